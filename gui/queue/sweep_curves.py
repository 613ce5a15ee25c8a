"""A sweep over two fields as curves: losses over the first field, a curve a value of the second.

Each curve has its colour, its dash and its value at its end; each seed is a mark. Draws; knows no
widget.
"""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.sweeps.sweep import MemberState, Sweep
from core.sweeps.table import axis_text, field_label, point_text
from core.sweeps.verdict import SweepPoint, SweepVerdict, standing_text, vals_of
from gui.language.texts import translate
from gui.plots.compared.ends import pushed_apart
from gui.plots.overlay import LineStyle, line_style
from gui.queue.sweep_scale import LossAxis, ValueAxis, loss_axis, value_axis
from gui.queue.sweep_shapes import shape_path
from gui.style.fonts import interface_font, line_height, scaled_px, text_width
from gui.style.palette import Palette, mix

_LEFT, _TOP, _BOTTOM = 46, 26, 44  # px around the plot, of the drawings
_INSET, _LEADER = 28, 16  # px beside the first and last value; from the last one to its label
_WIDEST = 0.3  # of the width that labels may take
_DOT, _RING = 4.5, 11.0  # px: radius of a seed's mark, and of the ring around a mean
_BAR = 9  # px: half of what marks a mean where no line goes through it
_ARROW, _EDGE = 10, 12  # px from one arrow to the next; of the height that they have


@dataclass(frozen=True, slots=True)
class _Curve:
    """One value of the second field.

    Attributes:
        name: the value.
        style: colour and dash.
        points: by the place of the first field's value.
    """

    name: str
    style: LineStyle
    points: tuple[SweepPoint, ...]


class _Drawing:
    """What is drawn where, in one picture."""

    def __init__(
        self, painter: QPainter, rect: QRectF, sweep: Sweep, verdict: SweepVerdict, colors: Palette
    ) -> None:
        self._p, self._sweep, self._verdict, self._colors = painter, sweep, verdict, colors
        across, down = (value_axis([point.values[i] for point in verdict.points]) for i in (0, 1))
        self._x: ValueAxis = across
        self._y: LossAxis = loss_axis(verdict.points)
        self._curves = [
            _Curve(
                axis_text(sweep, 1, value),
                line_style(place),
                tuple(
                    sorted(
                        (point for point in verdict.points if point.values[1] == value),
                        key=lambda point: across.place(point.values[0]),
                    )
                ),
            )
            for place, value in enumerate(down.values)
        ]
        label = field_label(sweep.fields[1])
        widest = max(text_width(text, semibold=True) for text in [*self._names, label])
        right = min(widest + 8, _WIDEST * rect.width()) + scaled_px(_LEADER)
        above = scaled_px(_TOP) + (scaled_px(_EDGE) if self._arrows else 0)
        self._whole = rect
        self._plot = rect.adjusted(scaled_px(_LEFT), above, -right, -scaled_px(_BOTTOM))
        self.said: list[tuple[QRectF, str]] = []

    @property
    def _names(self) -> list[str]:
        return [curve.name for curve in self._curves]

    @property
    def _arrows(self) -> bool:
        """Whether a run stands above the plot."""
        return any(self._above(point) for curve in self._curves for point in curve.points)

    def _above(self, point: SweepPoint) -> list[str]:
        """What is said of the runs of a point that are not in the picture."""
        vals, found = vals_of(point.members), []
        for member in point.members:
            val = vals.get(member.seed)
            if member.state is MemberState.DIVERGED:
                found.append(_tr("diverged"))
            elif member.state is MemberState.ENDED_EARLY:
                found.append(_tr("stopped early"))
            elif val is not None and self._y.is_beyond(val):
                found.append(f"{val:.2f}")
        return found

    def _ink(self, curve: _Curve) -> QColor:
        return QColor(curve.style.colour(dark=self._colors.dark))

    def _at(self, point: SweepPoint) -> float:
        inset = scaled_px(_INSET)
        share = self._x.place(point.values[0])
        return self._plot.left() + inset + share * (self._plot.width() - 2 * inset)

    def _height(self, loss: float) -> float:
        return self._plot.bottom() - self._y.place(loss) * self._plot.height()

    def draw(self) -> None:
        """All of it."""
        self._draw_axes()
        for curve in self._curves:
            self._draw_line(curve)
        for place, curve in enumerate(self._curves):
            for point in curve.points:
                self._draw_seeds(curve, point)
                self._draw_above(place, curve, point)
        self._draw_rings()
        self._draw_names()

    def _draw_axes(self) -> None:
        p, plot, colors = self._p, self._plot, self._colors
        grid = QPen(QColor(mix(colors.border, colors.panel, 0.3)), 1)
        for tick in self._y.ticks:
            y = self._height(tick)
            p.setPen(grid)
            p.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            at = QRectF(self._whole.left(), y - 10, plot.left() - self._whole.left() - 8, 20)
            self._write(at, f"{tick:.{self._y.digits}f}", colors.muted, Qt.AlignmentFlag.AlignRight)
        last_end = -1e9
        for point in self._curves[0].points:
            x, text = self._at(point), axis_text(self._sweep, 0, point.values[0])
            p.setPen(grid)
            p.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            width = text_width(text) + 4
            if x - width / 2 > last_end:  # others stand in the table
                at = QRectF(x - width / 2, plot.bottom() + 4, width, 18)
                self._write(at, text, colors.muted, Qt.AlignmentFlag.AlignHCenter)
                last_end = x + width / 2
        p.setPen(QPen(QColor(colors.border), 1))
        p.drawLine(plot.bottomLeft(), plot.bottomRight())
        label = field_label(self._sweep.fields[0])
        label += _tr(" (logarithmic)") if self._x.is_log else ""
        at = QRectF(plot.left(), plot.bottom() + 22, plot.width(), 18)
        self._write(at, label, colors.muted, Qt.AlignmentFlag.AlignHCenter)

    def _draw_line(self, curve: _Curve) -> None:
        """Through the means; thinner to a point without all its seeds. Mere names have bars."""
        told = [(point, point.mean) for point in curve.points if point.mean is not None]
        pen = QPen(self._ink(curve), 2.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if any(isinstance(value, str | bool | tuple) for value in self._x.values):
            self._p.setPen(pen)
            for point, mean in told:
                at, half = QPointF(self._at(point), self._height(mean)), scaled_px(_BAR)
                self._p.drawLine(at - QPointF(half, 0), at + QPointF(half, 0))
            return
        for (one, mean), (two, next_mean) in pairwise(told):
            pen.setWidthF(2.0 if one.is_judged and two.is_judged else 1.0)
            if curve.style.dash:
                pen.setDashPattern(list(curve.style.dash))
            self._p.setPen(pen)
            self._p.drawLine(
                QPointF(self._at(one), self._height(mean)),
                QPointF(self._at(two), self._height(next_mean)),
            )

    def _draw_seeds(self, curve: _Curve, point: SweepPoint) -> None:
        vals, radius = vals_of(point.members), scaled_px(_DOT)
        self._p.setPen(QPen(QColor(self._colors.panel), 1))
        self._p.setBrush(self._ink(curve))
        for member in point.members:
            val = vals.get(member.seed)
            if val is not None and not self._y.is_beyond(val):
                at = QPointF(self._at(point), self._height(val))
                self._p.drawPath(shape_path(self._sweep.seeds.index(member.seed), at, radius))
                name = point_text(self._sweep, point.values)
                name = _tr("{0}, seed {1}").format(name, member.seed)
                self.said.append((QRectF(at.x() - 7, at.y() - 7, 14, 14), f"{name}: {val:.4f}"))

    def _draw_above(self, place: int, curve: _Curve, point: SweepPoint) -> None:
        """An arrow at the upper edge for what is not in the picture, beside those of others."""
        above = self._above(point)
        if not above:
            return
        dx = (place - (len(self._curves) - 1) / 2) * scaled_px(_ARROW)
        x, y = self._at(point) + dx, self._plot.top() - scaled_px(_EDGE) / 2
        self._p.setPen(QPen(self._ink(curve), 1.6))
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.drawPolygon(
            QPolygonF([QPointF(x - 4, y + 4), QPointF(x, y - 4), QPointF(x + 4, y + 4)])
        )
        name = point_text(self._sweep, point.values)
        self.said.append((QRectF(x - 7, y - 7, 14, 14), f"{name}: {', '.join(above)}"))

    def _draw_rings(self) -> None:
        """Around the best mean, or around those that are not told apart."""
        best, colors = self._verdict.best, self._colors
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        for place in self._verdict.alike if best is None else (best,):
            point = self._verdict.points[place]
            if point.mean is None or self._y.is_beyond(point.mean):
                continue
            at, radius = QPointF(self._at(point), self._height(point.mean)), scaled_px(_RING)
            self._p.setPen(QPen(QColor(colors.good if place == best else colors.text), 1.8))
            self._p.drawEllipse(at, radius, radius)
            told = standing_text(point, is_best=place == best)
            said = f"{point_text(self._sweep, point.values)}: {told}"
            room = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            self.said.insert(0, (room, said))  # below what a seed says
        self._draw_key()

    def _draw_key(self) -> None:
        """What rings and arrows mean, over the plot."""
        best, colors = self._verdict.best, self._colors
        key = []
        if best is not None:
            key.append((f"\N{LARGE CIRCLE} {_tr('best')}", colors.good))
        elif self._verdict.alike:
            key.append((f"\N{LARGE CIRCLE} {_tr('no clear difference')}", colors.text))
        if self._arrows:
            said = _tr("diverged, stopped early or above the plot")
            key.append((f"\N{WHITE UP-POINTING TRIANGLE} {said}", colors.muted))
        left = self._plot.left()
        for text, colour in key:
            width = min(text_width(text) + 4.0, self._plot.right() - left)
            at = QRectF(left, self._whole.top(), width, 18)
            self._write(at, text, colour, Qt.AlignmentFlag.AlignLeft)
            left += width + 14

    def _draw_names(self) -> None:
        """The values at the ends of their curves, pushed apart, under the second field's name."""
        p, plot, height = self._p, self._plot, float(line_height(13))
        ends = [(curve, self._end_of(curve)) for curve in self._curves]
        told = sorted(((c, end) for c, end in ends if end is not None), key=lambda e: e[1].y())
        ys = [at.y() for _, at in told]
        middles = pushed_apart(ys, [height] * len(ys), plot.top() - height / 2, plot.bottom())
        left = plot.right() + scaled_px(_LEADER)
        room = self._whole.right() - left
        at = QRectF(left, self._whole.top(), room, 18)
        label = field_label(self._sweep.fields[1])
        self._write(at, label, self._colors.muted, Qt.AlignmentFlag.AlignLeft)
        p.setFont(interface_font(semibold=True))
        for (curve, end), middle in zip(told, middles, strict=True):
            edge = QPointF(plot.right(), end.y())
            dots = QPen(self._ink(curve), 1)
            p.setPen(dots)
            p.drawPolyline(
                QPolygonF([edge, QPointF(plot.right() + 4, middle), QPointF(left - 3, middle)])
            )
            dots.setDashPattern([1.0, 3.0])
            p.setPen(dots)
            p.drawLine(end + QPointF(7, 0), edge)
            p.setPen(self._ink(curve))
            cut = p.fontMetrics().elidedText(curve.name, Qt.TextElideMode.ElideRight, int(room))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            p.drawText(QRectF(left, middle - 10, room, 20), side, cut)
        p.setFont(interface_font())

    def _end_of(self, curve: _Curve) -> QPointF | None:
        """Where its last mean is, else its last arrow; ``None``: nothing of it is drawn."""
        told = [(point, point.mean) for point in curve.points if point.mean is not None]
        if told:
            return QPointF(self._at(told[-1][0]), self._height(told[-1][1]))
        arrows = [point for point in curve.points if self._above(point)]
        return QPointF(self._at(arrows[-1]), self._plot.top()) if arrows else None

    def _write(self, at: QRectF, text: str, colour: str, side: Qt.AlignmentFlag) -> None:
        self._p.setPen(QColor(self._colors.ink(colour)))
        self._p.drawText(at, side | Qt.AlignmentFlag.AlignVCenter, text)


def draw_curves(
    painter: QPainter, rect: QRectF, sweep: Sweep, verdict: SweepVerdict, colors: Palette
) -> list[tuple[QRectF, str]]:
    """Draw a curve for each value of the second field; the first field goes to the right.

    Returns:
        What is to be said where.
    """
    drawing = _Drawing(painter, rect, sweep, verdict, colors)
    drawing.draw()
    return drawing.said


def _tr(text: str) -> str:
    return translate("Queue", text)
