"""What can be done with the rest of a run, in the header of the learning-rate plot.

Shows quick edits while nothing is staged, and what is staged with Apply and Discard once something
is. Is set by methods and heard through signals; knows no run.
"""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QSpinBox, QToolButton, QWidget

from gui.plots.card import HeaderPart
from gui.schedule_editor.staged_text import StagedText
from gui.style.fonts import line_height, scaled_px
from gui.style.palette import Palette
from gui.style.theme import repolish

_MOST_STEPS = 1_000_000_000
_LEAST_TEXT = 96  # px that the words have at least
_AROUND = 11  # px, above and below the words
_ANSWER_MS = 3_000  # that an answer stands
_VALUES_PX = 210  # of the header that title and value keep
_TITLE_PX = 124  # and the title alone, where there is little room
_ROOMY_PX = 630  # from here on the quick edits have room beside the values
_ROOM_TO_SUGGEST_PX = 655  # so has Suggest, where all of them are narrower
_WIDE_PX = 740  # none needs to be narrower
_ROOM_IN_FULL_PX = 830  # Suggest has room for its whole name


class TailBar(HeaderPart):
    """Signals: ``extend_chosen`` (int): by how many steps "Extend" is to extend from now on."""

    extend_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tail_bar")
        self.setFixedHeight(line_height() + _AROUND)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.text = StagedText(self)
        self.text.setObjectName("staged_words")
        self.steps = QSpinBox(self)
        self.steps.setObjectName("extend_steps")
        self.steps.setRange(1, _MOST_STEPS)
        self.steps.setAccessibleName(self.tr("Steps to extend by"))
        self.steps.setToolTip(self.tr("Number of steps that Extend adds"))
        self.steps.setProperty("role", "small")
        self.steps.lineEdit().setTextMargins(5, 0, 0, 0)
        self.steps.setFixedWidth(scaled_px(72))
        self.steps.valueChanged.connect(self.extend_chosen)
        self._quick: list[QToolButton] = []
        self._suggest: list[QToolButton] = []  # one, once there are actions
        self._suggest_texts = "", ""  # its name, and what there is mostly room for
        self._decisions: list[QToolButton] = []
        self.menu_button = self._make_menu_button()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 10, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.steps)
        self._row.addWidget(self.menu_button)
        self._on = False
        self._said = ("", "")
        self._answer = ""
        self._staged = False
        self._roomy = self._has_room_to_suggest = self._has_room_for_words = True
        self._is_tight = False
        self._answers = QTimer(self)
        self._answers.setSingleShot(True)
        self._answers.setInterval(_ANSWER_MS)
        self._answers.timeout.connect(self._end_answer)
        self._show()

    def _make_menu_button(self) -> QToolButton:
        """Stands for the quick edits where the header is too narrow for them."""
        button = QToolButton(self)
        button.setObjectName("quick_edits")
        button.setText(self.tr("Edit ▾"))
        button.setToolTip(self.tr("Change the schedule of the remaining steps"))
        button.setProperty("role", "chip")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_actions(self, quick: list[QAction], decisions: list[QAction], suggest: QAction) -> None:
        """Buttons for the quick edits, the last of which takes the steps, and the decisions.

        ``suggest`` has a button where there is room beside them; it stands in the menu, too.
        """
        self._suggest = [self._button(suggest, [])]
        self._suggest_texts = suggest.iconText(), self.tr("Suggest")
        self._row.insertWidget(self._row.indexOf(self.steps), self._suggest[0])
        for action in quick:
            at = self._row.indexOf(self.steps)
            self._row.insertWidget(at, self._button(action, self._quick))
        self.menu_button.menu().addActions([*quick, suggest])
        for action in decisions:
            self._row.addWidget(self._button(action, self._decisions))
        self._decisions[0].setProperty("role", "apply")
        self._show()

    def _button(self, action: QAction, kind: list[QToolButton]) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setObjectName(f"{action.objectName()}_button")
        button.setProperty("role", "chip")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        kind.append(button)
        return button

    def set_palette(self, palette: Palette) -> None:
        """Draw in these colours."""
        self.text.set_colours(palette.edit, palette.error, palette.muted)

    def set_run(self, on: bool) -> None:
        """Whether there is a run with something to come."""
        if on != self._on:
            self._on = on
            self._show()

    def set_staged(self, staged: bool, said: str, problem: str = "") -> None:
        """What is staged in words, or why it does not fit any more; ``staged`` false: nothing."""
        if (staged, said, problem) != (self._staged, *self._said):
            self._staged, self._said = staged, (said, problem)
            self._answers.stop()
            self._end_answer()

    def answer(self, said: str) -> None:
        """Say for a moment why a press has changed nothing; what is staged comes back after it."""
        self._answer = said
        self._answers.start()
        self._say()

    @Slot()
    def _end_answer(self) -> None:
        self._answer = ""
        self._say()

    def _say(self) -> None:
        if self._answer:
            self.text.say(self._answer)
        else:
            self.text.say(*self._said)
        self._show()

    def set_steps(self, steps: int) -> None:
        """By how many steps Extend extends; tells nobody."""
        self.steps.blockSignals(True)
        self.steps.setValue(steps)
        self.steps.blockSignals(False)

    def set_header_width(self, width_px: int) -> None:
        """The whole header is so wide: quick edits where there is room for them, else a menu."""
        roomy = width_px >= scaled_px(_ROOMY_PX)
        kept = scaled_px(_VALUES_PX if roomy else _TITLE_PX)
        margins = self._row.contentsMargins()
        decisions = self._width_of(self._decisions)
        least = max(self.menu_button.sizeHint().width(), decisions)
        most = max(width_px - kept, least + margins.left() + margins.right())
        self.setMaximumWidth(most)  # no button is ever cut
        words = self.text.minimumSizeHint().width() + self._row.spacing()
        room = (
            roomy,
            width_px >= scaled_px(_ROOM_TO_SUGGEST_PX),
            most - decisions - margins.right() >= words,
        )
        if room != (self._roomy, self._has_room_to_suggest, self._has_room_for_words):
            self._roomy, self._has_room_to_suggest, self._has_room_for_words = room
            self._show()
        self._set_tight(self._has_room_to_suggest and width_px < scaled_px(_WIDE_PX))
        for button in self._suggest:
            in_full, in_short = self._suggest_texts
            has_room = width_px >= scaled_px(_ROOM_IN_FULL_PX)
            button.defaultAction().setIconText(in_full if has_room else in_short)

    def _width_of(self, buttons: list[QToolButton]) -> int:
        """What they need side by side, in px."""
        widths = [button.sizeHint().width() for button in buttons]
        return sum(widths) + self._row.spacing() * max(0, len(widths) - 1)

    def _set_tight(self, tight: bool) -> None:
        """Whether the quick edits are narrower, so that one more has room."""
        if tight != self._is_tight:
            self._is_tight = tight
            for button in (*self._quick, *self._suggest):
                button.setProperty("tight", tight)
                repolish(button)

    def _show(self) -> None:
        answers = bool(self._answer) and self._on
        offered = self._on and not self._staged and not answers
        quick = offered and self._roomy
        for button in self._quick:
            button.setVisible(quick)
        for button in self._suggest:
            button.setVisible(quick and self._has_room_to_suggest)
        self.steps.setVisible(quick)
        self.menu_button.setVisible(offered and not quick)
        staged = self._on and self._staged
        for button in self._decisions:
            button.setVisible(staged)
        self.text.setVisible((staged and self._has_room_for_words) or answers)
        self.setVisible(staged or offered or answers)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(
            max(least.width(), _LEAST_TEXT if self.text.isVisibleTo(self) else 0), self.height()
        )
