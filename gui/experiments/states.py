"""What the cards say, made of experiments and of what was run. Pure; knows no widget."""

from dataclasses import replace
from enum import Enum

from core.experiments import Done, Experiment
from core.i18n import language
from gui.experiments.card import CardState
from gui.experiments.page import OWN
from gui.experiments.thumbnail import Drawn, drawn_of
from gui.experiments.words import guess_text, time_text, tr

_POINTS, _UP = 160, 32  # of the drawn curves of a person's own pair


class OwnPair(Enum):
    """How far a person's own pair has come."""

    NONE = "nothing is kept"
    A = "a plan is kept, and the present one is no other"
    BOTH = "there are two"


def card_of(
    each: Experiment, done: Done | None, *, is_next: bool, on: bool, why_not: str
) -> CardState:
    """The card of an experiment.

    Args:
        each: it.
        done: the last time that it was run.
        is_next: it is the first that was not run.
        on: it trains.
        why_not: nothing can be started now, for this reason.
    """
    words = each.words_in(language())
    norms = each.picture == "grad_norm"
    captions = {"grad_norm": tr("gradient norm"), "log_lr": tr("learning rate, log scale")}
    start = tr("Train its runs one after the other; pause and stop work as usual")
    took = tr("done · {0}").format(time_text(done.seconds)) if done else ""
    return CardState(
        name=each.name,
        title=words.title,
        question=words.question,
        look=words.look,
        curves=drawn_of(each, words.runs),
        runs=words.runs,
        facts=guess_text(len(each.runs), each.seconds * len(each.runs)),
        button=tr("View") if done or on else tr("Start"),
        threshold=tr("threshold") if norms else "",
        caption=captions.get(each.picture, ""),
        done=tr("training") if on else took,
        is_next=is_next and not on and not why_not,
        can_press=bool(done) or on or not why_not,
        tip=tr("What its runs showed") if done or on else why_not or start,
    )


def own_card(pair: OwnPair, why_not: str) -> CardState:
    """The card of a person's own pair."""
    buttons = {
        OwnPair.NONE: tr("Keep as A"),
        OwnPair.A: tr("Change B"),
        OwnPair.BOTH: tr("Train both"),
    }
    tips = {
        OwnPair.NONE: tr("Pin the current plan, then change it in the form"),
        OwnPair.A: tr("Go to the form and the handles; your changes there are B"),
        OwnPair.BOTH: tr("Train the pinned plan and the current one, then compare them"),
    }
    trains = pair is OwnPair.BOTH
    return CardState(
        name=OWN,
        title=tr("Your own experiment"),
        question=tr("Keep your schedule as A, change one thing for B, train both."),
        look=tr("With one change, the difference has one cause."),
        curves=(
            replace(_own_curve(1.0, 1.5), label=tr("A as it is now")),
            replace(_own_curve(0.7, 1.0), label=tr("B your change")),
        ),
        runs=(),
        facts=tr("2 runs · as long as yours"),
        button=buttons[pair],
        can_press=not (trains and why_not),
        tip=why_not if trains and why_not else tips[pair],
    )


def _own_curve(peak: float, power: float) -> Drawn:
    fall = [1 - (at / (_POINTS - _UP)) ** power for at in range(_POINTS - _UP)]
    return Drawn("", tuple(peak * y for y in (*(at / _UP for at in range(_UP)), *fall)))
