"""The reading of a run: sentences about what its schedule did, each of one step.

A chosen sentence tells its step; an alarm of a run that is on offers its remedy; all sentences can
be copied. Knows no run and no rule.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.foresight import ALARMS
from core.foresight.reading import Finding
from gui.models.finding_list import FindingList
from gui.panels.cards import CardList
from gui.panels.finding_card import FindingCard, stops
from gui.panels.remedies import BRANCH, remedy_short, remedy_text, remedy_tip
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.fitting_button import FittingButton

_SIDEWAYS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Return: 0,
    Qt.Key.Key_Enter: 0,
}


class FindingView(CardList):
    """Signals: ``sideways``: int, 1 or -1: Right or Left in the chosen card; 0: Enter."""

    sideways = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The steps of a sentence lie beside each other; other sentences above and below."""
        by = _SIDEWAYS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if by is not None and plain and self.currentIndex().isValid():
            self.sideways.emit(by)
        else:
            super().keyPressEvent(event)


class ReadingPanel(QWidget):
    """The sentences as cards, alarms first.

    Signals:
        step_chosen: int, the update that the chosen sentence is about, or a link in it.
        remedy_wanted: str, the remedy of the alarm whose button was pressed.
    """

    step_chosen = Signal(int)
    remedy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingList(self)
        self._card = FindingCard(self)
        self._ways = False, False  # to act, to branch
        self.view = FindingView(self._card, self)
        self.view.setObjectName("words_view")
        self.view.setAccessibleName(self.tr("Reading of this run"))
        self.view.setToolTip(
            self.tr(
                "Click a sentence to move the cursor of all plots to its step; "
                "with the keyboard: Up and Down, and Left and Right for the other steps in it"
            )
        )
        self.view.show_model(self.findings)
        self.view.row_chosen.connect(self._tell_chosen)
        self.view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.view.clicked_at.connect(self._take_click)
        self.view.sideways.connect(self._go_sideways)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._copy_one = QAction(self.tr("Copy sentence"), self)
        self._copy_one.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy_one.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy_one.triggered.connect(self.copy_chosen)
        self._copy_all = QAction(self.tr("Copy all sentences"), self)
        self._copy_all.triggered.connect(self.copy_all)
        self.view.addActions([self._copy_one, self._copy_all])
        self.copy_button = QPushButton(self.tr("Copy all"), self)
        self.copy_button.setObjectName("copy_words")
        self.copy_button.setProperty("role", "chip")
        self.copy_button.setToolTip(self.tr("Copy all sentences, one per line"))
        self.copy_button.clicked.connect(self.copy_all)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._teaching())
        self._stack.addWidget(self._list())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 4, 0)
        layout.addWidget(self._stack)
        self.set_palette(palette())

    def _teaching(self) -> QWidget:
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setContentsMargins(16, 28, 16, 16)
        column.setSpacing(10)
        heading = QLabel(self.tr("What the schedule did"), empty)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        column.addWidget(heading)
        for text in (
            self.tr(
                "During training Crest looks for findings from time to time: how the warmup "
                "changed the gradients, whether the peak was too high, how much was clipped, "
                "when the model began to memorise. After the end also how much the decay "
                "lowered the loss."
            ),
            self.tr(
                "A sentence appears only if the numbers support it. Click it to move the "
                "cursor of all plots to its step."
            ),
        ):
            hint = QLabel(text, empty)
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            column.addWidget(hint)
        column.addStretch(1)
        return empty

    def _list(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addSpacing(10)
        column.addLayout(row)
        return page

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.view.set_palette(colors)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these sentences; the chosen one stays chosen where it is still said."""
        index = self.view.currentIndex()
        chosen = self.findings.finding(index.row()).name if index.isValid() else ""
        if not self.findings.set_all(findings):
            return
        self._stack.setCurrentIndex(1 if findings else 0)
        rows = (row for row, each in enumerate(self.findings.shown) if each.name == chosen)
        self.view.mark(next(rows, None))
        self._put_buttons()

    @Slot(bool, bool)
    def set_can_act(self, can_act: bool, can_branch: bool) -> None:
        """Whether something can be done about an alarm.

        Args:
            can_act: the run that is shown is on.
            can_branch: it is over, and another one may begin at a checkpoint of it.
        """
        if (can_act, can_branch) != self._ways:
            self._ways = can_act, can_branch
            self._card.has_remedies = can_act or can_branch
            self.view.scheduleDelayedItemsLayout()
            self._put_buttons()

    def _put_buttons(self) -> None:
        """A button with its remedy at the foot of each alarm's card, where Tab comes to it."""
        before: QWidget = self.view
        for row, finding in enumerate(self.findings.shown):
            if finding.alarm:
                remedy, at = self._remedy(finding.alarm), self.findings.index(row, 0)
                made = self._foot(remedy) if remedy else None
                self.view.setIndexWidget(at, made[0] if made else None)  # type: ignore[arg-type]
                if made is not None:
                    QWidget.setTabOrder(before, made[1])
                    before = made[1]

    def _remedy(self, alarm: str) -> str:
        """What can be done about an alarm now; empty: nothing, or it is none."""
        can_act, can_branch = self._ways
        if not alarm:
            return ""
        return ALARMS[alarm].remedy if can_act else BRANCH if can_branch else ""

    def _foot(self, remedy: str) -> tuple[QWidget, QPushButton]:
        foot = QWidget(self.view.viewport())  # a click beside the button is one on the card
        button = FittingButton(foot)
        button.set_texts(remedy_text(remedy), remedy_short(remedy))
        button.setObjectName("remedy_button")
        button.setProperty("role", "remedy")
        button.setToolTip(remedy_tip(remedy))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.remedy_wanted.emit(remedy))
        column = QVBoxLayout(foot)
        column.setContentsMargins(12, 0, 24, 18)
        column.addStretch(1)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return foot, button

    @Slot()
    def copy_chosen(self) -> None:
        """The chosen sentence to the clipboard; where none is chosen, all of them."""
        index = self.view.currentIndex()
        text = str(self.findings.finding(index.row()).line) if index.isValid() else ""
        QGuiApplication.clipboard().setText(text or self.findings.text)

    @Slot()
    def copy_all(self) -> None:
        """All sentences to the clipboard, a line each."""
        QGuiApplication.clipboard().setText(self.findings.text)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.view.currentIndex()
        if index.isValid():
            finding = self.findings.finding(index.row())
            remedy = self._remedy(finding.alarm)
            if remedy:
                act = menu.addAction(remedy_text(remedy))
                act.triggered.connect(partial(self.remedy_wanted.emit, remedy))
            for _, _, step in stops(finding):
                go = menu.addAction(self.tr("Go to step {0}").format(f"{step:,}"))
                go.triggered.connect(partial(self.step_chosen.emit, step))
            menu.addSeparator()
        menu.addActions([self._copy_one, self._copy_all])
        menu.popup(self.view.viewport().mapToGlobal(at))

    @Slot(int, object)
    def _take_click(self, row: int, at: QPointF) -> None:
        """A link leads to its step, the rest of a card to what it is about."""
        rect = QRectF(self.view.visualRect(self.findings.index(row, 0)))
        within = at - self._card.text_place(rect)
        finding = self.findings.finding(row)
        step = self._card.step_at(finding, within)
        self._mark_stop([each for _, _, each in stops(finding)].index(step))
        self.step_chosen.emit(step)

    @Slot(int)
    def _tell_chosen(self, row: int) -> None:
        self._mark_stop(0)
        self.step_chosen.emit(self.findings.finding(row).step)

    @Slot(int)
    def _go_sideways(self, by: int) -> None:
        """To the next step that the chosen sentence names, or the one before; 0: there again."""
        there = stops(self.findings.finding(self.view.currentIndex().row()))
        at = min(max(self._card.stop + by, 0), len(there) - 1)
        self._mark_stop(at)
        step = there[at][2]
        self.step_chosen.emit(step)
        if QAccessible.isActive():
            said = self.tr("step {0}").format(f"{step:,}")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, said))

    def _mark_stop(self, at: int) -> None:
        self._card.stop = at
        self.view.viewport().update()
