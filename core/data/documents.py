"""Documents: the parts of a text between which a separator stands.

In a text's characters each document but the last is followed by :data:`DOCUMENT_END`. A NUL is in
no text: a file that has one is refused, and in a row it is read as U+FFFD. So documents stream,
are hashed and cut into parts as any text, and what a separator is in tokens is decided only where
tokens are made (:mod:`core.data.separators`). Knows nothing of tokens or of files.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.config.nearest import nearest
from core.data.errors import DataError
from core.data.formats.file_format import Choose, TableColumn, Texts
from core.i18n import Message

DOCUMENT_END = "\0"
TEXT_FIELD = "text"  # the default of `data.text_field`: that column, or the only likely one

_MOST_STARTS = 1024
_SHOWN = 3  # documents of a preview
_SHOWN_CHARS = 200  # of each
_MOST_NAMED = 12  # columns in one message
# What columns of text are called elsewhere, the more telling names first.
_USUAL = ("text", "content", "document", "body", "article", "story", "passage", "sentence")


@dataclass(frozen=True, slots=True)
class Documents:
    """What is known of a text's documents.

    Attributes:
        count: how many there are.
        starts: characters at which some of them begin, the first at 0: all of them, or of many each
            2nd, 4th, 8th, ... A text is split at one of these.
        beginnings: of the first ones, each in one line.
        columns: the columns of text that their tables have.
        chosen: of these, the one that is read; of several tables with other names ``""``.
        n_empty: rows that were left out, as they have no text.
    """

    count: int
    starts: tuple[int, ...]
    beginnings: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    chosen: str = ""
    n_empty: int = 0

    def split(self, wanted: int) -> int:
        """Where a document begins, nearest to character ``wanted``; of a single one, there."""
        starts = self.starts[1:]
        if not starts:
            return wanted
        place = bisect_left(starts, wanted)
        return min(starts[max(0, place - 1) : place + 1], key=lambda start: abs(start - wanted))

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Documents":
        """From what ``dataclasses.asdict`` and JSON have made of one."""
        lists = ("starts", "beginnings", "columns")
        return cls(**{**kept, **{name: tuple(kept[name]) for name in lists}})


class DocumentSurvey:
    """Finds what :class:`Documents` says while a text streams by."""

    def __init__(self) -> None:
        self.n_empty = 0
        self.columns: dict[str, None] = {}
        self.chosen: dict[str, None] = {}
        self._count, self._n_chars = 1, 0
        self._starts, self._every = [0], 1
        self._beginnings = [""]

    def add(self, chunk: str) -> None:
        """What comes next."""
        begin = 0
        while True:
            end = chunk.find(DOCUMENT_END, begin)
            if self._beginnings and self._count <= _SHOWN:
                room = 2 * _SHOWN_CHARS - len(self._beginnings[-1])
                last = len(chunk) if end < 0 else end
                self._beginnings[-1] += chunk[begin : min(last, begin + max(0, room))]
            if end < 0:
                break
            begin = end + 1
            self._begin(self._n_chars + begin)
        self._n_chars += len(chunk)

    def _begin(self, start: int) -> None:
        if self._count % self._every == 0:
            self._starts.append(start)
            if len(self._starts) > _MOST_STARTS:
                self._starts = self._starts[::2]
                self._every *= 2
        self._count += 1
        if self._count <= _SHOWN:
            self._beginnings.append("")

    def documents(self) -> Documents:
        """What was found."""
        return Documents(
            count=self._count,
            starts=tuple(self._starts),
            beginnings=tuple(" ".join(each.split())[:_SHOWN_CHARS] for each in self._beginnings),
            columns=tuple(self.columns),
            chosen=next(iter(self.chosen)) if len(self.chosen) == 1 else "",
            n_empty=self.n_empty,
        )


def as_plain(text: str) -> str:
    """A text with an empty line where a document ends: what a vocabulary is made from."""
    return text.replace(DOCUMENT_END, "\n\n")


def surveyed(text: str) -> Documents:
    """What is known of the documents of a text in memory."""
    survey = DocumentSurvey()
    survey.add(text)
    return survey.documents()


def joined(rows: Iterable[Texts], survey: DocumentSurvey) -> Iterator[str]:
    """Documents from a column's values; rows without text are left out, and counted."""
    is_first = True
    for values in rows:
        texts = [cleaned(value) for value in values if value is not None and value.strip()]
        survey.n_empty += len(values) - len(texts)
        if texts:
            yield ("" if is_first else DOCUMENT_END) + DOCUMENT_END.join(texts)
            is_first = False


def cleaned(text: str) -> str:
    r"""A row's value as text: with ``\n`` line ends, without what no text can hold."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if DOCUMENT_END in text:
        text = text.replace(DOCUMENT_END, "\ufffd")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:  # half a character, written as an escape
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def chooser(asked: str, survey: DocumentSurvey) -> Choose:
    """How the column that ``data.text_field`` asks for is found; the survey keeps what was."""

    def choose(path: Path, columns: Sequence[TableColumn]) -> int:
        chosen = chosen_column(path, columns, asked)
        likely = (each.name for each in columns if each.is_text and each.is_likely)
        survey.columns |= dict.fromkeys(likely)
        survey.chosen[columns[chosen].name] = None
        return chosen

    return choose


def chosen_column(path: Path, columns: Sequence[TableColumn], asked: str) -> int:
    """The column that is read: the one asked for; where nobody asked, the only likely one.

    Raises:
        DataError: there is none, it is no text, or several are as likely: names them.
    """
    names = [each.name for each in columns]
    if asked in names:
        column = columns[names.index(asked)]
        if column.is_repeated:
            raise _refused(path, columns, Message("data.column_repeated", path=path, name=asked))
        if not column.is_text:
            told = Message("data.column_no_text", path=path, name=asked, sort=column.sort)
            raise _refused(path, columns, told)
        return names.index(asked)
    texts = [place for place, each in enumerate(columns) if each.is_text]
    likely = [place for place in texts if columns[place].is_likely] or texts
    if not likely:
        raise _refused(path, columns, Message("data.no_text_column", path=path))
    if asked == TEXT_FIELD:
        for usual in _USUAL:
            found = [place for place in likely if names[place].strip().lower() == usual]
            if len(found) == 1 and not columns[found[0]].is_repeated:
                return found[0]
        if len(likely) == 1 and not columns[likely[0]].is_repeated:
            return likely[0]
        raise _refused(path, columns, Message("data.several_columns", path=path))
    told = Message("data.no_such_column", path=path, name=asked)
    raise _refused(path, columns, told, nearest(asked, names))


def _refused(
    path: Path, columns: Sequence[TableColumn], what: Message, near: Sequence[str] = ()
) -> DataError:
    readable = [each for each in columns if each.is_text]
    texts = [each.name for each in readable if each.is_likely] or [each.name for each in readable]
    shown: Sequence[str] = texts or [each.name for each in columns]
    listed = Message("text.list", items=shown[:_MOST_NAMED])
    if len(shown) > _MOST_NAMED:
        more = len(shown) - _MOST_NAMED
        listed = Message("text.list_and_more", items=shown[:_MOST_NAMED], more=more)
    told = Message("data.choose_column", what=what, columns=listed)
    remedy = ("data.text_field", near[0]) if near and near[0] in texts else None
    return DataError(told, "data.text_field", remedy, tuple(texts))
