"""The bar at the top: what is pressed stays where it is, whatever comes beside it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.status import StatusBar
from gui.panels.transport import Transport
from gui.run.run_phase import ENABLED, PRIMARY, Outcome, RunAction, RunPhase
from gui.style.fonts import interface_font, scaled_px
from gui.widgets.elided_label import NameLabel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEYS = {
    RunAction.START: "F5",
    RunAction.RESUME: "Ctrl+F5",
    RunAction.PAUSE: "Space",
    RunAction.STEP: ".",
    RunAction.STOP: "Ctrl+.",
    RunAction.SAMPLE: "Ctrl+G",
    RunAction.SAVE: "Ctrl+S",
}
CHANGED_KEYS = KEYS | {RunAction.START: "Ctrl+F5", RunAction.RESUME: "F5"}


def _places(bar: Transport) -> dict[RunAction, QRect]:
    QApplication.processEvents()
    places = {action: button.geometry() for action, button in bar.buttons.items()}
    shown = RunAction.PAUSE if bar.buttons[RunAction.PAUSE].isVisible() else RunAction.RESUME
    places[RunAction.PAUSE] = places[RunAction.RESUME] = places[shown]
    return places


def _names_what_runs(bar: Transport) -> bool:
    """Whether name and state stand whole in the bar, the name with some letters at least."""
    name, pill = bar.run_name, bar.pill.geometry()
    letters = name.fontMetrics().horizontalAdvance("harbour…")
    return name.isVisible() and name.width() >= letters and pill.right() < bar.width()


@pytest.mark.parametrize("width", [800, 1024, 1280, 1440, 1536, 1920])
def test_that_no_button_moves_from_the_first_paint_to_a_run_s_end(qtbot: QtBot, width: int) -> None:
    window = QWidget()  # which does not grow with what is in it
    qtbot.addWidget(window)
    bar = Transport(KEYS, window)
    bar.resize(width, bar.height())
    bar.set_allowed(ENABLED[RunPhase.IDLE], PRIMARY[RunPhase.IDLE], RunPhase.IDLE, frozenset())
    bar.set_run_name("Small, for a CPU")
    bar.set_state("Ready")
    window.show()
    first, pill = _places(bar), bar.pill.geometry()
    assert all(place.right() < width for place in first.values())
    assert _names_what_runs(bar) or width < scaled_px(1024)
    for phase, name, state in (
        (RunPhase.PREPARING, "Small, for a CPU", "Preparing"),
        (RunPhase.RUNNING, "harbour light 3", "Running · step 1 / 12,800"),
        (RunPhase.PAUSED, "harbour light 3", "Paused · step 12,000 / 12,800"),
        (RunPhase.RUNNING, "harbour light 3", "Running · step 12,001 / 12,800"),
    ):
        bar.set_allowed(ENABLED[phase], PRIMARY[phase], phase, frozenset())
        bar.set_run_name(name)
        bar.set_state(state)
        if phase is not RunPhase.PREPARING:
            bar.promise_state("Running · step 12,800 / 12,800")
            bar.set_progress("3m 20s", "3,800")
            bar.set_memory("CPU", "1.2", "8.3")
        assert (_places(bar), bar.pill.geometry()) == (first, pill), state
    bar.set_progress(None, None)
    bar.set_memory("", "", "")
    ended = ENABLED[RunPhase.FINISHED] | {RunAction.RESUME}
    bar.set_allowed(ended, RunAction.RESUME, RunPhase.FINISHED, frozenset(), Outcome.STOPPED)
    bar.set_shortcuts(CHANGED_KEYS)
    bar.set_state("Stopped · step 12,001 / 12,800")
    assert (_places(bar), bar.pill.geometry()) == (first, pill)


def test_that_epoch_and_tokens_stand_still_as_they_grow(qtbot: QtBot) -> None:
    bar = StatusBar(QAction("Log y"), QAction("Follow"))
    qtbot.addWidget(bar)
    bar.resize(1280, bar.height())
    bar.promise_seen("epoch 16 / 16", "139,264 tokens seen")
    bar.show()
    lefts = []
    for epoch, tokens in (("1 / 16", "512"), ("9 / 16", "81,920"), ("16 / 16", "139,264")):
        bar.set_seen(f"epoch {epoch}", f"{tokens} tokens seen")
        QApplication.processEvents()
        lefts.append((bar.epoch.x(), bar.tokens.x()))
    assert len(set(lefts)) == 1, lefts


def test_that_what_was_seen_gives_way_to_the_line_of_state(qtbot: QtBot) -> None:
    bar = StatusBar(QAction("Log y"), QAction("Follow"))
    qtbot.addWidget(bar)
    bar.promise_seen("epoch 9 / 16", "139,264 tokens seen")
    bar.set_seen("epoch 9 / 16", "81,920 tokens seen")
    bar.set_line("Running · loss 1.234 · val 1.345")
    bar.show()
    seen = []
    for width in range(scaled_px(1280), scaled_px(640), -scaled_px(20)):
        bar.resize(width, bar.height())
        QApplication.processEvents()
        seen.append((bar.epoch.isVisible(), bar.tokens.isVisible()))
        assert bar.line.width() >= bar.line.fontMetrics().horizontalAdvance("Running · loss 1.234")
    assert list(dict.fromkeys(seen)) == [(True, True), (True, False), (False, False)]
    bar.set_plots_shown(False)
    assert bar.tokens.isVisible()


def test_that_the_line_of_state_calls_fields_as_the_form_does(qtbot: QtBot) -> None:
    bar = StatusBar(QAction("Log y"), QAction("Follow"))
    qtbot.addWidget(bar)
    bar.set_line('a.txt is not UTF-8: set data.encoding = "cp949"')
    assert bar.line.text() == 'a.txt is not UTF-8: set “Encoding” = "cp949"'


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("harbour light", ["harbour light"]),
        ("Tales of the hill 12", ["Tales of", "the hill 12"]),
        ("one_long_word_without_room_12", ["one_long", "…_room_12"]),
    ],
)
def test_that_a_name_that_is_too_long_keeps_its_end(
    qtbot: QtBot, name: str, lines: list[str]
) -> None:
    label = NameLabel(name)
    qtbot.addWidget(label)
    small = QFontMetrics(interface_font(11))
    room = small.horizontalAdvance(lines[-1]) + 1 if len(lines) > 1 else 400
    label.resize(room, label.sizeHint().height())
    label.show()
    shown = label.lines()
    assert shown[-1].endswith(name[-2:])
    assert all(small.horizontalAdvance(line) <= room for line in shown)
    assert len(shown) == len(lines)
    assert ("…" in shown[-1]) is bool(label.toolTip())
    if "…" not in shown[-1]:
        assert shown == lines
    label.resize(small.horizontalAdvance(name) + 1, label.height())
    assert label.lines() == [name]  # small, where that is enough
