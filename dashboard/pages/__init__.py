"""One page, one question, one file."""
