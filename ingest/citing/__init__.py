"""Curated citations: the pages that curated rows cite are read again, and each row's number is looked for in them."""

from ingest.citing.step import KEY, Checked, check

__all__ = ["KEY", "Checked", "check"]
