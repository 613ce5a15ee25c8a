"""What ``data.source`` names, built-in texts and files; and how one of these files is read.

Knows nothing of how they are joined to one text.
"""

import os
import stat
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.config.nearest import nearest
from core.config.run_config import hinted
from core.data.built_in import SOURCES, Source
from core.data.documents import TEXT_FIELD, DocumentSurvey, chooser, joined
from core.data.errors import CancelledCheck, DataError, Progress, check
from core.data.folders import FolderTexts, texts_of
from core.data.formats import RowFormat, format_of
from core.data.formats.text import AUTO, LARGEST_TEXT, file_status
from core.files import printable
from core.i18n import Message

_MOST_FILES = 50_000
_MOST_PROBLEMS = 10  # told at once


@dataclass(frozen=True, slots=True)
class Listing:
    """What ``data.source`` names, before any of it is read.

    Attributes:
        title: for the person.
        entries: built-in texts and files, in order.
        encoding: of the files, as ``data.encoding`` names it.
        not_read: which files of folders are read and which not; ``None``: all, of one kind.
        text_field: the column of tables, as ``data.text_field`` names it.
    """

    title: str
    entries: tuple["Source | Path", ...]
    encoding: str = AUTO
    not_read: Message | None = None
    text_field: str = TEXT_FIELD

    @property
    def has_documents(self) -> bool:
        """Whether there is a table among them: then each text is a document."""
        return any(_is_table(entry) for entry in self.entries)

    @property
    def files(self) -> tuple[str, ...]:
        """Names of the built-in texts, paths of the files."""
        return tuple(
            entry.name if isinstance(entry, Source) else str(entry) for entry in self.entries
        )


def _is_table(entry: "Source | Path") -> bool:
    return isinstance(entry, Path) and isinstance(format_of(entry), RowFormat)


def listed(
    source: str | tuple[str, ...],
    cancelled: CancelledCheck | None = None,
    *,
    encoding: str = AUTO,
    text_field: str = TEXT_FIELD,
) -> Listing:
    """The built-in texts and files that ``data.source`` names; as :func:`load_text` takes them.

    Raises:
        DataError: names that lead nowhere; where there are several, with all that is wrong.
        Cancelled: called off.
    """
    titles: list[str] = []
    entries: list[Source | Path] = []
    found, problems = FolderTexts(), []
    for entry in (source,) if isinstance(source, str) else source:
        check(cancelled)
        if entry in SOURCES:
            titles.append(SOURCES[entry].title)
            entries.append(SOURCES[entry])
            continue
        try:
            path = _expanded(entry)
            is_folder = stat.S_ISDIR(_status(path).st_mode)
            texts = texts_of(path, _MOST_FILES, cancelled) if is_folder else FolderTexts((path,))
        except DataError as error:
            problems.append(error)
            continue
        found += texts
        entries.extend(texts.files)
        titles.append(printable(path.absolute().name or str(path)))
    if problems:
        raise all_problems(
            problems, Listing("", tuple(entries), encoding, None, text_field), cancelled
        )
    title = titles[0] if len(titles) == 1 else f"{len(titles)} texts: {', '.join(titles)}"
    shown = textwrap.shorten(title, 80, placeholder="...")
    return Listing(shown, tuple(entries), encoding, found.message(), text_field)


def _expanded(entry: str) -> Path:
    try:
        return Path(entry).expanduser()
    except RuntimeError as error:
        raise DataError(Message("data.no_home", path=entry, reason=str(error))) from error


def _status(path: Path) -> os.stat_result:
    try:
        return file_status(path)
    except DataError as error:
        missing = isinstance(error.__cause__, FileNotFoundError)
        if missing and str(path) == path.name and not path.is_symlink():
            others = Message("data.missing_or_built_in", missing=error.what, names=list(SOURCES))
            has_near = error.what.code == "data.missing_near"
            told = hinted(others, () if has_near else nearest(path.name, SOURCES))
            raise DataError(told) from error
        raise


def read_entry(
    listing: Listing,
    file: Path,
    room: int = LARGEST_TEXT,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
    documents: DocumentSurvey | None = None,
) -> Iterator[str]:
    """The characters of one file, whatever its kind."""
    kind = format_of(file)
    if isinstance(kind, RowFormat):
        documents = documents or DocumentSurvey()
        choose = chooser(listing.text_field, documents)
        rows = kind.rows(
            file,
            choose,
            limit=room,
            encoding=listing.encoding,
            progress=progress,
            cancelled=cancelled,
        )
        return joined(rows, documents)
    return kind.read(
        file, limit=room, encoding=listing.encoding, progress=progress, cancelled=cancelled
    )


def all_problems(
    known: list[DataError], rest: Listing, cancelled: CancelledCheck | None
) -> DataError:
    """What is wrong with some files as one error: what is known, and what reading others finds."""
    problems = list(known)
    for entry in rest.entries:
        if len(problems) >= _MOST_PROBLEMS:
            break
        if isinstance(entry, Path):
            try:
                for _ in read_entry(rest, entry, cancelled=cancelled):
                    pass
            except DataError as error:
                problems.append(error)
    if len(problems) == 1:
        return problems[0]
    remedies = {problem.remedy for problem in problems}
    told = Message("data.several_problems", problems=[problem.what for problem in problems])
    remedy = remedies.pop() if len(remedies) == 1 else None
    return DataError(told, problems[0].field, remedy, problems[0].choices)
