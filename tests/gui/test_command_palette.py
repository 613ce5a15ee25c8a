"""The command palette: what it finds, what it does, and that keys are enough."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS, RunConfig
from core.run_store.index import RunInfo
from gui.command_palette.entries import EntryKind, PaletteEntry, found
from gui.command_palette.values import assignments
from gui.command_palette.view import CommandPalette
from gui.models.fuzzy import fit, folded
from gui.runs.table.rows import RunRow
from gui.style.theme import theme
from gui.window.menu_walk import commands_of
from tests.cpu_time import of_this_thread
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as shared:
        shared.window.preferences.put("palette/recent", [])
        with qtbot.waitActive(shared.window):
            shared.window.activateWindow()
        shared.window.panels.whole.setFocus()
        yield shared


def opened(desk: Desk, qtbot: QtBot, query: str = "") -> CommandPalette:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CONTROL)
    palette = desk.window.palette_binding.palette
    assert palette is not None
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.query
    qtbot.keyClicks(palette.query, query)
    return palette


def titles(palette: CommandPalette) -> list[str]:
    return [entry.title for entry in palette.model.entries]


# -- what fits


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("peak", "Peak LR", "Speak up"),
        ("lr", "LR range test", "Min LR"),
        ("norm", "Clip at norm", "Abnormal"),
        ("pause", "Pause", "Pause when the run diverges"),
        ("rst", "Reset zoom", "nothing"),
    ],
)
def test_that_the_nearer_text_fits_better(query: str, better: str, worse: str) -> None:
    words = tuple(query.split())
    near, far = fit(words, folded(better)), fit(words, folded(worse))
    assert near is not None
    assert far is None or near > far


@pytest.mark.parametrize(("query", "text"), [("peak 1e-3", "CSV"), ("pau", "Off"), ("xyz", "x y")])
def test_that_what_lacks_a_word_does_not_fit(query: str, text: str) -> None:
    assert fit(tuple(query.split()), folded(text)) is None


@pytest.mark.parametrize(
    ("query", "path", "value"),
    [
        ("peak 1e-3", "schedule.peak_lr", "1e-3"),
        ("peak lr = 0.002", "schedule.peak_lr", "0.002"),
        ("warmup 5 %", "schedule.warmup", "5 %"),
        ("decay linear", "schedule.decay", "linear"),
        ("shuffle off", "data.shuffle", "off"),
        ("prompt = Once upon a time", "sampling.prompt", "Once upon a time"),
        ("batch 8", "training.batch_size", "8"),
    ],
)
def test_that_a_name_and_a_value_say_what_to_set(query: str, path: str, value: str) -> None:
    first = assignments(query)[0]
    assert (first.path, first.value, first.problem) == (path, value, "")


def test_that_a_value_out_of_range_is_told_with_its_range() -> None:
    (wrong,) = assignments("peak 50")
    assert wrong.path == "schedule.peak_lr"
    assert "10" in wrong.problem


@pytest.mark.parametrize("query", ["peak", "text file", "open settings", "1e-3", "= 3", ""])
def test_that_words_alone_set_nothing(query: str) -> None:
    assert assignments(query) == []


def test_that_what_was_chosen_lately_comes_first_without_a_query() -> None:
    entries = [
        PaletteEntry(name, name, EntryKind.ACTION, lambda: None) for name in ("one", "two", "three")
    ]
    assert [each.key for each in found(entries, "", ["three"])] == ["three", "one", "two"]


# -- in the window


def test_that_everything_of_the_menus_and_every_setting_is_offered(desk: Desk) -> None:
    binding = desk.window.palette_binding
    entries = list(binding.entries())
    shown = {entry.title for entry in entries if entry.kind in (EntryKind.ACTION, EntryKind.PAGE)}
    own = {command.text for command in commands_of(desk.window.menuBar())}
    assert own - shown == {"Command palette…"}
    assert len([entry for entry in entries if entry.kind is EntryKind.SETTING]) == len(FIELD_PATHS)
    reachable = {command.action for command in commands_of(desk.window.menuBar())}
    assert [each.text() for each in desk.window.controls.actions.all if each not in reachable] == []
    assert len({entry.key for entry in entries}) == len(entries)


def test_that_two_runs_of_one_name_are_two_commands(desk: Desk, tmp_path: Path) -> None:
    recent = desk.window.sharing.recent
    for folder in ("first", "second"):
        recent.add_run(tmp_path / folder, "twins")
    keys = [each.key for each in desk.window.palette_binding.entries() if each.title == "twins"]
    assert len(set(keys)) == 2
    recent.clear()


def test_that_a_command_is_done_by_keys_alone_and_comes_first_next_time(
    desk: Desk, qtbot: QtBot
) -> None:
    palette = opened(desk, qtbot, "log y")
    assert titles(palette)[0].casefold() == "log y"
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert desk.window.controls.actions.log_y.isChecked()
    assert titles(opened(desk, qtbot))[0].casefold() == "log y"
    qtbot.keyClick(palette.query, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is desk.window.panels.whole


def test_that_a_command_that_cannot_be_given_says_why_and_does_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    palette = opened(desk, qtbot, "single step")
    entry = palette.model.entries[0]
    assert (entry.title, entry.reason) == ("Single step", "Nothing is training: start a run first")
    hint = palette.findChild(QLabel, "palette_hint")
    assert hint is not None
    assert hint.text() == entry.reason
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_that_a_setting_is_set_undoably_and_shown(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.window.models.draft
    before = draft.value("schedule.peak_lr")
    palette = opened(desk, qtbot, "peak 3e-3")
    assert titles(palette)[0] == "Set Peak LR to 3e-3"
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert draft.value("schedule.peak_lr") == 3e-3
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "field_schedule_peak_lr"
    desk.window.controls.menus.undo.undo.trigger()
    assert draft.value("schedule.peak_lr") == before


def test_that_a_fixed_setting_of_a_run_is_refused_with_the_reason(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    palette = opened(desk, qtbot, "layers 3")
    entry = palette.model.entries[0]
    assert entry.kind is EntryKind.VALUE
    assert entry.reason
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert desk.window.models.draft.value("model.n_layers") != 3


def test_that_up_and_down_go_round_and_a_click_elsewhere_closes_it(
    desk: Desk, qtbot: QtBot
) -> None:
    palette = opened(desk, qtbot, "theme")
    qtbot.keyClick(palette.query, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    qtbot.keyClick(palette.query, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    desk.window.panels.samples.prompt.setFocus()
    assert not palette.isVisible()


def _row(number: int) -> RunRow:
    info = RunInfo(
        Path(f"/runs/{number:04}"), f"run {number:04}", "2026-01-01T10:00:00", "completed",
        100, 100, "cpu", "fp32",
    )  # fmt: skip
    return RunRow(info, "", (), ())


def test_that_a_thousand_runs_are_searched_and_opened_at_once(desk: Desk, qtbot: QtBot) -> None:
    store = desk.window.stored.store
    opened_runs: list[Path] = []
    binding = desk.window.palette_binding
    binding.open_run, before = opened_runs.append, binding.open_run
    store._rows = {f"/runs/{n:04}": _row(n) for n in range(1000)}
    try:
        palette = opened(desk, qtbot)
        took = _cpu(lambda: _search(palette))
        assert took < 0.05
        assert titles(palette)[0] == "run 0777"
        qtbot.keyClick(palette.query, Qt.Key.Key_Return)
        assert opened_runs == [Path("/runs/0777")]
        assert _cpu(lambda: list(binding.entries())) < 0.05
    finally:
        store._rows = {}
        binding.open_run = before


def _search(palette: CommandPalette) -> None:
    palette.query.clear()
    palette.query.setText("0777")


def _cpu(work: Callable[[], object]) -> float:
    """The least that it took of the processor in three tries, s."""
    took = []
    for _ in range(3):
        begin = of_this_thread()
        work()
        took.append(of_this_thread() - begin)
    return min(took)


class Painted(QObject):
    """Who was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.names.append(watched.objectName() or type(watched).__name__)
        return False


def test_that_opening_paints_nothing_but_the_palette(desk: Desk, qtbot: QtBot) -> None:
    """What lies below it and what loses the keyboard to it would take longer than all else."""
    app, painted = QApplication.instance(), Painted()
    assert app is not None
    palette = opened(desk, qtbot)
    qtbot.waitUntil(palette.list.isVisible)
    app.installEventFilter(painted)
    try:
        palette.close_again()
        qtbot.waitUntil(lambda: "main_window" in painted.names)  # what was below it
        desk.window.panels.whole.setFocus()

        calm = 0  # looks in a row without any painting: what others left behind has come

        def is_calm() -> bool:
            nonlocal calm
            calm = 0 if painted.names else calm + 1
            painted.names.clear()
            return calm >= 30

        qtbot.waitUntil(is_calm)
        opened(desk, qtbot)
        qtbot.waitUntil(lambda: "palette_query" in painted.names)
    finally:
        app.removeEventFilter(painted)
    below = {"main_window", "pages", "splitter", "transport", "plot_lr", "plot_loss"}
    assert below.isdisjoint(painted.names)
    assert palette.grab().toImage().pixelColor(4, 4) == QColor(theme().palette.raised)


def test_that_what_a_menu_says_of_nothing_is_no_command(desk: Desk) -> None:
    checkpoints = desk.window.findChild(QMenu, "checkpoints_menu")
    assert checkpoints is not None
    checkpoints.aboutToShow.emit()  # it is listed when it opens
    forget = desk.window.findChild(QAction, "recent_clear")
    assert forget is not None
    forget.trigger()  # what an earlier test of this window has opened
    said = {action.text() for menu in desk.window.findChildren(QMenu) for action in menu.actions()}
    assert {"Nothing opened yet", "No checkpoints yet"} <= said
    listed = {command.text for command in commands_of(desk.window.menuBar())}
    assert not {"Nothing opened yet", "No checkpoints yet"} & listed
