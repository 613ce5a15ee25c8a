"""The fonts that the window is tried with: each that is installed, in three sizes."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase

from gui.style.theme import theme

FAMILIES = ("DejaVu Sans", "Noto Sans CJK KR", "Liberation Sans")
POINTS = (9, 11, 14)


@pytest.fixture(params=[f"{family}, {points}" for family in FAMILIES for points in POINTS])
def font(
    request: pytest.FixtureRequest, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The interface's font is this one; a family that is not installed is said to be left out."""
    chosen = str(request.param)
    family = chosen.partition(",")[0]
    if family not in QFontDatabase.families():
        pytest.skip(f"the font {family} is not installed: apt-get install fonts-noto-cjk ...")
    monkeypatch.setenv("CREST_FONT", chosen)
    theme().dress()
    theme().set_font_anew()
    yield chosen
    monkeypatch.delenv("CREST_FONT")
    theme().set_font_anew()
