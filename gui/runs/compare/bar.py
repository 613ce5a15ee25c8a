"""The bar over a comparison: what is compared, which stretch is seen, what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from gui.style.fonts import scaled_px, text_width
from gui.style.outside_text import menu_text, tip_text
from gui.style.spoken import label_for
from gui.style.theme import repolish
from gui.widgets.copyable import let_copy
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.fitting_button import FittingButton

_NARROW = 1180  # px, of the drawings; below, the buttons have a line of their own
_AROUND = 24  # px beside a word
_AXES = ("step", "tokens", "time")


def _named(menu: QMenu, name: str) -> QAction:
    """An entry with a name from outside: plain in the menu and where the mouse rests."""
    action = menu.addAction(menu_text(name))
    action.setToolTip(tip_text(name))
    return action


class CompareBar(QFrame):
    """The buttons of a comparison.

    Signals:
        back_wanted, whole_wanted, tail_wanted: as their buttons say.
        axis_chosen: str, ``step``, ``tokens`` or ``time``.
        add_wanted: str, the key of a run that is to be compared, too; empty: to be chosen.
        keep_wanted: under a name that is asked for. kept_opened, kept_forgotten: str, a name.
        export_wanted: str, ``picture``, ``csv`` or ``report``.
        repeat_wanted: with further seeds.
    """

    back_wanted = Signal()
    whole_wanted = Signal()
    tail_wanted = Signal()
    axis_chosen = Signal(str)
    add_wanted = Signal(str)
    keep_wanted = Signal()
    kept_opened = Signal(str)
    kept_forgotten = Signal(str)
    export_wanted = Signal(str)
    repeat_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare_bar")
        self._is_narrow: bool | None = None
        self._left, self._right = QWidget(self), QWidget(self)
        self._make_left()
        self._make_right()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 10)
        self._grid.setVerticalSpacing(8)
        self._arrange(narrow=False)

    def _make_left(self) -> None:
        self.back = self._button("compare_back", self.tr("‹ Runs"), self.tr("Back to the run list"))
        self.back.clicked.connect(self.back_wanted)
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.shared = ElidedLabel("", self)
        self.shared.setObjectName("compare_shared")
        self.shared.setProperty("role", "muted")
        let_copy(self.shared, self.shared.text)
        row = QHBoxLayout(self._left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.shared, 1)

    def _make_right(self) -> None:
        self.whole = self._button(
            *("compare_whole", self.tr("Whole run")), self.tr("Show all steps (0)")
        )
        self.tail = self._button(
            *("compare_tail", self.tr("Tail")),
            self.tr("Show the last quarter; each plot scales its y axis to what is visible (T)"),
        )
        self.tail.setShortcut("T")
        group = QButtonGroup(self)
        for button, wanted in ((self.whole, self.whole_wanted), (self.tail, self.tail_wanted)):
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setMinimumWidth(text_width(button.text(), semibold=True) + _AROUND)
            button.clicked.connect(wanted)
            group.addButton(button)
        self.axis = QComboBox(self)
        self.axis.setObjectName("compare_axis")
        label_for(self.axis, self.tr("Horizontal axis of the plots"))
        self.axis.setToolTip(self.tr("Unit of the horizontal axis"))
        for name, text in zip(
            _AXES, (self.tr("x: step"), self.tr("x: tokens"), self.tr("x: time")), strict=True
        ):
            self.axis.addItem(text, name)
        self.axis.activated.connect(lambda at: self.axis_chosen.emit(self.axis.itemData(at)))
        self._make_menus()
        row = QHBoxLayout(self._right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        stretch = QHBoxLayout()
        stretch.setSpacing(2)
        stretch.addWidget(self.whole)
        stretch.addWidget(self.tail)
        row.addLayout(stretch)
        for widget in (self.axis, self.plots, self.add, self.kept, self.export, self.repeat):
            row.addWidget(widget)

    def _make_menus(self) -> None:
        """What opens a menu, and the primary button."""
        self.plots = self._button(
            *("compare_choose_plots", self.tr("Plots")), self.tr("Choose which plots are shown")
        )
        self.plots_menu = self._menu(self.plots)
        self.add = self._button(
            "compare_add", self.tr("Add run…"), self.tr("Add another stored run to the comparison")
        )
        self.add_menu = self._menu(self.add)
        self.kept = self._button(
            *("compare_kept", self.tr("Saved")),
            self.tr("Save this comparison under a name, or open a saved one"),
        )
        self.kept_menu = self._menu(self.kept)
        self.export = self._button(
            "compare_export", self.tr("Export"), self.tr("Save as a picture, a table or a report")
        )
        menu = self._menu(self.export)
        for kind, text in (
            ("picture", self.tr("Picture (PNG, SVG)…")),
            ("csv", self.tr("Metrics of all runs (CSV)…")),
            ("report", self.tr("Report (HTML)…")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"compare_export_{kind}")
            action.triggered.connect(lambda _=False, kind=kind: self.export_wanted.emit(kind))
        self.repeat = FittingButton(self)
        self.repeat.setObjectName("compare_repeat")
        self.repeat.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.repeat.clicked.connect(self.repeat_wanted)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setProperty("role", "plain")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu(self, button: QPushButton) -> QMenu:
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        button.setText(f"{button.text()} ▾")
        return menu

    # -- what is shown

    def set_runs(self, count: int, shared: str) -> None:
        """How many runs are compared, and what they have in common."""
        texts = {0: self.tr("Compare"), 1: self.tr("Compare 1 run")}
        self.title.setText(texts.get(count, self.tr("Compare {0} runs")).format(f"{count:,}"))
        self.shared.setText(self.tr("all: {0}").format(shared) if shared else "")
        self.export.setEnabled(count > 0)

    def set_stretch(self, *, is_whole: bool, is_tail: bool) -> None:
        """Which part of the runs is seen; neither: a stretch of the person's own."""
        group = self.whole.group()
        group.setExclusive(False)
        self.whole.setChecked(is_whole)
        self.tail.setChecked(is_tail)
        group.setExclusive(is_whole or is_tail)

    def set_axis(self, name: str) -> None:
        """What is on the x axis."""
        self.axis.setCurrentIndex(self.axis.findData(name))

    def set_repeat(self, text: str, tip: str, *, can: bool, leads: bool) -> None:
        """What the primary button would do; empty: there is nothing to repeat."""
        self.repeat.setVisible(bool(text))
        self.repeat.set_texts(text, self.tr("2 more seeds"))
        self.repeat.setToolTip(tip)
        self.repeat.setEnabled(can)
        role = "primary" if leads and can else "plain"
        if self.repeat.property("role") != role:
            self.repeat.setProperty("role", role)
            repolish(self.repeat)

    def set_addable(self, runs: Sequence[tuple[str, str]], more: bool) -> None:
        """Runs that could be compared, too: key and name of each; ``more``: there are others."""
        menu = self.add_menu
        menu.clear()
        for key, name in runs:
            action = _named(menu, name)
            action.triggered.connect(lambda _=False, key=key: self.add_wanted.emit(key))
        if more or not runs:
            menu.addSeparator()
            action = menu.addAction(self.tr("Choose from the run list…"))
            action.triggered.connect(lambda: self.add_wanted.emit(""))

    def set_kept(self, names: Sequence[str], *, can_keep: bool) -> None:
        """The comparisons that were kept under a name."""
        menu = self.kept_menu
        menu.clear()
        keep = menu.addAction(self.tr("Save this comparison…"))
        keep.setObjectName("compare_keep")
        keep.setEnabled(can_keep)
        keep.triggered.connect(self.keep_wanted)
        menu.addSeparator()
        for name in names:
            action = _named(menu, name)
            action.triggered.connect(lambda _=False, name=name: self.kept_opened.emit(name))
        if names:
            menu.addSeparator()
            forget = menu.addMenu(self.tr("Delete"))
            for name in names:
                action = _named(forget, name)
                action.triggered.connect(lambda _=False, name=name: self.kept_forgotten.emit(name))

    # -- giving way where there is little room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < scaled_px(_NARROW))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._grid.addWidget(self._left, 0, 0)
            self._grid.addWidget(self._right, int(narrow), 1 - int(narrow))
            self._grid.setColumnStretch(0, 1)
