"""AdamW's numbers."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare
from core.config.setting_groups import SettingGroup


@dataclass(frozen=True, slots=True)
class OptimizerConfig:
    """AdamW's settings."""

    name: str = declare(
        "adamw",
        Spec(
            Kind.CHOICE,
            "Optimizer",
            "The rule that turns gradients into updates. AdamW: Adam with decoupled weight decay.",
            choices={"adamw": "AdamW"},
        ),
    )
    decay_on: str = declare(
        "all",
        Spec(
            Kind.CHOICE,
            "Decay on",
            "Which parameters weight decay applies to. The book decays all of them; GPT-2's "
            "training and most later work exclude biases and layer norms. Fine-tuning also "
            "excludes the embeddings and the head, so that tokens that are not in the text keep "
            "their rows.",
            choices={
                "all": "All parameters",
                "matrices": "Matrices only",
                "blocks": "Matrices of the blocks",
            },
            advanced=True,
        ),
    )
    weight_decay: float = declare(
        0.1,
        Spec(
            Kind.FLOAT,
            "Weight decay",
            "How strongly weights are pulled towards zero: each update shrinks them by "
            "LR x weight decay. Usual: 0.1 for GPT models.",
            low=0.0,
            high=100.0,
            group=SettingGroup.OPTIMIZER,
        ),
    )
    beta1: float = declare(
        0.9,
        Spec(
            Kind.FLOAT,
            "Beta 1",
            "Memory of the gradient's running mean (momentum). Usual: 0.9.",
            low=0.0,
            high=1.0,
            high_open=True,
            group=SettingGroup.OPTIMIZER,
        ),
    )
    beta2: float = declare(
        0.999,
        Spec(
            Kind.FLOAT,
            "Beta 2",
            "Memory of the running mean of squared gradients. A long memory needs a long warmup, "
            "about 2 / (1 - beta 2) steps. Usual: 0.95 for language models, 0.999 by default.",
            low=0.0,
            high=1.0,
            high_open=True,
            group=SettingGroup.OPTIMIZER,
        ),
    )
    eps: float = declare(
        1e-8,
        Spec(
            Kind.FLOAT,
            "Epsilon",
            "Keeps the division by a tiny second moment finite. Usual: 1e-8.",
            low=1e-30,  # in single precision, what is far less is 0, and 0 / 0 no number
            high=1.0,
            advanced=True,
            group=SettingGroup.OPTIMIZER,
        ),
    )
