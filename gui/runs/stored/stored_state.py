"""The state of a stored run, as the window tells that of a run of its own. Knows no widget."""

from typing import Any

from core.messages.events import Evaluated, Finished, StepDone
from core.run_store.metrics import EVALS, STEPS
from gui.models.reduce import Array
from gui.models.run_series import RunSeries
from gui.run.run_phase import RunPhase
from gui.run.status_text import RunState
from gui.runs.stored.stored_run import StoredRun

_PHASES = {"running": RunPhase.RUNNING, "failed": RunPhase.FAILED}


def state_of(run: StoredRun) -> RunState:
    """How far the run is, or how it has ended."""
    info = run.info
    phase = RunPhase.FINISHED if info.ended_badly else _PHASES.get(info.state, RunPhase.FINISHED)
    at_work = phase is RunPhase.RUNNING
    reason = "stopped" if info.ended_badly else info.state
    errors = [message for level, message, _ in run.log if level == "error"]
    return RunState(
        phase=phase,
        epochs=0 if info.imported else run.config.training.epochs,
        started=run.started,
        last_step=_last_step(run.series),
        last_eval=_last_eval(run.series),
        finished=None if at_work else Finished(reason, info.steps_done, str(run.path)),
        failure=errors[-1] if errors else "",
        disk_bytes=info.size,
        diverged=info.diverged,
        broken_off=info.ended_badly,
        imported=bool(info.imported),
    )


def _last_step(series: RunSeries) -> StepDone | None:
    if not series.n_steps:
        return None
    return StepDone(*(_value(series.column(name), type_) for name, type_ in STEPS.columns))


def _last_eval(series: RunSeries) -> Evaluated | None:
    columns = [(series.column(series.eval_column(name)), type_) for name, type_ in EVALS.columns]
    return Evaluated(*(_value(*column) for column in columns)) if len(columns[0][0]) else None


def _value(column: Array, type_: str) -> Any:
    """The last value, of the kind that its metric is declared as; curves keep them as reals."""
    kind = {"i": int, "u": int, "b": bool}.get(type_[1], float)
    return kind(column[-1])
