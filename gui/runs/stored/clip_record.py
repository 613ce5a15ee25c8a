"""A stored run's clipping as it was edited on the way. No Qt."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.config import ClippingConfig
from core.config.fields import SettingGroup
from core.messages.edit_records import Edit
from gui.models.clip_history import ClipEdits


def clip_edits(edits: Iterable[Edit]) -> ClipEdits:
    """From which step on a run clipped otherwise."""
    return tuple(_clipped(edits))


def _clipped(edits: Iterable[Edit]) -> Iterator[tuple[int, ClippingConfig]]:
    clipping = ClippingConfig()
    for edit in edits:
        if edit.kind == SettingGroup.CLIPPING.value:
            # What an edit does not name, of a version that did not know it, stays as it was.
            named = {path.partition(".")[2]: value for path, value in edit.values.items()}
            clipping = replace(clipping, **named)
            yield edit.step, clipping
