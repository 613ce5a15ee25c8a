"""The result of a sweep as a picture: every seed a dot, the means, what is told apart.

One field: the losses over its values. Two: a grid of squares with numbers, or a curve a value of
the second. More: over all combinations. Shows what it is given; knows no queue and no file.
"""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from core.config import RunConfig
from core.foresight.lr_range import LrInterval
from core.sweeps.sweep import TO_COME, Member, MemberState, Sweep
from core.sweeps.table import field_label, point_text
from core.sweeps.verdict import Standing, SweepPoint, SweepVerdict, vals_of
from gui.plots.numbers import lr_text
from gui.queue.sweep_curves import draw_curves
from gui.queue.sweep_desk import PEAK_FIELD
from gui.queue.sweep_grid import draw_grid
from gui.queue.sweep_scale import LossAxis, ValueAxis, loss_axis, value_axis
from gui.queue.sweep_shapes import shape_path
from gui.queue.sweep_table import state_text
from gui.style.fonts import interface_font, scaled_px, text_width
from gui.style.palette import DARK, Palette, mix

_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 70, 44, 44  # px around the plot, of the drawings
_INSET = 70  # px between the rim of the plot and the first and last value
_DOT, _SPREAD, _BAR = 5, 9, 20  # px: radius, distance of seeds, half a mean's bar
_ASIDE, _BRACKET = 34, 30  # px for what is said at the upper edge, and at the lower one
_ON_AXIS, _RULER = 24, 6  # px for the range test; its own height
_TITLE = 210  # px that the title has
_SMALL = 11  # px of a text
_NOTHING = Sweep("", "", RunConfig(), (), ())


class SweepPlot(QWidget):
    """Its object name is ``sweep_plot``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sweep_plot")
        self.setAccessibleName(self.tr("Final validation loss"))
        self.setMinimumSize(scaled_px(360), scaled_px(220))
        self._colors = DARK
        self._sweep = _NOTHING
        self._verdict = SweepVerdict((), None, None)
        self._x = ValueAxis((), (), False)
        self._y = LossAxis(0.0, 1.0, (), 1)
        self._said: list[tuple[QRectF, str]] = []
        self._range: LrInterval | None = None
        self._says_above = False  # something stands at the upper edge
        self._wants_curves = False

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self._colors = colors
        self.update()

    def show_sweep(self, sweep: Sweep, verdict: SweepVerdict) -> None:
        """Draw this one."""
        self._sweep, self._verdict = sweep, verdict
        one = len(sweep.fields) == 1
        self._x = value_axis([p.values[0] if one else p.values for p in verdict.points])
        self._y = loss_axis(verdict.points)
        self._says_above = any(map(self._aside, verdict.points))
        self.update()

    def show_range(self, interval: LrInterval | None) -> None:
        """Lay what an LR range test says on the axis of the peak; ``None``: nothing."""
        self._range = interval
        self.update()

    def set_curves(self, wanted: bool) -> None:
        """Draw a sweep over two fields as curves, not as a grid."""
        self._wants_curves = wanted
        self.update()

    @property
    def is_grid(self) -> bool:
        """Whether it is drawn as squares."""
        return len(self._sweep.fields) == 2 and not self._wants_curves

    @property
    def has_curves(self) -> bool:
        """Whether it is drawn as a curve for each value of the second field."""
        return len(self._sweep.fields) == 2 and self._wants_curves

    # -- drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(interface_font())
        self._said = []
        if not self._verdict.points:
            return
        if self.is_grid:
            self._draw_title(painter)
            rect = QRectF(self.rect()).adjusted(16, scaled_px(32), -16, -12)
            self._said = draw_grid(painter, rect, self._sweep, self._verdict, self._colors)
            return
        self._draw_title(painter)
        if self.has_curves:
            self._draw_seeds_named(painter)
            rect = QRectF(self.rect()).adjusted(14, scaled_px(36), -14, -2)
            self._said = draw_curves(painter, rect, self._sweep, self._verdict, self._colors)
            return
        self._draw_axes(painter)
        self._draw_range(painter)
        self._draw_means(painter)
        for point in self._verdict.points:
            self._draw_seeds(painter, point)
        self._draw_alike(painter)
        self._draw_seeds_named(painter)

    def _draw_title(self, painter: QPainter) -> None:
        title = self.tr("Final validation loss")
        painter.setFont(interface_font(semibold=True))
        at = QRectF(14, scaled_px(18) - 10, text_width(title, semibold=True) + 4, 20)
        self._write(painter, at, title, self._colors.text)
        painter.setFont(interface_font())

    def _plot(self) -> QRectF:
        rect = QRectF(self.rect())
        return rect.adjusted(
            scaled_px(_LEFT), scaled_px(_TOP), -scaled_px(_RIGHT), -scaled_px(_BOTTOM)
        )

    def _at(self, point: SweepPoint) -> float:
        plot, inset = self._plot(), min(scaled_px(_INSET), self.width() / 8)
        value = point.values[0] if len(self._sweep.fields) == 1 else point.values
        return plot.left() + inset + self._x.place(value) * (plot.width() - 2 * inset)

    def _height(self, loss: float) -> float:
        plot = self._plot().adjusted(0, self._room_above(), 0, -self._room_below())
        return plot.bottom() - self._y.place(loss) * plot.height()

    def _room_above(self) -> float:
        """What is said at the upper edge lies over no mark."""
        return scaled_px(_ASIDE) if self._says_above else 0.0

    def _room_below(self) -> float:
        """The same for the bracket and the range test at the lower edge."""
        below = scaled_px(_BRACKET) if len(self._verdict.alike) > 1 else 0.0
        return below + (scaled_px(_ON_AXIS) if self.range_rect is not None else 0.0)

    def _beyond(self, point: SweepPoint) -> list[str]:
        """The losses of its seeds that lie above the plot."""
        vals = vals_of(point.members)
        found = (vals.get(member.seed) for member in point.members)
        return [f"{val:.2f}" for val in found if val is not None and self._y.is_beyond(val)]

    def _draw_axes(self, painter: QPainter) -> None:
        plot, colors, sweep = self._plot(), self._colors, self._sweep
        grid = QPen(QColor(mix(colors.border, colors.panel, 0.3)), 1)
        for tick in self._y.ticks:
            y = self._height(tick)
            painter.setPen(grid)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            at = QRectF(0, y - 10, plot.left() - 8, 20)
            self._write(painter, at, f"{tick:.{self._y.digits}f}", colors.muted, right=True)
        room = plot.width() / max(len(self._verdict.points), 1) - 4
        last_end = -1e9
        for point in sorted(self._verdict.points, key=self._at):
            x, text = self._at(point), point_text(sweep, point.values)
            painter.setPen(grid)
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            width = min(text_width(text) + 4, max(room, 60))
            if x - width / 2 > last_end:  # others stand in the table
                at = QRectF(x - width / 2, plot.bottom() + 4, width, 18)
                shown = painter.fontMetrics().elidedText(
                    text, Qt.TextElideMode.ElideRight, int(width)
                )
                self._write(painter, at, shown, colors.muted)
                last_end = x + width / 2
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        label = " · ".join(map(field_label, sweep.fields))
        label += self.tr(" (logarithmic)") if self._x.is_log else ""
        at = QRectF(plot.left(), plot.bottom() + 22, plot.width(), 18)
        self._write(painter, at, label, colors.muted)

    @property
    def range_rect(self) -> QRectF | None:
        """Where the range test lies on the axis; ``None``: nowhere."""
        if self._range is None or self._sweep.fields != (PEAK_FIELD,) or len(self._x.values) < 2:
            return None
        plot, inset = self._plot(), min(scaled_px(_INSET), self.width() / 8)
        ends = [
            plot.left() + inset + self._x.between(lr) * (plot.width() - 2 * inset)
            for lr in (self._range.valley, self._range.steep)
        ]
        left, right = (min(max(end, plot.left()), plot.right()) for end in ends)
        return QRectF(left, plot.bottom() - _RULER, right - left, _RULER) if right > left else None

    def _draw_range(self, painter: QPainter) -> None:
        rect = self.range_rect
        if rect is None or self._range is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colors.train))
        painter.drawRect(rect)
        valley, steep = lr_text(self._range.valley), lr_text(self._range.steep)
        text = self.tr("LR range test: {0} to {1}").format(valley, steep)
        self._said.append((rect.adjusted(0, -8, 0, 8), text))
        painter.setFont(interface_font(_SMALL))
        at = QRectF(rect.center().x() - 80, rect.top() - 17, 160, 15)
        at.moveLeft(min(max(at.left(), self._plot().left()), self._plot().right() - 160))
        self._write(painter, at, self.tr("LR range test"), self._colors.train)
        painter.setFont(interface_font())

    def _draw_means(self, painter: QPainter) -> None:
        """Bars and the line through them; dotted to a point without all its seeds."""
        told = [(point, point.mean) for point in self._verdict.points if point.mean is not None]
        told.sort(key=lambda each: self._at(each[0]))
        is_ordered = all(not isinstance(value, str | bool | tuple) for value in self._x.values)
        for (one, mean), (two, next_mean) in pairwise(told) if is_ordered else ():
            solid = one.is_judged and two.is_judged
            colour = self._colors.text if solid else self._colors.muted
            style = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DotLine
            painter.setPen(QPen(QColor(colour), 1.6, style))
            painter.drawLine(
                QPointF(self._at(one), self._height(mean)),
                QPointF(self._at(two), self._height(next_mean)),
            )
        for point, mean in told:
            if point.is_judged:
                self._draw_mean(painter, point, mean)

    def _draw_mean(self, painter: QPainter, point: SweepPoint, mean: float) -> None:
        x, y, bar = self._at(point), self._height(mean), scaled_px(_BAR)
        painter.setPen(QPen(QColor(self._colors.text), 2.2))
        painter.drawLine(QPointF(x - bar, y), QPointF(x + bar, y))
        is_best = self._is_best(point)
        text = f"{mean:.3f}" + (self.tr("  best") if is_best else "")
        place = QRectF(x + bar + 5, y - 20, text_width(text, semibold=True) + 6, 18)
        is_lowest = self._verdict.lowest is not None and not is_best
        if place.right() > self.width() or (
            is_lowest and self._verdict.points[self._verdict.lowest or 0] is point
        ):  # the lines rise to both sides of the lowest one
            place.moveRight(x - bar - 5)
            place.moveTop(y - 9)
        painter.setFont(interface_font(semibold=True))
        self._write(painter, place, text, self._colors.good if is_best else self._colors.text)
        painter.setFont(interface_font())
        if is_best:
            painter.setPen(QPen(QColor(self._colors.good), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), bar * 0.9, bar * 0.9)

    def _is_best(self, point: SweepPoint) -> bool:
        best = self._verdict.best
        return best is not None and self._verdict.points[best] is point

    def _draw_seeds(self, painter: QPainter, point: SweepPoint) -> None:
        plot, x, colors = self._plot(), self._at(point), self._colors
        vals = vals_of(point.members)
        seeds = self._sweep.seeds
        spread = min(scaled_px(_SPREAD), 3 * scaled_px(_SPREAD) / max(len(seeds), 1))
        for member in point.members:
            place = seeds.index(member.seed)
            dx = (place - (len(seeds) - 1) / 2) * spread
            val = vals.get(member.seed)
            if val is not None and not self._y.is_beyond(val):
                at = QPointF(x + dx, self._height(val))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colors.val))
                painter.drawPath(shape_path(place, at, scaled_px(_DOT)))
                self._tell(at, point, member)
            elif val is not None or member.state in (MemberState.DIVERGED, MemberState.ENDED_EARLY):
                at = QPointF(x + dx, plot.top() + 6)
                painter.setPen(QPen(QColor(colors.val), 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(_arrow(at))
                self._tell(at, point, member)
        said = self._aside(point)
        if said:
            painter.setFont(interface_font(_SMALL))
            under = QRectF(x - 90, plot.top() + 14, 180, 16)
            under.moveRight(min(under.right(), self.width() - 4.0))
            self._write(painter, under, said, colors.muted)
            painter.setFont(interface_font())

    def _aside(self, point: SweepPoint) -> str:
        """What stands at the upper edge over a point."""
        states = [member.state for member in point.members]
        said = []
        if MemberState.DIVERGED in states:
            said.append(self.tr("{0} diverged").format(states.count(MemberState.DIVERGED)))
        if MemberState.ENDED_EARLY in states:
            early = states.count(MemberState.ENDED_EARLY)
            said.append(self.tr("{0} stopped early").format(early))
        if MemberState.FAILED in states:
            said.append(self.tr("{0} failed").format(states.count(MemberState.FAILED)))
        said += self._beyond(point)
        left = sum(state in TO_COME for state in states)
        done = states.count(MemberState.DONE)
        if left or (point.standing is Standing.INCOMPLETE and not said):
            said.append(self.tr("{0} of {1} seeds").format(done, len(states)))
        return ", ".join(said)

    def _draw_alike(self, painter: QPainter) -> None:
        """The bracket under what is not told apart."""
        places = [self._at(self._verdict.points[place]) for place in self._verdict.alike]
        if len(places) < 2:
            return
        plot, colors = self._plot(), self._colors
        y = plot.bottom() - 20 - (scaled_px(_ON_AXIS) if self.range_rect is not None else 0)
        painter.setPen(QPen(QColor(colors.text), 1.5))
        painter.drawLine(QPointF(min(places), y), QPointF(max(places), y))
        for x in places:
            painter.drawLine(QPointF(x, y), QPointF(x, y - 6))
        painter.setFont(interface_font(_SMALL, semibold=True))
        at = QRectF(min(places) - 80, y + 2, max(places) - min(places) + 160, 15)
        self._write(painter, at, self.tr("no clear difference"), colors.text)
        painter.setFont(interface_font())

    def _draw_seeds_named(self, painter: QPainter) -> None:
        """Which shape is which seed, at the upper right."""
        x, y = self.width() - 14.0, scaled_px(18)
        text = self.tr("lower is better")
        for number, label in [
            (-1, text),
            *reversed(
                [(i, self.tr("seed {0}").format(s)) for i, s in enumerate(self._sweep.seeds)]
            ),
        ]:
            width = text_width(label) + 2
            if x - width < scaled_px(_TITLE):
                break
            at = QRectF(x - width, y - 10, width, 20)
            self._write(painter, at, label, self._colors.muted)
            x -= width + 10
            if number >= 0:
                painter.setPen(Qt.PenStyle.NoPen)
                is_one = not self.has_curves  # else each has its curve's colour
                painter.setBrush(QColor(self._colors.val if is_one else self._colors.muted))
                painter.drawPath(shape_path(number, QPointF(x, y), scaled_px(_DOT)))
            x -= 16

    def _write(
        self, painter: QPainter, at: QRectF, text: str, colour: str, *, right: bool = False
    ) -> None:
        painter.setPen(QColor(self._colors.ink(colour)))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(at, side | Qt.AlignmentFlag.AlignVCenter, text)

    # -- what stands under the mouse

    def _tell(self, at: QPointF, point: SweepPoint, member: Member) -> None:
        val = "" if member.final_val is None else f": {member.final_val:.4f}"
        name = self.tr("{0}, seed {1}").format(point_text(self._sweep, point.values), member.seed)
        state = "" if member.state is MemberState.DONE else f" ({state_text(member.state)})"
        self._said.append((QRectF(at.x() - 7, at.y() - 7, 14, 14), f"{name}{val}{state}"))

    def told_at(self, at: QPointF) -> str:
        """What is said of what stands there; empty: nothing."""
        return next((text for rect, text in reversed(self._said) if rect.contains(at)), "")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)


def _arrow(at: QPointF) -> QPolygonF:
    """A small triangle that points out of the plot."""
    return QPolygonF(
        [
            QPointF(at.x() - 4, at.y() + 4),
            QPointF(at.x(), at.y() - 4),
            QPointF(at.x() + 4, at.y() + 4),
            QPointF(at.x() - 4, at.y() + 4),
        ]
    )
