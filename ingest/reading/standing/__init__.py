"""Whether an amount is a figure of the field, and how sure it is."""
