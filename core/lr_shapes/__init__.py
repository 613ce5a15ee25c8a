"""The shapes of a learning-rate schedule, at the bottom of the program: plain mathematics.

The config takes its choices from the table, so the shapes stand below it.
"""

from core.lr_shapes.shapes import CONSTANT, POINTS, SHAPES, Fall, Schedule, Shape

__all__ = ["CONSTANT", "POINTS", "SHAPES", "Fall", "Schedule", "Shape"]
