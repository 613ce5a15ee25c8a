"""What is in an archive that may come from anyone, checked before a byte of it is written.

Nothing that an archive says of itself is believed: names lead nowhere else, sizes are bounded and
honest, nothing lies over anything. Writes nothing.
"""

import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from core.archives.format import (
    CONTENTS,
    FORMAT,
    LARGEST_CONTENTS,
    MOST_BYTES,
    MOST_ENTRIES,
    ArchiveError,
    NoArchiveError,
    folded,
    name_problem,
)
from core.i18n import Message
from core.run_store.layout import RUN_CONFIG, RUN_DESCRIPTION

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
_ENCRYPTED = 0x1 | 0x40
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MOST_RATIO, _SMALL = 200, 64_000_000  # unpacked bytes a packed one, of more bytes than these
_LOCAL_HEADER = 30  # bytes before the name of each file in a zip
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_END_SIZE, _LONGEST_COMMENT = 22, 65_535
_LARGEST_DIRECTORY = 400 * MOST_ENTRIES  # bytes of the list of all files


@dataclass(frozen=True, slots=True)
class CheckedArchive:
    """What may be unpacked.

    Attributes:
        folder: the run's folder in it.
        entries: the files, each with its path within that folder.
        total: bytes of all of them, unpacked.
    """

    folder: str
    entries: tuple[tuple[str, zipfile.ZipInfo], ...]
    total: int


def opened(file: BinaryIO, path: Path) -> zipfile.ZipFile:
    """The zip file; its list of files is measured before it is read.

    Raises:
        NoArchiveError: it is none.
        ArchiveError: its list is too long.
    """
    try:
        if _directory_size(file) > _LARGEST_DIRECTORY:
            raise ArchiveError(_refused(path, Message("archive.too_many", most=MOST_ENTRIES)))
        return zipfile.ZipFile(file)
    except (*DAMAGE, struct.error) as error:
        raise NoArchiveError(_refused(path, Message("archive.no_zip"))) from error


def _directory_size(file: BinaryIO) -> int:
    """Bytes of the list of files, as the end of the file says; 0: there is no such end."""
    size = file.seek(0, 2)
    file.seek(max(size - _END_SIZE - _LONGEST_COMMENT - 100, 0))
    tail = file.read()
    file.seek(0)
    at_64, at = tail.rfind(_END_64), tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_SIZE:
        return 0
    found = int(struct.unpack_from("<L", tail, at + 12)[0])
    if at_64 >= 0 and len(tail) >= at_64 + 48:
        found = max(
            found if found != 0xFFFFFFFF else 0, struct.unpack_from("<Q", tail, at_64 + 40)[0]
        )
    return found


def checked(archive: zipfile.ZipFile, path: Path) -> CheckedArchive:
    """What may be unpacked of an archive.

    Raises:
        NoArchiveError: it is a zip file, but no run's archive.
        ArchiveError: naming the file in it, and why it is refused.
    """
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise ArchiveError(_refused(path, Message("archive.too_many", most=MOST_ENTRIES)))
    if not any(each.filename == CONTENTS for each in entries):
        raise NoArchiveError(_refused(path, Message("archive.no_contents", file=CONTENTS)))
    for reason in (*_of_names(entries), *_of_kinds(entries), *_of_sizes(archive, entries)):
        raise ArchiveError(_refused(path, reason))
    contents = _contents(archive, path)
    folder = str(contents["folder"])
    inside = []
    for each in entries:
        if each.filename == CONTENTS or each.is_dir():
            continue
        top, _, name = each.filename.partition("/")
        if top != folder or not name:
            raise ArchiveError(_refused(path, _of(each, Message("archive.not_in_folder"))))
        inside.append((name, each))
    names = {name for name, _ in inside}
    for needed in (RUN_DESCRIPTION, RUN_CONFIG):
        if needed not in names:
            raise ArchiveError(_refused(path, Message("archive.lacks", file=needed)))
    return CheckedArchive(folder, tuple(inside), sum(each.file_size for _, each in inside))


def _contents(archive: zipfile.ZipFile, path: Path) -> Mapping[str, Any]:
    """The table of contents.

    Raises:
        ArchiveError: it is damaged, or of a newer Crest.
    """
    try:
        with archive.open(CONTENTS) as file:
            read: Any = json.loads(file.read(LARGEST_CONTENTS))
    except (*DAMAGE, RecursionError) as error:
        raise ArchiveError(_refused(path, Message("archive.damaged", name=CONTENTS))) from error
    content: dict[str, Any] = read if isinstance(read, dict) else {}
    found = content.get("format")
    if type(found) is not int or found < 1 or not isinstance(content.get("folder"), str):
        raise ArchiveError(_refused(path, Message("archive.damaged", name=CONTENTS)))
    if found > FORMAT:
        told = Message("archive.newer", name=CONTENTS, found=found, known=FORMAT)
        raise ArchiveError(_refused(path, told))
    return content


def _of_names(entries: Sequence[zipfile.ZipInfo]) -> Iterator[Message]:
    """What is wrong with the names: one that leads elsewhere, or two that are one."""
    seen: dict[str, bool] = {}
    for each in entries:
        name = each.orig_filename  # as it stands there: zipfile cuts and turns some letters
        problem = name_problem(name) or _of_hidden(name)
        if problem is not None:
            yield _of(each, problem)
            continue
        key = folded(name)
        if key in seen:
            yield _of(each, Message("archive.twice"))
        seen[key] = each.is_dir()
    for key in seen:
        above = key
        while "/" in above:
            above = above.rpartition("/")[0]
            if seen.get(above) is False:
                yield Message("archive.entry", name=key, reason=Message("archive.file_as_folder"))


def _of_hidden(name: str) -> Message | None:
    hidden = any(part.startswith(".") for part in name.split("/"))
    return Message("archive.hidden") if hidden else None


def _of_kinds(entries: Sequence[zipfile.ZipInfo]) -> Iterator[Message]:
    """What is no plain file: links, devices, what is encrypted or packed in another way."""
    for each in entries:
        kind = stat.S_IFMT(each.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR) or (kind == stat.S_IFDIR) > each.is_dir():
            yield _of(each, Message("archive.no_file"))
        if each.flag_bits & _ENCRYPTED:
            yield _of(each, Message("archive.encrypted"))
        if each.compress_type not in _METHODS:
            yield _of(each, Message("archive.other_method"))


def _of_sizes(archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]) -> Iterator[Message]:
    """What is larger than it may be, grows too much, or lies over something else."""
    total = sum(each.file_size for each in entries)
    packed = sum(each.compress_size for each in entries)
    if total > MOST_BYTES:
        yield Message("archive.too_large", most_gb=MOST_BYTES / 1e9)
    if total > _SMALL and total > _MOST_RATIO * max(packed, 1):
        yield Message("archive.bomb", packed_mb=packed / 1e6, total_mb=total / 1e6)
    for each in entries:
        if each.compress_type == zipfile.ZIP_STORED and each.file_size != each.compress_size:
            yield _of(each, Message("archive.other_size"))
    end = archive.start_dir
    for each in sorted(entries, key=lambda entry: entry.header_offset, reverse=True):
        least = _LOCAL_HEADER + len(each.orig_filename) + each.compress_size
        if each.header_offset + least > end:
            yield _of(each, Message("archive.overlaps"))
        end = min(end, each.header_offset)


def _of(entry: zipfile.ZipInfo, reason: Message) -> Message:
    return Message("archive.entry", name=entry.orig_filename[:200], reason=reason)


def _refused(path: Path, reason: Message) -> Message:
    return Message("archive.refused", path=path, reason=reason)


def refused(path: Path, reason: Message) -> ArchiveError:
    """An archive that is not unpacked; nothing of it was."""
    return ArchiveError(_refused(path, reason))
