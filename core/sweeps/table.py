"""A sweep as rows, and in words. Pure."""

from typing import Any

from core.config import FIELD_PATHS
from core.config.fields import Kind
from core.config.naming import choice_text, points_text
from core.config.value_words import switch_word
from core.config.written import in_powers_of_ten, power_text
from core.i18n import Message
from core.sweeps.sweep import TO_COME, Sweep
from core.sweeps.verdict import Standing, SweepPoint, SweepVerdict

_PEAK = "schedule.peak_lr"
_MOST_NAMED = 5  # values in a sentence


def rows_of(sweep: Sweep) -> list[list[str]]:
    """The table with its heads; a number with all its digits, empty where there is none."""
    head = ["run", *sweep.fields, "seed", "final_val", "best_val", "state"]
    return [
        head,
        *(
            [
                "" if member.run_dir is None else str(member.run_dir),
                *map(_written, member.values),
                str(member.seed),
                _written(member.final_val),
                _written(member.best_val),
                member.state.value,
            ]
            for member in sweep.members
        ),
    ]


def _written(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else repr(value)


def axis_text(sweep: Sweep, place: int, value: Any) -> str:
    """A value of the field at that place, written as all its values are: ``1e-3``, ``cosine``."""
    path = sweep.fields[place]
    among = [member.values[place] for member in sweep.members]
    return _value_text(path, value, in_powers=in_powers_of_ten(path, among))


def _value_text(path: str, value: Any, *, in_powers: bool) -> str:
    if isinstance(value, bool):
        return str(switch_word(value))
    if isinstance(value, float):
        return power_text(value) if in_powers else f"{value:g}"
    if FIELD_PATHS[path].kind is Kind.POINTS:
        return str(points_text(value))
    return choice_text(path, value) if FIELD_PATHS[path].choices else str(value)


def point_text(sweep: Sweep, values: tuple[Any, ...]) -> str:
    """One combination: ``"1e-3"``, ``"1e-3 · cosine"``; of none of fields, what is not varied."""
    texts = (axis_text(sweep, place, value) for place, value in enumerate(values))
    return " · ".join(texts) or str(Message("sweep.all_seeds"))


def field_label(path: str) -> str:
    """A field as the form calls it."""
    return FIELD_PATHS[path].label


def _of_one_point(point: SweepPoint) -> Message:
    n, mean, spread = len(point.members), point.mean, point.spread
    if spread is None:
        return Message("sweep.one_run", loss=mean)
    return Message("sweep.one_point", n=n, mean=mean, sd=spread)


def said_of(sweep: Sweep, verdict: SweepVerdict) -> list[Message]:
    """What may be said of it: which is best, which are not told apart, what is not known yet."""
    said: list[Message] = []
    left = sum(member.state in TO_COME for member in sweep.members)
    if left:
        said.append(Message("sweep.left", n=left))
    if any(point.standing is Standing.APART for point in verdict.points):
        return [*said, Message("sweep.other_texts")]
    if verdict.lowest is None:
        return [*said, Message("sweep.nothing_judged")]
    if len(verdict.points) == 1:  # the seed alone is varied
        return [*said, _of_one_point(verdict.points[0])]

    def name(place: int) -> str:
        return point_text(sweep, verdict.points[place].values)

    worse = [p for p in verdict.points if p.standing is Standing.WORSE]
    gap = min((point.gap for point in worse), default=0.0)
    if verdict.best is not None:
        best = name(verdict.best)
        by = Message("sweep.best_by", name=best, gap=gap)
        said.append(by if worse else Message("sweep.best_of_all", name=best))
    elif verdict.alike:
        names = [name(place) for place in verdict.alike]
        few = len(names) <= _MOST_NAMED
        said.append(
            Message("sweep.not_told", names=names)
            if few
            else Message("sweep.not_told_many", n=len(names))
        )
        if worse:
            said.append(Message("sweep.better_than_others", gap=gap))
        said.append(Message("sweep.marked_only"))
    else:
        said.append(Message("sweep.lowest_so_far", name=name(verdict.lowest)))
    if _PEAK in sweep.fields and len(verdict.points) > 1:
        said.append(Message("sweep.peak_falls"))
    return said
