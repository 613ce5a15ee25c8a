"""Batches as a pure function of (seed, index): nothing to save, nothing to advance.

Windows of T tokens every ``stride`` tokens, targets shifted by one, as in the book. Knows nothing
of text.  B: batch, T: context length.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.data.tokenizers import Ids

Batch = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
_Order = npt.NDArray[np.int64]

_EVALUATION = 1  # keeps the order of evaluations apart from that of every epoch


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

    ids: Ids
    context_length: int
    stride: int
    batch_size: int
    shuffle: bool
    seed: int
    drop_last: bool
    _orders: dict[int, _Order] = field(default_factory=dict, init=False, repr=False)

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
        return self._gather(self._order(epoch), place)

    def fixed(self, n: int) -> list[Batch]:
        """The first ``n`` batches that every evaluation uses, or as many as there are.

        In the text's order, or, where training is shuffled, in an order of their own.
        """
        order = _shuffled(self.n_windows, self.seed, 0, _EVALUATION) if self.shuffle else None
        return [self._gather(order, place) for place in range(min(n, len(self)))]

    def _order(self, epoch: int) -> _Order | None:
        if not self.shuffle:
            return None
        order = self._orders.get(epoch)
        if order is None:
            order = _shuffled(self.n_windows, self.seed, epoch)
            self._orders.clear()  # only to save time: the last epoch's order
            self._orders[epoch] = order
        return order

    def _gather(self, order: _Order | None, place: int) -> Batch:
        first = place * self.batch_size
        last = min(first + self.batch_size, self.n_windows)
        windows = np.arange(first, last) if order is None else order[first:last]  # (B,)
        places = windows[:, None] * self.stride + np.arange(self.context_length)  # (B, T)
        return self.ids[places].astype(np.int64), self.ids[places + 1].astype(np.int64)


def _shuffled(n: int, *seeds: int) -> _Order:
    """A random order of ``range(n)``.

    By sorting PCG64's raw numbers: numpy promises that those stay the same in every version, which
    it does not for ``Generator.permutation``.
    """
    keys = np.random.PCG64(np.random.SeedSequence(seeds)).random_raw(n)
    return np.argsort(keys, kind="stable")
