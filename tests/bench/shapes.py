"""The shapes that engines are measured in. Imports no torch."""

from collections.abc import Mapping
from dataclasses import dataclass

N_VOCAB = 50_257
DROPOUT = 0.1


@dataclass(frozen=True)
class Shape:
    """T context, C width, layers, heads, B batch."""

    context: int
    width: int
    layers: int
    heads: int
    batch: int
    steps: int  # that are measured: some seconds' worth


SHAPES: Mapping[str, Shape] = {
    "S": Shape(128, 128, 4, 4, 8, 12),
    "M": Shape(256, 384, 6, 6, 8, 4),
    "L": Shape(256, 768, 12, 12, 2, 4),
}
