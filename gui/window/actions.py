"""Every command of the window once: its text and its shortcut.

Buttons and menus are views of these. Knows no run: the assembly connects them.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from gui.language.spoken import language_names
from gui.language.texts import without_key
from gui.panels.pages import page_text
from gui.run.run_phase import RunAction
from gui.schedule_editor.tail_actions import TailActions
from gui.style.theme import Mode
from gui.window.page_table import PAGES
from gui.window.sharing_actions import SharingActions
from gui.window.tab_order import show_focused

_NATIVE = QKeySequence.SequenceFormat.NativeText
SMOOTHINGS = (0.0, 0.6, 0.9, 0.97)
# Widgets that want Space and the full stop for themselves while they have the focus.
_OWN_KEYS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)


class Actions(QObject):
    """All actions, as attributes; ``run`` maps the transport's, ``all`` has every one."""

    def __init__(self, window: QMainWindow) -> None:  # noqa: PLR0915 - a line a command
        """Make them. Long, as it is the one table of all commands: a line each."""
        super().__init__(window)
        self._window = window
        self.all: list[QAction] = []
        make = self._make
        self.open_config = make(self.tr("&Open settings…"), "Ctrl+O")
        self.save_config = make(self.tr("&Save settings as…"), "Ctrl+Shift+S")
        self.choose_text = make(self.tr("Choose &text file…"), "Ctrl+T")
        self.choose_folder = make(self.tr("Choose text fo&lder…"), "Ctrl+Shift+T")
        self.save_plots = make(self.tr("Save &plots as PNG or SVG…"), "Ctrl+Shift+P")
        self.copy_plots = make(self.tr("&Copy plots"), "Ctrl+Shift+C")
        self.open_log = make(
            self.tr("Open &log…"),
            "Ctrl+Shift+O",
            tip=self.tr(
                "Open the log of another trainer: CSV, JSON Lines or TensorBoard event files "
                "(Ctrl+Shift+O)"
            ),
        )
        self.load_schedule = make(
            self.tr("Load sc&hedule…"),
            "",
            tip=self.tr(
                "Load a learning-rate schedule as points, from a CSV file with the columns "
                "step and lr"
            ),
        )
        self.load_schedule.setObjectName("load_schedule")
        self.open_runs = make(self.tr("Open runs &folder"), "")
        self.quit = make(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.new_run = make(self.tr("&New run"), "Ctrl+N")
        self.new_run.setToolTip(
            self.tr("Clear the plots and show only the planned schedule (Ctrl+N)")
        )
        self.run: Mapping[RunAction, QAction] = {
            RunAction.START: make(self.tr("&Start"), "F5"),
            RunAction.RESUME: make(self.tr("Resu&me"), "Ctrl+F5"),
            RunAction.PAUSE: make(self.tr("&Pause"), "Space"),
            RunAction.STEP: make(self.tr("Single s&tep"), "."),
            RunAction.STOP: make(self.tr("St&op"), "Ctrl+."),
            RunAction.DETACH: make(self.tr("&Detach"), "Ctrl+J"),
            RunAction.SAMPLE: make(self.tr("S&ample now"), "Ctrl+G"),
            RunAction.SAVE: make(self.tr("Sa&ve now"), "Ctrl+S"),
            RunAction.CONTINUE: make(self.tr("&Resume from checkpoint…"), "Ctrl+R"),
            RunAction.GO_BACK: make(self.tr("Go &back to the last good step"), "Ctrl+B"),
        }
        self.queue_add, self.queue_several, self.sweep = self._make_queue()
        self.sharing = SharingActions(make)
        self._typed = (self.run[RunAction.PAUSE], self.run[RunAction.STEP])
        self.tail = TailActions(make, self)
        self.pause_on_divergence = make(self.tr("Pause when the run &diverges"), "", checkable=True)
        self.pause_on_divergence.setToolTip(
            self.tr("Pause automatically when the smoothed loss stays 5% above its minimum")
        )
        self.x_axis = self._choices(
            {
                "step": self.tr("Step"),
                "tokens": self.tr("Tokens"),
                "time": self.tr("Time"),
            }
        )
        self.smoothing = self._choices(
            {f"{share:g}": self.tr("Off") if not share else f"{share:g}" for share in SMOOTHINGS}
        )
        self.theme = self._choices(
            {
                Mode.SYSTEM.value: self.tr("System"),
                Mode.LIGHT.value: self.tr("Light"),
                Mode.DARK.value: self.tr("Dark"),
                Mode.LIGHT_CONTRAST.value: self.tr("High contrast, light"),
                Mode.DARK_CONTRAST.value: self.tr("High contrast, dark"),
            }
        )
        self.language = self._choices({"": self.tr("System"), **language_names()})
        self.log_y = make(self.tr("Log y"), "Ctrl+L", checkable=True)
        self.log_y.setToolTip(self.tr("Logarithmic y axis for loss and gradient norm (Ctrl+L)"))
        self.full_range = make(self.tr("F&ull range"), "Ctrl+Shift+L", checkable=True)
        self.full_range.setToolTip(
            self.tr("Include outliers and much longer runs in the axis ranges (Ctrl+Shift+L)")
        )
        self.follow = make(self.tr("Follow"), "Ctrl+E", checkable=True)
        self.follow.setToolTip(self.tr("Keep the newest step in view (Ctrl+E)"))
        self.show_forecast = make(self.tr("Loss fo&recast"), "Ctrl+Shift+F", checkable=True)
        self.show_forecast.setToolTip(
            self.tr(
                "Forecast the loss for the rest of the schedule, also while you drag it. "
                "Needs enough steps to learn from (Ctrl+Shift+F)"
            )
        )
        self.learn_from_earlier = make(self.tr("L&earn from an earlier run"), "", checkable=True)
        self.learn_from_earlier.setToolTip(
            self.tr(
                "Base the forecast on the most similar finished run: same model, text, "
                "tokenizer and batch size, peak learning rate within 25%"
            )
        )
        self.pin_curve = make(
            self.tr("&Pin this curve"),
            "Ctrl+P",
            checkable=True,
            tip=self.tr("Pin the current schedule as a reference to compare with (Ctrl+P)"),
        )
        self.train_both = make(
            self.tr("Train &both schedules"),
            "Ctrl+Shift+B",
            tip=self.tr(
                "Train the pinned and the current schedule one after the other, with the "
                "same seed and batches, and compare them (Ctrl+Shift+B)"
            ),
        )
        self.lr_range = make(
            self.tr("LR &range test"),
            "Ctrl+Shift+R",
            tip=self.tr(
                "Train a copy of the run for 100 steps while the learning rate rises from "
                "1e-7 to 10, to find a good peak. Your run and settings stay unchanged "
                "(Ctrl+Shift+R)"
            ),
        )
        self.reset_zoom = make(self.tr("&Reset zoom"), "Ctrl+0")
        self.show_settings = make(self.tr("Show &settings"), "F6", checkable=True)
        self.show_side = make(self.tr("Show s&amples and log"), "F7", checkable=True)
        self.pages = self._make_pages()
        self.palette, self.help_pages, self.shortcuts, self.tour = self._make_help()
        self.about = make(self.tr("&About Crest"), "")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._yield_keys)

    def _make_pages(self) -> Mapping[str, QAction]:
        """One action a page of the window, by its name."""
        made = {
            page.name: self._make(page_text(page.title), *page.keys, checkable=True)
            for page in PAGES
        }
        for page in PAGES:
            keys = made[page.name].shortcuts()[0].toString(_NATIVE)
            made[page.name].setToolTip(f"{page_text(page.tip)} ({keys})")
        return made

    def _make(self, text: str, *keys: str, checkable: bool = False, tip: str = "") -> QAction:
        action = QAction(text, self._window)
        if tip:
            action.setToolTip(tip)
        action.setShortcuts([QKeySequence(key) for key in keys if key])
        action.setCheckable(checkable)
        self._window.addAction(action)
        self.all.append(action)
        return action

    def _make_queue(self) -> tuple[QAction, QAction, QAction]:
        add = self._make(self.tr("Add to &queue"), "Shift+F5")
        add.setToolTip(
            self.tr("Add a run with these settings to the queue. It trains in its own process")
        )
        several = self._make(self.tr("Queue se&veral runs…"), "Ctrl+Shift+F5")
        several.setToolTip(
            self.tr(
                "Add one run for each of several values of a setting, for example four peak "
                "rates overnight"
            )
        )
        sweep = self._make(self.tr("S&weep…"), "Ctrl+Alt+F5")
        sweep.setToolTip(
            self.tr("Train every combination of values and seeds, and plot which setting is best")
        )
        return add, several, sweep

    def _make_help(self) -> tuple[QAction, QAction, QAction, QAction]:
        palette = self._make(
            self.tr("&Command palette…"),
            "Ctrl+K",
            tip=self.tr("Find any command, setting, page, help or run by its name (Ctrl+K)"),
        )
        pages = self._make(
            self.tr("&Help pages"),
            "Shift+F1",
            tip=self.tr("What each part of the training does, beside the window (Shift+F1)"),
        )
        keys = self._make(
            self.tr("&Keyboard shortcuts and gestures"),
            "F1",
            tip=self.tr("The list of keys; in a field or a plot, the page about it (F1)"),
        )
        tour = self._make(
            self.tr("Take the &tour"), "", tip=self.tr("Five steps with the real controls")
        )
        for action, name in (
            (palette, "palette_action"),
            (pages, "help_pages_action"),
            (keys, "shortcuts_action"),
            (tour, "tour_action"),
        ):
            action.setObjectName(name)
        return palette, pages, keys, tour

    def _choices(self, text: Mapping[str, str]) -> QActionGroup:
        group = QActionGroup(self._window)
        for name, shown in text.items():
            action = QAction(shown, group)
            action.setCheckable(True)
            action.setData(name)
        return group

    @Slot(QWidget, QWidget)
    def _yield_keys(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Space and the full stop belong to a focused editor, button or list, else to the run."""
        show_focused(new)
        own = isinstance(new, _OWN_KEYS)
        # An action with a widget context on the window itself never fires; the menu still shows
        # the shortcut, which it would not if the shortcut were taken away.
        context = Qt.ShortcutContext.WidgetShortcut if own else Qt.ShortcutContext.WindowShortcut
        for action in self._typed:
            if action.shortcutContext() is not context:
                action.setShortcutContext(context)

    def shortcut_text(self) -> dict[RunAction, str]:
        """The shortcut of each control, as the buttons show it."""
        form = QKeySequence.SequenceFormat.NativeText
        return {control: action.shortcut().toString(form) for control, action in self.run.items()}

    def set_primary(self, action: RunAction | None) -> bool:
        """Give the key of *Start* to what stands out of Start and Resume; whether that is new."""
        start, resume = self.run[RunAction.START], self.run[RunAction.RESUME]
        first, second = (resume, start) if action is RunAction.RESUME else (start, resume)
        main, other = QKeySequence("F5"), QKeySequence("Ctrl+F5")
        if first.shortcut() == main:
            return False
        second.setShortcut(other)
        first.setShortcut(main)
        return True

    def set_allowed(self, allowed: frozenset[RunAction]) -> None:
        """What the run would do now if it were pressed."""
        for action, shown in self.run.items():
            shown.setEnabled(action in allowed)

    def check(self, group: QActionGroup, name: str) -> None:
        """Tick one of a group without triggering it; a name not in it unticks all."""
        for action in group.actions():
            action.setChecked(action.data() == name)

    def described(self) -> list[tuple[str, str]]:
        """Words and shortcut of every action that has one."""
        form = QKeySequence.SequenceFormat.NativeText
        return [
            (
                without_key(action.text()).rstrip("…"),
                ", ".join(key.toString(form) for key in action.shortcuts()),
            )
            for action in self.all
            if action.shortcuts()
        ]
