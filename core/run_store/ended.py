"""Stored runs as a fair comparison looks at them: what differs, what was evaluated, how they ended.

Makes values for ``core.foresight.comparison``, which judges them.
"""

from collections.abc import Sequence

import numpy as np

from core.config import FIELD_PATHS, RunConfig, idle_fields, is_part
from core.foresight.comparison import Ended
from core.foresight.observations import Losses
from core.run_store.so_far import RecordedRun
from core.schedule.cadence import is_comparable

SEED = "training.seed"
_TEXT = ("data.source", "data.tokenizer", "data.tokenizer_vocab", "data.train_fraction",
         "data.text_field", "data.separator")  # fmt: skip
# What decides which batches are evaluated, and when.
_BATCHES = (*_TEXT, "data.context_length", "data.stride", "training.batch_size",
            "training.eval_batches", "training.eval_every", SEED)  # fmt: skip
# Of the evaluation after the last update the same without the seed, and however often before.
_FINAL_BATCHES = (*_TEXT, "data.context_length", "data.stride", "training.batch_size",
                  "training.eval_batches")  # fmt: skip
_OF_A_LOG = ("schedule.decay", "schedule.points", "schedule.interpolation")
# Where it was computed, and how often saved, decides nothing of how it ended.
_OF_NO_ACCOUNT = frozenset(
    ["training.device", "training.compile", "training.threads", "training.checkpoint_every"]
    + ["training.keep_checkpoints", "training.eval_every", "training.evaluation"]
    + [path for path in FIELD_PATHS if path.startswith(("sampling.", "logging."))]
)

_USUAL = RunConfig()


def is_known(path: str, *, is_foreign: bool) -> bool:
    """Whether a run has that field: of another trainer's log only the schedule is known."""
    return not is_foreign or path in _OF_A_LOG


def text_of(config: RunConfig) -> tuple[str, ...]:
    """What is evaluated: equal for runs whose losses are of one text, cut in the same way."""
    idle = idle_fields(config)
    return tuple("" if path in idle else repr(config.value(path)) for path in _TEXT)


def differing_fields(runs: Sequence[tuple[RunConfig, bool]]) -> list[str]:
    """The paths of all fields in which runs are not alike, in the order of their declaration.

    A field differs where two runs have it otherwise in which it has an effect. What belongs to a
    choice that others did not make, the points of a shape *Points*, differs from its default.

    ``runs``: config, and whether it is of another trainer's log: what it lacks does not differ.
    """
    acting = [(config, fields_of(config, is_foreign=foreign)) for config, foreign in runs]

    def differs(path: str) -> bool:
        values = {repr(config.value(path)) for config, fields in acting if path in fields}
        if values and is_part(path) and any(path not in fields for _, fields in acting):
            values.add(repr(_USUAL.value(path)))
        return len(values) > 1

    return [path for path in FIELD_PATHS if differs(path)]


def fields_of(config: RunConfig, *, is_foreign: bool) -> frozenset[str]:
    """The fields that are known of a run and have an effect in it."""
    known = (path for path in FIELD_PATHS if is_known(path, is_foreign=is_foreign))
    return frozenset(known) - idle_fields(config)


def ended_runs(names: Sequence[str], runs: Sequence[RecordedRun]) -> list[Ended]:
    """The runs, to be compared; the first is what the others are looked at beside."""

    def of(config: RunConfig, paths: Sequence[str]) -> tuple[str, ...]:
        return tuple(repr(config.value(path)) for path in paths)

    counted = [path for path in FIELD_PATHS if path != SEED and path not in _OF_NO_ACCOUNT]
    acting = [fields_of(run.config, is_foreign=run.is_foreign) for run in runs]
    base = runs[0]
    return [
        Ended(
            name=name,
            val=Losses.of(run.evals["step"] + 1, run.evals["val_loss"]),
            seed=run.config.training.seed,
            settings=(
                of(run.config, [path for path in counted if path in fields]),
                run.lr.tobytes(),
                name if run.is_foreign else "",
            ),
            text=("log", name) if run.is_foreign else text_of(run.config),
            batches=(*of(run.config, _BATCHES), is_comparable(run.config)),
            final=np.array(run.final_losses),
            final_batches=of(run.config, _FINAL_BATCHES),
            differs=tuple(
                path
                for path in counted
                if path in fields & acting[0]
                and repr(run.config.value(path)) != repr(base.config.value(path))
            ),
            is_known=not run.is_foreign,
        )
        for name, run, fields in zip(names, runs, acting, strict=True)
    ]
