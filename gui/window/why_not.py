"""Why a command cannot be given now, in a sentence for the person."""

from PySide6.QtGui import QAction

from gui.language.texts import translate
from gui.run.run_phase import AT_REST, RunAction, RunPhase
from gui.window.actions import Actions

_PAUSED_ONLY = (RunAction.STEP, RunAction.GO_BACK)
_LATER = (RunAction.RESUME, RunAction.CONTINUE)


def _tr(text: str) -> str:
    return translate("WhyNot", text)


def why_not(action: QAction, actions: Actions, phase: RunPhase) -> str:
    """Why it is disabled; empty: it is not."""
    if action.isEnabled():
        return ""
    for run_action, shown in actions.run.items():
        if shown is action:
            return _of_run(run_action, phase)
    at_work = phase not in (RunPhase.IDLE, RunPhase.FINISHED, RunPhase.FAILED)
    tail = actions.tail
    if action in tail.decisions:
        return _tr("No edit is staged")
    if action in (*tail.quick, tail.suggest):
        return _tr("Works on a run that is training or shown: start or open one")
    if action is actions.train_both:
        return _tr("Pin a curve first, then change the plan")
    if at_work:
        return _tr("Training is running: stop it first")
    return _tr("Not available now")


def _of_run(action: RunAction, phase: RunPhase) -> str:
    """Why the transport does not take it."""
    if phase is RunPhase.STOPPING:
        return _tr("The run is stopping")
    if phase is RunPhase.PREPARING:
        return _tr("The run is being prepared")
    if phase in (RunPhase.RUNNING, RunPhase.PAUSED):
        if action in _PAUSED_ONLY:
            return _tr("Pause the run first")
        if action in AT_REST:
            return _tr("Training is running: stop it first")
        return _tr("Only a run of another process can be detached")
    if action in _LATER:
        return _tr("There is no run to resume")
    return _tr("Nothing is training: start a run first")
