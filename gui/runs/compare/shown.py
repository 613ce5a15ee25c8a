"""What the page of the comparison says of runs that were read. Pure: no Qt, no files."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice

import numpy as np

from core.config import FIELD_PATHS, RunConfig
from core.foresight.comparison import Ended
from core.run_store.ended import SEED, text_of
from gui.plots.compared.runs import ComparedRun, set_aside
from gui.run.throughput import duration
from gui.runs.compare.difference_table import DifferenceColumn
from gui.runs.compare.exports import best_value, last_value
from gui.runs.compare.page import Shown
from gui.runs.compare.read_runs import ReadRun, differing, ended, names_of, shared_text
from gui.runs.compare.results import Result, results_of, weakness
from gui.runs.table.columns import loss_text, state_text
from gui.runs.table.rows import RunRow
from gui.runs.text import alike_texts, tr

_FURTHER_SEEDS = 2
_ENOUGH_SEEDS = 3
_SAMPLING = ("sampling.max_new_tokens", "sampling.temperature", "sampling.prompt")


@dataclass(frozen=True, slots=True)
class Repeat:
    """What would answer the weakness of a result.

    Attributes:
        text: of its button; empty: nothing would.
        tip: how many runs, of what, and how long.
        runs: their configs.
    """

    text: str = ""
    tip: str = ""
    runs: tuple[RunConfig, ...] = ()


def shown_of(read: Sequence[ReadRun], places: Sequence[int], base: str) -> Shown:
    """All that the page says.

    Args:
        read: the runs.
        places: of each among the looks.
        base: key of the baseline.
    """
    names = names_of(read)
    runs = [
        ComparedRun(
            key=one.key,
            place=place,
            name=name,
            series=one.series,
            text=_text_of(one),
            max_norm=one.config.clipping.max_norm if one.config is not None else 0.0,
            stopped_diverged=one.info.diverged,
        )
        for one, place, name in zip(read, places, names, strict=True)
    ]
    keys = [one.key for one in read]
    base = base if base in keys else keys[0]
    judged = ended(read, names, keys.index(base))
    aside = set_aside(runs)
    results = results_of(runs, judged, aside, base)
    damaged = {one.key: one.problem for one in read if one.problem}
    results = [one for one in results if one.key not in damaged]
    results += [
        Result(key, tr("Cannot be read: {0}").format(html.escape(problem)))
        for key, problem in damaged.items()
    ]
    settings = _settings(read)
    of_all = tr("{0} of {1} settings").format(len(settings), len(FIELD_PATHS))
    return Shown(
        runs=runs,
        base=base,
        columns=[*settings, *_outcomes(read, aside)],
        tips={one.key: _tip(one) for one in read},
        results=results if len(read) > 1 else [_alone(runs[0])],
        samples={one.key: one.samples for one in read},
        shared=shared_text(read),
        settings=of_all if len(read) > 1 else "",
        note=_note(judged),
        aside=tr("final validation loss") if len(read) > 1 else "",
        sampling=_sampling(read),
    )


def _text_of(run: ReadRun) -> object:
    config = run.config
    if config is None:
        return None
    if run.is_foreign:
        return run.key
    return text_of(config)


def _settings(read: Sequence[ReadRun]) -> list[DifferenceColumn]:
    """The fields in which they are not all alike; a dash where one has no effect."""
    found = []
    for path in differing(read):
        field = FIELD_PATHS[path]
        acting = [one for one in read if one.acts(path)]
        texts = dict(
            zip(acting, alike_texts(path, [one.value(path) for one in acting]), strict=True)
        )
        values = tuple(texts.get(one, "–") for one in read)
        found.append(DifferenceColumn(field.label, values))
    return found


def _outcomes(read: Sequence[ReadRun], aside: Mapping[str, int]) -> list[DifferenceColumn]:
    ends, bests, states = [], [], []
    for one in read:
        end, best = last_value(one.series, "val_loss"), best_value(one.series, "val_loss")
        ends.append("–" if end is None else loss_text(end[0]))
        told = "–" if best is None else tr("{0} at {1}").format(loss_text(best[0]), f"{best[1]:,}")
        bests.append(tr("diverged") if one.key in aside else told)
        states.append(state_text(RunRow(one.info, "", (), ())))
    columns = [
        DifferenceColumn(tr("Final val"), tuple(ends), is_result=True),
        DifferenceColumn(tr("Best val"), tuple(bests), is_result=True),
    ]
    if len(set(states)) > 1 or any(one.info.state == "running" for one in read):
        columns.append(DifferenceColumn(tr("State"), tuple(states), is_result=True))
    return columns


def _tip(run: ReadRun) -> str:
    row = RunRow(run.info, "", (), ())
    lines = [" ".join(run.info.name.split()), tr("started {0}").format(row.when), str(run.path)]
    return "\n".join([*lines, *([run.problem] if run.problem else [])])


def _alone(run: ComparedRun) -> Result:
    return Result(run.key, tr("Nothing to compare with yet. <b>Add run…</b> adds another run."))


def _note(judged: Sequence[Ended | None]) -> str:
    known = [one for one in judged if one is not None]
    if len(known) < 2:
        return ""
    note = tr(
        "Standard errors are those of the difference over the batches of the last evaluation, or "
        "over the last evaluations where the batches differ or are not known one by one."
    )
    if len({one.seed for one in known}) == 1:
        note += " " + tr("Another seed changes the loss of small runs by 0.01 to 0.03.")
    return note


def _sampling(read: Sequence[ReadRun]) -> str:
    configs = [one.config for one in read if one.config is not None]
    if not configs or set(differing(read)) & set(_SAMPLING):
        return ""
    sampling = configs[0].sampling
    how = (
        tr("temperature {0}").format(f"{sampling.temperature:g}")
        if sampling.temperature > 0
        else tr("greedy")
    )
    tokens = tr("{0} tokens").format(f"{sampling.max_new_tokens:,}")
    return f"{tokens} · {how} · " + tr("same prompt for all runs")


def repeat_of(read: Sequence[ReadRun], shown: Shown) -> Repeat:
    """Two more seeds of each setting, where one has too few for its seeds to be judged."""
    keys = [one.key for one in read]
    judged = ended(read, keys, keys.index(shown.base))
    aside = set_aside(shown.runs)
    fewest = weakness([one for one, run in zip(judged, read, strict=True) if run.key not in aside])
    if not 0 < fewest < _ENOUGH_SEEDS:
        return Repeat()
    wanted: dict[object, tuple[RunConfig, ReadRun, ComparedRun]] = {}
    taken: dict[object, set[int]] = {}
    for one, run, drawn in zip(judged, read, shown.runs, strict=True):
        if one is None or run.key in aside or run.config is None or not _can_repeat(run):
            continue
        key = (one.settings, one.text)
        wanted.setdefault(key, (run.config, run, drawn))
        taken.setdefault(key, set()).add(one.seed)
    runs: list[RunConfig] = []
    letters, seconds = [], 0.0
    for setting, (config, run, drawn) in wanted.items():
        first = config.training.seed + 1
        free = (seed for seed in count(first) if seed not in taken[setting])
        runs += [config.replaced({SEED: seed}) for seed in islice(free, _FURTHER_SEEDS)]
        letters.append(drawn.letter)
        seconds += _FURTHER_SEEDS * _seconds(run)
    if len(wanted) < 2:
        return Repeat()
    tip = tr("{0} runs of {1}, one after the other").format(len(runs), ", ".join(letters))
    if seconds > 0:
        tip += " · " + tr("about {0}").format(duration(seconds))
    return Repeat(tr("Repeat with {0} more seeds").format(_FURTHER_SEEDS), tip, tuple(runs))


def _can_repeat(run: ReadRun) -> bool:
    """Whether its config alone makes it: it is no branch and was not edited on the way."""
    line = run.recorded.timeline if run.recorded is not None else None
    if run.is_foreign:
        return False
    return run.info.parent_path is None and line is not None and not line.tails


def _seconds(run: ReadRun) -> float:
    seconds = run.series.column("seconds")
    return float(seconds[-1]) if len(seconds) and np.isfinite(seconds[-1]) else 0.0
