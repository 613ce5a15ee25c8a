"""A value that has words of its own is said in the language of its sentence."""

import re
from collections.abc import Iterator

import pytest

from core.config import FIELD_PATHS, RunConfig
from core.config.naming import changes
from core.config.setting_groups import SettingGroup
from core.hardware.device_text import device_text
from core.i18n import Message, Value, use_language
from core.messages.edit_records import SETTINGS, Edit
from core.messages.edit_text import line_text, what_text
from core.messages.kind_text import _KINDS, kind_text
from core.run_store.log import from_line, to_line
from core.run_store.reproducibility import not_exact_because

_NAMES_OF_THINGS = {"CPU", "Apple", "GPU", "top"}  # as Korean has them, too


@pytest.fixture
def korean() -> Iterator[None]:
    use_language("ko")
    yield
    use_language("en")


def _english(text: object) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", str(text))) - _NAMES_OF_THINGS


def test_that_a_device_is_said_as_it_was_stored() -> None:
    words = [
        "CPU, 1 of 2 cores",
        "Apple GPU (arm64)",
        "NVIDIA H200",
        "CPU, 1 of 8 cores, 4 processes",
    ]
    assert [str(device_text(each)) for each in words] == words


@pytest.mark.usefixtures("korean")
def test_that_a_device_is_said_in_the_language_of_its_sentence() -> None:
    assert str(device_text("CPU, 1 of 2 cores")) == "CPU, 코어 2개 중 1개"
    several = device_text("CPU, 2 of 8 cores, 4 processes")
    assert _english(several) == set()
    assert "4" in str(several)
    assert str(device_text("NVIDIA H200, 2 processes")).startswith("NVIDIA H200, ")
    numbers: dict[str, Value] = {"parameters": 10, "steps": 5, "precision": ""}
    assert (
        _english(Message("run.numbers", device=device_text("CPU, 1 of 2 cores"), **numbers))
        == set()
    )


@pytest.mark.usefixtures("korean")
def test_that_no_kind_of_edit_or_command_is_said_by_its_code() -> None:
    assert {group.value for group in SettingGroup} <= _KINDS.keys()
    assert [kind for kind in _KINDS if _english(kind_text(kind))] == []
    assert str(kind_text("of a later version")) == "of a later version"


def _edits() -> Iterator[Edit]:
    """One of each kind for each value that the form has words for."""
    config = RunConfig()
    for kind, paths in SETTINGS.items():
        values = {path: config.value(path) for path in paths}
        for path in paths:
            for choice in FIELD_PATHS[path].choices:
                yield Edit(1, kind, {**values, path: choice, "sampling.prompt": "1"}, values)
        yield Edit(1, kind, values, values)


@pytest.mark.usefixtures("korean")
def test_that_no_edit_says_a_value_by_its_code() -> None:
    for edit in _edits():
        if edit.kind == SettingGroup.SAMPLING.value:
            continue  # the prompt is the person's own
        assert _english(line_text(edit)) <= {"LR"}, line_text(edit)
        assert _english(what_text(edit)) == set()
    for choice in FIELD_PATHS["schedule.interpolation"].choices:
        (said,) = changes({"schedule.interpolation": choice}, RunConfig())
        assert _english(said) == set()


@pytest.mark.usefixtures("korean")
def test_that_a_switch_of_another_machine_is_on_or_off() -> None:
    facts = {"tf32": True, "deterministic": False}
    for told in not_exact_because(facts, {"tf32": False, "deterministic": True}):
        assert not {"True", "False"} & _english(told)


@pytest.mark.usefixtures("korean")
def test_that_the_log_of_an_earlier_version_is_said_in_the_language_in_use() -> None:
    numbers = {"device": "CPU, 1 of 2 cores", "parameters": 10, "precision": "", "steps": 5}
    line = {"level": "info", "code": "run.numbers", "values": numbers}
    begins = {
        "how": {"code": "run.whole_time"},
        "numbers": {"code": "run.numbers", "values": numbers},
    }
    for each in (line, {"level": "info", "code": "run.begins", "values": begins}):
        found = from_line(each)
        assert found is not None
        assert "CPU, 코어 2개 중 1개" in found.message
    settings = {"kind": "clipping", "before": "1", "after": "2"}
    found = from_line({"level": "info", "code": "edit.settings", "values": settings})
    assert found is not None
    assert _english(found.message) == set()
    card = {**line, "values": {**numbers, "device": "NVIDIA H200"}}
    found = from_line(card)
    assert found is not None
    assert to_line(found)["values"] == card["values"]
