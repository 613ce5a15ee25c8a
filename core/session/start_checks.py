"""What can be known of a new run before its first update, though it is only due later.

Each problem is named with its field. Knows nothing of storage, of threads or of any window.
"""

from collections.abc import Iterator

from core.config import ConfigError, Problem, RunConfig
from core.config.presets import usual_prompts
from core.data import Dataset
from core.data.characters import characters_text
from core.data.prompts import prompt_from, prompt_problem
from core.i18n import Message
from core.schedule.lr_schedule import total_steps
from core.training.start_weights import require_fit


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


def notes_on(config: RunConfig, dataset: Dataset) -> Iterator[Message]:
    """What is done otherwise than one may expect, though nothing is wrong.

    Raises:
        ConfigError: the weights to start from do not fit.
    """
    if config.model.init_from:
        yield from require_fit(config, dataset.tokenizer).notes
    wanted, there = config.training.eval_batches, len(dataset.val)
    if config.training.eval_every and wanted > there:
        yield Message("run.fewer_batches", wanted=wanted, there=there)
    every, steps = config.sampling.every, total_steps(config, len(dataset.train))
    if isinstance(every, int) and every > steps > 0:
        yield Message("run.sampled_never", every=every, steps=steps)
