"""The window as a whole, on sessions without an engine."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import Pause, SampleNow, SaveNow, Stop
from core.messages.events import (
    CommandRejected,
    Evaluated,
    Failed,
    Finished,
    Paused,
    Preparing,
    SampleDone,
    SamplePiece,
    SampleStarted,
    Stopping,
)
from gui.app import refusal
from gui.panels.action_button import ActionButton
from gui.plots.surface import Surface
from gui.run.status_text import line_text, seen_text
from gui.run.throughput import Throughput, duration, file_size, rate
from gui.style import places
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, LIGHT
from gui.style.theme import Mode, theme
from gui.window.main_window import MainWindow
from tests.gui.drawn_size import drawn_size
from tests.gui.fake_session import Desk, desk, step_done
from tests.gui.kept_desk import drop_kept, kept_desk

__all__ = ["desk"]

# What the offscreen platform says of every window that has a smallest size, or pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAMES = (
    "start_button pause_button stop_button step_button sample_button save_button plot_lr plot_loss "
    "plot_grad_norm samples_view log_view progress_bar status_line notice field_schedule_peak_lr"
)


@pytest.fixture
def kept(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A visible window that other tests have used, with nothing of them in it."""
    with kept_desk(qtbot, request, RunConfig()) as one:
        yield one


def child(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(child(window, name), Qt.MouseButton.LeftButton)


def primaries(window: MainWindow) -> list[str]:
    buttons = window.panels.transport.findChildren(ActionButton)
    return [button.objectName() for button in buttons if button.property("role") == "primary"]


def test_that_the_promised_objects_are_there_at_once(kept: Desk) -> None:
    for name in NAMES.split():
        assert len(kept.window.findChildren(QWidget, name)) == 1, name


def test_that_each_phase_stands_in_the_property_with_one_primary_button(
    kept: Desk, qtbot: QtBot
) -> None:
    assert (kept.phase, primaries(kept.window)) == ("idle", ["start_button"])
    click(qtbot, kept.window, "start_button")
    kept.say(Preparing(verbatim("Tokenizing"), 1, 2))
    assert (kept.phase, primaries(kept.window)) == ("preparing", ["stop_button"])
    kept.say(Finished("stopped", 1, "/runs/one"))
    assert (kept.phase, primaries(kept.window)) == ("finished", ["start_button"])


def test_that_a_run_is_conducted_by_its_answers(kept: Desk, qtbot: QtBot) -> None:
    kept.begin()
    assert kept.phase == "running"
    click(qtbot, kept.window, "pause_button")
    assert kept.session.sent == [Pause()]
    assert kept.phase == "running"
    assert "Pausing" in kept.window.panels.transport.pill_text.text()
    kept.say(step_done(0), Paused(1))
    assert kept.phase == "paused"
    assert child(kept.window, "pause_button").text() == "Resume"  # type: ignore[attr-defined]
    assert child(kept.window, "step_button").isEnabled()
    click(qtbot, kept.window, "save_button")
    click(qtbot, kept.window, "stop_button")
    assert kept.session.sent[1:] == [SaveNow(), Stop()]
    kept.say(Stopping(verbatim("saving the weights")))
    assert kept.phase == "stopping"
    kept.say(Finished("stopped", 1, "/runs/one"))
    assert kept.phase == "finished"
    assert "/runs/one" in line_text(kept.window.models.presenter.state)


@pytest.mark.thorough
def test_that_numbers_of_a_run_reach_the_bars(qtbot: QtBot, kept: Desk) -> None:
    kept.begin(total_steps=100)
    kept.say(*(step_done(step) for step in range(50)), Evaluated(49, 2.5, 2.75, 5.0))
    bar = child(kept.window, "progress_bar")
    assert isinstance(bar, QProgressBar)
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (50, 100))
    assert kept.window.panels.transport.time_left.text() == "5s"
    assert kept.window.panels.transport.speed.text() == "5,120"
    assert "2.750" in line_text(kept.window.models.presenter.state)
    assert seen_text(kept.window.models.presenter.state)[1] == "25,600 tokens seen"


def test_that_the_settings_at_the_start_are_what_trains(kept: Desk) -> None:
    kept.window.models.draft.set_value("training.seed", 7)
    kept.begin()
    kept.window.models.draft.set_value("training.seed", 8)
    assert kept.configs[-1].training.seed == 7


def test_that_a_wrong_field_disables_start_and_a_right_one_enables_it(kept: Desk) -> None:
    kept.window.models.draft.set_value("training.batch_size", 0)
    assert not child(kept.window, "start_button").isEnabled()
    assert "To start, fix Batch size" in kept.window.panels.status.line.text()
    kept.window.start()
    assert "Batch size" in kept.window.panels.notice.text()
    kept.window.models.draft.set_value("training.batch_size", 4)
    assert child(kept.window, "start_button").isEnabled()
    assert kept.sessions == []


def test_that_a_failure_says_its_remedy_and_keeps_the_traceback_to_the_log(kept: Desk) -> None:
    kept.begin()
    kept.say(
        Failed(verbatim("Out of memory. Lower training.batch_size."), "Traceback: x", "memory"),
        Finished("failed", 0, ""),
    )
    log = child(kept.window, "log_view")
    assert isinstance(log, QPlainTextEdit)
    assert kept.phase == "failed"
    assert kept.window.panels.notice.text() == "Out of memory. Lower “Batch size”."
    assert "Lower “Batch size”.\nTraceback" in log.toPlainText()
    assert child(kept.window, "start_button").isEnabled()


@pytest.mark.thorough
def test_that_a_message_can_be_dismissed_and_leads_to_the_log(kept: Desk, qtbot: QtBot) -> None:
    kept.begin()
    kept.say(Paused(0, verbatim("The loss of step 0 is not finite.")))
    assert kept.window.panels.notice.level == "warning"
    click(qtbot, kept.window, "notice_details")
    assert kept.window.panels.side.currentWidget() is kept.window.panels.log
    click(qtbot, kept.window, "notice_dismiss")
    assert kept.window.panels.notice.text() == ""


def test_that_a_milder_message_does_not_cover_an_error(kept: Desk) -> None:
    kept.window.panels.notice.tell("error", "bad")
    kept.window.panels.notice.tell("info", "by the way")
    assert kept.window.panels.notice.text() == "bad"


@pytest.mark.thorough
def test_that_a_rejected_command_is_told_and_ends_the_waiting(kept: Desk, qtbot: QtBot) -> None:
    kept.begin()
    click(qtbot, kept.window, "sample_button")
    assert isinstance(kept.session.sent[-1], SampleNow)
    assert not child(kept.window, "sample_button").isEnabled()
    kept.say(CommandRejected("sample", verbatim("the prompt is empty")))
    assert child(kept.window, "sample_button").isEnabled()
    assert "the prompt is empty" in kept.window.panels.notice.text()


def test_that_samples_show_in_the_list_with_their_loss(kept: Desk) -> None:
    kept.begin()
    kept.say(step_done(4, loss=2.5), SampleStarted(1, 4, "Hello"), SamplePiece(1, " you"))
    sample = kept.window.panels.samples.samples.sample(0)
    assert (sample.step, sample.whole, sample.loss) == (4, "Hello you", 2.5)
    kept.say(SampleDone(1, 4, "Hello", "Hello you all"))
    assert kept.window.panels.samples.samples.sample(0).whole == "Hello you all"


def test_that_a_chosen_step_goes_from_the_plots_to_the_cards(kept: Desk) -> None:
    kept.begin()
    for number, step in enumerate((4, 9)):
        kept.say(step_done(step), SampleStarted(number, step, "x"))
    kept.window.plots.stack.step_clicked.emit(5)
    assert kept.window.panels.samples.view.currentIndex().row() == 1


def test_that_file_and_run_names_are_shown_as_plain_text(kept: Desk) -> None:
    kept.begin()
    plain = Qt.TextFormat.PlainText
    assert kept.window.panels.transport.run_name.text() == "one <b>run</b>"
    parts = (kept.window.panels.transport, kept.window.panels.status, kept.window.panels.notice)
    labels = [label for part in parts for label in part.findChildren(QLabel)]
    wordy = [label for label in labels if label.objectName()]
    assert wordy
    assert all(label.textFormat() is plain for label in wordy)


def test_that_closing_while_training_asks_and_cancel_goes_on(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show()
    desk.begin()
    desk.window.close()
    click(qtbot, desk.window, "close_cancel")
    assert desk.window.isVisible()
    assert desk.session.sent == []
    assert desk.window.models.controller.busy


@pytest.mark.thorough
def test_that_keep_running_minimises_and_trains_on(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show()
    desk.begin()
    desk.window.close()
    click(qtbot, desk.window, "close_keep")
    assert desk.window.isMinimized()
    assert desk.session.sent == []


class PaintCount(QObject):
    """How often plots were painted."""

    n = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.n += event.type() == QEvent.Type.Paint and isinstance(watched, Surface)
        return super().eventFilter(watched, event)


def test_that_a_minimised_window_draws_no_plot_and_has_it_all_when_it_comes_back(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    desk.begin()
    desk.window.showMinimized()
    qapp.processEvents()
    painted = PaintCount()
    qapp.installEventFilter(painted)
    try:
        desk.say(*(step_done(step) for step in range(50)), Evaluated(49, 2.5, 2.75, 5.0))
        desk.say(SampleStarted(1, 49, "Every"), SamplePiece(1, " effort"))
        qtbot.wait(300)
        assert painted.n == 0
        desk.window.showNormal()
        qtbot.waitUntil(lambda: drawn_steps(desk) == 50)
    finally:
        qapp.removeEventFilter(painted)


def drawn_steps(desk: Desk) -> int:
    items = desk.window.plots.stack.cards[1].surface.getPlotItem().listDataItems()
    (batch,) = (item for item in items if item.name() == "batch loss")
    x = batch.getData()[0]
    return 0 if x is None else len(x)


@pytest.mark.thorough
def test_that_stop_and_close_waits_for_the_end_of_the_run(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show()
    desk.begin()
    desk.window.close()
    click(qtbot, desk.window, "close_stop")
    assert desk.session.sent == [Stop()]
    desk.say(Stopping(verbatim("saving the weights")))
    assert desk.window.isVisible()
    with qtbot.waitSignal(desk.window.closed):
        desk.say(Finished("stopped", 3, "/runs/one"))
    assert not desk.window.isVisible()


@pytest.mark.thorough
def test_that_the_window_closes_when_the_run_ends_under_the_question(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.show()
    desk.begin()
    desk.window.close()
    with qtbot.waitSignal(desk.window.closed):
        desk.say(Finished("completed", 100, "/runs/one"))
    assert not desk.window.isVisible()


@pytest.mark.thorough
@pytest.mark.parametrize("answered", [False, True])
def test_that_a_close_while_a_stop_is_ending_is_carried_out_unasked(
    answered: bool, desk: Desk, qtbot: QtBot
) -> None:
    desk.window.show()
    desk.begin()
    click(qtbot, desk.window, "stop_button")
    if answered:
        desk.say(Stopping(verbatim("saving the weights")))
    desk.window.close()
    assert desk.window.findChild(QDialog, "close_question") is None
    with qtbot.waitSignal(desk.window.closed):
        desk.say(Finished("stopped", 3, "/runs/one"))
    assert not desk.window.isVisible()


@pytest.mark.thorough
def test_that_a_stop_pressed_behind_the_question_closes_the_window_at_its_end(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.show()
    desk.begin()
    desk.window.close()
    desk.window.models.controller.stop()
    with qtbot.waitSignal(desk.window.closed):
        desk.say(Stopping(verbatim("saving the weights")), Finished("stopped", 3, "/runs/one"))


def test_that_space_pauses_the_run_but_types_in_a_field(kept: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(kept.window):
        kept.window.show()
        kept.window.activateWindow()
    kept.begin()
    kept.window.panels.samples.prompt.setFocus()
    kept.window.panels.samples.prompt.clear()
    qtbot.keyClick(kept.window.panels.samples.prompt, Qt.Key.Key_Space)
    qtbot.keyClick(kept.window.panels.samples.prompt, Qt.Key.Key_Period)
    assert kept.window.panels.samples.prompt.text() == " ."
    assert kept.session.sent == []
    kept.window.panels.whole.setFocus()
    qtbot.keyClick(kept.window, Qt.Key.Key_Space)
    assert kept.session.sent == [Pause()]


def test_that_tab_reaches_the_transport_and_its_button_is_worked_by_space(
    kept: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitActive(kept.window):
        kept.window.show()
        kept.window.activateWindow()
    start = child(kept.window, "start_button")
    start.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(start, Qt.Key.Key_Space)
    assert len(kept.sessions) == 1


def test_that_every_control_has_a_shortcut_in_the_menus(kept: Desk) -> None:
    for action in kept.window.controls.actions.run.values():
        assert action.shortcuts()
    shortcuts = [
        key for _, keys in kept.window.controls.actions.described() for key in keys.split(", ")
    ]
    assert len(shortcuts) == len(set(shortcuts))


@pytest.mark.thorough
def test_that_the_window_draws_in_both_schemes_at_every_size(qtbot: QtBot, tmp_path: Path) -> None:
    drop_kept()  # a scheme is given to all windows there are
    desk = Desk(qtbot, tmp_path)
    desk.window.complete()
    desk.window.show()
    desk.begin()
    desk.say(*(step_done(step) for step in range(20)))
    for mode, colors, size in (
        (Mode.LIGHT, LIGHT, (1920, 1080)),
        (Mode.LIGHT, LIGHT, (853, 440)),
        (Mode.DARK, DARK, (1024, 640)),
    ):
        theme().set_mode(mode)
        desk.window.resize(*size)
        assert theme().palette is colors
        assert desk.window.panels.transport.minimumSizeHint().width() <= max(853, scaled_px(853))
        assert not desk.window.grab().isNull()
    desk.end()
    theme().set_mode(Mode.SYSTEM)


def test_that_layout_view_and_settings_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    first = Desk(qtbot, tmp_path)
    first.window.complete()
    first.window.models.draft.set_value("training.epochs", 77)
    first.window.controls.view.choose_x_axis("tokens")
    first.window.controls.view.choose_smoothing(0.9)
    first.window.controls.actions.log_y.setChecked(True)
    first.window.controls.actions.full_range.setChecked(True)
    first.window.controls.actions.show_side.setChecked(False)
    size = drawn_size(950, 666)
    first.window.resize(size)
    first.end()
    second = Desk(qtbot, tmp_path)
    second.window.complete()
    assert second.window.models.draft.value("training.epochs") == 77
    assert (second.window.controls.view.x_axis, second.window.controls.view.smoothing) == (
        "tokens",
        0.9,
    )
    assert second.window.controls.actions.log_y.isChecked()
    assert second.window.controls.actions.full_range.isChecked()
    assert second.window.plots.shown.full_range
    assert not second.window.controls.actions.show_side.isChecked()
    assert second.window.height() == min(size.height(), 760)  # as the screen of the tests is high
    second.end()


@pytest.mark.thorough
def test_that_the_window_paints_before_it_is_complete(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path)
    with qtbot.waitSignal(desk.window.painted):
        desk.window.show()
    assert not desk.window.has_panels
    assert desk.phase == "idle"
    desk.window.complete()
    assert child(desk.window, "start_button").isEnabled()
    desk.end()


@pytest.mark.thorough
def test_that_the_sides_are_as_wide_as_they_are_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path)
    with qtbot.waitSignal(desk.window.painted):
        desk.window.show()
    desk.window.complete()
    splitter = desk.window.panels.splitter
    desk.window.resize(1440, 900)
    qtbot.waitUntil(lambda: splitter.sizes()[::2] == list(places.side_widths()))
    desk.end()


def test_that_only_the_bad_pair_is_refused_with_a_remedy() -> None:
    assert "6.11.3" in refusal("6.12.0", (3, 11))
    assert refusal("6.12.0", (3, 12)) == ""
    assert refusal("6.11.3", (3, 11)) == ""


def test_that_the_clock_goes_by_the_last_seconds() -> None:
    clock = Throughput(0, 1_000, 100)
    assert clock.tokens_per_s is None
    for step in range(100):
        clock.add(step_done(step))
    assert clock.tokens_per_s == pytest.approx(1_000)
    assert clock.seconds_left == pytest.approx(90)


def test_that_the_clock_of_a_run_taken_up_does_not_count_what_was_trained_before() -> None:
    clock = Throughput(500, 1_000, 100)
    assert clock.seconds_left is None
    clock.add(replace(step_done(500), seconds=3_600.0))
    assert clock.tokens_per_s is None
    clock.add(replace(step_done(501), seconds=3_600.1))
    assert clock.tokens_per_s == pytest.approx(1_000)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (duration(42), "42s"),
        (duration(91), "1m 31s"),
        (duration(7_500), "2h 05m"),
        (duration(270_000), "3d 03h"),
        (rate(3.21), "3.2"),
        (rate(84.4), "84"),
        (rate(9_823), "9,820"),
        (file_size(820_000), "820 kB"),
        (file_size(4_210_000), "4.2 MB"),
        (file_size(1_300_000_000), "1.3 GB"),
    ],
)
def test_that_numbers_read_as_a_person_reads_them(words: str, wanted: str) -> None:
    assert words == wanted


def scrolls_at_all(area: QScrollArea, wanted: bool) -> bool:
    return (area.verticalScrollBar().maximum() > 0) == wanted


def test_that_the_help_pages_open(kept: Desk, qtbot: QtBot) -> None:
    actions = kept.window.controls.actions
    actions.about.trigger()
    page = child(kept.window, "about_page")
    assert page.isVisible()
    (area,) = page.findChildren(QScrollArea)
    qtbot.waitUntil(partial(scrolls_at_all, area, False))
    page.findChildren(QPushButton)[0].click()
    for action, name in (
        (actions.shortcuts, "shortcuts_page"),
        (actions.help_pages, "help_list"),
    ):
        action.trigger()
        assert child(kept.window, name).isVisible()
        assert QApplication.activeModalWidget() is None


def test_that_all_tabs_of_the_side_stay_within_reach_whatever_they_are_called(kept: Desk) -> None:
    """In a language of longer words they are elided; none is scrolled away."""
    window = kept.window
    window.resize(1280, 800)
    window.show()
    side = window.panels.side
    names = [side.tabText(at) for at in range(side.count())]
    for at, name in enumerate(names):
        side.setTabText(at, f"{name} in longer words")
    QApplication.processEvents()
    bar = side.tabBar()
    rects = [bar.tabRect(at) for at in range(side.count())]
    for at, name in enumerate(names):
        side.setTabText(at, name)
    assert all(bar.rect().contains(rect) for rect in rects)
    assert all(rect.width() >= 24 for rect in rects)
