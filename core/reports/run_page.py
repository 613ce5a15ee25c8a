"""A run as the sections of a page. Everything from outside is escaped, and no place is told.

Knows nothing of files; what it shows was read before.
"""

import math
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from core.config import FIELD_PATHS, SECTIONS, RunConfig, dump_config, idle_fields
from core.config.fields import Kind
from core.config.naming import nearest_base, size_text
from core.config.presets import preset_label
from core.config.value_words import value_words
from core.config.written import in_powers_of_ten, power_text
from core.data.built_in import SOURCES
from core.hardware.device_text import device_text
from core.i18n import Message
from core.messages.edit_text import line_text
from core.privacy import Privacy
from core.reports.figures import figure
from core.reports.markup import cell, code, escaped, facts, number, own, paragraphs, section, table
from core.reports.reported_run import ReportedRun
from core.reports.run_charts import charts_of
from core.reports.thinning import spread

MOST_SAMPLES, LONGEST_SAMPLE = 12, 4000  # samples, characters of one
_MOST_EVALS, _MOST_EDITS = 24, 200  # rows
_LONGEST_NOTES = 20_000  # characters
_OF_FILES = (Kind.SOURCE, Kind.PATH, Kind.CHOICE_OR_PATH)


def run_sections(run: ReportedRun, privacy: Privacy) -> str:
    """All that is told of one run, but for its heading."""
    return "\n".join(
        filter(
            None,
            (
                section(str(Message("report.results")), facts(results(run))),
                section(str(Message("report.curves")), *map(figure, charts_of(run))),
                reading_section(run, privacy),
                edits_section(run, privacy),
                settings_section(run, privacy),
                samples_section(run, privacy),
                section(str(Message("report.evaluations")), _evaluations(run)),
                machine_section(run, privacy),
                again_section(run, privacy),
            ),
        )
    )


def heading(run: ReportedRun, privacy: Privacy) -> str:
    """Name, state and what it is about, with a person's words on it."""
    info = run.info
    told = [
        state_text(info.condition),
        Message("report.began", when=info.created.replace("T", " ")[:16]),
        *([] if run.is_foreign else [Message("report.model", model=size_text(run.config))]),
        *([Message("report.text", text=privacy.path(info.text))] if info.text else []),
        *([Message("report.imported", log=privacy.path(info.imported))] if info.imported else []),
        *(
            [Message("report.branched", parent=_last(info.parent), step=info.parent_step)]
            if info.parent
            else []
        ),
    ]
    notes = privacy.text(info.notes[:_LONGEST_NOTES])
    return "\n".join(
        part
        for part in (
            f"<h1>{own(privacy.text(info.name))}</h1>",
            f'<p class="muted">{escaped(" · ".join(map(str, told)))}</p>',
            f'<p class="muted">{own(", ".join(info.tags))}</p>' if info.tags else "",
            f'<div class="sample">{own(notes)}</div>' if notes.strip() else "",
            paragraphs((privacy.path(str(each)) for each in run.problems), "problems"),
            paragraphs((privacy.path(each) for each in info.not_exact), "muted"),
        )
        if part
    )


def state_text(condition: str) -> Message:
    """What a run's condition is called."""
    texts = {
        "completed": Message("report.completed"),
        "stopped": Message("report.stopped"),
        "failed": Message("report.failed"),
        "running": Message("report.running"),
        "ended badly": Message("report.interrupted"),
        "diverged": Message("report.diverged"),
        "trial": Message("report.trial"),
    }
    return texts.get(condition) or Message("report.state", state=condition)


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


# -- results


def results(run: ReportedRun) -> Iterator[tuple[str, str]]:
    """Names and cells of what came of a run."""
    done, total = run.info.steps_done, run.info.total_steps
    told = Message("report.steps_of", done=done, total=total)
    yield str(Message("report.steps")), number(done, str(told))
    if len(run.steps):
        tokens = int(run.steps["tokens_seen"].max())
        if tokens:
            yield str(Message("report.tokens")), number(tokens, f"{tokens:,}")
    yield from _losses(run)
    losses = () if run.whole is None else run.whole.final_losses
    if len(losses) > 1:
        mean, error = float(np.mean(losses)), _standard_error(losses)
        told = Message("report.final_of", mean=mean, error=error, batches=len(losses))
        yield str(Message("report.final")), number(mean, str(told))
    seconds = run.info.seconds
    if seconds > 0:
        yield str(Message("report.time")), number(seconds, _time_text(seconds))
    if run.steps["clipped"].any():
        clipped = run.steps["clipped"]
        share, n = float(clipped.mean()), int(clipped.sum())
        told = Message("report.clipped_of", n=n, all=len(clipped), share=share)
        yield str(Message("report.clipped_share")), number(share, str(told))


def _losses(run: ReportedRun) -> Iterator[tuple[str, str]]:
    names = {
        "train_loss": Message("report.last_train"),
        "val_loss": Message("report.last_val"),
    }
    for column, name in names.items():
        told = run.evals[np.isfinite(run.evals[column])]
        if len(told):
            yield str(name), _loss_cell(told[-1], column)
    told = run.evals[np.isfinite(run.evals["val_loss"])]
    if len(told):
        best = told[int(told["val_loss"].argmin())]
        yield str(Message("report.best_val")), _loss_cell(best, "val_loss")
    elif len(run.steps) and np.isfinite(run.steps["loss"][-1]):
        yield str(Message("report.last_loss")), _loss_cell(run.steps[-1], "loss")


def _loss_cell(row: Any, column: str) -> str:
    loss, step = float(row[column]), int(row["step"])
    return number(loss, str(Message("report.loss_at", loss=loss, step=step)))


def _standard_error(losses: Sequence[float]) -> float:
    return float(np.std(losses, ddof=1)) / math.sqrt(len(losses))


def _time_text(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _evaluations(run: ReportedRun) -> str:
    """Evaluations as numbers, also for who cannot see the drawings."""
    evals = run.evals
    rows = [
        [
            number(int(evals["step"][row]), f"{int(evals['step'][row]):,}"),
            *(_loss_number(float(evals[name][row])) for name in ("train_loss", "val_loss")),
        ]
        for row in spread(len(evals), _MOST_EVALS)
    ]
    heads = [
        str(each)
        for each in (
            Message("report.step"),
            Message("report.train_loss"),
            Message("report.val_loss"),
        )
    ]
    left = len(evals) - len(rows)
    more = f'<p class="muted">{escaped(Message("report.rows_left", rows=left))}</p>' if left else ""
    return table(heads, rows) + more


def _loss_number(loss: float) -> str:
    return number(loss, f"{loss:.4f}") if math.isfinite(loss) else "<td></td>"


# -- what was said and done


def reading_section(run: ReportedRun, privacy: Privacy) -> str:
    """The sentences about a run, and its forecasts beside what came."""
    foretold = ""
    if run.foretold:
        title = (
            Message("report.foretold_val") if run.foretold_of_val else Message("report.foretold")
        )
        lines = (str(each).replace("+-", "±") for each in run.foretold)
        foretold = f"<h3>{escaped(title)}</h3>{paragraphs(lines)}"
    said = paragraphs(privacy.path(str(each)) for each in run.sentences)
    return section(str(Message("report.reading")), said, foretold)


def edits_section(run: ReportedRun, privacy: Privacy) -> str:
    """What was changed on the way."""
    shown = [run.edits[row] for row in spread(len(run.edits), _MOST_EDITS)]
    rows = [
        [number(each.step, f"{each.step:,}"), cell(privacy.path(str(line_text(each))))]
        for each in shown
    ]
    heads = [str(Message("report.step")), str(Message("report.change"))]
    return section(str(Message("report.edits")), table(heads, rows))


# -- settings


def settings_section(run: ReportedRun, privacy: Privacy) -> str:
    """Every field, and first those that differ from the preset next to it."""
    if run.is_foreign:
        return ""
    base = nearest_base(run.config)
    called = preset_label(base.name)
    idle = idle_fields(run.config)
    rows = []
    for path in FIELD_PATHS:
        if path not in idle and run.config.value(path) != base.config.value(path):
            here, there = value_texts([run.config, base.config], path, privacy)
            label = cell(FIELD_PATHS[path].label)
            was = f'<td class="same">{own(there)}</td>'
            rows.append([label, f"<td><code>{escaped(path)}</code></td>", cell(here), was])
    heads = ["", "", str(Message("report.here")), str(Message("report.in_preset", name=called))]
    differs = table(heads, rows) or f"<p>{escaped(Message('report.as_preset', name=called))}</p>"
    return section(
        str(Message("report.settings")),
        f'<div class="wide">{differs}</div>',
        f"<h3>{escaped(Message('report.all_settings'))}</h3>",
        f'<div class="columns">{"".join(_groups(run.config, privacy))}</div>',
    )


def _groups(config: RunConfig, privacy: Privacy) -> Iterator[str]:
    titles = {
        "data": Message("report.of_data"),
        "model": Message("report.of_model"),
        "optimizer": Message("report.of_optimizer"),
        "schedule": Message("report.of_schedule"),
        "clipping": Message("report.of_clipping"),
        "training": Message("report.of_training"),
        "sampling": Message("report.of_sampling"),
        "logging": Message("report.of_logging"),
    }
    for name in SECTIONS:
        paths = [path for path in FIELD_PATHS if path.startswith(f"{name}.")]
        rows = (
            (FIELD_PATHS[path].label, cell(*value_texts([config], path, privacy))) for path in paths
        )
        title = f"{escaped(titles[name])} <code>[{escaped(name)}]</code>"
        yield f"<div><h3>{title}</h3>{facts(rows)}</div>"


def value_texts(configs: Sequence[RunConfig], path: str, privacy: Privacy) -> list[str]:
    """A field's values side by side as a person reads them: in the words of the form, if any.

    Numbers are written in one way.
    """
    values = [config.value(path) for config in configs]
    in_powers = in_powers_of_ten(path, values)
    return [_value_text(path, value, privacy, in_powers=in_powers) for value in values]


def _value_text(path: str, value: object, privacy: Privacy, *, in_powers: bool) -> str:
    spec = FIELD_PATHS[path]
    words = value_words(spec, value)
    if words is not None:
        return words
    match value:
        case int():
            return f"{value:,}"
        case float():
            return power_text(value) if in_powers else f"{value:g}"
        case str() if spec.kind is Kind.SOURCE and value in SOURCES:
            return SOURCES[value].title
        case tuple():
            return ", ".join(privacy.path(str(each)) for each in value) or "–"
        case _:
            return privacy.path(str(value)) or "–"


# -- samples, machine, again


def samples_section(run: ReportedRun, privacy: Privacy) -> str:
    """The first, the last and some samples between, as they were generated."""
    chosen = [run.samples[row] for row in spread(len(run.samples), MOST_SAMPLES)]
    left = len(run.samples) - len(chosen)
    return section(
        str(Message("report.samples")),
        *(sample_text(each, privacy) for each in chosen),
        f'<p class="muted">{escaped(Message("report.samples_left", samples=left))}</p>'
        if left
        else "",
    )


def sample_text(sample: Mapping[str, Any], privacy: Privacy) -> str:
    """One sample, its prompt paler than what follows."""
    text, prompt = str(sample.get("text", "")), str(sample.get("prompt", ""))
    step = sample.get("step")
    written = text.removeprefix(prompt) if text.startswith(prompt) else text
    begins = prompt if text.startswith(prompt) else ""
    cut = "…" if len(written) > LONGEST_SAMPLE else ""
    title = Message("report.sample_at", step=step if isinstance(step, int) else 0)
    return (
        f'<h3>{escaped(title)}</h3><div class="sample">'
        f'<bdi><span class="prompt">{escaped(privacy.text(begins[:LONGEST_SAMPLE]))}</span>'
        f"{escaped(privacy.text(written[:LONGEST_SAMPLE]))}{cut}</bdi></div>"
    )


def machine_section(run: ReportedRun, privacy: Privacy) -> str:
    """On what it was computed, and with what: the last time, and how often before."""
    told = run.description
    runs_on = told.get("sittings")
    last = runs_on[-1] if isinstance(runs_on, list) and runs_on else {}
    known = {**told, **(last if isinstance(last, dict) else {})}
    names = {
        "device_words": Message("report.device"),
        "machine": Message("report.processor"),
        "gpu": Message("report.gpu"),
        "driver": Message("report.driver"),
        "cuda": Message("report.cuda"),
        "precision": Message("report.precision"),
        "threads": Message("report.threads"),
        "processes": Message("report.processes"),
        "torch": Message("report.torch"),
        "n_parameters": Message("report.parameters"),
        "n_vocab": Message("report.vocabulary"),
        "tokens_per_step": Message("report.tokens_per_step"),
    }
    rows = [
        (str(name), cell(_fact_text(key, known[key], privacy)))
        for key, name in names.items()
        if known.get(key) not in (None, "", [], {})
    ]
    if isinstance(runs_on, list) and len(runs_on) > 1:
        again = Message("report.continued", times=len(runs_on) - 1)
        rows.append((str(Message("report.continuations")), cell(again)))
    return section(str(Message("report.machine")), facts(rows))


def _fact_text(key: str, value: Any, privacy: Privacy) -> str:
    if key == "device_words":
        return privacy.path(str(device_text(str(value)[:200])))
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return privacy.path(str(value))[:200]


def again_section(run: ReportedRun, privacy: Privacy) -> str:
    """How to make the run once more: the command, and the settings as TOML."""
    if run.is_foreign:
        return ""
    name = shlex.quote(privacy.text(run.info.name))
    folder = shlex.quote(run.path.name)
    return section(
        str(Message("report.again")),
        f"<p>{escaped(Message('report.again_settings'))}</p>",
        code(f"crest train run.toml --name {name}"),
        f"<p>{escaped(Message('report.again_folder'))}</p>",
        code(f"crest train {folder}"),
        f"<p>{escaped(Message('report.again_toml'))}</p>",
        code(_toml(run.config, privacy)),
    )


def _toml(config: RunConfig, privacy: Privacy) -> str:
    """The settings; of a path that is only on this machine the last part."""
    named = {
        path: _shown(config.value(path), privacy)
        for path, spec in FIELD_PATHS.items()
        if spec.kind in _OF_FILES
    }
    return dump_config(config.replaced(named))


def _shown(value: Any, privacy: Privacy) -> Any:
    if isinstance(value, tuple):
        return tuple(privacy.path(each) for each in value)
    return privacy.path(value)
