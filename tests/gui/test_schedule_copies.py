"""*Copy schedule as...*: what is in sight lies on the clipboard, or it is said why not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import ClippingConfig, RunConfig, ScheduleConfig
from core.exports.schedule_text import TARGETS
from core.schedule.edits import Halve, tail_of
from core.schedule.lr_schedule import plan
from core.schedule.timeline import Timeline
from gui.panels.notice import Notice
from gui.plots.scene import NextPlan, Scene
from gui.window.schedule_copies import MOST_ROWS, ScheduleCopies
from tests.gui.fake_session import Desk
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def planned(steps: int = 135, **fields: object) -> Timeline:
    return Timeline(plan(ScheduleConfig(**fields), steps))  # type: ignore[arg-type]


def bent(line: Timeline, step: int) -> Timeline:
    return line.edited(tail_of(Halve(), line, step))


class Sight:
    """A menu of its own over a scene, without a window around it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.whole = QWidget()
        qtbot.addWidget(self.whole)
        self.scene = Scene()
        self.notice = Notice(self.whole)
        self.copies = ScheduleCopies(lambda: self.scene, self.notice, self.whole)

    def choose(self, name: str) -> str:
        """What lies on the clipboard then."""
        QGuiApplication.clipboard().setText("what lay there before")
        self.copies.menu.aboutToShow.emit()
        action = self.copies.menu.findChild(QAction, name)
        assert action is not None
        action.trigger()
        return QGuiApplication.clipboard().text()


@pytest.fixture
def sight(qtbot: QtBot) -> Sight:
    return Sight(qtbot)


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_that_the_plan_is_copied_for_each_program(sight: Sight, target: str) -> None:
    sight.scene.timeline = planned(40)
    assert sight.choose(f"copy_schedule_{target}") == TARGETS[target].text(planned(40))
    assert sight.notice.text() == f"Copied for {TARGETS[target].label}: 40 steps."


def test_that_a_run_is_copied_with_its_edits_and_the_next_plan_beside_it(sight: Sight) -> None:
    run, coming = bent(planned(), 50), planned(200)
    sight.scene.timeline, sight.scene.running = run, True
    sight.scene.next_plan = NextPlan(coming, ClippingConfig())
    assert sight.choose("copy_schedule_pytorch") == TARGETS["pytorch"].text(run)
    assert sight.notice.text().endswith("135 steps, with one edit.")
    assert sight.choose("copy_plan_pytorch") == TARGETS["pytorch"].text(coming)


def test_that_a_schedule_that_hugging_face_has_not_is_refused_with_the_reason(
    sight: Sight,
) -> None:
    sight.scene.timeline = planned(decay="exponential")
    assert sight.choose("copy_schedule_huggingface") == "what lay there before"
    assert "none has the shape exponential" in sight.notice.text()
    assert sight.notice.level == "warning"


def test_that_a_million_rows_are_not_put_on_the_clipboard(sight: Sight) -> None:
    sight.scene.timeline = planned(MOST_ROWS + 1)
    assert sight.choose("copy_schedule_csv") == "what lay there before"
    assert "200,001 rows" in sight.notice.text()
    assert sight.choose("copy_schedule_pytorch").startswith("# A learning-rate schedule")


def test_that_nothing_is_offered_where_there_is_no_schedule(sight: Sight) -> None:
    sight.copies.menu.aboutToShow.emit()
    assert [action.isEnabled() for action in sight.copies.menu.actions()] == [False]


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Desk]:
    with kept_desk(qtbot, request, RunConfig()) as kept:
        yield kept


@pytest.mark.thorough
def test_that_the_window_has_it_in_the_schedule_menu_and_in_the_schedules_card(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    desk.begin()  # a run, whose schedule is in sight
    menu = window.findChild(QMenu, "copy_schedule_menu")
    button = window.findChild(QToolButton, "schedule_preset_menu")
    assert menu is not None
    assert button is not None
    in_card = button.menu()
    assert menu.menuAction() in window.controls.menus.schedule.actions()
    assert menu.menuAction() in in_card.actions()
    QGuiApplication.clipboard().clear()
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    line = window.plots.shown.timeline
    assert line is not None
    assert QGuiApplication.clipboard().text() == TARGETS["pytorch"].text(line)
