"""A schedule as a few hundred cells instead of one value an update.

The law of the loss needs of a schedule only its sum and how it relaxes. Cut where it changes, and
taken as straight within a cell, a plan of 50,000 updates is some hundred cells, and the law costs
well under a millisecond. Knows nothing of a law.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

_FINEST = 1 / 128  # change of the relative rate within a cell; the law is then exact to 2e-5 nats
_MOST_CUTS = 1024  # of a schedule that goes up and down all the time
_LONGEST_SHARE = 1 / 64  # of a slow change, so that a curve of 1 % over a run is no single cell


@dataclass(frozen=True, slots=True)
class Cells:
    """A stretch of a schedule, cut into cells of nearly straight relative rate.

    Attributes:
        edges: (C + 1,) updates, counted from the stretch's first; from 0 to its length.
        first, last: (C,) the relative rate of a cell's first and of its last update.
        work: (C,) sum of the relative rates of a cell's updates ("peak-LR steps").
    """

    edges: Array
    first: Array
    last: Array
    work: Array

    def index_of(self, updates: Array) -> Array:
        """Where these updates, among the cuts, stand in ``edges``."""
        return np.searchsorted(self.edges, updates)


def cut(eta: Array, cuts: Array) -> Cells:
    """Cut a stretch of relative rates where it changes, and at ``cuts``.

    Args:
        eta: (n,) rate of each update over the peak, n >= 0.
        cuts: (m,) updates from 0 to n at which the law is to be known.
    """
    n = len(eta)
    edges = [np.array([0, n]), np.asarray(cuts, dtype=np.int64)]
    if n > 1:
        change = np.abs(np.diff(eta))
        total = float(change.sum())
        if total > 0:
            quantum = max(_FINEST, total / _MOST_CUTS)
            # Rounded, so that a rate that is scaled is cut at the same places.
            levels = np.floor(np.round(np.cumsum(change) / quantum, 9))
            edges.append(np.flatnonzero(np.diff(levels, prepend=0.0)) + 1)
            edges.append(_where_it_begins_to_change(change))
            edges.append(np.linspace(0, n, round(1 / _LONGEST_SHARE) + 1).astype(np.int64))
    at = np.unique(np.concatenate(edges))
    if n == 0:
        return Cells(np.array([0]), np.empty(0), np.empty(0), np.empty(0))
    return Cells(at, eta[at[:-1]], eta[at[1:] - 1], np.add.reduceat(eta, at[:-1]))


def _where_it_begins_to_change(change: Array) -> Array:
    """Updates at which a plateau ends or begins, or the rate jumps; at most ``_MOST_CUTS``."""
    bends = np.abs(np.diff(change, prepend=change[:1]))
    corners = np.flatnonzero(bends > _FINEST / 8)
    moving = change > 0
    corners = np.concatenate([corners, np.flatnonzero(np.diff(moving)) + 1])
    corners = np.unique(np.concatenate([corners, corners + 1]))
    return corners[:_MOST_CUTS]
