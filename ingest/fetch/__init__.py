"""The only part of the program that touches the network."""

from ingest.fetch.answers import Failure, Fetched, Limits, shown
from ingest.fetch.fetcher import Fetcher
from ingest.fetch.mailing import NotSentError, Post, PostError, post
from ingest.fetch.mirror import BadMirrorError, Mirror

__all__ = [
    "BadMirrorError",
    "Failure",
    "Fetched",
    "Fetcher",
    "Limits",
    "Mirror",
    "NotSentError",
    "Post",
    "PostError",
    "post",
    "shown",
]
