"""What one release changed: computed once, told on the Overview, in Markdown, HTML and Atom, and by mail."""

from market.digest.compute import Digest, base, compare, outside, pair, weeks

__all__ = ["Digest", "base", "compare", "outside", "pair", "weeks"]
