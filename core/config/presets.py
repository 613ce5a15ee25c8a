"""What to begin from: model sizes, the run a newcomer starts with, settings for fine-tuning.

Imports no torch; knows nothing of running.
"""

import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import files, paths
from core.config import RunConfig, load_config
from core.i18n.text import TranslatedText, translated

_LARGEST = 1_000_000  # bytes of a preset
DEFAULT_PRESET = "cpu-tales"  # in resources/presets; learns visibly without a GPU


@dataclass(frozen=True)
class ModelPreset:
    """The dimensions of one size.

    Attributes:
        label: the name in the chooser.
        n_layers, n_heads, emb_dim, qkv_bias: as in the config's ``[model]``.
        context_length: as in the config's ``[data]``.
        hint: what it is good for and what it needs, in the language in use.
    """

    label: str
    n_layers: int
    n_heads: int
    emb_dim: int
    context_length: int
    qkv_bias: bool
    hint: TranslatedText = TranslatedText("presets")


# The GPT-2 sizes are those of Radford et al. 2019; heads are 64 wide throughout, but for tiny and
# mini, where 32 leave room for more than one.
MODEL_PRESETS: Mapping[str, ModelPreset] = {
    "tiny": ModelPreset(
        "Tiny",
        2,
        2,
        64,
        128,
        False,
        "To see a schedule at work: steps are very fast on any CPU, and the loss falls within "
        "seconds. It learns which words are common, and little more.",
    ),
    "mini": ModelPreset(
        "Mini",
        4,
        4,
        128,
        128,
        False,
        "The size for a CPU: visibly learns a short text within a minute or two, and starts to "
        "repeat its phrases.",
    ),
    "small": ModelPreset(
        "Small",
        6,
        6,
        384,
        256,
        False,
        "For a CPU with some patience, or any GPU: 49 million parameters with GPT-2's vocabulary, "
        "11 million with characters. Memorises a short story, or learns the style of a play.",
    ),
    "gpt2-small": ModelPreset(
        "GPT-2 small",
        12,
        12,
        768,
        1024,
        True,
        "The smallest published GPT-2: 124 million parameters with tied weights, 163 without. For "
        "a GPU with 8 GB; on a CPU a step takes many seconds. The book trains it at context 256.",
    ),
    "gpt2-medium": ModelPreset(
        "GPT-2 medium",
        24,
        16,
        1024,
        1024,
        True,
        "355 million parameters with tied weights. For a GPU with 16 GB or more.",
    ),
    "gpt2-large": ModelPreset(
        "GPT-2 large",
        36,
        20,
        1280,
        1024,
        True,
        "774 million parameters with tied weights. For a GPU with 24 GB or more, batch size 1.",
    ),
    "gpt2-xl": ModelPreset(
        "GPT-2 XL",
        48,
        25,
        1600,
        1024,
        True,
        "1.56 billion parameters with tied weights: weights, gradients and optimizer alone take "
        "25 GB. For a GPU with 40 GB or more.",
    ),
}


# Rates of training from nothing undo in a few steps what given weights have learned; a few 1e-5 is
# the usual order of fine-tuning (Devlin et al. 2019: 2e-5 to 5e-5). Decay pulls all rows of the
# vocabulary towards 0 at every update, also those of tokens that the text does not have; so the
# embedding and the head are spared.
_FINE_TUNING: Mapping[str, Mapping[str, Any]] = {
    "schedule.": {
        "schedule.warmup": "5%",
        "schedule.initial_lr": 1e-6,
        "schedule.peak_lr": 3e-5,
        "schedule.min_lr": 3e-6,
    },
    "optimizer.": {"optimizer.decay_on": "blocks"},
}


def fine_tuning(chosen: Collection[str]) -> dict[str, Any]:
    """The settings to train given weights on with, by field.

    Args:
        chosen: the fields that were set by hand; of a section of which there is one, nothing is
            changed.
    """
    return {
        path: value
        for section, values in _FINE_TUNING.items()
        if not any(field.startswith(section) for field in chosen)
        for path, value in values.items()
    }


def preset_files() -> Mapping[str, Path]:
    """The presets that come with the program, by name; the one that it begins with stands first."""
    found = sorted((paths.RESOURCES / "presets").glob("*.toml"))
    found.sort(key=lambda file: file.stem != DEFAULT_PRESET)
    return {file.stem: file for file in found}


def preset_label(name: str) -> str:
    """What the form calls a preset, in the language in use: the first comment of its file."""
    first, *_ = files.read_bytes(preset_files()[name], _LARGEST).decode().split("\n", 1)
    label = first.lstrip("# ").rstrip() if first.startswith("#") else ""
    return translated("presets", label) if label else name


def default_run() -> RunConfig:
    """The run that the window opens with, and that is trained where there is no window."""
    return load_config(preset_files()[DEFAULT_PRESET])


@functools.cache
def usual_prompts() -> frozenset[str]:
    """The prompts of the defaults and of the presets: whoever has one of them chose none."""
    presets = map(load_config, preset_files().values())
    return frozenset((RunConfig().sampling.prompt, *(each.sampling.prompt for each in presets)))
