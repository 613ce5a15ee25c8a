"""Other runs laid over the one that is shown: which, how each looks, what is hidden.

Knows numbers and names, no Qt. A look is a colour and a dash together, so that runs can be told
apart without seeing colours; no two of the first eight share either neighbour's.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

from gui.models.run_series import RunSeries, XAxis

# Chosen beside the plots' own amber, blue, red and green, for either scheme, without the violet of
# what is staged; the order alternates light and dark, so that neighbours differ also for who sees
# no colours.
_DARK = ("#e8ebf0", "#3dc3d4", "#f78ebe", "#a6b331", "#8d9bff", "#d9a47a", "#9c9a94", "#a1dac9")
_LIGHT = ("#1b2129", "#007c8c", "#bc3474", "#66720a", "#3e47c7", "#7e4f31", "#6569b3", "#2f6f62")
# For words in the colours of _LIGHT where the scheme promises strong contrast: 7 : 1 on white.
_LIGHT_INK = (
    "#1b2129", "#00626f", "#9c2b60", "#545d08", "#3e47c7", "#7b4d30", "#50538d", "#296256",
)  # fmt: skip
# Pen dashes in units of the pen's width; the first is a solid line.
_DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (5.0, 2.5),
    (6.0, 2.0, 1.2, 2.0),
    (1.2, 1.8),
    (9.0, 3.0),
    (3.0, 1.5, 1.2, 1.5, 1.2, 1.5),
    (2.5, 2.5),
)


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How one run is drawn: a colour for each scheme and a dash for both."""

    on_dark: str
    on_light: str
    light_ink: str
    dash: tuple[float, ...]

    def colour(self, *, dark: bool) -> str:
        """The colour on a dark or a light ground."""
        return self.on_dark if dark else self.on_light

    def ink(self, *, dark: bool, strong: bool) -> str:
        """The colour of words about the run; ``strong``: the scheme is of strong contrast."""
        return self.light_ink if strong and not dark else self.colour(dark=dark)


@functools.cache
def line_style(place: int) -> LineStyle:
    """The look of the run at a place of the comparison; repeats after 56."""
    at = place % len(_DARK)
    return LineStyle(_DARK[at], _LIGHT[at], _LIGHT_INK[at], _DASHES[place % 7])


@dataclass(slots=True)
class Overlay:
    """One further run. ``key``: its folder; ``name``: in words."""

    key: str
    name: str
    series: RunSeries
    style: LineStyle
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Ancestor:
    """The run that another one branched off from, up to ``step``."""

    name: str
    series: RunSeries
    step: int


@dataclass
class Overlays:
    """The runs laid over the shown one, in the order in which they were added."""

    runs: list[Overlay] = field(default_factory=list)

    def add(self, key: str, name: str, series: RunSeries) -> Overlay:
        """Lay a run over the plots; one that is there already is renewed and keeps its look."""
        for place, one in enumerate(self.runs):
            if one.key == key:
                self.runs[place] = Overlay(key, name, series, one.style, one.hidden)
                return self.runs[place]
        taken = {one.style for one in self.runs}
        places = range(len(self.runs) + 1)
        free = next((place for place in places if line_style(place) not in taken), len(self.runs))
        made = Overlay(key, name, series, line_style(free))
        self.runs.append(made)
        return made

    def remove(self, key: str) -> None:
        """Take a run away."""
        self.runs = [one for one in self.runs if one.key != key]

    def clear(self) -> None:
        """Take all away."""
        self.runs = []

    def rename(self, key: str, name: str) -> None:
        """Call a run otherwise."""
        for one in self.runs:
            if one.key == key:
                one.name = name

    def hide(self, key: str, hidden: bool) -> None:
        """Hide a run or show it again."""
        for one in self.runs:
            if one.key == key:
                one.hidden = hidden

    def set_smoothing(self, factor: float) -> None:
        """Smooth all of them alike."""
        for one in self.runs:
            one.series.set_smoothing(factor)

    def ends(self, axis: XAxis) -> Sequence[tuple[Overlay, float]]:
        """Each with its last recorded x, hidden ones too: hiding one moves no axis."""
        return [
            (one, float(one.series.x_column(axis)[-1])) for one in self.runs if one.series.n_steps
        ]

    def shown(self) -> Sequence[Overlay]:
        """Those that are not hidden."""
        return [one for one in self.runs if not one.hidden]
