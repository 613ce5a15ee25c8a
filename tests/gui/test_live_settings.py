"""The form while a run is on: what acts on the run at once, what waits, what is locked and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS, RunConfig, SamplingConfig
from core.i18n import verbatim
from core.messages.commands import ChangeSettings
from core.messages.edit_history import settings_changed
from core.messages.edit_records import LIVE_SETTINGS
from core.messages.events import CommandRejected, Finished, SettingChanged, Stopping
from gui.widgets.field_row import FieldRow
from tests.gui.drawn_size import drawn_size
from tests.gui.fake_session import Desk, step_done
from tests.gui.kept_desk import kept_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVERY = "training.eval_every"
BATCHES = "training.eval_batches"


class Form:
    """A window with a run on, and hands on its form."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.draft, self.live = desk, desk.window.models.draft, desk.window.models.live
        self.draft.set_batches_per_epoch(20)

    def editor(self, path: str) -> Any:
        found = self.desk.window.findChild(QWidget, "field_" + path.replace(".", "_"))
        assert found is not None, path
        return found

    def row(self, path: str) -> FieldRow:
        row = self.editor(path).parent()
        assert isinstance(row, FieldRow)
        return row

    def enter(self, path: str, text: str) -> None:
        """Type a value and press Enter."""
        editor = self.editor(path)
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)

    @property
    def sent(self) -> list[Any]:
        return list(self.desk.session.sent)

    def answer(self, step: int = 7) -> None:
        """As the engine answers the last command: by its own function."""
        config = self.live.config
        assert config is not None
        command = self.sent[-1]
        assert isinstance(command, ChangeSettings)
        self.desk.say(*settings_changed(command.values, config, step))


@pytest.fixture
def form(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Form]:
    with kept_desk(qtbot, request, RunConfig()) as desk:
        made = Form(desk)
        desk.begin()
        yield made


def test_that_only_what_a_run_can_be_told_stays_free_and_the_rest_says_why(form: Form) -> None:
    assert form.draft.config() == RunConfig()
    for path in FIELD_PATHS:
        editor, row = form.editor(path), form.row(path)
        assert editor.isEnabled() == (path in LIVE_SETTINGS), path
        assert row.live == (path in LIVE_SETTINGS)
        assert bool(row.locked) == (path not in LIVE_SETTINGS)
        assert (row.locked[:20] in editor.toolTip()) or not row.locked
    assert "handles" in form.row("schedule.peak_lr").locked
    form.desk.say(Finished("stopped", 1, "/runs/one"))
    assert all(form.editor(path).isEnabled() for path in FIELD_PATHS)
    assert not any(form.row(path).live or form.row(path).locked for path in FIELD_PATHS)


_OTHERS = {
    "clipping.max_norm": 0.5,
    "clipping.begin": "start",
    "training.eval_every": 9,
    "training.eval_batches": 4,
    "sampling.every": 12,
    "sampling.prompt": "Once",
    "sampling.max_new_tokens": 9,
    "sampling.temperature": 0.8,
    "sampling.top_k": 5,
}


@pytest.mark.parametrize("path", list(LIVE_SETTINGS))
def test_that_every_setting_that_stays_free_reaches_the_run(form: Form, path: str) -> None:
    form.live.edit(path, _OTHERS[path])
    form.answer()
    config = form.live.config
    assert config is not None
    assert config.value(path) == _OTHERS[path]


def test_that_typing_sends_nothing_until_it_is_finished(form: Form) -> None:
    editor = form.editor(EVERY)
    editor.selectAll()
    QTest.keyClicks(editor, "20")
    assert form.sent == []
    assert "Enter" in form.row(EVERY).message()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert form.sent == [ChangeSettings({"training.eval_every": 20})]
    assert form.draft.value(EVERY) == 5  # what holds is what the engine answers
    assert form.row(EVERY).message() == "Applying…"
    form.answer(7)
    assert form.editor(EVERY).value() == 20
    assert form.row(EVERY).message() == "In effect from step 7"
    assert form.draft.value(EVERY) == 20


def test_that_a_setting_is_sent_by_itself_and_the_rest_of_its_kind_stays(form: Form) -> None:
    form.enter("clipping.max_norm", "0.5")
    assert form.sent[-1] == ChangeSettings({"clipping.max_norm": 0.5})
    form.answer()
    form.editor("clipping.begin").setValue("start")
    assert form.sent[-1] == ChangeSettings({"clipping.begin": "start"})
    form.answer()
    form.enter("sampling.every", "12")
    form.answer()
    form.enter("sampling.prompt", "Once")
    form.answer()
    form.enter("sampling.temperature", "0.8")
    form.answer()
    form.enter("sampling.top_k", "5")
    form.answer()
    form.enter("sampling.max_new_tokens", "9")
    assert form.sent[-1] == ChangeSettings({"sampling.max_new_tokens": 9})
    form.answer()
    config = form.live.config
    assert config is not None
    assert config.sampling == SamplingConfig("Once", 12, 9, 0.8, 5)
    form.enter(BATCHES, "3")
    assert form.sent[-1] == ChangeSettings({"training.eval_batches": 3})


def test_that_one_command_of_a_kind_is_under_way_and_the_next_builds_on_its_answer(
    form: Form,
) -> None:
    form.enter(EVERY, "20")
    form.enter(BATCHES, "4")
    assert form.sent == [ChangeSettings({"training.eval_every": 20})]
    assert form.row(BATCHES).message() == "Applying…"
    form.desk.say(CommandRejected("evaluation", verbatim("no")))
    assert form.sent[-1] == ChangeSettings({"training.eval_batches": 4})
    form.answer()
    assert (form.draft.value(EVERY), form.draft.value(BATCHES)) == (5, 4)


def test_that_a_setting_that_took_effect_without_having_one_names_what_caps_it(form: Form) -> None:
    form.enter("sampling.top_k", "5")
    form.answer()
    assert form.row("sampling.top_k").message() == "Has no effect, as “Temperature” is 0"
    form.enter("sampling.temperature", "0,8")
    assert "write 0.8" in form.row("sampling.temperature").message()
    form.enter("sampling.temperature", "0.8")
    form.answer(9)
    assert form.row("sampling.top_k").message() == "In effect from step 7"


def test_that_a_rejection_stands_at_the_field_and_restores_what_holds(form: Form) -> None:
    form.enter("sampling.prompt", "zzz")
    form.desk.say(CommandRejected("sampling", verbatim("the prompt has no token of the text")))
    assert form.editor("sampling.prompt").value() == "Every effort moves you"
    assert (
        form.row("sampling.prompt").message() == "Not applied: the prompt has no token of the text"
    )
    assert form.row("sampling.temperature").message() == ""
    assert form.draft.value("sampling.prompt") == "Every effort moves you"
    assert form.editor("sampling.prompt").property("invalid") is not True


def test_that_a_value_out_of_range_is_not_sent_and_says_why(form: Form) -> None:
    form.enter(BATCHES, "0")
    assert form.sent == []
    assert form.editor(BATCHES).value() == 1
    assert form.row(BATCHES).message().startswith("Not applied: must be a whole number from 1")


def test_that_the_value_that_holds_is_not_sent(form: Form) -> None:
    form.enter(EVERY, "5")
    form.live.edit(EVERY, 5)
    assert form.sent == []


def test_that_the_runs_prompt_and_the_one_of_sample_now_are_two(form: Form) -> None:
    form.enter("sampling.prompt", "Once upon")
    form.answer()
    assert form.desk.window.panels.samples.prompt.text() == "Every effort moves you"
    assert form.desk.window.panels.samples.wanted().prompt == "Every effort moves you"


def test_that_after_the_run_the_form_shows_what_it_showed(form: Form) -> None:
    form.enter("clipping.max_norm", "0.5")
    form.answer()
    form.enter(EVERY, "20")  # not answered any more
    form.desk.say(
        CommandRejected("evaluation", verbatim("the run has already made its last update")),
        Finished("completed", 100, "/runs/one"),
    )
    assert form.editor("clipping.max_norm").value() == 0.5 == form.draft.value("clipping.max_norm")
    assert form.editor(EVERY).value() == 5 == form.draft.value(EVERY)
    assert form.row("clipping.max_norm").message() == ""
    form.draft.undo_stack.undo()
    assert form.editor("clipping.max_norm").value() == 1.0
    form.enter(EVERY, "9")
    assert form.draft.value(EVERY) == 9


def test_that_what_came_after_the_last_step_stays_in_the_form(form: Form) -> None:
    form.enter(EVERY, "20")
    form.enter(BATCHES, "4")  # waits for the answer to the other
    form.desk.say(Finished("completed", 100, "/runs/one"))
    assert (form.draft.value(EVERY), form.draft.value(BATCHES)) == (20, 4)


def test_that_a_run_that_is_being_stopped_takes_nothing_more(form: Form) -> None:
    form.desk.say(Stopping(verbatim("saving the weights")))
    assert not form.editor(EVERY).isEnabled()
    form.live.edit(EVERY, 9)
    assert form.sent == []


def test_that_nothing_replaces_the_settings_of_a_run_that_is_on(form: Form, tmp_path: Path) -> None:
    settings, actions = form.desk.window.settings.panel, form.desk.window.controls.actions
    assert settings is not None
    other = tmp_path / "other.toml"
    other.write_text("[training]\nseed = 7\n", encoding="utf-8")
    assert not settings.open_config(str(other))
    settings.use_paths([str(other)])
    assert form.draft.value("training.seed") == 123
    assert not actions.open_config.isEnabled()
    form.desk.say(Finished("stopped", 1, "/runs/one"))
    assert actions.open_config.isEnabled()
    assert settings.open_config(str(other))
    assert form.draft.value("training.seed") == 7


def test_that_undo_reaches_the_settings_only_when_no_run_is_on(form: Form) -> None:
    form.enter(EVERY, "20")
    form.answer()
    undo = next(
        action
        for action in form.desk.window.findChildren(QAction)
        if action.text().startswith("&Undo")
    )
    assert not undo.isEnabled()
    form.desk.say(Finished("completed", 100, "/runs/one"))
    assert undo.text() == "&Undo Changed in the run: evaluation"
    undo.trigger()
    assert form.draft.value(EVERY) == form.editor(EVERY).value() == 5


def test_that_what_is_being_typed_survives_the_answer_to_another_field(form: Form) -> None:
    form.desk.window.show()
    form.enter(EVERY, "20")
    editor = form.editor(BATCHES)
    form.desk.window.activateWindow()
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "7")
    values = ((EVERY, 20), (BATCHES, 1))
    form.desk.say(SettingChanged(3, "evaluation", (), values))
    assert editor.value() == (7 if editor.hasFocus() else 1)


def test_that_the_form_says_the_warmup_in_every_unit_and_in_minutes_once_a_step_was_timed(
    form: Form,
) -> None:
    form.desk.window.models.step_time._known = None  # no step was timed yet
    form.desk.window.models.step_time._tell()
    _check_units(form)


def _check_units(form: Form) -> None:
    hint = form.row("schedule.warmup").hint
    assert hint() == "60 steps · 3 epochs · 30,720 tokens"
    form.desk.say(*(step_done(n) for n in range(20)), Finished("stopped", 20, "/runs/one"))
    assert hint() == "60 steps · 3 epochs · 30,720 tokens · ≈ 6s"
    form.draft.set_value("schedule.warmup", 1200 // 10)
    assert hint() == "40% · 6 epochs · 61,440 tokens · ≈ 12s"
    form.draft.set_value("training.batch_size", 4)  # another step: nobody knows how long it takes
    assert hint().endswith("122,880 tokens")
    form.draft.undo_stack.undo()
    assert hint().endswith("≈ 12s")


def seen(form: Form, path: str) -> bool:
    """Whether a field is in sight, nothing scrolled or opened by hand."""
    editor = form.editor(path)
    return bool(editor.visibleRegion().boundingRect().height() >= editor.height() - 1 > 0)


@pytest.fixture
def idle(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Form]:
    """A visible window of the usual size without a run."""
    with kept_desk(qtbot, request, RunConfig()) as desk:
        desk.window.resize(drawn_size(1280, 800))
        yield Form(desk)


def test_that_a_run_shows_first_what_can_be_changed_in_it(idle: Form, qtbot: QtBot) -> None:
    groups = idle.desk.window.settings.panel.groups
    assert groups.open_names() == ["schedule"]
    idle.desk.begin()
    idle.desk.say(step_done(0))
    assert groups.open_names() == ["clipping", "training", "sampling"]
    first = [path for path in LIVE_SETTINGS if not path.startswith("sampling.")]
    qtbot.waitUntil(lambda: all(seen(idle, path) for path in [*first, "sampling.prompt"]))
    assert all(idle.editor(path).isVisible() for path in LIVE_SETTINGS)
    assert not idle.editor("schedule.decay").isVisible()
    assert not idle.editor("training.seed").isVisible()


def test_that_what_is_fixed_is_a_press_away_and_found_by_its_name(idle: Form, qtbot: QtBot) -> None:
    idle.desk.begin()
    more = idle.desk.window.findChild(QPushButton, "fixed_training")
    assert more is not None
    qtbot.waitUntil(more.isVisible)
    assert more.text().endswith("fixed in this run")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(idle.editor("training.seed").isVisible)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not idle.editor("training.seed").isVisible())
    idle.desk.window.settings.panel.focus_field("training.seed")
    qtbot.waitUntil(idle.editor("training.seed").isVisible)


@pytest.mark.thorough
def test_that_the_form_is_as_before_when_the_run_is_over(idle: Form, qtbot: QtBot) -> None:
    groups = idle.desk.window.settings.panel.groups
    groups.set_open(["model", "training"])
    qtbot.waitUntil(idle.editor("training.seed").isVisible)
    was = {path: idle.editor(path).isVisible() for path in FIELD_PATHS}
    for _ in range(2):
        idle.desk.begin()
        qtbot.waitUntil(lambda: not idle.editor("training.seed").isVisible())
        idle.desk.say(Finished("stopped", 1, "/runs/one"))
        assert groups.open_names() == ["model", "training"]
        assert {path: idle.editor(path).isVisible() for path in FIELD_PATHS} == was
