"""Batches as a pure function of (seed, index): nothing to save, nothing to advance.

Windows of T tokens every ``stride`` tokens, targets shifted by one, as in the book. Knows nothing
of text.  B: batch, T: context length.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.data.tokenizer import StoredIds

Batch = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
_Order = npt.NDArray[np.int64]

_EVALUATION = 1  # keeps the order of evaluations apart from that of every epoch
_SORTED = 1 << 20  # windows; the order of more is not held whole
_STRETCH = 1 << 14  # of those, places whose windows are computed at once
_KEPT = 4
_ROUNDS = 10


@dataclass(frozen=True, slots=True, eq=False)
class Batches:
    """The batches of one part of the text.

    Attributes:
        ids: the part's tokens.
        context_length: T.
        stride: tokens from one window's beginning to the next.
        batch_size: B.
        shuffle: a new order of the windows each epoch, from ``seed`` and the epoch alone.
        seed: see ``shuffle``.
        drop_last: leave out an epoch's last batch if it is not full.
    """

    ids: StoredIds
    context_length: int
    stride: int
    batch_size: int
    shuffle: bool
    seed: int
    drop_last: bool
    _orders: dict[tuple[int, ...], _Order] = field(default_factory=dict, init=False, repr=False)

    @property
    def n_windows(self) -> int:
        """Training examples an epoch."""
        return len(range(0, len(self.ids) - self.context_length, self.stride))

    def __len__(self) -> int:
        """Batches an epoch."""
        extra = 0 if self.drop_last else self.batch_size - 1
        return (self.n_windows + extra) // self.batch_size

    def epoch_of(self, index: int) -> int:
        """The epoch that batch ``index`` belongs to, from 0."""
        return index // len(self)

    def batch(self, index: int) -> Batch:
        """Inputs and targets of batch ``index``, counted over all epochs; each (B, T)."""
        if index < 0:
            raise IndexError(f"batch {index}")
        epoch, place = divmod(index, len(self))
        return self._gather(place, epoch)

    def fixed(self, n: int, first: int = 0, every: int = 1) -> list[Batch]:
        """The first ``n`` batches that every evaluation uses, or as many as there are.

        In the text's order, or, where training is shuffled, in an order of their own. Of those
        only ``first`` and each ``every``-th one behind it.
        """
        places = range(first, min(n, len(self)), every)
        return [self._gather(place, 0, _EVALUATION) for place in places]

    def spread(self, n: int, first: int = 0, every: int = 1) -> list[Batch]:
        """As :meth:`fixed`, but from all over the text, and the same whatever the seed.

        Each of them from the middle of an ``n``-th of the text; its windows follow each other.
        """
        n = min(n, len(self))
        return [self._gather((2 * i + 1) * len(self) // (2 * n)) for i in range(first, n, every)]

    def _gather(self, place: int, *order: int) -> Batch:
        """Batch ``place`` of an epoch's, shuffled by ``order``; without one in the text's order."""
        first = place * self.batch_size
        last = min(first + self.batch_size, self.n_windows)
        windows = (
            self._windows(first, last, order) if self.shuffle and order else np.arange(first, last)
        )
        places = windows[:, None] * self.stride + np.arange(self.context_length)  # (B, T)
        return self.ids[places].astype(np.int64), self.ids[places + 1].astype(np.int64)

    def _windows(self, first: int, last: int, order: tuple[int, ...]) -> _Order:
        """The windows at these places of a shuffled order; (last - first,)."""
        size = self.n_windows if self.n_windows <= _SORTED else _STRETCH
        begin = first // size * size
        end = min(begin + size, self.n_windows)
        key = (*order, begin)
        stretch = self._orders.get(key)
        if stretch is None:
            make = shuffled if self.n_windows <= _SORTED else scattered
            stretch = make(begin, end, self.n_windows, self.seed, *order)
            while len(self._orders) >= _KEPT:  # only to save time: training's and evaluation's
                del self._orders[next(iter(self._orders))]
            self._orders[key] = stretch
        here = stretch[first - begin : last - begin]
        return here if last <= end else np.concatenate([here, self._windows(end, last, order)])


def shuffled(begin: int, end: int, n: int, *seeds: int) -> _Order:
    """Places ``begin`` to ``end`` of a random order of ``range(n)``.

    By sorting PCG64's raw numbers: numpy promises that those stay the same in every version, which
    it does not for ``Generator.permutation``.
    """
    keys = np.random.PCG64(np.random.SeedSequence(seeds)).random_raw(n)
    return np.argsort(keys, kind="stable")[begin:end]


def scattered(begin: int, end: int, n: int, *seeds: int) -> _Order:
    """As :func:`shuffled`, in another order, without the time and memory for all of ``range(n)``.

    A Feistel network permutes the numbers of 2b bits, the fewest that hold ``n``; one that lands
    beyond ``range(n)`` goes through again until it does not (cycle walking), which permutes
    ``range(n)``. Ten rounds; the round function is the finalizer of splitmix64.
    """
    half = np.uint64(max(1, -(-(n - 1).bit_length() // 2)))
    low = (np.uint64(1) << half) - np.uint64(1)
    keys = np.random.SeedSequence(seeds).generate_state(_ROUNDS, np.uint64)
    numbers = np.arange(begin, end, dtype=np.uint64)
    outside = np.arange(len(numbers))
    while len(outside):
        left, right = numbers[outside] >> half, numbers[outside] & low
        for key in keys:
            left, right = right, left ^ (_mixed(right + key) & low)
        numbers[outside] = (left << half) | right
        outside = outside[numbers[outside] >= n]
    return numbers.astype(np.int64)


def _mixed(x: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
