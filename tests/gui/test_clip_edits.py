"""A stored run's clipping, from its edits."""

from core.config import ClippingConfig
from core.messages.edit_records import from_line
from gui.models.clip_history import clip_edits_of


def test_that_what_an_edit_of_the_clipping_does_not_name_stays_as_it_was() -> None:
    lines = (
        {"clipping.max_norm": 0.3, "clipping.begin": "start"},
        {"clipping.max_norm": 0.5},
    )
    edits = [
        from_line({"format": 2, "step": step, "kind": "clipping", "values": values})
        for step, values in enumerate(lines, 4)
    ]
    assert clip_edits_of(edits) == (
        (4, ClippingConfig(max_norm=0.3, begin="start")),
        (5, ClippingConfig(max_norm=0.5, begin="start")),
    )
