"""The plots and their curves, in one table: to add a plot of a known value, add an entry here.

Colours are names of palette entries; curve names are part of the program's interface and are not
translated. Words shown to the person are marked for translation and translated by :func:`tr`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gui.language.texts import QT_TRANSLATE_NOOP, translate
from gui.models.derived_columns import OPTIONAL
from gui.models.layer_series import LayerValues
from gui.models.run_series import Reduction
from gui.plots.numbers import (
    degrees_text,
    gigabytes_text,
    loss_text,
    lr_text,
    percent_text,
    ratio_text,
    speed_text,
    watts_text,
)


def tr(text: str) -> str:
    """A text of the plots in the language of the window."""
    return translate("Plots", text)


@dataclass(frozen=True, slots=True)
class CurveSpec:
    """One curve.

    Attributes:
        name: what ``name()`` answers.
        column: the column of :class:`gui.models.run_series.RunSeries` it draws.
        label: its word in legend and read-out.
        colour: entry of the palette.
        width: pen width in px; 2 is drawn smooth, so only for curves that are reduced to points.
        alpha: strength of the pen, 0 to 1.
        symbol: pyqtgraph marker; empty for none.
        z: what lies over what.
        reduction: how many points become few.
        idle_read_out: its value stands in the header also without a cursor.
        line_by_line: as many lines; one path takes ten times as long where it is wide and noisy.
        sets_range: the y axis shows most of it; otherwise only where it is now.
    """

    name: str
    column: str
    label: str
    colour: str
    width: float = 1.0
    alpha: float = 1.0
    symbol: str = ""
    z: int = 1
    reduction: Reduction = "peaks"
    idle_read_out: bool = True
    line_by_line: bool = False
    sets_range: bool = True


@dataclass(frozen=True, slots=True)
class PlotSpec:
    """One plot: its card's title, its curves, and which further layers it carries.

    Attributes:
        object_name: of the ``PlotWidget``.
        empty: what will appear here, in words, before a run.
        number: how the header writes a value.
        stretch: share of the height.
        from_zero: a linear axis always shows 0.
        least_spread: values count as spread over this share of their level, at least: the larger,
            the farther away a value may lie and still be shown.
        has_plan: draws the planned learning rate.
        has_threshold: draws the clip threshold, clipped steps and where clipping does not act.
        has_samples: carries the marks of samples.
        has_forecast: draws the loss that is foretold.
        is_shown_first: shown until a person chooses otherwise.
        unit: what the axis counts in: 0.01 for per cent of a share.
        is_linear: never logarithmic.
        usual: between which values it usually lies: a shaded band.
        heat: a map of these values, layer by step, in the place of curves.
        waits_for: the column without which there is nothing to draw, and the words stand there.
    """

    object_name: str
    title: str
    empty: str
    curves: tuple[CurveSpec, ...]
    number: Callable[[float], str]
    stretch: int
    from_zero: bool = False
    least_spread: float = 0.1
    has_plan: bool = False
    has_threshold: bool = False
    has_samples: bool = False
    has_forecast: bool = False
    is_shown_first: bool = True
    unit: float = 1.0
    is_linear: bool = False
    usual: tuple[float, float] | None = None
    heat: LayerValues | None = None
    waits_for: str = ""

    @property
    def needs(self) -> frozenset[str]:
        """Columns of which a run has to have one: those that not every run has."""
        if self.waits_for:
            return frozenset()
        columns = {curve.column for curve in self.curves}
        return frozenset(columns) if columns <= OPTIONAL else frozenset()


def _figure(
    name: str,
    title: str,
    empty: str,
    number: Callable[[float], str],
    *curves: CurveSpec,
    unit: float = 1.0,
) -> PlotSpec:
    """A plot of what a machine does, hidden until it is asked for."""
    return PlotSpec(
        name,
        title,
        empty,
        curves,
        number,
        stretch=5,
        from_zero=True,
        is_shown_first=False,
        unit=unit,
        is_linear=True,
    )


def _of_machine(name: str, column: str, label: str, colour: str = "gradient") -> CurveSpec:
    return CurveSpec(name, column, label, colour, reduction="points")


_GPU_EMPTY = QT_TRANSLATE_NOOP("Plots", "GPU metrics appear here once they are available.")

# Of the weights' size, an update. About 1e-3 is the rule of thumb (Karpathy, CS231n, "Neural
# Networks 3", "Ratio of weights:updates"); at the peak of a schedule small GPTs come to 1e-2.
USUAL_UPDATE_RATIO = (1e-3, 1e-2)

PLOTS: tuple[PlotSpec, ...] = (
    PlotSpec(
        object_name="plot_lr",
        title=QT_TRANSLATE_NOOP("Plots", "Learning rate"),
        empty=QT_TRANSLATE_NOOP(
            "Plots", "The planned learning rate appears here once the settings are complete."
        ),
        curves=(
            CurveSpec(
                "lr",
                "lr",
                QT_TRANSLATE_NOOP("Plots", "applied"),
                "accent",
                2.0,
                z=2,
                reduction="points",
            ),
        ),
        number=lr_text,
        stretch=10,
        from_zero=True,
        least_spread=0.5,  # rates of ten times as much are compared
        has_plan=True,
    ),
    PlotSpec(
        object_name="plot_loss",
        title=QT_TRANSLATE_NOOP("Plots", "Loss"),
        empty=QT_TRANSLATE_NOOP(
            "Plots",
            "The loss of every batch appears here, with training and validation loss "
            "at each evaluation.",
        ),
        curves=(
            CurveSpec(
                "smoothed loss",
                "smoothed",
                QT_TRANSLATE_NOOP("Plots", "smoothed"),
                "train",
                2.0,
                z=2,
                reduction="points",
                line_by_line=True,
                sets_range=False,  # a spike stays in it long after it left the batches
            ),
            CurveSpec(
                "train loss",
                "train_loss",
                QT_TRANSLATE_NOOP("Plots", "train"),
                "train",
                symbol="s",
                z=3,
                reduction="marks",
            ),
            CurveSpec(
                "val loss",
                "val_loss",
                QT_TRANSLATE_NOOP("Plots", "val"),
                "val",
                symbol="o",
                z=4,
                reduction="marks",
            ),
            CurveSpec(
                "batch loss",
                "loss",
                QT_TRANSLATE_NOOP("Plots", "batch"),
                "train",
                alpha=0.5,
                z=1,
                idle_read_out=False,
            ),
        ),
        number=loss_text,
        stretch=8,
        has_samples=True,
        has_forecast=True,
    ),
    PlotSpec(
        object_name="plot_grad_norm",
        title=QT_TRANSLATE_NOOP("Plots", "Gradient norm"),
        empty=QT_TRANSLATE_NOOP(
            "Plots",
            "The gradient norm before clipping appears here.",
        ),
        curves=(
            CurveSpec("grad norm", "grad_norm", QT_TRANSLATE_NOOP("Plots", "norm"), "gradient"),
        ),
        number=loss_text,
        stretch=6,
        from_zero=True,
        has_threshold=True,
    ),
    PlotSpec(
        object_name="plot_update_ratio",
        title=QT_TRANSLATE_NOOP("Plots", "Update ratio"),
        empty=QT_TRANSLATE_NOOP(
            "Plots",
            "The size of each update relative to the weights appears here, measured "
            "every 25 steps.",
        ),
        curves=(
            CurveSpec(
                "update ratio",
                "update_ratio",
                QT_TRANSLATE_NOOP("Plots", "update / weights"),
                "gradient",
                2.0,
                z=2,
                reduction="points",
            ),
        ),
        number=ratio_text,
        stretch=6,
        from_zero=True,
        is_shown_first=False,
        usual=USUAL_UPDATE_RATIO,
        waits_for="update_ratio",
    ),
    PlotSpec(
        object_name="plot_noise_scale",
        title=QT_TRANSLATE_NOOP("Plots", "Gradient noise scale"),
        empty=QT_TRANSLATE_NOOP(
            "Plots",
            "The batch size, in tokens, at which noise and gradient are equally large "
            "appears here. It is measured every 25 steps if an update has several "
            "micro-batches: set accumulation to 2 or more.",
        ),
        curves=(
            CurveSpec(
                "noise scale",
                "noise_scale",
                QT_TRANSLATE_NOOP("Plots", "thousand tokens"),
                "gradient",
                2.0,
                z=2,
                reduction="points",
            ),
        ),
        number=speed_text,
        stretch=5,
        from_zero=True,
        is_shown_first=False,
        unit=1e3,
        waits_for="noise_scale",
    ),
    PlotSpec(
        object_name="plot_layer_grad_norm",
        title=QT_TRANSLATE_NOOP("Plots", "Gradient norm by layer"),
        empty=QT_TRANSLATE_NOOP(
            "Plots",
            "The gradient norm of each layer before clipping appears here as colours, "
            "measured every 25 steps.",
        ),
        curves=(),
        number=loss_text,
        stretch=6,
        is_shown_first=False,
        is_linear=True,
        heat="grad_norms",
        waits_for="update_ratio",
    ),
    PlotSpec(
        object_name="plot_layer_update_ratio",
        title=QT_TRANSLATE_NOOP("Plots", "Update ratio by layer"),
        empty=QT_TRANSLATE_NOOP(
            "Plots",
            "The size of each update relative to the weights of each layer appears "
            "here as colours, measured every 25 steps.",
        ),
        curves=(),
        number=ratio_text,
        stretch=6,
        is_shown_first=False,
        is_linear=True,
        heat="update_ratios",
        waits_for="update_ratio",
    ),
    _figure(
        "plot_speed",
        QT_TRANSLATE_NOOP("Plots", "Speed"),
        QT_TRANSLATE_NOOP("Plots", "Training speed in tokens per second appears here."),
        speed_text,
        _of_machine("speed", "tokens_per_s", QT_TRANSLATE_NOOP("Plots", "thousand tokens per s")),
        unit=1e3,
    ),
    _figure(
        "plot_gpu_use",
        QT_TRANSLATE_NOOP("Plots", "GPU use"),
        _GPU_EMPTY,
        percent_text,
        _of_machine("gpu busy", "gpu_busy", QT_TRANSLATE_NOOP("Plots", "busy")),
        _of_machine("mfu", "mfu", QT_TRANSLATE_NOOP("Plots", "MFU"), "val"),
        unit=0.01,
    ),
    _figure(
        "plot_gpu_memory",
        QT_TRANSLATE_NOOP("Plots", "GPU memory"),
        _GPU_EMPTY,
        gigabytes_text,
        _of_machine("gpu memory", "gpu_memory", QT_TRANSLATE_NOOP("Plots", "GB in use")),
        unit=1e9,
    ),
    _figure(
        "plot_gpu_temperature",
        QT_TRANSLATE_NOOP("Plots", "GPU temperature"),
        _GPU_EMPTY,
        degrees_text,
        _of_machine("gpu temperature", "gpu_temperature", QT_TRANSLATE_NOOP("Plots", "°C")),
    ),
    _figure(
        "plot_gpu_power",
        QT_TRANSLATE_NOOP("Plots", "GPU power"),
        _GPU_EMPTY,
        watts_text,
        _of_machine("gpu power", "gpu_power", QT_TRANSLATE_NOOP("Plots", "W")),
    ),
)

AXIS_WORDS: Mapping[str, str] = {
    "step": QT_TRANSLATE_NOOP("Plots", "step"),
    "tokens": QT_TRANSLATE_NOOP("Plots", "tokens"),
    "time": QT_TRANSLATE_NOOP("Plots", "time"),
}


def shown_first() -> list[PlotSpec]:
    """The plots that are shown until a person chooses otherwise."""
    return [spec for spec in PLOTS if spec.is_shown_first]
