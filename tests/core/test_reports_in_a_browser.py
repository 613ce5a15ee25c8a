"""A report as its reader has it: opened in a browser, without scripts and without a network.

What is compared is what the browser laid out and painted, with the run's own numbers.
"""

import itertools
import math
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from core.config import RunConfig
from core.i18n import use_language
from core.reports.writing import write_report
from core.run_store.reader import read_evals, read_steps
from tests.browser import Browser, RenderedText, browser

Pixels = np.ndarray[Any, Any]
Scale = Callable[[float], float]

pytestmark = pytest.mark.thorough

STORED = Path(__file__).resolve().parents[1] / "stored" / "format_6" / "runs"
_INKS_OF_RATE = ("#b97a00", "#f0b429")  # light, dark
_NEAR = 3e-5  # a pixel and a half of the picture
_NAMES = {
    "en": ("Steps", "Last validation loss", "Best validation loss", "Steps clipped"),
    "ko": ("스텝", "마지막 검증 손실", "최저 검증 손실", "클리핑된 스텝"),
}


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as found:
        yield found


@pytest.fixture
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language("en")


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORED / "finished", tmp_path / "runs" / "finished"))


def _after(texts: Sequence[RenderedText], name: str) -> list[float]:
    """The numbers of the text that follows a name."""
    place = next(place for place, each in enumerate(texts) if each.text == name)
    return [
        float(each.replace(",", "")) for each in re.findall(r"\d[\d,.]*", texts[place + 1].text)
    ]


@pytest.mark.parametrize("language", ["en", "ko"], indirect=True)
def test_that_a_reader_reads_the_run_s_own_numbers(
    chromium: Browser, run: Path, tmp_path: Path, language: str
) -> None:
    chromium.open(write_report([run], tmp_path / "run.html"), width=1100)
    texts = chromium.texts()
    evals, steps = read_evals(run), read_steps(run)
    step, last, best, clipped = _NAMES[language]
    assert _after(texts, step) == [len(steps), RunConfig().training.max_steps or len(steps)]
    for name, row in ((last, evals[-1]), (best, evals[evals["val_loss"].argmin()])):
        told = {round(float(row["val_loss"]), 4), float(row["step"])}
        assert set(_after(texts, name)) == told
    told = {float(steps["clipped"].sum()), len(steps), round(100 * steps["clipped"].mean(), 1)}
    assert set(_after(texts, clipped)) == told
    shown = [each.text for each in texts if "data" in each.parents]
    for row in evals:
        at = shown.index(f"{row['step']:,}")
        assert shown[at + 1 : at + 3] == [f"{row[name]:.4f}" for name in ("train_loss", "val_loss")]
        del shown[at : at + 3]


def test_that_nothing_runs_and_nothing_is_fetched(chromium: Browser, run: Path) -> None:
    page = write_report([run], run.parent / "run.html")
    chromium.open(page, width=1100)
    assert chromium.asked_for == [page.as_uri()]
    # The planted fault: the same browser says so of a page that does both.
    bad = page.with_name("bad.html")
    bad.write_text(
        '<p>quiet</p><img src="http://elsewhere.example/x.png">'
        '<script>document.body.textContent = "loud"</script>',
        encoding="utf-8",
    )
    chromium.open(bad, width=1100)
    assert chromium.asked_for == [bad.as_uri(), "http://elsewhere.example/x.png"]
    assert [each.text for each in chromium.texts()] == ["quiet"]


def _photographed(chromium: Browser) -> Pixels:
    """(height, width, 3) red, green and blue of the whole page."""
    image = QImage.fromData(chromium.photograph()).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def _drawing(texts: Sequence[RenderedText], place: int) -> list[RenderedText]:
    """What is written in a drawing of the page."""
    tops = [each.top for each in texts if "h3" in each.parents and "figure" in each.parents]
    begin, end = [*tops, math.inf][place : place + 2]
    return [each for each in texts if "svg" in each.parents and begin < each.top < end]


def _axes(written: Sequence[RenderedText]) -> tuple[Scale, Scale]:
    """From pixels to steps, and from pixels to values, by the numbers along the axes."""
    numbers = [each for each in written if re.fullmatch(r"[\d.,e-]+", each.text)]
    lowest = max(each.top for each in numbers)
    columns = [each for each in numbers if each.top == lowest]
    rows = [each for each in numbers if each.top < lowest]
    assert min(len(columns), len(rows)) >= 3
    return _line(columns, lambda each: each.middle[0]), _line(rows, lambda each: each.middle[1])


def _line(ticks: Sequence[RenderedText], at: Callable[[RenderedText], float]) -> Scale:
    values = [float(each.text.replace(",", "")) for each in ticks]
    slope, zero = np.polyfit([at(each) for each in ticks], values, 1)
    return lambda pixel: float(slope * pixel + zero)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_that_the_curve_in_the_picture_is_the_run_s_learning_rate(
    chromium: Browser, run: Path, tmp_path: Path, dark: bool
) -> None:
    chromium.open(write_report([run], tmp_path / "run.html"), width=1100, dark=dark)
    picture, texts, steps = _photographed(chromium), chromium.texts(), read_steps(run)
    written = _drawing(texts, 0)
    step_at, rate_at = _axes(written)
    top, bottom = (int(end(each.top for each in written)) for end in (min, max))
    ink = QColor(_INKS_OF_RATE[dark])
    red_green_blue = np.array([ink.red(), ink.green(), ink.blue()])
    is_ink = np.abs(picture[top:bottom] - red_green_blue).max(axis=-1) < 40
    told = 0
    for x in np.flatnonzero(is_ink.any(axis=0)):
        rows = np.flatnonzero(is_ink[:, x])
        if rows[-1] - rows[0] >= 6:  # the dashed plan, or an edge
            continue
        rate = np.interp(step_at(x + 0.5), steps["step"], steps["lr"])
        assert rate_at(top + rows.mean() + 0.5) == pytest.approx(rate, abs=_NEAR)
        told += 1
    assert told > 600  # columns


_KINDS = ("a run", "a comparison")


@pytest.mark.parametrize("language", ["en", "ko"], indirect=True)
@pytest.mark.parametrize("kind", _KINDS)
def test_that_on_no_screen_and_no_paper_anything_is_cut_or_drawn_over(
    chromium: Browser, tmp_path: Path, kind: str, language: str
) -> None:
    names = ("finished",) if kind == _KINDS[0] else ("finished", "stopped", "branch")
    runs = [Path(shutil.copytree(STORED / name, tmp_path / name)) for name in names]
    page = write_report(runs, tmp_path / "page.html")
    for width, paper in ((1100, False), (400, False), (673, True)):
        chromium.open(page, width=width, paper=paper)
        assert chromium.size()[0] <= width, "the page is wider than the screen"
        texts = chromium.texts()
        for place in range(3):
            written = _drawing(texts, place)
            _axes(written)
            for one, other in itertools.combinations(written, 2):
                assert not one.overlaps(other), (width, one.text, other.text)
