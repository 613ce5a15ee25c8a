"""The fonts that the window is tried with, each that is installed; and who collects garbage."""

import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase

from core.foresight import fitting
from gui.style.theme import theme
from gui.window import gc_timer
from tests.effort import mostly_slow
from tests.gui.kept_desk import drop_kept
from tests.gui.plots.kept_plots import drop_plots

FAMILIES = ("DejaVu Sans", "Noto Sans CJK KR", "Liberation Sans")
POINTS = (9, 11, 14)


_ALL = [f"{family}, {points}" for family in FAMILIES for points in POINTS]
# The widest, the tallest and the smallest; ``-m slow`` tries them all in those tests, too.
_TRIED = ("DejaVu Sans, 14", "Noto Sans CJK KR, 14", "Liberation Sans, 9")
few_fonts = pytest.mark.parametrize("font", mostly_slow(_ALL, *_TRIED), indirect=True)


@pytest.fixture(scope="session", autouse=True)
def collecting_left_to_the_tests() -> Iterator[None]:
    """No window walks in its first second what was made since the last test: the tests do that."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(gc_timer, "_YOUNG_MS", 3_600_000)
        yield


@pytest.fixture(scope="session", autouse=True)
def fits_remembered() -> Iterator[None]:
    """What the same few runs teach is fitted once: nearly every window that shows one asks."""
    learned, known = fitting._learned, {}

    def once(*given: Any) -> fitting.Fit:
        key = pickle.dumps(given)
        if key not in known:
            known[key] = learned(*given)
        return known[key]

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(fitting, "_learned", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: object) -> None:
    """Each test meets the interface's font and style, whichever test comes before it."""
    theme().dress()


@pytest.fixture(params=_ALL)
def font(
    request: pytest.FixtureRequest, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The interface's font is this one; a family that is not installed is said to be left out."""
    chosen = str(request.param)
    family = chosen.partition(",")[0]
    if family not in QFontDatabase.families():
        pytest.skip(f"the font {family} is not installed: apt-get install fonts-noto-cjk ...")
    drop_kept()  # to give a window another font takes longer than to build one
    drop_plots()
    with monkeypatch.context() as changed:  # afterwards the font is the one of the whole suite
        changed.setenv("CREST_FONT", chosen)
        theme().dress()
        theme().set_font_anew()
        yield chosen
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # closed windows
    theme().set_font_anew()
