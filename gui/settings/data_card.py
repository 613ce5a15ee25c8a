"""The data group's card: what the chosen text amounts to, or why it cannot be used and what to do.

Shows what it is told by the preview and the draft; starts work only through the preview.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.config import FIELD_PATHS
from gui.language.numbers import percent
from gui.models.draft import Draft
from gui.settings.data_preview import DataPreview
from gui.settings.hints import Hints
from gui.settings.text_columns import TextColumns
from gui.style.palette import Palette
from gui.widgets.excerpt import Excerpt
from gui.widgets.field_text import bytes_text, count_text, with_labels
from gui.widgets.fitting_button import FittingButton
from gui.widgets.source_chooser import SourceChooser
from gui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from core.data import DataFacts

_DOT = " · "
_EXCERPT_LINES = 3
_COLUMNS = 3


class DataCard(QFrame):
    """Beginning and counts of the text; while it is read, progress and Cancel.

    Signals:
        fetch_requested: str, the built-in text whose download was asked for.
    """

    fetch_requested = Signal(str)

    def __init__(
        self,
        draft: Draft,
        preview: DataPreview,
        hints: Hints,
        chooser: SourceChooser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "raised")
        self.setObjectName("data_card")
        self._draft = draft
        self._preview = preview
        self._hints = hints
        self._chooser = chooser
        self._was_asked = False
        self._tiles: list[tuple[QLabel, QLabel]] = []
        self._excerpt = Excerpt(_EXCERPT_LINES, self)
        self.columns = TextColumns(draft, self)
        self._documents = WrappedLabel("hint", self)
        self._documents.setObjectName("data_documents")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._total = WrappedLabel("hint", self)
        self._notices = WrappedLabel("warning", self)
        self._notices.setObjectName("data_notices")
        self._message = WrappedLabel("muted", self)
        self._message.setObjectName("data_message")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("data_progress")
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("data_cancel")
        self._cancel.setProperty("role", "chip")
        self._action = FittingButton(self)
        self._action.setObjectName("data_action")
        self._lay_out()
        self._connect()
        if preview.facts is not None:
            self._on_described(preview.facts)
        else:
            self._on_started()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(10)
        progress = QHBoxLayout()
        progress.setSpacing(8)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self._cancel)
        layout.addWidget(self._message)
        layout.addWidget(self._excerpt)
        layout.addWidget(self._documents)
        layout.addWidget(self.columns)
        layout.addLayout(self._grid)
        layout.addWidget(self._total)
        layout.addWidget(self._notices)
        layout.addLayout(progress)
        layout.addWidget(self._action)

    def _connect(self) -> None:
        preview, draft = self._preview, self._draft
        self._cancel.clicked.connect(preview.cancel)
        self._action.clicked.connect(self._on_action)
        preview.started.connect(self._on_started)
        preview.progressed.connect(self._on_progressed)
        preview.described.connect(self._on_described)
        preview.failed.connect(self._on_failed)
        preview.cancelled.connect(self._on_cancelled)
        draft.plan_changed.connect(self._refresh_total)

    def set_palette(self, palette: Palette) -> None:
        """Take the colours over."""
        self._excerpt.set_palette(palette)

    # -- the states

    @Slot()
    def _on_started(self) -> None:
        self._say(self.tr("Reading the text…"), busy=True)
        self._bar.setRange(0, 0)

    @Slot(str, object, object)
    def _on_progressed(self, what: str, done: int, total: int) -> None:
        self._message.setText(what)
        # Per mille: QProgressBar counts in 32 bits, files do not.
        self._bar.setRange(0, 1000 if total > 0 else 0)
        if total > 0:
            self._bar.setValue(min(1000, done * 1000 // total))

    @Slot(object)
    def _on_described(self, facts: "DataFacts") -> None:
        self._hints.facts = facts
        self._was_asked = False
        self._notices.setText("\n".join(map(str, facts.notices)))
        self._documents.setText(self._documents_text(facts))
        self._say("")
        if facts.documents is None:
            self._excerpt.set_text(facts.beginning)
        else:
            self._excerpt.set_documents(facts.documents.beginnings)
            self.columns.show_columns(facts.documents.columns, facts.documents.chosen)
        self._show_tiles(
            [
                (count_text(facts.n_chars), self.tr("characters")),
                (count_text(facts.n_tokens), self.tr("tokens")),
                (count_text(facts.n_distinct), self.tr("distinct")),
                (count_text(facts.train_tokens), self.tr("train {0}"), facts.train_share),
                (count_text(facts.val_tokens), self.tr("val {0}"), 1 - facts.train_share),
                (count_text(facts.batches_per_epoch), self.tr("batches/epoch")),
            ]
        )
        self._refresh_total()

    @Slot(str, str)
    def _on_failed(self, _field: str, message: str) -> None:
        self._hints.facts = None
        row = self._chooser.row()
        asked, self._was_asked = self._was_asked, False
        if row is not None and row.to_download and not asked:
            size = bytes_text(row.size_bytes) if row.size_bytes else ""
            self._say(
                self.tr(
                    "{title} is not included with Crest. It is downloaded once and kept. "
                    "Without an internet connection, choose a file instead."
                ).format(title=row.title),
                action=self.tr("Download {size}").format(size=size).strip(),
            )
        elif self._preview.remedy is not None:
            whole, short = self._remedy_texts(*self._preview.remedy)
            self._say(message, error=True, action=whole, short=short)
        else:
            again = "" if self._preview.choices else self.tr("Try again")
            self._say(message, error=True, action=again)
        self.columns.show_columns(self._preview.choices)

    def _remedy_texts(self, path: str, value: str) -> tuple[str, str]:
        """What the button says, and its short form."""
        if path == "data.text_field":
            text = self.tr("Read the column {name}").format(name=value)
            return text, text
        title = FIELD_PATHS[path].choices.get(value, value)
        text = self.tr("Read it as {encoding}")
        return text.format(encoding=title), text.format(encoding=title.split("(")[0].rstrip())

    def _documents_text(self, facts: "DataFacts") -> str:
        """``"40 documents · column text"``, and what stands between them; empty: plain text."""
        documents = facts.documents
        if documents is None:
            return ""
        count = self.tr("1 document") if documents.count == 1 else self.tr("{n} documents")
        parts = [count.format(n=f"{documents.count:,}")]
        if documents.chosen and len(documents.columns) < 2:  # else the choice says it
            parts.append(self.tr("column {name}").format(name=documents.chosen))
        if documents.count > 1:
            names = {"\n\n": self.tr("an empty line"), "\n": self.tr("a line break")}
            between = names.get(facts.separator, facts.separator)
            line = self.tr("separated by {separator}").format(separator=between)
            return f"{_DOT.join(parts)}\n{line}"
        return _DOT.join(parts)

    @Slot()
    def _on_cancelled(self) -> None:
        row = self._chooser.row()
        self._was_asked = False
        again = row is None or not row.to_download
        self._say(
            self.tr("Cancelled. The number of steps is unknown."),
            action=self.tr("Read the text") if again else self.tr("Download"),
        )

    @Slot()
    def _on_action(self) -> None:
        row, remedy = self._chooser.row(), self._preview.remedy
        if remedy is not None:
            self._draft.set_value(*remedy)
        elif row is not None and row.to_download:
            self._was_asked = True
            self._preview.fetch(row.name)
            self.fetch_requested.emit(row.name)
        else:
            self._preview.refresh()

    # -- drawing them

    def _say(
        self,
        message: str,
        *,
        busy: bool = False,
        error: bool = False,
        action: str = "",
        short: str = "",
    ) -> None:
        from gui.style.theme import repolish

        described = not (message or busy)
        self._excerpt.setVisible(described)
        self._documents.setVisible(described and bool(self._documents.text()))
        self.columns.hide()  # shown by who knows the columns
        for pair in self._tiles:
            for label in pair:
                label.setVisible(described)
        self._total.setVisible(described and bool(self._total.text()))
        self._notices.setVisible(described and bool(self._notices.text()))
        self._message.setVisible(bool(message))
        self._message.setText(with_labels(message))
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._action.setVisible(bool(action))
        self._action.set_texts(action, short)
        role = "error" if error else "muted"
        if self._message.property("role") != role:
            self._message.setProperty("role", role)
            repolish(self._message)

    def _show_tiles(self, tiles: list[tuple[str, str] | tuple[str, str, float]]) -> None:
        while len(self._tiles) < len(tiles):
            row, column = divmod(len(self._tiles), _COLUMNS)
            value, caption = _label("value", self), _label("hint", self)
            self._grid.addWidget(value, 3 * row, column)
            self._grid.addWidget(caption, 3 * row + 1, column)
            self._grid.setColumnStretch(column, 1)
            if row:
                self._grid.setRowMinimumHeight(3 * row - 1, 6)
            value.show()
            caption.show()
            self._tiles.append((value, caption))
        for (value, caption), (number, text, *share) in zip(self._tiles, tiles, strict=True):
            value.setText(number)
            caption.setText(text.format(percent(f"{share[0] * 100:.0f}")) if share else text)

    @Slot()
    def _refresh_total(self) -> None:
        self._total.setText(self._hints.steps_line())
        self._total.setVisible(bool(self._total.text()) and self._excerpt.isVisibleTo(self))


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
