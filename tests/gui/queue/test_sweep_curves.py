"""A sweep over two fields as curves: what is drawn where, and the choice that is remembered."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.sweeps.sweep import MemberState, Sweep, new_sweep
from core.sweeps.verdict import SweepVerdict, verdict_of
from gui.models.preferences import Preferences
from gui.queue.sweep_curves import _Drawing
from gui.queue.sweep_result import SweepResult
from gui.style.palette import DARK, LIGHT, Palette

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PEAKS, WARMUPS = (1e-4, 1e-3, 1e-2), ("0", "10%")
SIZE = QRectF(0, 0, 640, 360)


def swept(fields: dict[str, tuple[object, ...]] | None = None) -> Sweep:
    """Two seeds each; a long warmup is better, most of all at a high peak."""
    fields = fields or {"schedule.peak_lr": PEAKS, "schedule.warmup": WARMUPS}
    made = new_sweep(RunConfig(), fields, (1, 2))
    across, down = fields.values()
    members = tuple(
        replace(
            m,
            state=MemberState.DONE,
            final_val=2.5
            - 0.1 * down.index(m.values[1]) * across.index(m.values[0])
            + 0.001 * m.seed,
        )
        for m in made.members
    )
    return replace(made, members=members)


def drawn(sweep: Sweep, colors: Palette = DARK) -> tuple[_Drawing, QImage, SweepVerdict]:
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(0)
    p = QPainter(image)
    verdict = verdict_of(sweep)
    drawing = _Drawing(p, SIZE, sweep, verdict, colors)
    drawing.draw()
    p.end()
    return drawing, image, verdict


@pytest.mark.parametrize("colors", [DARK, LIGHT])
def test_that_each_value_of_the_second_field_is_a_curve_with_a_look_of_its_own(
    qapp: object, colors: Palette
) -> None:
    sweep = swept()
    drawing, image, verdict = drawn(sweep, colors)
    assert [curve.name for curve in drawing._curves] == list(WARMUPS)
    looks = [(curve.style.colour(dark=colors.dark), curve.style.dash) for curve in drawing._curves]
    assert len({colour for colour, _ in looks}) == len({dash for _, dash in looks}) == 2
    for curve in drawing._curves:
        assert [point.values[0] for point in curve.points] == list(PEAKS)
        middle = curve.points[1]
        assert middle.mean is not None
        at = QPointF(drawing._at(middle), drawing._height(middle.mean)).toPoint()
        assert image.pixelColor(at) == drawing._ink(curve)  # a seed's mark, in its colour
        assert drawing._end_of(curve) is not None
    assert drawing._plot.right() < SIZE.right() - 30  # room for the names
    seeds = [text for _, text in drawing.said if "seed" in text and "2 seeds" not in text]
    assert len(seeds) == len(sweep.members)
    assert "1e-3 · 10%, seed 2: 2.4020" in seeds
    best = verdict.best
    assert best is not None
    assert verdict.points[best].values == (1e-2, "10%")


def test_that_what_is_not_in_the_picture_has_an_arrow_that_says_why(qapp: object) -> None:
    sweep = swept()
    lost = {
        (1e-2, "0", 1): MemberState.DIVERGED,
        (1e-2, "0", 2): MemberState.DIVERGED,
        (1e-2, "10%", 2): MemberState.ENDED_EARLY,
        (1e-4, "0", 2): MemberState.WAITING,
    }
    members = tuple(
        replace(m, state=state, final_val=None)
        if (state := lost.get((*m.values, m.seed))) is not None
        else m
        for m in sweep.members
    )
    drawing, _, _ = drawn(replace(sweep, members=members))
    arrows = {text for rect, text in drawing.said if rect.bottom() <= drawing._plot.top() + 4}
    assert arrows == {"1e-2 · 0: diverged, diverged", "1e-2 · 10%: stopped early"}
    end = drawing._end_of(drawing._curves[0])
    assert end is not None
    assert end.x() == drawing._at(drawing._curves[0].points[1])  # its last mean
    nothing = replace(sweep, members=tuple(replace(m, state=MemberState.WAITING, final_val=None)
                                           for m in sweep.members))  # fmt: skip
    drawing, _, _ = drawn(nothing)
    assert drawing.said == []


def test_that_names_are_not_joined_by_a_line(qapp: object) -> None:
    sweep = swept({"schedule.decay": ("cosine", "linear"), "schedule.peak_lr": PEAKS[:2]})
    drawing, image, _ = drawn(sweep)
    first, last = (drawing._at(point) for point in drawing._curves[0].points)
    mean = drawing._curves[0].points[0].mean
    assert mean is not None
    between = QPointF((first + last) / 2, drawing._height(mean)).toPoint()
    assert image.pixelColor(between) != drawing._ink(drawing._curves[0])


def test_that_grid_or_curves_is_chosen_for_two_fields_and_remembered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def shown() -> SweepResult:
        made = SweepResult()
        qtbot.addWidget(made)
        made.resize(900, 600)
        made.remember_in(Preferences(tmp_path))
        made.show()
        made.show_sweep(swept())
        return made

    result = shown()
    assert result.views.isVisible()
    assert result.plot.is_grid
    curves = result.findChild(QPushButton, "sweep_curves")
    assert curves is not None
    curves.click()
    assert result.plot.has_curves
    assert not result.plot.grab().isNull()
    assert any("seed 2" in text for _, text in result.plot._said)
    assert result._preferences is not None
    result._preferences.save()
    assert shown().plot.has_curves
    one = new_sweep(RunConfig(), {"schedule.peak_lr": PEAKS}, (1,))
    result.show_sweep(one)
    parts = result.shared.text().split(" · ")
    assert len(parts) == len(set(parts))  # the model's size is said once
    assert not result.views.isVisible()
    assert not result.plot.has_curves
