"""A shape *Points* for which nobody has drawn any: the curve as it stands, as points to add to."""

from core.lr_shapes import POINTS
from core.schedule.point_curves import TOLERANCE, points_of
from core.schedule.timeline import ScheduleTail, Timeline
from gui.schedule_editor.plan_drag import Plan
from gui.schedule_editor.point_drag import PointCurve, turned_tail


def undrawn_in_plan(plan: Plan) -> PointCurve | None:
    """Start, peak and end of such a plan; ``None``: it has points, or another shape."""
    s = plan.schedule
    if s.points or s.decay != POINTS:
        return None
    points = tuple((x * s.total_steps, lr) for x, lr in points_of(Timeline(s), TOLERANCE))
    measured, per_epoch = plan.measured_in_steps, plan.steps_per_epoch
    return PointCurve(points, 0, s.total_steps, measured, steps_per_epoch=per_epoch)


def undrawn_in_tail(tail: ScheduleTail) -> PointCurve | None:
    """The corners that lie ahead in such a rest of a run; ``None``: as of a plan."""
    s = tail.schedule
    return None if s.points or s.decay != POINTS else turned_tail(tail)
