"""For which span a number holds."""
