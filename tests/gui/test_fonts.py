"""No text is cut, whichever font and size the system has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from core import languages
from core.experiments import built_in
from core.messages.events import Finished
from core.session.start_point import BRANCH, RESUME, WHAT_IF
from gui.plots.surface import Surface
from gui.runs.resume.continue_dialog import ContinueDialog
from gui.runs.resume.resume_source import read_resume_source
from gui.style.fonts import (
    FONT_PX,
    highest_line,
    interface_font,
    line_height,
    scaled_px,
    text_width,
)
from gui.style.palette import DARK
from gui.window.help import about_page, show_page
from gui.window.main_window import MainWindow
from tests.gui.conftest import few_fonts
from tests.gui.cut_text import cut_text
from tests.gui.fake_session import Desk, step_done
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(font: str, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A complete, visible window over two runs, with its text in this font."""
    write_run(tmp_path / "runs", "harbour light", lift=0.3)
    write_run(tmp_path / "runs", "linear", steps=25, ends="stopped")
    made = Desk(qtbot, tmp_path)
    made.window.resize(1440, 900)
    made.window.complete()
    made.window.show()
    qtbot.waitUntil(lambda: made.window.stored.store.is_read)
    qtbot.waitUntil(lambda: made.window.models.draft.total_steps is not None)
    yield made
    made.end()


def test_that_a_line_is_as_high_as_the_letters_of_the_language_that_is_spoken(
    qapp: QApplication,
) -> None:
    english = line_height(), highest_line()
    languages.speak("ko")
    try:
        letters = QFontMetrics(interface_font()).size(0, "한국어").height()
        assert line_height() >= letters
        assert highest_line() >= letters
    finally:
        languages.speak("en")
    assert (line_height(), highest_line()) == english


def test_that_the_interface_has_the_font_that_was_chosen(font: str) -> None:
    family, _, points = font.partition(",")
    made = QFontInfo(interface_font())
    assert made.family() == family
    assert made.pixelSize() == round(int(points) * 96 / 72)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.font().family() == family


def test_that_lengths_follow_the_font(font: str) -> None:
    metrics = QFontMetrics(interface_font())
    assert line_height() == metrics.height()
    assert text_width("Schedule") == metrics.horizontalAdvance("Schedule")
    assert scaled_px(130) == round(130 * interface_font().pixelSize() / FONT_PX)


def test_that_fields_beside_each_other_are_of_one_height(font: str, qtbot: QtBot) -> None:
    heights = set()
    for kind in (QSpinBox, QDoubleSpinBox, QComboBox, QLineEdit):
        field = kind()
        qtbot.addWidget(field)
        field.ensurePolished()
        heights.add(field.sizeHint().height())
    assert len(heights) == 1


@pytest.mark.thorough
@few_fonts
def test_that_nothing_is_cut_in_the_window_its_pages_and_its_dialogs(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.window
    assert cut_text(window) == []
    window.settings.panel.groups.show_all()

    def is_whole() -> None:
        assert cut_text(window) == [], "all settings"

    qtbot.waitUntil(is_whole)  # rows are laid out once more when the hints are there
    for index in range(window.panels.side.count()):
        window.panels.side.setCurrentIndex(index)
        QApplication.processEvents()
        assert cut_text(window) == [], f"tab {index}"
    window.controls.actions.pages["runs"].trigger()
    qtbot.waitUntil(window.panels.runs_page.isVisible)
    QApplication.processEvents()
    assert cut_text(window) == [], "the list of runs"
    _nothing_is_cut_in_experiments(window)
    dialog = show_page(window, "page", "About", about_page())
    qtbot.waitUntil(dialog.isVisible)
    assert cut_text(dialog) == [], "a page of help"
    dialog.close()
    window.panels.pages.show_training()
    _nothing_is_cut_with_runs(desk, qtbot)


def _nothing_is_cut_in_experiments(window: MainWindow) -> None:
    """On the cards, and in each one that is opened and was never run."""
    window.controls.actions.pages["experiments"].trigger()
    controller = window.experiments.controller
    assert controller is not None
    QApplication.processEvents()
    assert cut_text(window) == [], "the cards of experiments"
    for experiment in built_in():
        controller.open(experiment.name)
        QApplication.processEvents()
        assert cut_text(window) == [], experiment.name
    controller.show_all()


def _nothing_is_cut_with_runs(desk: Desk, qtbot: QtBot) -> None:
    """While a run is on, after it, with stored ones, and where one goes on."""
    window = desk.window
    desk.begin(12_800)
    desk.say(*(step_done(step) for step in range(40)))
    window.panels.notice.tell("warning", "The disk is nearly full: make room. " * 6)
    QApplication.processEvents()
    assert cut_text(window) == [], "a run"
    assert window.panels.transport.run_name.isVisible()
    desk.say(Finished("stopped", 40, "/runs/one"))
    QApplication.processEvents()
    assert cut_text(window) == [], "a stopped run"
    rows = window.stored.store.rows
    window.stored.compare.compare(list(rows))
    qtbot.waitUntil(lambda: window.stored.compare.shown is not None)
    qtbot.waitUntil(lambda: cut_text(window) == [])  # once its lines are laid out
    window.panels.pages.show_training()
    window.stored.viewer.open(rows[0].info.path)
    qtbot.waitUntil(lambda: window.stored.viewer.shown is not None)
    window.stored.comparison.compare(list(rows))
    qtbot.waitUntil(lambda: len(window.panels.shown_bar.entries) == 2)
    QApplication.processEvents()
    assert cut_text(window) == [], "a stored run beside others"
    for kind in (RESUME, BRANCH, WHAT_IF):
        source = read_resume_source(rows[0].info.path)
        asks = ContinueDialog(source, kind, None, None, window)
        asks.open()
        QApplication.processEvents()
        assert cut_text(asks) == [], kind
        asks.reject()


def test_that_the_numbers_of_a_plot_s_axes_are_whole(font: str, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    surface = Surface("plot", holder)
    surface.resize(600, 240)
    surface.bottom.set_unit("step", "step")
    for axis in (surface.left, surface.bottom):
        axis.set_palette(DARK)
        axis.set_font(holder.font())
    holder.show()
    for highest in (1.25e-4, 2e-3, 12.5, 99_000.0):
        surface.view.setRange(xRange=(0, 100_000), yRange=(0, highest), padding=0)
        surface.grab()
        left, bottom = surface.left.picture, surface.bottom.picture
        assert left is not None
        assert bottom is not None
        assert min(len(left.labels), len(bottom.labels)) > 2
        begin = surface.left.mapRectFromParent(surface.left.geometry()).left()
        assert [text.text() for at, text in left.labels if at.x() < begin] == []
        row = surface.bottom.mapRectFromParent(surface.bottom.geometry())
        lowest = row.bottom() - QFontMetricsF(bottom.font).height()
        begin = row.left() - surface.left.width()
        outside = [t.text() for at, t in bottom.labels if at.y() > lowest or at.x() < begin]
        assert outside == []
