"""What a run's archive is: a zip file with one folder in it and a table of contents beside that.

What is written into it and what is taken out of it is decided here, by names alone. Knows nothing
of zip files.
"""

import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

from core.i18n import Message, MessageError
from core.run_store.imported import IMPORT
from core.run_store.layout import CHECKPOINTS
from core.run_store.truncate import UNDONE

SUFFIX = ".crest.zip"
CONTENTS = "crest-archive.json"
FORMAT = 1
LARGEST_CONTENTS = 100_000  # bytes of the table
CHECKPOINT_CHOICES = ("all", "newest", "none")

MOST_ENTRIES = 100_000
MOST_BYTES = 1 << 40  # unpacked; what the disk has no room for is refused before
_DEEPEST = 8  # folders within each other
_LONGEST_NAME, _LONGEST_PATH = 255, 1000  # bytes

# Another trainer's log lies on the machine where it was imported: neither followed nor told of.
_LEFT_OUT = frozenset({IMPORT})
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"]
)
_NOT_ALLOWED = frozenset('<>:"|?*\\')


class ArchiveError(MessageError):
    """An archive that is not read or not written: names the file and the reason.

    Attributes:
        replaceable: what is in the way is a file that may be replaced.
    """

    def __init__(self, what: Message, *, replaceable: bool = False) -> None:
        super().__init__(what)
        self.replaceable = replaceable


class NoArchiveError(ArchiveError):
    """A file that is no archive of a run: whoever knows other kinds of files may ask these."""


def is_packed(path: PurePosixPath) -> bool:
    """Whether a file of a run's folder belongs into its archive; ``path`` within the folder.

    Locks, channels and files that were being written begin with a dot.
    """
    return not any(part.startswith(".") for part in path.parts) and path.name not in _LEFT_OUT


def is_of_checkpoint(path: PurePosixPath) -> bool:
    """Whether a file is of a checkpoint, also of one that was set aside."""
    return path.parts[0] in (CHECKPOINTS, UNDONE) and len(path.parts) > 1


def name_problem(name: str) -> Message | None:
    """Why no file may be called so on this or another system; ``None``: one may."""
    path = name.rstrip("/")
    parts = path.split("/")
    if name.startswith("/") or not path:
        return Message("archive.name_absolute")
    if any(unicodedata.category(letter) == "Cc" for letter in name):
        return Message("archive.name_control")
    for part in parts:
        if part in ("", ".", ".."):
            return Message("archive.name_outside")
        if any(letter in _NOT_ALLOWED for letter in part) or part[-1] in ". ":
            return Message("archive.name_not_portable")
        if part.partition(".")[0].strip().lower() in _RESERVED:
            return Message("archive.name_reserved")
    return _length_problem(name, parts)


def _length_problem(name: str, parts: Sequence[str]) -> Message | None:
    if len(parts) > _DEEPEST:
        return Message("archive.name_deep", most=_DEEPEST)
    try:
        lengths = [len(part.encode()) for part in parts]
    except UnicodeEncodeError:
        return Message("archive.name_not_portable")
    if max(lengths) > _LONGEST_NAME or sum(lengths) > _LONGEST_PATH:
        return Message("archive.name_long")
    return None


def folded(name: str) -> str:
    """What two names share where a system takes them for one: case and composition left out."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.rstrip("/")).casefold())
