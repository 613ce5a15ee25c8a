"""A zip file from anywhere, of which a few files are read: bounded, never unpacked to the disk.

zipfile gives no more bytes than a file in it is said to have, so what is said decides: a bomb is
refused before it is unpacked.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from core import files
from core.data.errors import CancelledCheck, DataError, check
from core.data.formats.signatures import kind_of
from core.i18n import Message, system_reason

MOST_BYTES = 500_000_000  # unpacked, of one archive
_MOST_FILES = 20_000
_CHUNK = 1 << 16
_LOOKED_AT = 1 << 16
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """An open zip file.

    Args:
        path: for what is said of it.
        file: the open zip file.
        kind: what it should be.
    """

    def __init__(self, path: Path, file: zipfile.ZipFile, kind: Message) -> None:
        self.path = path
        self._files = file
        self._kind = kind
        self._names = {info.filename: info for info in file.infolist()}
        self._room = MOST_BYTES
        if len(self._names) > _MOST_FILES:
            raise self.refusal(Message("data.too_many_in_archive", most=_MOST_FILES))

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def chunks(self, name: str, cancelled: CancelledCheck | None = None) -> Iterator[bytes]:
        """The bytes of one file in it.

        Raises:
            DataError: it is not there, damaged, encrypted, or too large.
            Cancelled: called off.
        """
        info = self._names.get(name)
        if info is None:
            raise self.refusal(Message("data.lacking_in_archive", name=name))
        self._room -= info.file_size
        if self._room < 0:
            raise self.refusal(Message("data.too_large_in_archive", most=MOST_BYTES))
        try:
            with self._files.open(info) as content:
                while chunk := content.read(_CHUNK):
                    check(cancelled)
                    yield chunk
        except _DAMAGE as error:
            raise self.refusal(Message("text.verbatim", text=str(error))) from error

    def read(self, name: str, most: int) -> bytes:
        """All of one file in it of at most ``most`` bytes; raises as :meth:`chunks`."""
        if name in self and self._names[name].file_size > most:
            raise self.refusal(Message("data.too_large_in_archive", most=most))
        return b"".join(self.chunks(name))

    def refusal(self, reason: Message) -> DataError:
        """What is said of it where it is not what it should be."""
        told = Message("data.no_such_kind", path=self.path, kind=self._kind, reason=reason)
        return DataError(told)


@contextmanager
def opened(path: Path, kind: Message) -> Iterator[Archive]:
    """An archive that should be of a kind.

    Raises:
        DataError: no readable file, or no archive.
    """
    try:
        with files.open_file(path) as file:
            beginning = file.read(_LOOKED_AT)
            file.seek(0)
            try:
                archive = zipfile.ZipFile(file)
            except (*_DAMAGE, OSError) as error:
                other = kind_of(beginning) if not beginning.startswith(b"PK") else None
                if other is not None:
                    told = Message("data.not_text_but", path=path, kind=other)
                    raise DataError(told) from error
                reason = Message("text.verbatim", text=str(error))
                told = Message("data.no_such_kind", path=path, kind=kind, reason=reason)
                raise DataError(told) from error
            with archive:
                yield Archive(path, archive, kind)
    except OSError as error:
        told = Message("data.unreadable", path=path, reason=system_reason(error))
        raise DataError(told) from error


def left_out(
    kind: Message, look: Callable[[Archive], object], lacking: Callable[[Path], Message | None]
) -> Callable[[Path], Message | None]:
    """A quick look at an archive in a folder: what lacks, or what it is not."""

    def why(path: Path) -> Message | None:
        try:
            needed = lacking(path)
            if needed is None:
                with opened(path, kind) as archive:
                    look(archive)
        except DataError:
            return Message("data.no_kind", kind=kind)
        return needed

    return why
