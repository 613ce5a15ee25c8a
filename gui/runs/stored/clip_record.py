"""A stored run's clipping as it was edited on the way. No Qt."""

from collections.abc import Iterable

from core.config import ClippingConfig
from core.messages.edit_records import SETTINGS, Edit
from gui.models.clip_history import ClipEdits


def clip_edits(edits: Iterable[Edit]) -> ClipEdits:
    """From which step on a run clipped otherwise."""
    norm, begin = SETTINGS["clipping"]
    return tuple(
        (edit.step, ClippingConfig(max_norm=edit.values[norm], begin=edit.values[begin]))
        for edit in edits
        if edit.kind == "clipping"
    )
