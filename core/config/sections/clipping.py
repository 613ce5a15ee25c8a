"""Limiting the gradient's norm."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare
from core.config.setting_groups import SettingGroup


@dataclass(frozen=True, slots=True)
class ClippingConfig:
    """Limiting the gradient's norm before an update."""

    max_norm: float = declare(
        1.0,
        Spec(
            Kind.FLOAT,
            "Clip at norm",
            "If the gradient's L2 norm over all parameters is larger, the whole gradient is scaled "
            "down to this norm. Its direction stays. Usual: 1.0.",
            low=0.0,
            high=1e9,
            zero_means="no clipping",
            group=SettingGroup.CLIPPING,
        ),
    )
    begin: str = declare(
        "after_warmup",
        Spec(
            Kind.CHOICE,
            "Clip from",
            "Appendix D clips only after the warmup; the printed book also skips the first step "
            "after it. Gradients are largest early on, so clipping from the start is safer.",
            choices={
                "start": "The start",
                "after_warmup": "After warmup (step ≥ warmup)",
                "book": "As printed (step > warmup)",
            },
            group=SettingGroup.CLIPPING,
        ),
    )
