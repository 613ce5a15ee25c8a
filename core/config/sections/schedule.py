"""The learning rate over the run."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare
from core.lr_shapes import SHAPES
from core.lr_shapes.interpolation import INTERPOLATIONS, LINEAR


@dataclass(frozen=True, slots=True)
class ScheduleConfig:
    """The learning rate over the run: warmup, peak, decay."""

    warmup: int | str = declare(
        "20%",
        Spec(
            Kind.STEPS_OR_SHARE,
            "Warmup",
            "How long the learning rate climbs from the initial value to the peak. Adam's first "
            "estimates are noisy; small early steps keep them from doing harm. Usual: 0.1% to "
            "20% of all steps. 0 starts at the peak.",
            unit="steps",
        ),
    )
    initial_lr: float = declare(
        1e-5,
        Spec(
            Kind.FLOAT,
            "Initial LR",
            "The learning rate of step 0, where the warmup begins. Appendix D: 1e-5.",
            low=0.0,
            high=10.0,
        ),
    )
    peak_lr: float = declare(
        1e-3,
        Spec(
            Kind.FLOAT,
            "Peak LR",
            "The highest learning rate, reached at the end of the warmup. Too high: the loss jumps "
            "or diverges. Too low: slow learning. Usual: 1e-4 to 1e-3; small models tolerate more.",
            low=0.0,
            high=10.0,
            low_open=True,
        ),
    )
    min_lr: float = declare(
        1e-5,
        Spec(
            Kind.FLOAT,
            "Min LR",
            "Where the decay ends. Usual: a tenth of the peak or less. Appendix D: 1e-5.",
            low=0.0,
            high=10.0,
        ),
    )
    decay: str = declare(
        "cosine",
        Spec(
            Kind.CHOICE,
            "Decay",
            "The shape of the decay after the peak. Appendix D uses the half cosine; "
            "warmup-stable-decay (WSD) holds the peak and falls late.",
            choices={name: shape.label for name, shape in SHAPES.items()},
        ),
    )
    decay_start: int | str = declare(
        "80%",
        Spec(
            Kind.STEPS_OR_SHARE,
            "Decay from",
            "Warmup-stable-decay shapes only: the step at which the cooldown begins. Usual: the "
            "last 10% to 20% of the run.",
            unit="steps",
        ),
    )
    power: float = declare(
        2.0,
        Spec(
            Kind.FLOAT,
            "Power",
            "Polynomial shape only: 1 is a straight line, larger falls faster at first.",
            low=0.0,
            high=20.0,
            low_open=True,
        ),
    )
    cycles: int = declare(
        4,
        Spec(
            Kind.INT,
            "Cycles",
            "Cosine with restarts only: how often the rate jumps back to the peak and decays "
            "again.",
            low=1,
            high=1_000,
        ),
    )
    points: tuple[tuple[float, float], ...] = declare(
        (),
        Spec(
            Kind.POINTS,
            "Points",
            "Points shape only: the learning rate at some places of the run (shares of its steps). "
            "They replace warmup, initial, peak and min LR; the highest point is the end of the "
            "warmup, after which clipping may begin. Without points the curve goes straight "
            "through those fields.",
            high=10.0,
        ),
    )
    interpolation: str = declare(
        LINEAR,
        Spec(
            Kind.CHOICE,
            "Between points",
            "Points shape only: straight lines, a smooth curve that never goes higher or lower "
            "than its points, or steps that hold each point until the next.",
            choices=INTERPOLATIONS,
        ),
    )
