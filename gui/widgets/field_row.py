"""One row of the form: label left, editor right, a muted hint beneath, the reason if it is wrong.

Shows what it is told; knows no config.
"""

import html

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QMenu, QWidget

from core.config.fields import Kind, Spec
from gui.language.texts import translate
from gui.style import theme
from gui.style.fonts import line_height, scaled_px
from gui.style.spoken import label_for
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.wrapped_label import WrappedLabel

_HINT_PX = 11  # as in the style sheet
_NAMED_OUTSIDE = (Kind.SOURCE, Kind.CHOICE_OR_PATH)  # their hints may hold any long name
_EDITOR_WIDTH = 124  # px, of the side's 308


class FieldRow(QWidget):
    """Label and editor; hint and message labels are made when there is something to say.

    Args:
        spec: the declaration of the field.

    Signals:
        help_wanted: more is to be told about the field.
        pointed: the mouse has come to it, or has left it.
    """

    help_wanted = Signal()
    pointed = Signal()

    editor: QWidget

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._tip = f"{tooltip(spec)}<p>{html.escape(self.tr('F1: more about it'))}</p>"
        self._hint: QLabel | None = None
        self._keeps_hint_line = False
        self._message: QLabel | None = None
        self._label: QLabel | None = None
        self._side_by_side = False  # label and editor stand side by side, where there is room
        self._above = False  # the label stands above the editor, where there is none
        self._live = ""
        self._locked = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)

    def set_editor(self, editor: QWidget, *, wide: bool = False, labelled: bool = True) -> None:
        """Put the editor in, a child of this row.

        Args:
            editor: made with this row as its parent.
            wide: it takes the whole width, under the label (long choices, prompts).
            labelled: it has its label beside it; without one it says itself what it is.
        """
        self.editor = editor
        editor.setProperty("field", True)  # to the style sheet: how it looks while it is locked
        editor.setToolTip(self._tip)
        editor.setAccessibleName(self._spec.label)
        editor.setAccessibleDescription(self._spec.help)
        if isinstance(editor, QCheckBox) or not labelled:
            if not isinstance(editor, QCheckBox):
                label_for(editor, self._spec.label)
            self._grid.addWidget(editor, 0, 0, 1, 2)
            return
        label = self._label = QLabel(self._spec.label, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(self._tip)
        label.setBuddy(editor)
        if wide:
            label.setContentsMargins(0, 0, 0, 1)
            self._grid.addWidget(label, 0, 0, 1, 2)
            self._grid.addWidget(editor, 1, 0, 1, 2)
        else:
            editor.setFixedWidth(editor_width())
            self._side_by_side = True
            self._grid.addWidget(label, 0, 0)
            self._grid.addWidget(editor, 0, 1)

    @property
    def title(self) -> str:
        """What the field is called."""
        return self._spec.label

    def first_line(self) -> QRect:
        """Where its label stands, or an editor that says itself what it is; px of the row."""
        return (self._label or self.editor).geometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On label and hint; an editor of text has a menu of its own."""
        menu = QMenu(self)
        menu.setObjectName("field_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("What is this?")).triggered.connect(self.help_wanted)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Of the wider of label and editor: they part where there is no room for both."""
        whole = super().minimumSizeHint()
        if self._label is None or not self._side_by_side:
            return whole
        width = max(self._label.minimumSizeHint().width(), self.editor.width())
        return QSize(min(width, whole.width()), whole.height())

    def _fit(self) -> None:
        """Put the label above the editor where the two do not fit side by side."""
        label = self._label
        if label is None or not self._side_by_side:
            return
        needed = label.sizeHint().width() + self._grid.horizontalSpacing() + self.editor.width()
        if self._above == (needed > self.width()):
            return
        self._above = not self._above
        row = int(self._above)
        for widget in (label, self.editor):
            self._grid.removeWidget(widget)
        self._grid.addWidget(label, 0, 0, 1, 1 + row)
        self._grid.addWidget(self.editor, row, 1)

    def set_hint(self, text: str) -> None:
        """The value in other units; empty: no line."""
        if self._hint is None:
            if not text:
                return
            self._hint = self._add_hint()
        if text != self._hint.text():
            self._hint.setText(text)
        self._hint.setVisible(bool(text) or self._keeps_hint_line)

    def _add_hint(self) -> QLabel:
        if self._spec.kind in _NAMED_OUTSIDE:
            hint: QLabel = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
            hint.setProperty("role", "hint")
        else:
            hint = WrappedLabel("hint", self)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(hint, 2, 0, 1, 2)
        return hint

    def keep_hint_line(self) -> None:
        """Leave the hint its room while there is none, so that nothing moves when it comes."""
        self._keeps_hint_line = True
        self._hint = self._add_hint()
        self._hint.setMinimumHeight(line_height(_HINT_PX))  # also with a mark of another font

    def set_message(self, text: str, level: str = "error") -> None:
        """Why a value is wrong (``error``) or doubtful (``warning``), a ``hint``; empty: none."""
        self.set_invalid(bool(text) and level == "error")
        if self._message is None:
            if not text:
                return
            self._message = WrappedLabel(level, self)
            self._grid.addWidget(self._message, 3, 0, 1, 2)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        if text and self._message.property("role") != level:
            self._message.setProperty("role", level)
            theme.repolish(self._message)

    @property
    def live(self) -> bool:
        """Whether it is marked as acting on a run at once."""
        return bool(self._live)

    def set_live(self, mark: str) -> None:
        """Mark the row, in a word, as acting on a run at once; empty: it does not."""
        if mark == self._live:
            return
        self._live = mark
        if self._label is not None:
            self._label.setText(f"{self._spec.label} · {mark}" if mark else self._spec.label)
            self._fit()

    @property
    def locked(self) -> str:
        """Why it cannot be edited now; empty: it can."""
        return self._locked

    def set_locked(self, reason: str) -> None:
        """Keep the editor from being edited, with the reason in its tool tip; empty: free it."""
        if reason == self._locked:
            return
        self._locked = reason
        tip = f"<p><b>{html.escape(reason)}</b></p>{self._tip}" if reason else self._tip
        for widget in (self.editor, self._label):
            if widget is not None:
                widget.setToolTip(tip)
        self.editor.setEnabled(not reason)

    def set_invalid(self, wrong: bool) -> None:
        """Mark the editor, without words."""
        if bool(self.editor.property("invalid")) != wrong:
            self.editor.setProperty("invalid", wrong)
            theme.repolish(self.editor)

    def message(self) -> str:
        """The reason shown under the editor; empty where there is none."""
        return self._message.text() if self._message is not None else ""

    def hint(self) -> str:
        """The hint shown under the editor; empty where there is none."""
        return self._hint.text() if self._hint is not None else ""


def editor_width() -> int:
    """How wide an editor beside its label is, px; grows with the text."""
    return scaled_px(_EDITOR_WIDTH)


def tooltip(spec: Spec) -> str:
    """Help and range as rich text, with everything in them escaped."""
    allowed = _allowed(spec)
    said = f"<p><b>{html.escape(spec.label)}</b></p><p>{html.escape(spec.help)}</p>"
    return said + (f"<p><i>{html.escape(allowed)}</i></p>" if allowed else "")


def _allowed(spec: Spec) -> str:
    """What may be typed, a sentence; empty where all that there is can be seen and chosen."""
    if spec.kind in (Kind.BOOL, Kind.CHOICE):
        return ""
    if spec.kind in (Kind.TEXT, Kind.PATH):  # quotes are for files
        return translate("FieldRow", "At most {0} characters.").format(f"{spec.longest:,}")
    allowed = spec.range_text()
    return f"{allowed[0].upper()}{allowed[1:]}."
