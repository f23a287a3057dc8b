"""Curated citations: the pages that curated rows cite are read again, and each row's number is looked for in them."""

KEY = "citations"
"""The key of the step among the sources."""
