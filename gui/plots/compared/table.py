"""The plots of a comparison, in one table; what each draws of a run is ``records``'s."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.models.derived_columns import OPTIONAL
from gui.models.run_series import RunSeries
from gui.plots.numbers import loss_text, lr_text
from gui.plots.table import PLOTS, CurveSpec, PlotSpec

VALIDATION, TRAIN = "val", "train"


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

    @property
    def name(self) -> str:
        """Its object name."""
        return self.spec.object_name

    def has_numbers(self, runs: Iterable[RunSeries]) -> bool:
        """Whether one of the runs has what is drawn; a loss is asked for of any."""
        column = self.spec.curves[0].column
        if self.is_loss or self.is_difference:
            return True
        if column in OPTIONAL:
            return any(column in run.told for run in runs)
        return any(bool(np.isfinite(run.column(column)).any()) for run in runs)


VAL_CURVE = CurveSpec("val loss", "val_loss", "", "text", reduction="points")
TRAIN_CURVE = CurveSpec("smoothed loss", "smoothed", "", "text", reduction="points")


def difference_text(value: float) -> str:
    """``+0.012``, ``-0.034``, ``0``: a sign tells a difference from a loss."""
    return "0" if value == 0 else f"{value:+.3f}".replace("-", "\N{MINUS SIGN}")


def _as_alone(name: str, place: int = 0, title: str = "") -> ComparedPlot:
    """One of the plots of a single run, with one of its curves; hidden until it is asked for.

    Args:
        name: of that plot, after ``plot_``.
        place: of the curve among its curves.
        title: where it is not the plot's; such a plot is named after the curve's column.
    """
    spec = next(each for each in PLOTS if each.object_name == f"plot_{name}")
    curve = spec.curves[place]
    own = f"compare_plot_{curve.column if title else name}"
    told = replace(spec, object_name=own, title=title or spec.title, curves=(curve,), stretch=8)
    return ComparedPlot(replace(told, is_shown_first=False))


COMPARED: tuple[ComparedPlot, ...] = (
    ComparedPlot(
        PlotSpec(
            "compare_plot_lr",
            QT_TRANSLATE_NOOP("Plots", "Learning rate"),
            "",
            (CurveSpec("lr", "lr", "", "text", reduction="points"),),
            lr_text,
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
    _as_alone("update_ratio"),
    _as_alone("noise_scale"),
    _as_alone("speed"),
    _as_alone("gpu_use"),
    _as_alone("gpu_use", 1, QT_TRANSLATE_NOOP("Plots", "MFU")),
    _as_alone("gpu_memory"),
    _as_alone("gpu_temperature"),
    _as_alone("gpu_power"),
)
