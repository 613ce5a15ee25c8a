"""The draft: raw values, problems by field, undo by gesture, and the schedule that follows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from core.config import FIELD_PATHS, RunConfig
from core.schedule.lr_schedule import plan
from gui.models.draft import Draft, build, flat


@pytest.fixture
def draft(qapp: object) -> Draft:
    return Draft(RunConfig(), "Appendix D")


def test_that_a_fresh_draft_is_its_config(draft: Draft) -> None:
    assert draft.config() == RunConfig()
    assert draft.problems == {}
    assert not draft.modified
    assert draft.preset_name == "Appendix D"


def test_that_flat_and_build_are_inverse() -> None:
    config = RunConfig().replaced({"data.source": ("a.txt", "b.txt"), "schedule.warmup": 7})
    assert build(flat(config)) == config


def test_that_a_wrong_value_stays_and_is_named(draft: Draft) -> None:
    draft.set_value("schedule.peak_lr", 20.0)
    assert draft.value("schedule.peak_lr") == 20.0
    assert "0 " in draft.problems["schedule.peak_lr"]
    assert draft.config() is None


@pytest.mark.parametrize("path", [p for p in FIELD_PATHS if p != "data.source"])
def test_that_nonsense_is_kept_and_refused_by_name(draft: Draft, path: str) -> None:
    draft.set_value(path, None)
    assert draft.value(path) is None
    assert list(draft.problems) == [path]
    draft.undo_stack.undo()
    assert draft.config() == RunConfig()


def test_that_values_take_the_type_of_their_field(draft: Draft) -> None:
    draft.set_values({"model.dropout": 0, "schedule.warmup": "30 %"})
    assert isinstance(draft.value("model.dropout"), float)
    assert draft.value("schedule.warmup") == "30%"


def test_that_setting_the_same_value_is_no_edit(draft: Draft) -> None:
    draft.set_value("training.epochs", 15)
    assert draft.undo_stack.count() == 0


def test_that_a_switch_is_no_number(draft: Draft) -> None:
    draft.set_value("training.epochs", 1)
    draft.set_value("training.epochs", True)
    assert "training.epochs" in draft.problems


def test_that_undo_takes_back_one_edit_and_redo_brings_it_again(draft: Draft) -> None:
    draft.set_value("training.epochs", 3)
    draft.set_value("training.epochs", 4)
    draft.undo_stack.undo()
    assert draft.value("training.epochs") == 3
    draft.undo_stack.undo()
    assert draft.value("training.epochs") == 15
    draft.undo_stack.redo()
    assert draft.value("training.epochs") == 3


def test_that_a_gesture_is_one_entry(draft: Draft) -> None:
    for value in (1e-4, 2e-4, 3e-4):
        draft.set_value("schedule.peak_lr", value, gesture="drag 1")
    draft.set_value("schedule.peak_lr", 4e-4, gesture="drag 2")
    assert draft.undo_stack.count() == 2
    draft.undo_stack.undo()
    assert draft.value("schedule.peak_lr") == 3e-4
    draft.undo_stack.undo()
    assert draft.value("schedule.peak_lr") == 1e-3


def test_that_a_gesture_may_move_several_fields(draft: Draft) -> None:
    draft.set_values({"schedule.peak_lr": 2e-3}, gesture=7)
    draft.set_values({"schedule.peak_lr": 3e-3, "schedule.warmup": 12}, gesture=7)
    draft.undo_stack.undo()
    assert draft.config() == RunConfig()


def test_that_a_gesture_back_to_its_beginning_leaves_no_entry(draft: Draft) -> None:
    draft.set_value("training.epochs", 3, gesture=1)
    draft.set_value("training.epochs", 15, gesture=1)
    assert draft.undo_stack.count() == 0


def test_that_loading_is_one_edit_that_undo_takes_back(draft: Draft) -> None:
    draft.set_value("training.epochs", 3)
    other = RunConfig().replaced({"training.seed": 1, "model.n_layers": 2})
    draft.load(other, "Other")
    assert (draft.config(), draft.preset_name, draft.modified) == (other, "Other", False)
    draft.undo_stack.undo()
    assert (draft.preset_name, draft.modified) == ("Appendix D", True)
    assert draft.value("training.epochs") == 3


def test_that_modified_is_told_when_it_begins_and_ends(draft: Draft, qtbot: QtBot) -> None:
    with qtbot.waitSignal(draft.preset_changed):
        draft.set_value("training.seed", 1)
    assert draft.modified
    with qtbot.waitSignal(draft.preset_changed):
        draft.undo_stack.undo()
    assert not draft.modified


def test_that_the_schedule_is_the_one_that_trains(draft: Draft) -> None:
    assert draft.schedule is None
    draft.set_batches_per_epoch(9)
    assert draft.total_steps == 135
    assert draft.schedule == plan(RunConfig().schedule, 135)
    draft.set_value("training.grad_accumulation", 2)
    assert draft.total_steps == 67


def test_that_a_warmup_beyond_the_end_is_refused_by_name(draft: Draft) -> None:
    draft.set_value("schedule.warmup", 200)
    assert draft.config() is not None
    draft.set_batches_per_epoch(9)
    assert "135" in draft.problems["schedule.warmup"]
    assert draft.config() is None
    assert draft.schedule is None


def test_that_a_warmup_too_long_is_named_beside_another_wrong_field(draft: Draft) -> None:
    draft.set_batches_per_epoch(9)
    draft.set_values({"schedule.warmup": 136, "schedule.peak_lr": 20.0, "model.n_heads": 7})
    assert set(draft.problems) == {"schedule.warmup", "schedule.peak_lr", "model.n_heads"}
    draft.set_value("training.epochs", None)  # how many steps there are is not known any more
    assert set(draft.problems) == {"training.epochs", "schedule.peak_lr", "model.n_heads"}


def test_that_a_problem_of_the_text_stops_the_start_until_it_is_gone(draft: Draft) -> None:
    draft.set_data_problems({"data.context_length": "too long"})
    assert draft.config() is None
    draft.set_data_problems({})
    assert draft.config() == RunConfig()


def test_that_what_is_doubtful_is_a_warning(draft: Draft) -> None:
    draft.set_value("data.stride", 500)
    assert "data.stride" in draft.warnings
    assert draft.config() is not None


def test_that_listeners_find_everything_up_to_date(draft: Draft) -> None:
    seen: list[tuple[object, bool]] = []
    draft.edited.connect(lambda paths: seen.append((paths, bool(draft.problems))))
    draft.validity_changed.connect(lambda: seen.append(("validity", draft.config() is None)))
    draft.set_value("training.epochs", "many")
    assert seen == [(frozenset(["training.epochs"]), True), ("validity", True)]


def test_that_after_an_edit_of_many_values_all_is_settled_once(draft: Draft) -> None:
    draft.set_batches_per_epoch(20)
    seen: list[str] = []
    draft.plan_changed.connect(lambda: seen.append("plan"))
    draft.preset_changed.connect(lambda: seen.append("preset"))
    draft.settled.connect(lambda: seen.append("settled"))
    draft.set_values({"training.epochs": 3, "data.stride": 500, "schedule.peak_lr": 2e-3})
    assert seen == ["plan", "preset", "settled"]
    draft.set_values({"training.epochs": 3})
    draft.set_batches_per_epoch(20)
    assert len(seen) == 3  # nothing is other than before


_PATHS = st.sampled_from(["training.epochs", "training.seed", "schedule.warmup"])
_EDITS = st.lists(st.tuples(_PATHS, st.integers(-2, 40), st.one_of(st.none(), st.integers(0, 3))))


@given(_EDITS)
@settings(max_examples=40)
def test_that_undoing_everything_gives_the_beginning_and_redoing_the_end(
    edits: list[tuple[str, int, int | None]],
) -> None:
    draft = Draft(RunConfig(), "x")
    for path, value, gesture in edits:
        draft.set_value(path, value, gesture)
    end = draft.values()
    while draft.undo_stack.canUndo():
        draft.undo_stack.undo()
    assert draft.config() == RunConfig()
    while draft.undo_stack.canRedo():
        draft.undo_stack.redo()
    assert draft.values() == end
