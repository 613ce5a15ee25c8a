"""The built-in texts: a table, and how those that come with the program are read.

To add one, add an entry to ``SOURCES``. Knows nothing of a person's files or of tokens.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core import paths
from core.data.errors import DataError
from core.data.formats.text import read_file
from core.i18n import Message


@dataclass(frozen=True, slots=True)
class Source:
    """A built-in text.

    Attributes:
        name: as ``data.source`` names it.
        title, description, licence: for the person.
        size_bytes: exact where ``sha256`` is given, otherwise about.
        url, sha256: where a fetched text comes from and what it must be; empty where it is local.
    """

    name: str
    title: str
    description: str
    licence: str
    size_bytes: int
    url: str = ""
    sha256: str = ""

    @property
    def needs_fetch(self) -> bool:
        """Whether it is downloaded once instead of coming with the program."""
        return bool(self.url)


SOURCES: Mapping[str, Source] = {
    source.name: source
    for source in (
        Source(
            "short-story",
            "The Rest of the Sentence",
            "A short story about a ferry, a goat and a motto, written for this program.",
            "CC0 1.0 (public domain dedication)",
            20_185,
        ),
        Source(
            "python-docs",
            "Python language reference",
            "The help topics that every Python installation carries; differs from version to "
            "version.",
            "PSF License 2.0",
            470_000,
        ),
        Source(
            "the-verdict",
            "The Verdict",
            "Edith Wharton's short story of 1908, the text the book trains on.",
            "Public domain",
            20_479,
            "https://raw.githubusercontent.com/rasbt/LLMs-from-scratch/main/ch02/"
            "01_main-chapter-code/the-verdict.txt",
            "b41e41a68f0398a3154ae69e2e4c0e2694e17fe0d66730536837f1b01935b31f",
        ),
        Source(
            "tiny-shakespeare",
            "Tiny Shakespeare",
            "40,000 lines from Shakespeare's plays, a usual first text for small models.",
            "Public domain",
            1_115_394,
            "https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/"
            "input.txt",
            "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
        ),
    )
}


def _short_story() -> str:
    return read_file(paths.RESOURCES / "text" / "short-story.txt")


def _python_docs() -> str:
    try:
        from pydoc_data.topics import topics
    except ImportError as error:
        raise DataError(Message("data.no_python_docs")) from error
    return "\n\n".join(topics[name].strip("\n") for name in sorted(topics)) + "\n"


LOCAL: Mapping[str, Callable[[], str]] = {
    "short-story": _short_story,
    "python-docs": _python_docs,
}
