"""Several runs as one page: their curves over each other, what differs, and how they ended.

Knows nothing of files; what it shows was read before.
"""

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Any

import numpy as np

from core.config import FIELD_PATHS
from core.foresight.comparison import compared
from core.i18n import Message
from core.privacy import Privacy
from core.reports.figures import figure, swatch
from core.reports.markup import cell, escaped, number, own, paragraphs, section, table
from core.reports.reported_run import ReportedRun
from core.reports.run_charts import charts_of_several, ink_of
from core.reports.run_page import (
    again_section,
    edits_section,
    machine_section,
    reading_section,
    sample_text,
    state_text,
    value_texts,
)
from core.run_store.ended import differing_fields, ended_runs, fields_of


def names_of(runs: Sequence[ReportedRun], privacy: Privacy) -> list[str]:
    """What the runs are called on the page: each with a letter, as two may have one name."""
    return [f"{letter_of(place)} · {privacy.text(run.info.name)}" for place, run in enumerate(runs)]


def letter_of(place: int) -> str:
    """``A`` to ``Z``, then ``A2``."""
    letter = chr(ord("A") + place % 26)
    return letter if place < 26 else f"{letter}{place // 26 + 1}"


def comparison_sections(runs: Sequence[ReportedRun], privacy: Privacy) -> str:
    """The whole page but for its heading."""
    names = names_of(runs, privacy)
    parts = [
        section(str(Message("report.curves")), *map(figure, charts_of_several(runs, names))),
        section(str(Message("report.results")), _results(runs, names)),
        section(str(Message("report.told_apart")), _judged(runs, names)),
        section(str(Message("report.what_differs")), _differences(runs, names, privacy)),
        *(_one(run, name, privacy) for run, name in zip(runs, names, strict=True)),
    ]
    return "\n".join(part for part in parts if part)


def comparison_heading(runs: Sequence[ReportedRun], title: str, privacy: Privacy) -> str:
    """The title, and each run in a line."""
    rows = [
        [
            f"<td>{swatch('line', ink_of(place))}</td>",
            cell(name),
            cell(state_text(run.info.condition)),
            cell(run.info.created.replace("T", " ")[:16]),
            cell(privacy.path(run.info.text)),
        ]
        for place, (name, run) in enumerate(zip(names_of(runs, privacy), runs, strict=True))
    ]
    heads = ["", *map(str, (Message("report.run"), Message("report.state_of_run")))]
    heads += [str(Message("report.started")), str(Message("report.text_of_run"))]
    return f'<h1>{escaped(title)}</h1>\n<div class="wide">{table(heads, rows)}</div>'


def _results(runs: Sequence[ReportedRun], names: Sequence[str]) -> str:
    heads = [
        Message("report.run"),
        Message("report.steps"),
        Message("report.last_train"),
        Message("report.last_val"),
        Message("report.best_val"),
    ]
    rows = [
        [cell(name), number(run.info.steps_done, f"{run.info.steps_done:,}"), *_ends(run.evals)]
        for run, name in zip(runs, names, strict=True)
    ]
    return f'<div class="wide">{table([str(each) for each in heads], rows)}</div>'


def _ends(evals: "np.ndarray[Any, Any]") -> Iterator[str]:
    for column in ("train_loss", "val_loss"):
        told = evals[np.isfinite(evals[column])]
        yield _loss(told[-1], column) if len(told) else "<td></td>"
    told = evals[np.isfinite(evals["val_loss"])]
    yield _loss(told[int(told["val_loss"].argmin())], "val_loss") if len(told) else "<td></td>"


def _loss(row: Any, column: str) -> str:
    loss, step = float(row[column]), int(row["step"])
    return number(loss, str(Message("report.loss_at", loss=loss, step=step)))


def _judged(runs: Sequence[ReportedRun], names: Sequence[str]) -> str:
    """What may be said of the others beside the first; only where the plans of all are known."""
    whole = [run.whole for run in runs if run.whole is not None]
    if len(whole) != len(runs):
        return ""
    return paragraphs(compared(ended_runs(list(names), whole)))


def _differences(runs: Sequence[ReportedRun], names: Sequence[str], privacy: Privacy) -> str:
    configs = [(run.config if run.whole is None else run.whole.config) for run in runs]
    foreign = [run.is_foreign for run in runs]
    acting = [fields_of(run, is_foreign=log) for run, log in zip(configs, foreign, strict=True)]
    rows = []
    for path in differing_fields(list(zip(configs, foreign, strict=True))):
        acts = [path in fields for fields in acting]
        texts = iter(value_texts(list(compress(configs, acts)), path, privacy))
        shown = [next(texts) if act else "–" for act in acts]
        cells = [
            f'<td class="{"same" if each == shown[0] else ""}">{own(each)}</td>' for each in shown
        ]
        rows.append(
            [cell(FIELD_PATHS[path].label), f"<td><code>{escaped(path)}</code></td>", *cells]
        )
    if not rows:
        return f"<p>{escaped(Message('report.no_field_differs'))}</p>"
    return f'<div class="wide">{table(["", "", *names], rows)}</div>'


def _one(run: ReportedRun, name: str, privacy: Privacy) -> str:
    """What only belongs to one of them, below a heading of its own."""
    last = [sample_text(each, privacy) for each in run.samples[-1:]]
    body = "\n".join(
        part
        for part in (
            paragraphs((privacy.path(str(each)) for each in run.problems), "problems"),
            reading_section(run, privacy),
            edits_section(run, privacy),
            section(str(Message("report.last_sample")), *last),
            machine_section(run, privacy),
            again_section(run, privacy),
        )
        if part
    )
    return f'<article class="of-run">\n<h1>{own(name)}</h1>\n{body}\n</article>' if body else ""
