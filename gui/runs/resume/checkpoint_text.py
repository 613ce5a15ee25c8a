"""A checkpoint in words."""

from core.messages.events import CheckpointInfo
from gui.run.throughput import file_size
from gui.runs.table.columns import words


def checkpoint_words(one: CheckpointInfo) -> str:
    """``Checkpoint before step 400 · val 3.214 · 4.2 MB · best · pinned``."""
    parts = [words("Checkpoint before step {0}").format(f"{one.step:,}")]
    if one.val_loss is not None:
        parts.append(words("val {0}").format(f"{one.val_loss:.3f}"))
    parts.append(file_size(one.size_bytes))
    if one.best:
        parts.append(words("best"))
    if one.pinned:
        parts.append(words("pinned"))
    if one.root_of:
        parts.append(words("a branch begins here"))
    return " · ".join(parts)
