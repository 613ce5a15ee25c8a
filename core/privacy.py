"""What is told others of places on this machine: the last part of a path, and no more.

A report is given to others. Where the home folder is, who is logged in and how folders are called
is nobody's business. Pure, but for asking who that is.
"""

import getpass
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core import paths

_PART = r"[^\s/\\\"'<>|:;,()\[\]{}]+"
# A path from a root: of POSIX, of a drive of Windows, of a server, or of somebody's home.
_POSIX = re.compile(rf"(?<![\w./~\\:-])(?:~{_PART}?|)/(?:{_PART}/)*({_PART})?/?")
_WINDOWS = re.compile(rf"(?<!\w)(?:[A-Za-z]:[\\/]|\\\\)(?:{_PART}[\\/])*({_PART})?[\\/]?")
_SHORTEST_NAME = 3  # a shorter user name is likely to be a part of words
HIDDEN = "…"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:
        return ""


@dataclass(frozen=True, slots=True)
class Privacy:
    """Takes from texts what is personal.

    Attributes:
        folders: their paths are hidden wherever they stand, the longest first.
        user: a name that is hidden in paths and in sentences.
    """

    folders: tuple[str, ...] = ()
    user: str = ""

    @classmethod
    def of_here(cls, run_dirs: Iterable[Path] = ()) -> "Privacy":
        """Of this person, this machine and these runs."""
        found = {_home(), str(paths.home()), *_around(run_dirs)}
        folders = sorted((each for each in found if len(each) > 1), key=len, reverse=True)
        return cls(tuple(folders), _user())

    def path(self, text: str) -> str:
        """A text of the program that may name files, each shortened: ``…/harbour.txt``.

        Also of a path with spaces in it, where the text is nothing else.
        """
        if _is_path(text):
            last = re.split(r"[/\\]", text.rstrip("/\\"))[-1]
            return self._anonymous(f"{HIDDEN}/{last}" if last else HIDDEN)
        text = self.text(text)
        for pattern in (_WINDOWS, _POSIX):
            text = pattern.sub(_shortened, text)
        return self._anonymous(text)

    def text(self, text: str) -> str:
        """What a person or a model has written: as it is, but for the folders of this person."""
        for folder in self.folders:
            text = text.replace(folder, HIDDEN)
        return text

    def _anonymous(self, text: str) -> str:
        if len(self.user) < _SHORTEST_NAME:
            return text
        return re.sub(rf"(?<![^\W_]){re.escape(self.user)}(?![^\W_])", HIDDEN, text)


def _around(run_dirs: Iterable[Path]) -> Iterator[str]:
    for each in run_dirs:
        for folder in (each.absolute().parent, each.resolve().parent):
            yield str(folder)


def _is_path(text: str) -> bool:
    """Whether a text is one absolute path, and nothing beside it."""
    is_absolute = re.match(r"(?:~[^/\\]*[/\\]|/|[A-Za-z]:[\\/]|\\\\)", text) is not None
    return is_absolute and "\n" not in text and not re.search(r"[:;,] ", text)


def _shortened(found: re.Match[str]) -> str:
    whole, last = found[0], found[1]
    if whole in ("/", "~") or (whole.count("/") == 1 and not whole.startswith("~")):
        return whole  # a share, a fraction: "1 / 2", "and/or" never get here
    return f"{HIDDEN}/{last}" if last else HIDDEN
