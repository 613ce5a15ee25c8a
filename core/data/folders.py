"""The texts of a folder, with all subfolders, and what else is there and is not read.

Knows nothing of what is in the files, of tokens or of any window.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.data.errors import CancelledCheck, DataError, check
from core.data.formats import PLAIN_TEXT, format_of, is_readable
from core.i18n import Message, system_reason
from core.paths import is_file

_MOST_NAMED = 8  # of what is not read
_RUN = ("run.json", "config.toml")  # a run's folder has both
_CHECKPOINT = ("model.safetensors", "state.json")
_WEIGHTS = (".safetensors", ".bin", ".pth", ".pt")


@dataclass(frozen=True, slots=True)
class FolderTexts:
    """What a folder has.

    Attributes:
        files: its texts, in the order of their names.
        n_empty: those of them that have no byte.
        n_others: what else is there: other files, and folders that are not looked into.
        unread: names of empty and other ones with the reason, as many as are shown.
    """

    files: tuple[Path, ...] = ()
    n_empty: int = 0
    n_others: int = 0
    unread: tuple[Message, ...] = ()

    def __add__(self, other: "FolderTexts") -> "FolderTexts":
        """Those of both."""
        return FolderTexts(
            self.files + other.files,
            self.n_empty + other.n_empty,
            self.n_others + other.n_others,
            self.unread + other.unread,
        )

    def message(self) -> Message | None:
        """``"1 of 4 files read; not read: ..."``; ``None``: there is nothing to say."""
        n_unread = self.n_empty + self.n_others
        read, total = len(self.files) - self.n_empty, len(self.files) + self.n_others
        kinds = self._kinds()
        if n_unread:
            names = _named(self.unread, n_unread)
            return Message("data.not_read", read=read, total=total, kinds=kinds, names=names)
        return Message("data.files_read", read=read, kinds=kinds) if kinds else None

    def _kinds(self) -> Message | str:
        """``" (3 .txt, 2 .csv)"`` of files that are not all plain text; else nothing."""
        if all(format_of(file) is PLAIN_TEXT for file in self.files):
            return ""
        suffixes = Counter(file.suffix.lower() for file in self.files)
        if len(suffixes) < 2:
            return ""
        counts = suffixes.most_common(_MOST_NAMED)
        named = [Message("data.files_of_kind", count=n, suffix=suffix) for suffix, n in counts]
        return Message("data.of_kinds", kinds=named)


def is_run_folder(folder: Path) -> bool:
    """Whether a run is stored there."""
    return all(is_file(folder / name) for name in _RUN)


def is_checkpoint_folder(folder: Path) -> bool:
    """Whether a run's state is stored there, its weights among it."""
    return all(is_file(folder / name) for name in _CHECKPOINT)


def is_model_folder(folder: Path) -> bool:
    """Whether a model's weights are stored there, as Hugging Face does."""
    if not is_file(folder / "config.json"):
        return False
    try:
        return any(entry.suffix in _WEIGHTS for entry in folder.iterdir())
    except OSError:  # whoever lists it says so
        return False


def texts_of(folder: Path, most: int, cancelled: CancelledCheck | None) -> FolderTexts:
    """The texts of a folder: by their suffix; hidden ones and links to folders are left out.

    Raises:
        DataError: it cannot be listed, has no text or too many; or it is a run's or a model's.
        Cancelled: called off.
    """
    if is_run_folder(folder):
        raise DataError(Message("data.is_run", folder=folder))
    if is_model_folder(folder):
        raise DataError(Message("data.is_model", folder=folder))
    walk = _Walk(folder, most)
    for place, subfolders, names in os.walk(folder, onerror=_unlistable):
        check(cancelled)
        here = Path(place)
        subfolders[:] = [name for name in sorted(subfolders) if walk.enters(here / name)]
        for name in sorted(names):
            walk.take(here / name)
    if not walk.files:
        raise _no_texts(folder, walk)
    return FolderTexts(tuple(walk.files), walk.n_empty, walk.n_others, tuple(walk.unread))


def _unlistable(error: OSError) -> None:
    told = Message("data.unlistable", path=error.filename, reason=system_reason(error))
    raise DataError(told) from error


class _Walk:
    """What was found on the way through a folder."""

    def __init__(self, folder: Path, most: int) -> None:
        self.files: list[Path] = []
        self.n_empty = self.n_others = 0
        self.unread: list[Message] = []
        self._folder = folder
        self._most = most

    def enters(self, subfolder: Path) -> bool:
        """Whether a subfolder is looked into; if not, and nobody hid it, it is told."""
        if subfolder.name.startswith("."):
            return False
        name = str(subfolder.relative_to(self._folder))
        if subfolder.is_symlink():
            self._leave(Message("data.unread_link", name=name))
        elif is_run_folder(subfolder):
            self._leave(Message("data.unread_run", name=name))
        elif is_model_folder(subfolder):
            self._leave(Message("data.unread_model", name=name))
        else:
            return True
        return False

    def take(self, file: Path) -> None:
        """One file: a text, or what is told."""
        if file.name.startswith("."):
            return
        name = str(file.relative_to(self._folder))
        if not file.suffix:
            self._leave(Message("data.unread_no_suffix", name=name))
        elif not is_readable(file):
            self._leave(Message("data.unread_other", name=name))
        elif (why := format_of(file).left_out(file)) is not None:
            self._leave(Message("data.unread_why", name=name, why=why))
        else:
            self.files.append(file)
            if _is_empty(file):
                self.n_empty += 1
                self._tell(Message("data.unread_empty", name=name))
            if len(self.files) > self._most:
                raise DataError(
                    Message("data.too_many_files", folder=self._folder, most=self._most)
                )

    def _leave(self, why: Message) -> None:
        self.n_others += 1
        self._tell(why)

    def _tell(self, why: Message) -> None:
        if len(self.unread) < _MOST_NAMED:
            self.unread.append(why)


def _is_empty(file: Path) -> bool:
    try:
        status = file.stat()
    except OSError:  # reading it says so
        return False
    return status.st_size == 0 and file.is_file()


def _no_texts(folder: Path, walk: _Walk) -> DataError:
    if not walk.n_others:
        return DataError(Message("data.no_text_files", folder=folder))
    names = _named(walk.unread, walk.n_others)
    return DataError(Message("data.no_texts_among", folder=folder, names=names))


def _named(names: Sequence[Message], count: int) -> Message:
    shown = names[:_MOST_NAMED]
    if count > len(shown):
        return Message("text.list_and_more", items=shown, more=count - len(shown))
    return Message("text.list", items=shown)
