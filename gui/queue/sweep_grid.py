"""A sweep over two fields: a grid of squares with numbers. Draws; knows no widget."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.sweeps.sweep import Sweep
from core.sweeps.table import axis_text, field_label, point_text
from core.sweeps.verdict import Standing, SweepPoint, SweepVerdict, standing_text, vals_of
from gui.language.texts import translate
from gui.queue.sweep_scale import loss_axis, value_axis
from gui.style.fonts import interface_font, scaled_px, text_width
from gui.style.palette import Palette, mix

_GAP = 3  # px between squares
_HIGHEST, _WIDEST = 76, 150  # px of a square
_DARKEST = 0.5  # how much colour the lowest loss has


def draw_grid(
    painter: QPainter, rect: QRectF, sweep: Sweep, verdict: SweepVerdict, colors: Palette
) -> list[tuple[QRectF, str]]:
    """Draw a square for every point; the first field goes to the right.

    Returns:
        What is to be said where.
    """
    across, down = (value_axis([point.values[i] for point in verdict.points]) for i in (0, 1))
    names = [axis_text(sweep, 1, value) for value in down.values]
    left = max(text_width(text) for text in [*names, field_label(sweep.fields[1])]) + 12
    top = scaled_px(24)
    width = min((rect.width() - left) / len(across.values), scaled_px(_WIDEST))
    height = min((rect.height() - top - scaled_px(40)) / len(down.values), scaled_px(_HIGHEST))
    ground = rect.topLeft() + QPointF(left, top)
    painter.setPen(QColor(colors.muted))
    painter.drawText(
        QRectF(rect.left(), rect.top(), left - 8, top),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        field_label(sweep.fields[1]),
    )
    for row, text in enumerate(names):
        at = QRectF(rect.left(), ground.y() + row * height, left - 8, height)
        painter.drawText(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    bottom = ground.y() + len(names) * height
    for column, value in enumerate(across.values):
        at = QRectF(ground.x() + column * width, bottom + 2, width, 18)
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, axis_text(sweep, 0, value))
    at = QRectF(ground.x(), bottom + 20, width * len(across.values), 18)
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, field_label(sweep.fields[0]))
    said = []
    for place, point in enumerate(verdict.points):
        square = QRectF(
            ground.x() + across.values.index(point.values[0]) * width,
            ground.y() + down.values.index(point.values[1]) * height,
            width - _GAP,
            height - _GAP,
        )
        is_best = place == verdict.best
        _draw_square(painter, square, point, verdict, colors, is_best=is_best)
        told = standing_text(point, is_best=is_best)
        said.append((square, f"{point_text(sweep, point.values)}: {told}"))
    return said


def _draw_square(
    painter: QPainter,
    square: QRectF,
    point: SweepPoint,
    verdict: SweepVerdict,
    colors: Palette,
    *,
    is_best: bool,
) -> None:
    axis = loss_axis(verdict.points)
    share = 0.0 if point.mean is None else _DARKEST * (1.0 - axis.place(point.mean))
    if point.standing in (Standing.DIVERGED, Standing.ENDED_EARLY):
        share = 0.0
    painter.setBrush(QColor(mix(colors.raised, colors.train, share * 0.6)))
    alike = point.standing is Standing.ALIKE or (
        bool(verdict.alike) and point.standing is Standing.LOWEST
    )
    border = colors.good if is_best else colors.text if alike else colors.border
    style = Qt.PenStyle.SolidLine if point.is_judged else Qt.PenStyle.DotLine
    painter.setPen(QPen(QColor(border), 2.5 if is_best else 1.5 if alike else 1, style))
    painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), 4, 4)
    painter.setPen(QColor(colors.text if point.is_judged else colors.muted))
    done = len(vals_of(point.members))
    number = "–" if point.mean is None else f"{point.mean:.3f}"
    below = {
        Standing.DIVERGED: _tr("diverged"),
        Standing.ENDED_EARLY: _tr("stopped early"),
        Standing.INCOMPLETE: _tr("{0} of {1} seeds").format(done, len(point.members)),
        Standing.ALIKE: _tr("no clear difference"),
        Standing.LOWEST: _tr("best")
        if is_best
        else _tr("no clear difference")
        if verdict.alike
        else _tr("lowest"),
        Standing.WORSE: f"+{point.gap:.3f}",
    }[point.standing]
    half = square.height() / 2
    painter.setFont(interface_font(semibold=True))
    upper = square.adjusted(4, 0, -4, -half * 0.75)
    painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, number)
    painter.setFont(interface_font(11))
    lower = square.adjusted(2, half * 1.25, -2, 0)
    painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, below)
    painter.setFont(interface_font())


def _tr(text: str) -> str:
    return translate("Queue", text)
