"""A schedule as text that stands alone in another program: one entry of ``TARGETS`` each."""

from core.exports.schedule_text.targets import TARGETS, NoTextError, Target

__all__ = ["TARGETS", "NoTextError", "Target"]
