"""Checkpoints as text and as marks on the plots' axis."""

from collections.abc import Sequence

from core.messages.events import CheckpointInfo
from gui.plots.scene import CheckpointMark
from gui.run.throughput import file_size
from gui.runs.text import tr


def checkpoint_text(one: CheckpointInfo, *, beside_its_name: bool = False) -> str:
    """``Checkpoint before step 400 · val 3.214 · 4.2 MB · best · pinned``.

    ``beside_its_name``: where "Checkpoint" stands already, it begins with ``before step 400``.
    """
    said = tr("before step {0}") if beside_its_name else tr("Checkpoint before step {0}")
    parts = [said.format(f"{one.step:,}")]
    if one.val_loss is not None:
        parts.append(tr("val {0}").format(f"{one.val_loss:.3f}"))
    parts.append(file_size(one.size_bytes))
    if one.best:
        parts.append(tr("best"))
    if one.pinned:
        parts.append(tr("pinned"))
    if one.root_of:
        parts.append(tr("a branch starts here"))
    return " · ".join(parts)


def marks(checkpoints: Sequence[CheckpointInfo]) -> tuple[CheckpointMark, ...]:
    """The marks of checkpoints on the plots' axis."""
    return tuple(
        CheckpointMark(
            one.step,
            checkpoint_text(one),
            one.pinned or one.best or bool(one.root_of),
            one.best,
        )
        for one in checkpoints
    )
