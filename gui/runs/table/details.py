"""What is known of the chosen run beside the table, and its notes and tags to write in.

Shows a row; tells what was written once the writing is over. Plain text only.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.run_store.index import RunInfo
from gui.run.throughput import file_size
from gui.runs.table.columns import length_text, loss_text, state_help, state_text
from gui.runs.table.rows import RunRow
from gui.style.fonts import line_height, scaled_px
from gui.style.outside_text import tip_text
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.field_text import with_labels
from gui.widgets.scrolled_column import ScrolledColumn

_LONGEST_TAGS = 3_200  # what a run may have of them, with what is between
_NOTES_LINES = 4  # that can be seen at least


class _Curve(QWidget):
    """The schedule, larger than in the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(76)
        self._curve: tuple[tuple[float, float], ...] = ()
        self._colors: Palette = palette()

    def set_curve(self, curve: tuple[tuple[float, float], ...]) -> None:
        self._curve = curve
        self.update()

    def set_palette(self, colors: Palette) -> None:
        self._colors = colors
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colors.border), 1))
        painter.setBrush(QColor(self._colors.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        room = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        top = max((rate for _, rate in self._curve), default=0.0) or 1.0
        painter.setPen(QPen(QColor(self._colors.accent), 1.8))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(
                        room.left() + x * room.width(), room.bottom() - rate / top * room.height()
                    )
                    for x, rate in self._curve
                ]
            )
        )
        painter.end()


class RunDetails(QFrame):
    """One run's details.

    Signals:
        notes_edited: RunRow, str.
        tags_edited: RunRow, tuple[str, ...].
        row_shown: RunRow or None, each time that they are filled in.
    """

    row_shown = Signal(object)
    notes_edited = Signal(object, str)
    tags_edited = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setMinimumWidth(scaled_px(240))
        self._row: RunRow | None = None
        self.name = self._label("title", wraps=True)
        self.curve = _Curve(self)
        self.facts = {
            name: self._label("value", wraps=True)
            for name in (
                "state",
                "steps",
                "best",
                "last",
                "model",
                "text",
                "device",
                "disk",
                "begun",
            )
        }
        self._make_foretold()
        self.lineage = self._label("muted", wraps=True)
        self.lineage.setObjectName("run_lineage")
        self.not_exact = self._label("warning", wraps=True)
        self.not_exact.setObjectName("run_not_exact")
        self.tags = QLineEdit(self)
        self.tags.setObjectName("run_tags")
        self.tags.setMaxLength(_LONGEST_TAGS)
        self.tags.setPlaceholderText(self.tr("baseline, good, …"))
        self.tags.setAccessibleName(self.tr("Tags, separated by commas"))
        self.tags.setToolTip(self.tr("Tags to find the run by, separated by commas"))
        self.tags.editingFinished.connect(self._tell_tags)
        self.notes = QPlainTextEdit(self)
        self.notes.setObjectName("run_notes")
        self.notes.setPlaceholderText(self.tr("What you tried and what happened"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setToolTip(self.tr("Saved with the run; the filter searches them"))
        self.notes.setTabChangesFocus(True)
        self.notes.installEventFilter(self)
        self._hint = self._label("muted", wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = ScrolledColumn(self, edge=0)
        self._lay_out()
        self.set_foretold("")
        self.set_row(None, 0)

    def _make_foretold(self) -> None:
        self.foretold = self._label("", wraps=True)
        self.foretold.setObjectName("run_foretold")
        self._foretold_title = QLabel(self.tr("Forecast and actual loss"), self)
        self._foretold_title.setProperty("role", "heading")
        self.foretold.setToolTip(
            self.tr(
                "Forecasts of the final loss after a quarter, a half and three "
                "quarters of the run, with the actual loss: how far the forecasts can "
                "be trusted"
            )
        )

    def _label(self, role: str, *, wraps: bool = False) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wraps)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _lay_out(self) -> None:
        titles = {
            "state": self.tr("State"),
            "steps": self.tr("Steps"),
            "best": self.tr("Best val"),
            "last": self.tr("Last loss"),
            "model": self.tr("Model"),
            "text": self.tr("Text"),
            "device": self.tr("Device"),
            "disk": self.tr("Size on disk"),
            "begun": self.tr("Started"),
        }
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for name, label in self.facts.items():
            title = QLabel(titles[name], self)
            title.setProperty("role", "muted")
            form.addRow(title, label)
        body = self._body.column
        body.setSpacing(10)
        body.addWidget(self.name)
        body.addWidget(self.curve)
        body.addLayout(form)
        body.addWidget(self.lineage)
        body.addWidget(self.not_exact)
        body.addWidget(self._foretold_title)
        body.addWidget(self.foretold)
        for text, widget, stretch in (
            (self.tr("Tags"), self.tags, 0),
            (self.tr("Notes"), self.notes, 1),
        ):
            heading = QLabel(text, self)
            heading.setProperty("role", "heading")
            body.addWidget(heading)
            body.addWidget(widget, stretch)
        self.notes.setMinimumHeight(_NOTES_LINES * line_height())
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._body, 1)
        column.addWidget(self._hint, 1)

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.curve.set_palette(colors)

    def set_row(self, row: RunRow | None, chosen: int, parent_name: str = "") -> None:
        """Show this run; ``None``: there is not one run chosen but ``chosen``.

        Args:
            row: the run.
            chosen: how many are chosen.
            parent_name: what the run is called that this one branched off from.
        """
        self._tell_notes()
        other = row is None or self._row is None or row.key != self._row.key
        self._row = row
        self._body.setVisible(row is not None)
        self._hint.setVisible(row is None)
        self.row_shown.emit(row)
        if row is None:
            self._hint.setText(
                self.tr("{0} runs selected. Compare draws their curves in one plot.").format(chosen)
                if chosen
                else self.tr("Select a run to see its details, or several to compare them.")
            )
            return
        self._show_facts(row)
        self._show_lineage(row.info, parent_name)
        if other or not self.tags.hasFocus():
            self.tags.setText(", ".join(row.info.tags))
        if other or not self.notes.hasFocus():
            self.notes.setPlainText(row.info.notes)
            self.notes.document().setModified(False)

    def set_foretold(self, text: str) -> None:
        """What was foretold of the run on the way, beside what came; empty: it is not known."""
        self.foretold.setText(text)
        for label in (self._foretold_title, self.foretold):
            label.setVisible(bool(text))

    def _show_facts(self, row: RunRow) -> None:
        info = row.info
        self.name.setText(info.name)
        self.curve.set_curve(row.curve)
        shown = {
            "state": with_labels(info.problem)
            or " · ".join(filter(None, (state_text(row), info.imported))),
            "steps": length_text(row),
            "best": loss_text(info.best_val),
            "last": loss_text(info.last_loss),
            "model": row.model or "–",
            "text": info.text or "–",
            "device": " · ".join(part for part in (info.device, info.precision) if part) or "–",
            "disk": file_size(info.size) if info.size else "–",
            "begun": row.when or "–",
        }
        for name, text in shown.items():
            self.facts[name].setText(text)
        self.facts["state"].setToolTip(tip_text(state_help(row)))

    def _show_lineage(self, info: RunInfo, parent_name: str) -> None:
        """Where the run comes from, and what keeps it from being exact."""
        if info.parent_path is not None:
            trial = self.tr("Trial from {0}, step {1}")
            text = trial if info.trial else self.tr("Branch of {0} at step {1}")
            self.lineage.setText(text.format(parent_name, f"{info.parent_step:,}"))
        self.lineage.setVisible(info.parent_path is not None)
        reasons = "; ".join(info.not_exact)
        self.not_exact.setText(self.tr("Not exact because of {0}").format(reasons))
        self.not_exact.setVisible(bool(reasons))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.notes and event.type() is QEvent.Type.FocusOut:
            self._tell_notes()
        return False

    def _tell_notes(self) -> None:
        if self._row is not None and self.notes.document().isModified():
            self.notes.document().setModified(False)
            self.notes_edited.emit(self._row, self.notes.toPlainText())

    @Slot()
    def _tell_tags(self) -> None:
        if self._row is not None:
            tags = tuple(dict.fromkeys(t.strip() for t in self.tags.text().split(",") if t.strip()))
            if tags != self._row.info.tags:
                self.tags_edited.emit(self._row, tags)
