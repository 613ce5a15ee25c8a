"""What the list of runs shows of each run: its columns, and the text for states and numbers.

One column an entry of the table. Knows rows, no model and no widget.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.runs.table.rows import RunPlan, RunRow
from gui.runs.text import tr
from gui.style.fonts import text_width
from gui.widgets.field_text import with_labels

PAD = 8  # px at both sides of a cell
NARROWEST = 56  # px
_SORT_MARK = 4  # px behind a heading, where its arrow begins
_TREE = 36  # px before a name: the sign of a family, and one generation
_MOST_OF_NAMES = 0.8  # of the room that is left, before what differs has any
_MEASURED = 8  # the longest texts of a column, which may not be the widest

_STATES = {
    "running": QT_TRANSLATE_NOOP("Runs", "training"),
    "completed": QT_TRANSLATE_NOOP("Runs", "finished"),
    "stopped": QT_TRANSLATE_NOOP("Runs", "stopped"),
    "failed": QT_TRANSLATE_NOOP("Runs", "failed"),
    "unreadable": QT_TRANSLATE_NOOP("Runs", "unreadable"),
    "ended badly": QT_TRANSLATE_NOOP("Runs", "interrupted"),
    "trial": QT_TRANSLATE_NOOP("Runs", "trial"),
    "diverged": QT_TRANSLATE_NOOP("Runs", "diverged"),
    "imported": QT_TRANSLATE_NOOP("Runs", "imported"),
}


def state_text(row: RunRow) -> str:
    """The run's state as a person reads it."""
    condition = row.info.condition
    return tr(_STATES.get(condition, condition))


def length_text(row: RunRow) -> str:
    """``612 / 1,350``: steps made and planned; one number where they are the same."""
    done, total = row.info.steps_done, row.info.total_steps
    if total and done < total:
        return f"{done:,} / {total:,}"
    return f"{done:,}"


def _full_length_text(row: RunRow) -> str:
    """The same with as many digits as there may be: a column keeps its width while one trains."""
    total = f"{row.info.total_steps:,}"
    return length_text(row) if row.info.steps_done >= row.info.total_steps else f"{total} / {total}"


def loss_text(value: float | None) -> str:
    """A loss to three digits behind the point; a dash where there is none."""
    return "–" if value is None or not math.isfinite(value) else f"{value:.3f}"


def _number(value: float | None) -> float:
    return math.inf if value is None or not math.isfinite(value) else value


_STATE_HELP = {
    "running": QT_TRANSLATE_NOOP("Runs", "Training now, here or in another process."),
    "completed": QT_TRANSLATE_NOOP("Runs", "All planned steps were trained."),
    "stopped": QT_TRANSLATE_NOOP("Runs", "Stopped before the end. Resume continues it."),
    "failed": QT_TRANSLATE_NOOP("Runs", "Ended with an error; see its log."),
    "unreadable": QT_TRANSLATE_NOOP("Runs", "Its folder cannot be read."),
    "ended badly": QT_TRANSLATE_NOOP(
        "Runs",
        "Crest ended while this run was training: a crash, a power cut, or it was "
        "killed. Resume continues from the last checkpoint.",
    ),
    "trial": QT_TRANSLATE_NOOP("Runs", "A what-if trial that was neither kept nor discarded."),
    "imported": QT_TRANSLATE_NOOP(
        "Runs",
        "Imported from the log of another program. You can view, compare and forecast "
        "it and use its schedule; there is no checkpoint to continue from.",
    ),
    "diverged": QT_TRANSLATE_NOOP(
        "Runs",
        "Stopped because the loss or the gradient was not finite. Resume repeats the "
        "step; it is better to continue from an earlier checkpoint with a lower "
        "learning rate.",
    ),
}


def state_help(row: RunRow) -> str:
    """What the run's state means, in a sentence."""
    condition = row.info.condition
    return with_labels(row.info.problem) or tr(_STATE_HELP.get(condition, condition))


@dataclass(frozen=True, slots=True)
class RunColumn:
    """One column: its heading, what it shows and what it is sorted by.

    Attributes:
        help: what it is, for the heading's tool tip.
        widest: what it has room for besides its heading, where there is no more; a column without
            a share is narrower where no row needs that.
        share: of the room that is left over.
        is_shown: before a person has chosen the columns.
    """

    title: str
    help: str
    shown: Callable[[RunRow], str]
    sorted_by: Callable[[RunRow], Any]
    widest: str
    share: int = 0
    right: bool = False
    tip: Callable[[RunRow], str] | None = None  # a cell's tool tip; else what it shows
    longest: Callable[[RunRow], str] | None = None  # what it may come to show, where that grows
    is_shown: bool = True


def _of_plan(text: Callable[[RunPlan], str]) -> Callable[[RunRow], str]:
    return lambda row: "–" if row.plan is None else text(row.plan)


# What is looked for first stands first: a narrow window shows that much.
COLUMNS: tuple[RunColumn, ...] = (
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Name"),
        QT_TRANSLATE_NOOP("Runs", "Run name; F2 renames the run"),
        lambda row: row.info.name,
        lambda row: row.info.name.casefold(),
        "a run with a name",
        share=4,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Schedule"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "Learning rate over the run, edits included; all rows use the scale shown here",
        ),
        lambda row: "",
        lambda row: row.info.total_steps,
        "Schedule 1e-4–8e-4",
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "State"),
        QT_TRANSLATE_NOOP("Runs", "How the run ended, or that it is still training"),
        state_text,
        state_text,
        "unreadable",
        tip=state_help,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Differs"),
        QT_TRANSLATE_NOOP(
            "Runs", "Changed settings: for a branch against its parent, else against a preset"
        ),
        lambda row: row.differs or "–",
        lambda row: row.differs.casefold(),
        "warmup 0 · peak",
        share=4,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Steps"),
        QT_TRANSLATE_NOOP("Runs", "Steps done, and steps planned if more are to come"),
        length_text,
        lambda row: row.info.steps_done,
        "88,888 / 88,888",
        right=True,
        longest=_full_length_text,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Best val"),
        QT_TRANSLATE_NOOP("Runs", "Lowest validation loss (on held-out text)"),
        lambda row: loss_text(row.info.best_val),
        lambda row: _number(row.info.best_val),
        "88.888",
        right=True,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Peak"),
        QT_TRANSLATE_NOOP("Runs", "Highest learning rate of the run, edits included"),
        _of_plan(lambda plan: plan.peak_text),
        lambda row: row.plan.peak_lr if row.plan else math.inf,
        "8.88e-4",
        right=True,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Warmup"),
        QT_TRANSLATE_NOOP("Runs", "Number of warmup steps"),
        _of_plan(lambda plan: "–" if plan.warmup is None else f"{plan.warmup:,}"),
        lambda row: math.inf if row.plan is None else _number(row.plan.warmup),
        "88,888",
        right=True,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Decay"),
        QT_TRANSLATE_NOOP("Runs", "Shape of the decay after the peak"),
        _of_plan(lambda plan: plan.decay_text),
        lambda row: row.plan.decay_text if row.plan else "",
        "wsd 1-sqrt",
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Clip"),
        QT_TRANSLATE_NOOP(
            "Runs", "Gradients with a larger norm are clipped to it; a dash means no clipping"
        ),
        _of_plan(lambda plan: plan.clip_text),
        lambda row: _number(row.plan.max_norm or None) if row.plan else math.inf,
        "8.88",
        right=True,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Length"),
        QT_TRANSLATE_NOOP("Runs", "Planned steps, done or not"),
        lambda row: f"{row.info.total_steps:,}" if row.info.total_steps else "–",
        lambda row: row.info.total_steps,
        "88,888",
        right=True,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Last loss"),
        QT_TRANSLATE_NOOP("Runs", "Loss of the last training batch"),
        lambda row: loss_text(row.info.last_loss),
        lambda row: _number(row.info.last_loss),
        "88.888",
        right=True,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Text"),
        QT_TRANSLATE_NOOP("Runs", "Text it was trained on"),
        lambda row: row.info.text,
        lambda row: row.info.text.casefold(),
        "short-story",
        share=2,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Model"),
        QT_TRANSLATE_NOOP("Runs", "Layers × heads × width, and the preset's name if it is one"),
        lambda row: row.model,
        lambda row: row.model,
        "12 × 12 × 768",
        share=1,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Tags"),
        QT_TRANSLATE_NOOP("Runs", "Your own tags; edit them at the right"),
        lambda row: ", ".join(row.info.tags),
        lambda row: ", ".join(row.info.tags).casefold(),
        "baseline",
        share=2,
        is_shown=False,
    ),
    RunColumn(
        QT_TRANSLATE_NOOP("Runs", "Started"),
        QT_TRANSLATE_NOOP("Runs", "Date and time of the first step"),
        lambda row: row.day,
        lambda row: (row.began, row.info.created),
        "12-31 23:59",
        tip=lambda row: row.when,
    ),
)
NAME, SCHEDULE, DATE = 0, 1, len(COLUMNS) - 1


def least_width(column: RunColumn, needed_px: int | None = None) -> int:
    """What a column needs for its heading and its widest text, px; ``needed_px``: of its rows."""
    text = text_width(column.widest)
    if needed_px is not None and not column.share:
        text = min(text, needed_px)
    return max(max(text, text_width(tr(column.title)) + _SORT_MARK) + 2 * PAD + 1, NARROWEST)


def shown_at_first() -> tuple[int, ...]:
    """The places of the columns that are shown before a person has chosen."""
    return tuple(place for place, column in enumerate(COLUMNS) if column.is_shown)


def needed_widths(rows: Sequence[RunRow], shown: Sequence[int]) -> dict[int, int]:
    """What names and the columns without a share need to show these rows whole, px."""
    found = {}
    for place in shown:
        column = COLUMNS[place]
        if rows and place != SCHEDULE and (place == NAME or not column.share):
            texts = sorted(map(column.longest or column.shown, rows), key=len)[-_MEASURED:]
            found[place] = max(text_width(each, semibold=place == NAME) for each in texts)
    return found


def widths(
    room_px: int,
    shown: Sequence[int] = range(len(COLUMNS)),
    needed: Mapping[int, int] | None = None,
) -> dict[int, int]:
    """The width of each column that is shown, px; more than the room where that is too little.

    ``needed``: what the texts of rows take; a name has that before the rest shares what is left.
    """
    needed = needed or {}
    columns = {place: COLUMNS[place] for place in shown}
    least = {place: least_width(column, needed.get(place)) for place, column in columns.items()}
    left = max(room_px - sum(least.values()), 0)
    wanted = needed.get(NAME, 0) + _TREE + 2 * PAD - least[NAME]
    least[NAME] += (extra := min(max(wanted, 0), round(_MOST_OF_NAMES * left)))
    left -= extra
    shares = max(sum(column.share for column in columns.values()), 1)
    found = {
        place: least[place] + left * column.share // shares for place, column in columns.items()
    }
    found[NAME] += max(room_px - sum(found.values()), 0)  # what rounding left
    return found
