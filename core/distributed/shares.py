"""Which part of an update each process computes. Pure: numbers in, numbers out.

The batches of an update are a function of (seed, step), so the processes agree on them without a
word: they take whole micro-batches as far as these go round, and divide the rest by rows.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """What one process computes of one micro-batch.

    Attributes:
        micro: the micro-batch within the update, from 0.
        part: which of ``parts`` equal parts of its rows, from 0.
        parts: 1: all of it.
    """

    micro: int
    part: int = 0
    parts: int = 1

    def rows(self, n_rows: int) -> slice:
        """Its rows of a micro-batch; where they cannot be divided, some have one more."""
        first, last = (n_rows * part // self.parts for part in (self.part, self.part + 1))
        return slice(first, last)


def shares(accumulation: int, rank: int, world_size: int) -> tuple[Share, ...]:
    """What process ``rank`` of ``world_size`` computes of an update of so many micro-batches."""
    whole = accumulation // world_size
    own = tuple(Share(rank * whole + micro) for micro in range(whole))
    rest = range(whole * world_size, accumulation)
    return own + tuple(Share(micro, rank, world_size) for micro in rest)
