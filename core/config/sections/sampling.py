"""The text that is generated on the way."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare
from core.config.setting_groups import SettingGroup


@dataclass(frozen=True, slots=True)
class SamplingConfig:
    """The text generated from a prompt while training."""

    prompt: str = declare(
        "Every effort moves you",
        Spec(
            Kind.TEXT,
            "Prompt",
            "The text that the model continues.",
            longest=20_000,
            group=SettingGroup.SAMPLING,
        ),
    )
    every: int | str = declare(
        "epoch",
        Spec(
            Kind.STEPS_OR_WORD,
            "Sample every",
            "When a sample is generated: after each epoch, or at a fixed interval of steps. auto: "
            "before the first step, soon after it, then ever more rarely and at the end. 0: never.",
            unit="steps",
            choices={"epoch": "each epoch", "auto": "often at first, then rarely"},
            group=SettingGroup.SAMPLING,
        ),
    )
    max_new_tokens: int = declare(
        50,
        Spec(
            Kind.INT,
            "Length",
            "Tokens generated in one sample.",
            unit="tokens",
            low=1,
            high=100_000,
            group=SettingGroup.SAMPLING,
        ),
    )
    temperature: float = declare(
        0.0,
        Spec(
            Kind.FLOAT,
            "Temperature",
            "0 always takes the likeliest token (greedy). 1 draws from the model's probabilities; "
            "above 1 is more random, below 1 less.",
            low=0.0,
            high=100.0,
            zero_means="greedy",
            group=SettingGroup.SAMPLING,
        ),
    )
    top_k: int = declare(
        0,
        Spec(
            Kind.INT,
            "Top k",
            "Draw only from the k likeliest tokens.",
            low=0,
            high=1_000_000,
            zero_means="all",
            group=SettingGroup.SAMPLING,
        ),
    )
