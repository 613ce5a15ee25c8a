"""What the window calls edits, commands and ends: no code of the engine is shown to a person."""

from core.config.setting_groups import SettingGroup
from core.messages.commands import SCHEDULE
from core.messages.kind_text import _KINDS
from gui.run.kind_text import end_text, kind_text


def test_that_every_kind_of_edit_has_a_name_in_the_window() -> None:
    assert {SCHEDULE, *(group.value for group in SettingGroup)} <= _KINDS.keys()
    assert kind_text("save elsewhere") == "save elsewhere"


def test_that_the_end_of_a_run_is_told_by_how_it_ended() -> None:
    told = [end_text(reason, 1_200) for reason in ("completed", "stopped", "failed")]
    assert told == [
        "Finished after 1,200 steps",
        "Stopped after 1,200 steps",
        "Failed after 1,200 steps",
    ]
