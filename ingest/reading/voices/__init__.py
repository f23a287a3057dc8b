"""Who says a number, and of whom."""
