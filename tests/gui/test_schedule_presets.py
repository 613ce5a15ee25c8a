"""Schedules under a name: files that are read, saved and refused; the bar beside the shapes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox, QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.config import RunConfig, ScheduleConfig
from core.lr_shapes import SHAPES
from core.schedule.lr_schedule import plan
from gui.models.draft import Draft
from gui.models.schedule_presets import PresetError, ScheduleStore, read_schedule
from gui.schedule_editor.plan_drag import END, places
from gui.settings.schedule_presets import SchedulePresetBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OWN = ScheduleConfig("7%", 2e-6, 3e-4, 1e-6, "wsd-linear", "75%", 3.0, 2)


@pytest.fixture
def store(tmp_path: Path) -> ScheduleStore:
    return ScheduleStore(tmp_path / "schedules")


# files


def test_that_the_built_in_ones_are_whole_and_begin_with_appendix_d(store: ScheduleStore) -> None:
    presets, refused = store.load()
    assert refused == ()
    assert [one.name for one in presets[:2]] == ["Appendix D", "Warmup-stable-decay"]
    assert presets[0].schedule == ScheduleConfig()
    for preset in presets:
        assert preset.built_in
        assert preset.description
        for steps in (135, 10_000):
            assert plan(preset.schedule, steps).total_steps == steps
    assert SHAPES[presets[1].schedule.decay].holds


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(name=st.text(min_size=1, max_size=80))
def test_that_any_name_is_saved_and_read_back_or_refused_by_reason(
    store: ScheduleStore, name: str
) -> None:
    try:
        saved = store.save(name, OWN)
    except PresetError:  # its words: see what follows
        return
    assert saved.path.parent == store.folder
    presets, refused = store.load()
    assert refused == ()
    (found,) = (one for one in presets if one.name == saved.name)
    assert found.schedule == OWN
    store.delete(found)
    assert all(one.built_in for one in store.load()[0])


def test_that_saving_under_a_name_again_replaces_and_another_name_does_not(
    store: ScheduleStore,
) -> None:
    store.save("Mine", OWN)
    store.save("mine!", OWN)  # the same file name, another preset
    store.save("MINE", ScheduleConfig())
    own = [one for one in store.load()[0] if not one.built_in]
    assert [(one.name, one.schedule) for one in own] == [("MINE", ScheduleConfig()), ("mine!", OWN)]


def test_that_a_preset_is_renamed_but_not_to_a_name_that_is_taken(store: ScheduleStore) -> None:
    one = store.save("One", OWN)
    store.save("Two", OWN)
    with pytest.raises(PresetError, match="another preset named two"):
        store.rename(one, "two")
    with pytest.raises(PresetError, match="comes with the program"):
        store.rename(one, "appendix d")
    store.rename(one, "Three")
    assert {x.name for x in store.load()[0] if not x.built_in} == {"Two", "Three"}


def test_that_what_comes_with_the_program_stays(store: ScheduleStore) -> None:
    built_in = store.load()[0][0]
    with pytest.raises(PresetError, match="cannot be changed"):
        store.delete(built_in)
    assert built_in.path.exists()
    with pytest.raises(PresetError, match="comes with the program"):
        store.save("Appendix D", OWN)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[schedule]\npeak_lr = -1\n", r"schedule\.peak_lr"),
        (b"[schedule]\nspeed = 3\n", r"schedule\.speed"),
        (b"[schedule\n", "not valid TOML"),
        (b"[schedule]\n[model]\nn_layers = 2\n", "no other table, not model"),
        (b"", "no other table, not nothing"),
        (b"\xff\xfe", "not UTF-8"),
        (b"# x\n" * 60_000, "too large"),
    ],
)
def test_that_a_bad_file_is_refused_by_its_name(
    store: ScheduleStore, content: bytes, reason: str
) -> None:
    store.folder.mkdir()
    path = store.folder / "broken.toml"
    path.write_bytes(content)
    with pytest.raises(PresetError, match=f"broken.toml: .*{reason}"):
        read_schedule(path)
    store.save("Good", OWN)
    presets, refused = store.load()
    assert "Good" in [one.name for one in presets]
    assert [words.partition(":")[0] for words in refused] == ["broken.toml"]


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PresetError, match="was not saved"):
        ScheduleStore(tmp_path / "file" / "in").save("Mine", OWN)


# the bar


@pytest.fixture
def draft(qapp: object) -> Draft:
    return Draft(RunConfig(), "Appendix D")


@pytest.fixture
def bar(qtbot: QtBot, draft: Draft, store: ScheduleStore) -> Iterator[SchedulePresetBar]:
    host = QWidget()
    qtbot.addWidget(host)
    made = SchedulePresetBar(draft, store, host)
    host.show()
    yield made
    host.close()


def shown(bar: SchedulePresetBar) -> str:
    chooser = bar.findChild(QComboBox, "schedule_preset")
    assert chooser is not None
    return chooser.currentText()


def test_that_loading_is_one_undo_entry_and_touches_the_schedule_alone(
    bar: SchedulePresetBar, draft: Draft
) -> None:
    before = draft.values()
    chooser = bar.findChild(QComboBox, "schedule_preset")
    assert chooser is not None
    assert shown(bar) == "Appendix D"
    chooser.activated.emit(1)
    assert shown(bar) == "Warmup-stable-decay"
    changed = {path for path, value in draft.values().items() if value != before[path]}
    assert changed
    assert all(path.startswith("schedule.") for path in changed)
    assert draft.undo_stack.count() == 1
    assert draft.undo_stack.undoText() == "Schedule Warmup-stable-decay"
    draft.undo_stack.undo()
    assert draft.values() == before
    assert shown(bar) == "Appendix D"
    draft.set_value("schedule.peak_lr", 5e-4)
    assert shown(bar) == "Custom"


def test_that_a_schedule_is_saved_by_name_loaded_renamed_and_deleted(
    qtbot: QtBot, bar: SchedulePresetBar, draft: Draft, store: ScheduleStore
) -> None:
    draft.set_values({"schedule.peak_lr": 5e-4, "schedule.cycles": 7})
    assert not bar.delete_action.isEnabled()
    bar.save_action.trigger()
    dialog = bar.window().findChild(QInputDialog, "ask_preset_name")
    assert dialog is not None
    dialog.setTextValue("Half as high")
    dialog.accept()
    assert shown(bar) == "Half as high"
    draft.undo_stack.undo()
    assert shown(bar) == "Appendix D"
    bar._fill_menu()
    (action,) = (one for one in bar.menu.actions() if one.text() == "Half as high")
    action.trigger()
    assert (draft.value("schedule.peak_lr"), draft.value("schedule.cycles")) == (5e-4, 7)
    assert bar.rename("Half")
    assert shown(bar) == "Half"
    bar.delete_action.trigger()
    box = bar.window().findChild(QMessageBox, "delete_schedule_preset")
    assert box is not None
    (delete,) = (button for button in box.buttons() if button.text() == "Delete")
    delete.click()
    assert shown(bar) == "Custom"
    assert all(one.built_in for one in store.load()[0])
    assert draft.value("schedule.peak_lr") == 5e-4


def test_that_what_cannot_be_done_is_said(
    qtbot: QtBot, bar: SchedulePresetBar, draft: Draft, store: ScheduleStore
) -> None:
    with qtbot.waitSignal(bar.notice_raised) as told:
        assert not bar.save("Appendix D")
    assert told.args == ["error", "Appendix D comes with the program; choose another name"]
    draft.set_value("schedule.peak_lr", -1.0)
    with qtbot.waitSignal(bar.notice_raised) as told:
        assert not bar.save("Mine")
    assert "schedule.peak_lr" in str(told.args)
    store.folder.mkdir()
    (store.folder / "odd.toml").write_text("[model]\n", encoding="utf-8")
    with qtbot.waitSignal(bar.notice_raised) as told:
        bar.reload()
    assert "odd.toml" in str(told.args)
    with qtbot.assertNotEmitted(bar.notice_raised):  # once is enough
        bar.reload()


def test_that_a_plan_turns_into_points_and_back_by_one_undo(
    bar: SchedulePresetBar, draft: Draft
) -> None:
    draft.set_batches_per_epoch(20)
    before = draft.schedule
    assert before is not None
    bar.points_action.trigger()
    after = draft.schedule
    assert after is not None
    assert draft.value("schedule.decay") == "points"
    assert 3 < len(draft.value("schedule.points")) < 60
    rates = [(after.lr(step), before.lr(step)) for step in range(before.total_steps)]
    assert max(abs(one - other) for one, other in rates) <= 1.01e-3 * before.peak_lr
    assert after.warmup_steps == before.warmup_steps
    assert places(after, measured_in_steps=True).keys() == {END}  # no peak to be moved
    draft.undo_stack.undo()
    assert draft.schedule == before


def test_that_points_of_an_own_preset_are_kept(store: ScheduleStore) -> None:
    own = ScheduleConfig(decay="points", points=((0.0, 1e-5), (0.3, 1e-3), (1.0, 0.0)))
    store.save("Mine", own)
    assert store.load()[0][-1].schedule == own
