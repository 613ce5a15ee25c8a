"""The built-in texts: a table, and how those that come with the program are read.

To add one, add an entry to ``SOURCES``. Knows nothing of a person's files or of tokens.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core import paths
from core.data.errors import DataError
from core.data.formats.text import read_file
from core.i18n import Message
from core.i18n.text import TranslatedText


@dataclass(frozen=True)
class Source:
    """A built-in text.

    Attributes:
        name: as ``data.source`` names it.
        title: as the text itself is called, in its own language.
        description, licence: for the person, in the language in use.
        size_bytes: exact where ``sha256`` is given, otherwise about.
        url, sha256: where a fetched text comes from and what it must be; empty where it is local.
    """

    name: str
    title: str
    description: TranslatedText = TranslatedText("texts")
    licence: TranslatedText = TranslatedText("texts")
    size_bytes: int = 0
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
            "hill-tales",
            "Tales of Windle Hill",
            "Twenty-one linked tales of a stair, a lamp and the people between, written for this "
            "program. Too long for a small model to memorise.",
            "CC0 1.0 (public domain dedication)",
            156_319,
        ),
        Source(
            "messy-story",
            "The Rest of the Sentence, with ten odd lines",
            "The short story with ten lines of box-drawing characters in it, like a badly cleaned "
            "text: an example of what gradient clipping is for.",
            "CC0 1.0 (public domain dedication)",
            24_035,
        ),
        Source(
            "python-docs",
            "Python language reference",
            "The help topics that come with every Python installation; differs from version to "
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


_ODD_LINES, _ODD_LENGTH = 10, 128
_BOX_DRAWING = 0x2500  # the first character of the block


def _kept(name: str) -> Callable[[], str]:
    return lambda: read_file(paths.RESOURCES / "text" / f"{name}.txt")


def _messy_story() -> str:
    """The short story with ten lines of one odd character each, all of them to be trained on."""
    text = _short_story()
    starts = [at + 1 for at in range(int(0.9 * len(text))) if text[at] == "\n"]
    places = sorted(random.Random(5).sample(starts, _ODD_LINES))  # noqa: S311, no secret
    for i, place in reversed(list(enumerate(places))):
        text = text[:place] + chr(_BOX_DRAWING + 3 * i) * _ODD_LENGTH + "\n" + text[place:]
    return text


def _python_docs() -> str:
    try:
        from pydoc_data.topics import topics
    except ImportError as error:
        raise DataError(Message("data.no_python_docs")) from error
    return "\n\n".join(topics[name].strip("\n") for name in sorted(topics)) + "\n"


_short_story = _kept("short-story")
LOCAL: Mapping[str, Callable[[], str]] = {
    "short-story": _short_story,
    "hill-tales": _kept("hill-tales"),
    "messy-story": _messy_story,
    "python-docs": _python_docs,
}
