"""The tour: five steps that go on when the person has really done them, and never come back."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import ChangeSettings
from core.messages.events import Finished, Preparing, ScheduleChanged, SettingChanged
from core.schedule.edits import decay_now
from core.schedule.timeline import rest
from gui.app import Program
from gui.help.tour.tour import Tour
from tests.gui.fake_session import Desk, started, step_done
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as shared:
        shared.window.plots.stack.redraw()
        yield shared


def begun(desk: Desk) -> Tour:
    desk.window.controls.actions.tour.trigger()
    tour = desk.window.help.tour
    assert tour is not None
    return tour


def callout(desk: Desk) -> QWidget:
    found = desk.window.findChild(QWidget, "tour_callout")
    assert found is not None
    return found


def drag(widget: QWidget, begin: QPoint, by: QPoint) -> None:
    QTest.mouseMove(widget, begin)
    QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    for part in (1, 2, 3):
        QTest.mouseMove(widget, begin + by * part / 3)
    QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, begin + by)


def test_that_the_tour_goes_on_when_its_step_is_done_with_the_real_control(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    tour = begun(desk)
    port = window.schedule_editor.handles._port
    peak = window.schedule_editor.handles["handle_peak"]
    assert tour.step is not None
    assert tour.step.name == "peak"
    tip = callout(desk).geometry()
    at = port.mapTo(window, peak.viewport_position().toPoint())
    assert tip.left() <= at.x() <= tip.right(), "it points at the peak"
    before = window.models.draft.value("schedule.peak_lr")
    drag(port, peak.viewport_position().toPoint(), QPoint(0, 40))
    assert window.models.draft.value("schedule.peak_lr") < before
    assert tour.step.name == "start"
    qtbot.mouseClick(window.findChild(QPushButton, "start_button"), LEFT)
    _let_it_train(desk)
    assert tour.step.name == "clip"
    window.plots.stack.redraw()
    clip = window.findChild(QWidget, "handle_clip")
    assert clip is not None
    port = clip.parentWidget()
    assert port is not None
    drag(port, clip.geometry().center(), QPoint(0, 30))
    (change,) = desk.session.sent
    assert isinstance(change, ChangeSettings)
    values = (("clipping.max_norm", 0.5), ("clipping.begin", "after_warmup"))
    desk.say(SettingChanged(30, "clipping", (), values))
    assert tour.step.name == "bend"
    _let_it_bend(desk)
    assert tour.step.name == "compare"
    window.stored.compare.opening.emit()
    assert tour.step is None


def _let_it_train(desk: Desk) -> None:
    desk.say(Preparing(verbatim("Reading the text")), started(100))
    desk.say(*(step_done(step) for step in range(30)))


def _let_it_bend(desk: Desk) -> None:
    """As the engine answers *Decay now* and *Apply*."""
    plan = desk.window.plots.live.timeline
    assert plan is not None
    tail = decay_now(plan, 31)
    desk.say(ScheduleChanged(31, "decay_now", rest(plan, 31), tail, 100, 20))


def test_that_a_step_can_be_skipped_and_the_whole_tour_ended(desk: Desk, qtbot: QtBot) -> None:
    tour = begun(desk)
    skip = desk.window.findChild(QPushButton, "tour_skip")
    seen = []
    while tour.step is not None:
        seen.append(tour.step.name)
        qtbot.mouseClick(skip, LEFT)
    assert seen == ["peak", "start", "clip", "bend", "compare"]
    assert not callout(desk).isVisible()
    begun(desk)
    qtbot.mouseClick(desk.window.findChild(QPushButton, "tour_end"), LEFT)
    assert tour.step is None
    assert not callout(desk).isVisible()


def test_that_a_step_says_so_where_the_run_that_it_needs_is_over(desk: Desk) -> None:
    tour = begun(desk)
    desk.begin()
    tour._go_on()
    tour._go_on()
    tour._go_on()
    text = desk.window.findChild(QLabel, "tour_text")
    assert text is not None
    assert "violet line is only staged" in text.text()
    desk.say(Finished("completed", 100, "/runs/one"))
    tour._show()
    assert "No run is training any more" in text.text()


def test_that_the_callout_leads_back_to_the_training_from_another_page(desk: Desk) -> None:
    tour = begun(desk)
    row = desk.window.panels.page_row.buttons["training"]
    desk.window.panels.pages.show_page("runs")
    tour._show()
    place = row.mapTo(desk.window, row.rect().center())
    tip = callout(desk).geometry()
    assert tip.left() <= place.x() <= tip.right()
    assert tip.top() < place.y() + 40


def test_that_the_last_step_points_at_compare_on_the_page_of_the_runs(desk: Desk) -> None:
    tour = begun(desk)
    while tour.step is not None and tour.step.name != "compare":
        tour._go_on()
    button = desk.window.panels.runs_page.bar.compare
    desk.window.panels.pages.show_page("runs")
    tour._show()
    place = button.mapTo(desk.window, button.rect().center())
    tip = callout(desk)
    assert tip.geometry().left() <= place.x() <= tip.geometry().right()
    assert tip.geometry().top() >= button.mapTo(desk.window, button.rect().bottomLeft()).y()


def test_that_the_tour_comes_by_itself_at_the_first_start_alone(desk: Desk) -> None:
    window = desk.window
    window.preferences.put("help/toured", False)
    window.help.offer_tour()
    tour = window.help.tour
    assert tour is not None
    assert tour.step is not None
    tour.end()
    window.help.offer_tour()
    assert tour.step is None
    assert window.preferences.switch("help/toured", False)


def test_that_the_program_offers_the_tour_when_its_window_is_complete(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A window that is built by a program has none: ``build_window`` does not ask."""
    done: list[str] = []
    window = SimpleNamespace(
        add_plots=lambda: done.append("plots"),
        help=SimpleNamespace(offer_tour=lambda: done.append("tour")),
    )
    monkeypatch.setattr("gui.app._preload", lambda _window: done.append("torch"))
    Program._add_plots(cast(Program, SimpleNamespace(_window=window)))
    qtbot.waitUntil(lambda: done == ["plots", "tour", "torch"])
