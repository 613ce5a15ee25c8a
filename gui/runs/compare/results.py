"""What may be said of the compared runs, one entry each: number, standard errors, how many seeds.

Values of ``core.foresight.comparison`` as rich text of our own words. Nothing is called better
that could not be told apart.
"""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.foresight.comparison import ERRORS, EndDifference, Ended, compared, end_difference
from core.i18n import Message
from gui.plots.compared.runs import ComparedRun
from gui.plots.compared.table import difference_text
from gui.runs.text import tr


@dataclass(frozen=True, slots=True)
class Result:
    """What is said of one run beside the baseline.

    Attributes:
        key: of the run; empty: of several.
        text: rich text; a step in it is a link ``step:N``.
        band: a smaller difference could not be told: two standard errors, but 0.01 at least, nats;
            0: not known.
        is_told: whether it is told apart from the baseline.
    """

    key: str
    text: str
    band: float = 0.0
    is_told: bool = False


def results_of(
    runs: Sequence[ComparedRun],
    ended: Sequence[Ended | None],
    aside: Mapping[str, int],
    base: str,
) -> list[Result]:
    """One result a run but the baseline, and what several seeds say."""
    places = {run.key: place for place, run in enumerate(runs)}
    if base not in places:
        return []
    mine, beside = runs[places[base]], ended[places[base]]
    found = [
        _of_one(mine, beside, run, one, aside)
        for run, one in zip(runs, ended, strict=True)
        if run.key != base
    ]
    return _of_seeds(mine, beside, runs, ended) + found


def bands_of(results: Sequence[Result]) -> dict[str, float]:
    """Half of the height within which each run is not told from the baseline, by its key."""
    return {one.key: one.band for one in results if one.key and one.band > 0}


def _of_one(
    mine: ComparedRun,
    beside: Ended | None,
    run: ComparedRun,
    one: Ended | None,
    aside: Mapping[str, int],
) -> Result:
    base = mine.letter
    if beside is None or one is None:
        return Result(run.key, tr("Not compared: its number of steps is unknown."))
    if beside.text != one.text:
        return Result(run.key, tr("Not compared: different text, tokenizer or split."))
    gap = end_difference(beside, one)
    if one.settings == beside.settings:
        if one.seed != beside.seed:
            return Result(run.key, tr("Same settings as {0}, but seed {1}.").format(base, one.seed))
        if gap is None or gap.gain == 0:
            return Result(run.key, tr("Same settings and seed as {0}.").format(base))
    if run.key in aside:
        return Result(run.key, _diverged(run, aside[run.key], base, gap))
    if gap is None:
        return Result(
            run.key,
            tr("Too few evaluations to compare with {0}: at least three are needed.").format(base),
        )
    said = _differs(gap, base)
    changed = tr("{0} settings differ, so no single one explains the difference.")
    if gap.is_told and len(one.differs) > 1:
        said += " " + changed.format(len(one.differs))
    return Result(run.key, said, gap.least, gap.is_told)


def _differs(gap: EndDifference, base: str) -> str:
    errors = abs(gap.gain) / gap.error if gap.error > 0 else float("inf")
    told = f"{errors:.1f}" if np.isfinite(errors) and errors < 100 else "> 100"
    if not gap.is_told and abs(gap.gain) > ERRORS * gap.error:
        form = tr(
            "<b>No clear difference</b> from {0} ({1}: another seed can change as much, {2})."
        )
        return form.format(base, difference_text(-gap.gain), _seeds(gap))
    if not gap.is_told:
        form = tr("<b>No clear difference</b> from {0} ({1}, {2} standard errors, {3}).")
        return form.format(base, difference_text(-gap.gain), told, _seeds(gap))
    form = (
        tr("<b>{0} better than {1}</b>, {2} standard errors, {3}.")
        if gap.gain > 0
        else tr("<b>{0} worse than {1}</b>, {2} standard errors, {3}.")
    )
    return form.format(f"{abs(gap.gain):.3f}", base, told, _seeds(gap))


def _seeds(gap: EndDifference) -> str:
    if gap.is_of_seeds:
        return tr("another seed")
    return tr("one seed") if gap.is_paired else tr("one seed, other batches")


def _diverged(run: ComparedRun, step: int, base: str, gap: EndDifference | None) -> str:
    row = run.series.row_of(step)
    loss = float(run.series.column("loss")[row]) if row is not None else float("nan")
    link = f'<a href="step:{step}">{html.escape(tr("step {0}").format(f"{step:,}"))}</a>'
    if np.isfinite(loss):
        said = [tr("<b>Diverged</b>: loss {0} at {1}.").format(f"{loss:.1f}", link)]
    else:
        said = [tr("<b>Diverged</b>: loss not finite at {0}.").format(link)]
    clipped = int(run.series.column("clipped").sum())
    if clipped:
        said.append(tr("Clipped in {0} steps.").format(f"{clipped:,}"))
    if gap is not None and gap.gain < 0:
        said.append(tr("It ended {0} above {1}.").format(f"{-gap.gain:.2f}", base))
    said.append(tr("It does not affect the range of the plots."))
    return " ".join(said)


def _of_seeds(
    mine: ComparedRun,
    beside: Ended | None,
    runs: Sequence[ComparedRun],
    ended: Sequence[Ended | None],
) -> list[Result]:
    """Where a setting was repeated with another seed: mean and spread, and what they tell."""
    letters = [
        run.letter for run, one in zip(runs, ended, strict=True) if one and one is not beside
    ]
    others = [one for one in ended if one is not None and one is not beside]
    if beside is None:
        return []
    named = [_named(beside, mine.letter), *map(_named, others, letters)]
    return [
        Result("", html.escape(str(message)))
        for message in compared(named)
        if _is_of_seeds(message)
    ]


def _is_of_seeds(message: Message) -> bool:
    return message.code.startswith("compare.seeds")


def _named(one: Ended, letter: str) -> Ended:
    return replace(one, name=letter)


def weakness(ended: Sequence[Ended | None]) -> int:
    """How many seeds the setting with the fewest has; 0 where nothing is compared."""
    counts: dict[object, set[int]] = {}
    for one in ended:
        if one is not None:
            counts.setdefault((one.settings, one.text), set()).add(one.seed)
    return min(map(len, counts.values())) if len(counts) > 1 else 0
