"""Guided experiments: a few small runs on the same batches, and what may be said of them after.

Each is one file of ``resources/experiments``: question, settings of the runs, sentences with the
rules under which they hold. Trains nothing and knows no window.
"""

from core.experiments.account import Said, say
from core.experiments.experiment import PLACES, Experiment, ExperimentError, Planned
from core.experiments.files import built_in, read_experiment
from core.experiments.history import Done, forget, last_done, remember

__all__ = [
    "PLACES",
    "Done",
    "Experiment",
    "ExperimentError",
    "Planned",
    "Said",
    "built_in",
    "forget",
    "last_done",
    "read_experiment",
    "remember",
    "say",
]
