"""A comparison as one picture, as numbers, and as a report that stands alone. Knows no widget."""

import csv
import html
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from core import files
from gui.models.run_series import RunSeries
from gui.models.sample_list import Sample
from gui.plots.compared.runs import ComparedRun
from gui.runs.compare.page import Shown
from gui.runs.text import tr

_COLUMNS = ("step", "tokens_seen", "seconds", "lr", "loss", "grad_norm", "clipped")
_EVALS = ("train_loss", "val_loss")


def write_csv(path: Path, runs: Sequence[ComparedRun]) -> None:
    """All steps of all runs, a row each, with the evaluation after it where there was one.

    Raises:
        OSError: the file cannot be written.
    """
    waiting = path.with_name(f".{path.name}.tmp")
    with files.new_file(waiting) as file:
        text = io.TextIOWrapper(file, "utf-8", newline="")
        out = csv.writer(text, lineterminator="\n")
        out.writerow(("run", "name", *_COLUMNS, *_EVALS))
        for run in runs:
            out.writerows((run.letter, run.name, *row) for row in _rows(run.series))
        text.flush()
        text.detach()
    os.replace(waiting, path)


def _rows(series: RunSeries) -> Iterator[Iterable[str]]:
    at_evals = {int(step): row for row, step in enumerate(series.column("eval_step").tolist())}
    columns = [series.column(name).tolist() for name in _COLUMNS]
    evals = [series.column(name) for name in _EVALS]
    for row in zip(*columns, strict=True):
        step, tokens, *others, clipped = row
        found = at_evals.get(int(step))
        measured = ["" if found is None else repr(float(each[found])) for each in evals]
        numbers = (repr(float(each)) for each in others)
        yield (str(int(step)), str(int(tokens)), *numbers, str(int(clipped)), *measured)


_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1080px; margin: 32px auto; padding: 0 20px;
  color: #1b2129; background: #fff; }
h1 { font-size: 24px; } h2 { font-size: 17px; margin-top: 32px; }
table { border-collapse: collapse; } td, th { padding: 5px 14px 5px 0; text-align: left;
  border-bottom: 1px solid #dde1e7; vertical-align: top; } th { font-weight: 600; }
.same { color: #5f6b7a; } .chip { display: inline-block; min-width: 20px; text-align: center;
  border-radius: 4px; color: #fff; font-weight: 700; padding: 0 4px; }
.muted { color: #5f6b7a; } .sample { white-space: pre-wrap; background: #f6f7f9; padding: 10px 12px;
  border: 1px solid #dde1e7; border-radius: 8px; margin: 6px 0 14px; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; } a { color: inherit; text-decoration: none; }
"""


def report(title: str, shown: Shown, svg: bytes, step: int | None) -> str:
    """The comparison as one HTML page without anything outside it.

    Args:
        title: of the page.
        shown: what the page of the window shows.
        svg: its plots.
        step: samples next to it are shown; ``None``: there are none.
    """
    parts = [
        f"<h1>{html.escape(title)}</h1>",
        f'<p class="muted">{html.escape(shown.shared)}</p>' if shown.shared else "",
        _svg_in_page(svg),
        f"<h2>{tr('What differs')}</h2>",
        _table(shown),
        f"<h2>{tr('Result')}</h2>",
        *(_result(shown, place) for place in range(len(shown.results))),
        f'<p class="muted">{html.escape(shown.note)}</p>' if shown.note else "",
        *_samples(shown, step),
    ]
    body = "\n".join(part for part in parts if part)
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _svg_in_page(svg: bytes) -> str:
    text = svg.decode()
    return text[text.index("<svg") :]


def _chip(run: ComparedRun) -> str:
    return f'<span class="chip" style="background: {run.style.on_light}">{run.letter}</span>'


def _table(shown: Shown) -> str:
    heads = "".join(f"<th>{html.escape(each.title)}</th>" for each in shown.columns)
    base = next((n for n, run in enumerate(shown.runs) if run.key == shown.base), 0)
    lines = [f"<tr><th></th><th>{tr('Run')}</th>{heads}</tr>"]
    for place, run in enumerate(shown.runs):
        cells = [
            f'<td class="{"same" if each.values[place] == each.values[base] else ""}">'
            f"{html.escape(each.values[place])}</td>"
            for each in shown.columns
        ]
        lines.append(f"<tr><td>{_chip(run)}</td><td>{html.escape(run.name)}</td>{''.join(cells)}")
    return f"<table>{'</tr>'.join(lines)}</tr></table>"


def _result(shown: Shown, place: int) -> str:
    result = shown.results[place]
    run = next((each for each in shown.runs if each.key == result.key), None)
    return f"<p>{_chip(run) if run is not None else ''} {result.text}</p>"


def _samples(shown: Shown, step: int | None) -> Iterator[str]:
    if step is None:
        return
    yield f"<h2>{tr('Samples at step {0}').format(f'{step:,}')}</h2>"
    for run in shown.runs:
        sample = _nearest(shown.samples.get(run.key, ()), step)
        if sample is not None:
            text = (
                f'<span class="muted">{html.escape(sample.prompt)}</span>{html.escape(sample.text)}'
            )
            yield f"<p>{_chip(run)} {html.escape(run.name)}</p>"
            yield f'<div class="sample">{text}</div>'


def _nearest(samples: Sequence[Sample], step: int) -> Sample | None:
    return min(samples, key=lambda one: abs(one.step - step), default=None)


def last_value(series: RunSeries, column: str) -> tuple[float, int] | None:
    """The last finite value of an evaluation's column, and its step."""
    values = series.column(column)
    places = np.flatnonzero(np.isfinite(values))
    if not len(places):
        return None
    return float(values[places[-1]]), int(series.column("eval_step")[places[-1]])


def best_value(series: RunSeries, column: str) -> tuple[float, int] | None:
    """The lowest value of an evaluation's column, and its step."""
    values = series.column(column)
    if not np.isfinite(values).any():
        return None
    row = int(np.nanargmin(np.where(np.isfinite(values), values, np.nan)))
    return float(values[row]), int(series.column("eval_step")[row])
