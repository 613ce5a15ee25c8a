"""What can be known of a run before its first update, though it is only due later.

Each problem is named with its field. Knows nothing of storage, of threads or of any window.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from core.config import ConfigError, Problem, RunConfig
from core.config.presets import usual_prompts
from core.data import SOURCES, Dataset
from core.data.characters import characters_text
from core.data.prompts import prompt_from, prompt_problem
from core.i18n import Message
from core.messages.edit_records import LENGTH
from core.schedule.cadence import EPOCH, is_comparable
from core.schedule.lr_schedule import total_steps
from core.training.start_weights import require_fit

EPOCHS, MAX_STEPS = LENGTH


def with_fitting_prompt(config: RunConfig, dataset: Dataset) -> RunConfig:
    """The config; where nobody chose the prompt and it does not fit, with one from the text.

    Raises:
        ConfigError: the prompt was chosen, and the tokenizer cannot write it.
    """
    sampling = config.sampling
    problem = prompt_problem(sampling.prompt, dataset.tokenizer.alphabet)
    if problem is None or sampling.every == 0:
        return config
    if sampling.prompt not in usual_prompts():
        raise ConfigError([Problem("sampling.prompt", problem)])
    return config.replaced({"sampling.prompt": prompt_from(dataset.text.beginning)})


def other_prompt_message(config: RunConfig, fitting: RunConfig, dataset: Dataset) -> Message:
    """Why the run has another prompt than its config named, and which."""
    lacking = characters_text(dataset.tokenizer.unknown(config.sampling.prompt))
    return Message("run.prompt_from_text", prompt=fitting.sampling.prompt, lacking=lacking)


def notes_on(config: RunConfig, dataset: Dataset, asked: Collection[str] = ()) -> Iterator[Message]:
    """What is done otherwise than one may expect, though nothing is wrong.

    ``asked``: the fields that were named beside a config that names others.

    Raises:
        ConfigError: the weights to start from do not fit.
    """
    if config.model.init_from:
        found = require_fit(config, dataset.tokenizer)
        yield from (*found.notes, *found.told)
    unknown = dataset.tokenizer.unknown(config.sampling.prompt)
    if config.sampling.every and unknown:
        yield Message("run.prompt_unknown", characters=characters_text(unknown))
    wanted, there = config.training.eval_batches, len(dataset.val)
    if config.training.eval_every and wanted > there:
        yield Message("run.fewer_batches", wanted=wanted, there=there)
    if config.data.encoding != "auto" and config.data.source in SOURCES:
        yield Message("run.encoding_unread", encoding=config.data.encoding)
    if dataset.text.documents is None:
        usual_data = RunConfig().data
        for name in ("text_field", "separator"):
            if getattr(config.data, name) != getattr(usual_data, name):
                yield Message("run.no_documents", field=f"data.{name}", title=dataset.text.title)
    steps = total_steps(config, len(dataset.train))
    of_length = {path for path in LENGTH if path in asked} or {MAX_STEPS}
    yield from length_caps(config, of_length, len(dataset.train))
    usual = RunConfig()
    chosen = [path for path in OCCASIONS if config.value(path) != usual.value(path)]
    yield from notes_on_occasions(config, chosen, 0, steps)
    epoch = len(dataset.train) // config.training.grad_accumulation
    if config.sampling.every == EPOCH and 0 < steps < epoch:
        yield Message("run.sampled_after_epoch", epoch=epoch, cap=config.training.max_steps)


def notes_on_documents(dataset: Dataset) -> Iterator[Message]:
    """How many documents there are, and what stands between them."""
    documents = dataset.text.documents
    if documents is not None:
        column = Message("run.of_column", name=documents.chosen) if documents.chosen else ""
        between = json.dumps(dataset.separator)
        yield Message("run.documents", documents=documents.count, column=column, separator=between)


def length_caps(config: RunConfig, asked: Collection[str], n_batches: int) -> Iterator[Message]:
    """Each field of the length, of those asked for, that another one ends the run before."""
    total = total_steps(config, n_batches)
    by_epochs = total_steps(config.replaced({MAX_STEPS: 0}), n_batches)
    for path, steps, cap in (
        (EPOCHS, by_epochs, MAX_STEPS),
        (MAX_STEPS, config.training.max_steps, EPOCHS),
    ):
        if path in asked and cap not in asked and steps > total:
            yield Message(
                "run.length_capped",
                field=path,
                wanted=config.value(path),
                cap=cap,
                value=config.value(cap),
                total=total,
            )


def _of_evaluations(config: RunConfig, step: int, total: int) -> Message | None:
    every = config.training.eval_every
    if not isinstance(every, int) or every == 0 or (total - 1) // every * every >= max(step, 1):
        return None
    at_end = is_comparable(config) and total > 1
    match step == 0, at_end:
        case True, True:
            return Message("run.evaluated_twice", every=every, steps=total)
        case True, False:
            return Message("run.evaluated_once", every=every, steps=total)
        case False, True:
            return Message("run.evaluated_last", every=every, steps=total - step)
        case _:
            return Message("run.evaluated_never", every=every, steps=total - step)


def _of_samples(config: RunConfig, step: int, total: int) -> Message | None:
    every = config.sampling.every
    if not isinstance(every, int) or every == 0 or total // every * every > step:
        return None
    if step == 0:
        return Message("run.sampled_never", every=every, steps=total)
    return Message("run.sampled_no_more", every=every, steps=total - step)


def _of_checkpoints(config: RunConfig, step: int, total: int) -> Message | None:
    every = config.training.checkpoint_every
    if every == 0 or total // every * every > step:
        return None
    return Message("run.saved_at_end", every=every, steps=total - step)


OCCASIONS: Mapping[str, Callable[[RunConfig, int, int], Message | None]] = {
    "training.eval_every": _of_evaluations,
    "sampling.every": _of_samples,
    "training.checkpoint_every": _of_checkpoints,
}
"""What is done every so many steps, and what is said where the run has not so many."""


def notes_on_occasions(
    config: RunConfig, paths: Iterable[str], step: int, total: int
) -> Iterator[Message]:
    """What of ``paths`` is never due between ``step`` and the end of the run at ``total``."""
    for path in paths:
        note = OCCASIONS[path](config, step, total) if path in OCCASIONS and total > step else None
        if note is not None:
            yield note
