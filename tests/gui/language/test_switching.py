"""Another language while the window is open: it says the same as one that was built in it."""

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.messages.events import (
    Finished,
    Paused,
    Resumed,
    SampleDone,
    SamplePiece,
    SampleStarted,
)
from core.run_store.index import delete
from core.schedule.edits import Halve
from gui.app import Program
from gui.language import spoken
from gui.language.texts import translate
from gui.panels.pages import EXPERIMENTS, RUNS
from gui.runs.resume.trials import BRING_BACK
from gui.runs.table.page_controller import UNDO_DELETE
from gui.settings.presets import read_presets
from gui.widgets.question import Question
from gui.window.cover import Cover
from gui.window.main_window import MainWindow
from tests.gui.fake_session import Desk, step_done
from tests.gui.language.seen_texts import Place, seen_texts
from tests.gui.runs.made_runs import write_run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# What differs between two windows of the same language: the time, what the machine has left, and
# tips that stand only where a line happened to be too narrow.
_PASSING = ("log_view", "memory", "prior_button", "ElidedLabel")


@contextmanager
def window_of(folder: Path) -> Iterator[Desk]:
    """A complete, visible window."""
    desk = Desk(None, folder, read_presets()[0].config)
    desk.window.complete()
    desk.window.resize(1280, 800)
    desk.window.show()
    yield desk
    desk.end()
    desk.window.deleteLater()


def settled(qtbot: QtBot, desk: Desk) -> dict[Place, str]:
    """Its texts once it has read its text and its runs."""
    window = desk.window
    qtbot.waitUntil(lambda: window.stored.store.is_read and window.queue.desk.has_looked)
    qtbot.waitUntil(lambda: window.models.draft.batches_per_epoch is not None)
    qtbot.waitUntil(lambda: not window.stored.background._threads)
    QCoreApplication.processEvents()
    found = seen_texts(window)
    return {place: text for place, text in found.items() if not set(_PASSING) & set(place)}


def differences(one: Mapping[Place, str], other: Mapping[Place, str]) -> list[object]:
    """Where two windows do not say the same."""
    places = sorted({*one, *other})
    return [
        (each, one.get(each), other.get(each))
        for each in places
        if one.get(each) != other.get(each)
    ]


def work(desk: Desk) -> None:
    """Edits of the settings, a run that is paused, a sample, and staged edits, one undone."""
    window = desk.window
    window.models.draft.set_value("schedule.peak_lr", 2e-3)
    window.models.draft.set_values({"schedule.warmup": 7}, translate("Plots", "staged"))
    desk.begin()
    desk.say(*[step_done(step) for step in range(20)])
    desk.say(SampleStarted(0, 19, "Hi"), SamplePiece(0, " there"))
    desk.say(SampleDone(0, 19, "Hi", "Hi there"), Paused(20))
    window.controls.actions.tail.halve.trigger()
    window.controls.actions.tail.hold.trigger()
    window.controls.menus.undo.undo.trigger()
    window.help.start_tour()
    window.help.show_page("clipping")
    window.panels.pages.show_page(RUNS)


def language_action(window: MainWindow, name: str) -> QAction:
    """The menu's entry of a language."""
    return next(each for each in window.controls.actions.language.actions() if each.data() == name)


def is_made_in(window: MainWindow, name: str) -> bool:
    """Whether all of a change to a language has been made."""
    return spoken.spoken() == name and window.is_complete and window.updatesEnabled()


@pytest.mark.thorough
def test_that_a_window_changes_its_language_in_the_midst_of_work(
    marked: str, qtbot: QtBot, tmp_path: Path
) -> None:
    """Long, as building a window takes longer than each of its claims."""
    with window_of(tmp_path) as desk:
        window = desk.window
        work(desk)
        assert not any("«" in text for text in settled(qtbot, desk).values())
        window.speak(marked)
        changed = settled(qtbot, desk)
        with window_of(tmp_path) as fresh:
            work(fresh)
            assert differences(changed, settled(qtbot, fresh)) == []
            assert len(changed) > 1000

        models = window.models
        assert models.draft.preset_name.startswith("«")
        assert window.help.dock is not None
        assert window.help.dock.shown == "clipping"
        assert window.help.tour is not None
        assert window.help.tour.place == 0
        assert desk.phase == "paused"
        assert models.staging.changes == (Halve(),)
        assert models.draft.undo_stack.count() == 2
        assert window.controls.menus.undo.undo.text().startswith("«&Undo «")
        assert window.panels.pages.current == RUNS
        assert [each.text for each in window.panels.samples.samples._samples] == [" there"]
        assert desk.session.sent == []  # nothing is asked of the run
        desk.say(Resumed(20), step_done(20))
        assert window.plots.live.series.n_steps == 21
        assert desk.phase == "running"
        models.staging.undo_stack.undo()
        assert not models.staging.changes
        models.staging.undo_stack.redo()
        models.draft.undo_stack.undo()
        assert models.draft.value("schedule.warmup") != 7
        models.draft.undo_stack.redo()
        desk.say(Paused(21))

        window.speak("en")
        back = settled(qtbot, desk)
        assert {place[-1]: text for place, text in back.items() if "«" in text} == {}
        desk.say(Finished("completed", 21, str(tmp_path / "gone")))
        window.speak(marked)
        assert desk.phase == "finished"
        assert not window.models.controller.busy
        assert window.plots.live.series.n_steps == 21


@pytest.mark.thorough
def test_that_the_language_waits_for_what_only_this_window_can_bring_to_an_end(
    marked: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CREST_LANG")
    monkeypatch.setattr("gui.window.language_choice._LOOK_AGAIN_MS", 1)
    with window_of(tmp_path) as desk:
        window = desk.window
        window.panels.pages.show_page(EXPERIMENTS)
        controller = window.experiments.controller
        assert controller is not None
        (name, *_) = controller._all
        controller.open(name)
        controller._start_open()
        action = next(
            each for each in window.controls.actions.language.actions() if each.data() == marked
        )
        action.trigger()
        qtbot.waitUntil(lambda: "language changes as soon as" in window.panels.notice.text())
        assert spoken.spoken() == "en"
        window.panels.notice.tell("info", "other news")
        qtbot.wait(50)
        assert window.panels.notice.text() == "other news"  # it is not told again and again
        controller._runner.close()
        desk.say(Finished("stopped", 0, ""))
        qtbot.waitUntil(lambda: is_made_in(window, marked))
        assert window.experiments.controller is not None
        assert window.experiments.controller.opened_name == name
        assert window.panels.pages.current == EXPERIMENTS
        assert window.preferences.language == marked
        ticked = [
            each.data() for each in window.controls.actions.language.actions() if each.isChecked()
        ]
        assert ticked == [marked]


@pytest.mark.thorough
def test_that_what_was_deleted_is_brought_back_after_another_language(
    marked: str, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "runs").mkdir()
    folders = [write_run(tmp_path / "runs", name) for name in ("one", "other")]
    with window_of(tmp_path) as desk:
        window = desk.window
        qtbot.waitUntil(lambda: len(window.stored.store.rows) == 2)
        row = window.stored.store.row(folders[0])
        assert row is not None
        window.stored.store.delete([row])
        assert not folders[0].exists()
        window.speak(marked)
        assert window.panels.notice.offered == (UNDO_DELETE,)
        window.panels.notice._act(0)
        qtbot.waitUntil(folders[0].exists)
        window.panels.notice.tell("info", "trial", action=(BRING_BACK, "Undo"))
        window.stored.trials._aside = delete(folders[1])
        window.speak("en")
        window.panels.notice._act(0)
        qtbot.waitUntil(folders[1].exists)


@pytest.mark.thorough
def test_that_events_are_heard_while_a_window_is_made_in_another_language(
    marked: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CREST_LANG")
    with window_of(tmp_path) as desk:
        window, heard, pressed = desk.window, list[int](), list[bool]()
        settled(qtbot, desk)
        desk.begin()
        beats = QTimer()
        beats.timeout.connect(lambda: heard.append(len(heard)))
        beats.start(0)
        beats_between, in_language = list[int](), window.in_language

        def counted(language: str) -> Iterator[None]:
            for _ in in_language(language):
                beats_between.append(len(heard))
                pressed.append(press_meanwhile(window))
                yield

        monkeypatch.setattr(window, "in_language", counted)
        language_action(window, marked).trigger()
        qtbot.waitUntil(lambda: is_made_in(window, marked))
        assert len(beats_between) > 10
        assert all(one < other for one, other in pairwise(beats_between))
        assert sum(pressed) > 10
        assert desk.phase == "running"
        assert desk.session.sent == []  # what was pressed meanwhile was meant for nobody
        beats.stop()


def press_meanwhile(window: MainWindow) -> bool:
    """Keys of commands, and a click in the middle; whether there was something to press on."""
    over = window.childAt(window.rect().center())
    if not isinstance(over, Cover):  # the first slice takes away what stood there
        return False
    QTest.keyClick(over, Qt.Key.Key_Space)
    QTest.keyClick(over, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(over, Qt.MouseButton.LeftButton)
    return True


@pytest.mark.thorough
@pytest.mark.parametrize("end", ["close", "signal"])
def test_that_a_window_that_ends_while_its_language_changes_is_made_first(
    marked: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    """Else its run would be left alone, and its question not asked."""
    monkeypatch.delenv("CREST_LANG")
    with window_of(tmp_path) as desk:
        window = desk.window
        settled(qtbot, desk)
        desk.begin()
        language_action(window, marked).trigger()
        qtbot.waitUntil(lambda: spoken.spoken() == marked and not window.is_complete)
        if end == "close":
            window.close()
            assert window.is_complete
            question = QApplication.activeModalWidget()
            assert isinstance(question, Question)
            question.reject()
            assert window.isVisible()
        else:
            program = SimpleNamespace(_window=window, _status=0)
            Program._take_signal(cast(Program, program), signal.SIGTERM)
            assert window.is_complete
            assert [type(each).__name__ for each in desk.session.sent] == ["Stop"]
        assert window.updatesEnabled()
