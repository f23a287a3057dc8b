"""What a person hands over -> rows of `documents`."""

from dataclasses import dataclass
from datetime import datetime

from ingest import files
from ingest.library import ADDED, name
from market import addresses, stories
from market.period import stated_day
from market.records import Document, content_id
from market.vocabulary import LANGUAGES


@dataclass(frozen=True)
class Told:
    """What the person says of the files; empty = let the file speak."""

    url: str = ""
    date: str = ""
    language: str = ""
    private: bool = False

    def __post_init__(self) -> None:
        """Raises BadFileError where something told cannot be so."""
        try:
            stated_day(self.date)
            if self.url:
                addresses.canonical(self.url)
        except ValueError as error:
            raise files.BadFileError(str(error)) from None
        if self.language and self.language not in LANGUAGES:
            raise files.BadFileError(f"'{self.language}' is no language; the languages are {', '.join(LANGUAGES)}")


def document(article: files.Article, told: Told, now: datetime) -> Document:
    """An article of a file as a document; what the person says of it outweighs what it says of itself."""
    published_on = told.date or article.published_on
    day, precision = stated_day(published_on)
    unnamed = told.private or article.private or not article.url
    return Document(
        # A private document never shares its name with a public page, whose facts may be exported.
        document_id=content_id("text", article.text) if unnamed else name(article.url),
        url=article.url, canonical_url=addresses.canonical(article.url) if article.url else "", title=article.title,
        lead=article.lead, source=ADDED, site=addresses.host(article.url), author=article.author,
        language=told.language or article.language, published_on=published_on, published_day=day,
        published_precision=precision, fetched_at=now, story=stories.story(article.title, day),
        visibility="private" if told.private or article.private else "public",
    )  # fmt: skip
