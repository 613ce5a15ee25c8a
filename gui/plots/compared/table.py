"""The plots of a comparison, in one table; what each draws of a run is ``records``'s."""

from dataclasses import dataclass

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.plots.numbers import loss_text, lr_text
from gui.plots.table import CurveSpec, PlotSpec

VALIDATION, TRAIN = "val", "train"
_HIGH_RATE = 0.01


@dataclass(frozen=True, slots=True)
class ComparedPlot:
    """One plot.

    Attributes:
        spec: how it looks; its first curve is drawn of each run.
        is_loss: the curve is the loss that was chosen: of validation or of training.
        is_difference: it is that loss, less the baseline's.
        shows_steps: whether the x axis has numbers here.
    """

    spec: PlotSpec
    is_loss: bool = False
    is_difference: bool = False
    shows_steps: bool = True


VAL_CURVE = CurveSpec("val loss", "val_loss", "", "text", reduction="points")
TRAIN_CURVE = CurveSpec("smoothed loss", "smoothed", "", "text", reduction="points")


def difference_text(value: float) -> str:
    """``+0.012``, ``-0.034``, ``0``: a sign tells a difference from a loss."""
    return "0" if value == 0 else f"{value:+.3f}".replace("-", "\N{MINUS SIGN}")


def rate_text(value: float) -> str:
    """``0.3``, ``1.00e-3``: a high rate as a person would write it."""
    return f"{value:.3g}" if value >= _HIGH_RATE else lr_text(value)


COMPARED: tuple[ComparedPlot, ...] = (
    ComparedPlot(
        PlotSpec(
            "compare_plot_lr",
            QT_TRANSLATE_NOOP("Plots", "Learning rate"),
            "",
            (CurveSpec("lr", "lr", "", "text", reduction="points"),),
            rate_text,
            stretch=8,
            from_zero=True,
            least_spread=0.5,
        ),
        shows_steps=False,
    ),
    ComparedPlot(
        PlotSpec(
            "compare_plot_loss",
            QT_TRANSLATE_NOOP("Plots", "Loss"),
            "",
            (VAL_CURVE,),
            loss_text,
            stretch=13,
        ),
        is_loss=True,
        shows_steps=False,
    ),
    ComparedPlot(
        PlotSpec(
            "compare_plot_difference",
            QT_TRANSLATE_NOOP("Plots", "Difference"),
            "",
            (CurveSpec("difference", "val_loss", "", "text", reduction="points"),),
            difference_text,
            stretch=8,
            is_linear=True,
        ),
        is_difference=True,
    ),
    ComparedPlot(
        PlotSpec(
            "compare_plot_grad_norm",
            QT_TRANSLATE_NOOP("Plots", "Gradient norm"),
            "",
            (CurveSpec("grad norm", "grad_norm", "", "text"),),
            loss_text,
            stretch=8,
            from_zero=True,
        ),
    ),
)
