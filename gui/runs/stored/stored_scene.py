"""A stored run as the plots draw it."""

from collections.abc import Sequence

import numpy as np

from core.messages.events import CheckpointInfo
from gui.plots.scene import CheckpointMark, Scene
from gui.runs.resume.checkpoint_text import checkpoint_words
from gui.runs.stored.clip_record import clip_edits
from gui.runs.stored.stored_run import StoredRun


def scene_of(run: StoredRun) -> Scene:
    """What the plots draw of a stored run."""
    return Scene(
        series=run.series,
        timeline=run.timeline,
        clipping=run.config.clipping,
        clip_edits=clip_edits(run.edits),
        edit_steps=np.array(sorted({edit.step for edit in run.edits}), dtype=np.float64),
        tokens_per_step=run.started.tokens_per_step,
        batches_per_epoch=run.started.batches_per_epoch,
        micro_batches=run.config.training.grad_accumulation,
        running=True,
        sample_steps=np.array(sorted({one.step for one in run.samples}), dtype=np.float64),
        checkpoints=flags(run.checkpoints),
        ancestor=run.ancestor,
    )


def flags(checkpoints: Sequence[CheckpointInfo]) -> tuple[CheckpointMark, ...]:
    """The marks of checkpoints on the plots' axis."""
    return tuple(
        CheckpointMark(one.step, checkpoint_words(one), one.pinned or one.best or bool(one.root_of))
        for one in checkpoints
    )
