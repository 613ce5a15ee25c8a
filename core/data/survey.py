"""What is found in a text while it is read: rows that are read as plain text, and documents.

Knows nothing of tokens or of where texts come from.
"""

from collections.abc import Iterable
from pathlib import Path

from core.data.documents import Documents, DocumentSurvey
from core.data.formats import RowFormat, format_of
from core.data.formats.structured import RowCount, RowCounter, rows_message
from core.i18n import Message


class Survey:
    """Is shown a text, a file after the other.

    Args:
        has_documents: whether it has documents.

    Attributes:
        rows: of JSON in files of plain text, a count a file.
        documents: theirs; ``None``: it has none.
    """

    def __init__(self, has_documents: bool) -> None:
        self.rows: list[RowCount] = []
        self.documents = DocumentSurvey() if has_documents else None
        self._counter: RowCounter | None = None

    def begin(self, file: Path) -> None:
        """The next chunks are of this file."""
        self.end()
        if not isinstance(format_of(file), RowFormat):
            self._counter = RowCounter(file.suffix)

    def add_between(self, text: str) -> None:
        """What stands between two files."""
        if self.documents is not None:
            self.documents.add(text)

    def add(self, chunk: str) -> None:
        """The next chunk of the file."""
        if self._counter is not None:
            self._counter.add(chunk)
        if self.documents is not None:
            self.documents.add(chunk)

    def end(self) -> None:
        """The file is at its end."""
        rows = self._counter.end() if self._counter is not None else None
        if rows is not None:
            self.rows.append(rows)
        self._counter = None

    def found_documents(self) -> Documents | None:
        """What is known of them in the end."""
        return None if self.documents is None else self.documents.documents()


def notices(
    not_read: Message | None, rows: Iterable[RowCount], documents: Documents | None
) -> tuple[Message, ...]:
    """What a person is told of a text that was read."""
    empty = None
    if documents is not None and documents.n_empty:
        empty = Message("data.rows_without_text", rows=documents.n_empty)
    return tuple(each for each in (not_read, rows_message(rows), empty) if each is not None)
