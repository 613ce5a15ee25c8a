"""The processes of a run over ``torch.distributed``: gloo between CPUs, NCCL between GPUs.

Started by ``torchrun``, which says in the environment who is who. Two groups: what the first
process tells the others goes over gloo and may be waited for as long as a pause lasts; sums go over
the device's own library. A process that ends closes its connections, which the others see at once:
whatever waits for it raises :class:`RanksLost`. Knows nothing of what is trained.
"""

import contextlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor, nn

from core.distributed import pulse
from core.distributed.launch import world_size_in
from core.distributed.pulse import Pulse
from core.distributed.ranks import (
    ALONE,
    Order,
    RankError,
    RankMemoryError,
    Ranks,
    RanksLost,
    Task,
)
from core.hardware.memory import is_out_of_memory
from core.i18n import Message, from_json, reason_of, to_json
from core.model.interrupt import Interrupted

if TYPE_CHECKING:
    from torch.distributed.device_mesh import DeviceMesh

T = TypeVar("T")

_JOINS_WITHIN = timedelta(minutes=5)
_SUMS_WITHIN = timedelta(minutes=30)  # the slowest update, or a compilation that others wait for
_WAITS_FOR = timedelta(days=3650)  # for what is told next: a pause lasts as long as it lasts
_SLICE = timedelta(seconds=3)  # of a wait; then it is seen whether the others are there
_SLICE_IS_OVER = "Operation timed out"  # what gloo says then, and goes on with its work
_ANSWERS_WITHIN = timedelta(seconds=5)  # the store
SUM_ENDS_WITHIN_S = 5.0  # on a GPU, where all take part
_LOOK_EVERY_S = 0.1  # whether another process has given the present work up
_BUCKET = 1 << 23  # numbers that are summed at once
_LAST_WORDS = "last words"  # of a process that has left
# What the libraries say where another process has ended, in the midst of a model's pass.
_OF_A_LOST_PEER = ("connection closed by peer", "connection reset", "gloo", "nccl", "broken pipe")
_WELL, _INTERRUPTED, _FAILED = 0, 1, 2  # how the work of a process went; the highest one holds
# These are followed by `together` in every process: until then none of them hears anything.
_SHARED = (Task.SET_UP, Task.COMPILE, Task.RESTORE, Task.UPDATE, Task.EVALUATE)


def join(environment: Mapping[str, str]) -> Ranks:
    """Meet the other processes that torchrun has started; :data:`ALONE` where there are none.

    Raises:
        RanksLost: they do not come.
    """
    return ProcessGroup(environment) if world_size_in(environment) > 1 else ALONE


class ProcessGroup:
    """This process and the others.

    Attributes:
        rank, world_size, local_rank, local_size: as :class:`Ranks` has them.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.rank, self.world_size = int(environment["RANK"]), int(environment["WORLD_SIZE"])
        self.local_rank = int(environment.get("LOCAL_RANK", self.rank))
        self.local_size = int(environment.get("LOCAL_WORLD_SIZE", self.world_size))
        self._is_lost = False
        self._is_at_work = False  # between an order and the end of what it asked for
        self._is_in_round = False  # while this process does its part
        self._round = 0  # how often they have worked together
        self._looked = 0.0
        self._on_device: dist.Work | None = None  # the last that a GPU's stream waits for
        backend = "cpu:gloo,cuda:nccl" if torch.cuda.is_available() else "gloo"
        with self._reached():
            dist.init_process_group(backend, timeout=_JOINS_WITHIN)
            self._store = dist.distributed_c10d._get_default_store()
            self._sums = dist.new_group(backend=backend, timeout=_SUMS_WITHIN)
            self._orders = dist.new_group(backend="gloo", timeout=_WAITS_FOR)
            self._store.set_timeout(_ANSWERS_WITHIN)
        self._pulse = Pulse(self._store, self.rank, self.world_size)

    @contextlib.contextmanager
    def _reached(self) -> Iterator[None]:
        """Whatever fails inside means that another process is gone."""
        if self._is_lost:
            raise self._lost()
        try:
            yield
        except (RuntimeError, ValueError, OSError) as error:
            self._is_lost = True
            raise self._lost() from error

    def _lost(self) -> RanksLost:
        """That another process is gone, and why, where it has said so."""
        lost = Message("ranks.lost", processes=self.world_size)
        with contextlib.suppress(RuntimeError, ValueError, AttributeError):  # the store is gone too
            if self._store.check([_LAST_WORDS]):
                told = json.loads(self._store.get(_LAST_WORDS))
                failed = Message(
                    "ranks.failed", rank=told["rank"], reason=from_json(told["reason"])
                )
                lost = Message("ranks.lost_because", reason=failed, lost=lost)
        return RanksLost(lost, is_cut_off=self._cut_off())

    def _cut_off(self) -> bool:
        """As :func:`cut_off`, of the sums on this process's GPU."""
        work, self._on_device = self._on_device, None
        if work is None:
            return False
        return cut_off(work, lambda: self._sums._get_backend(torch.device("cuda")).abort())

    def _leave(self, error: Exception) -> None:
        """Take no part any more, as the others wait in the middle of theirs; say why.

        Raises:
            RanksLost: it is another process that has left.
        """
        self._is_lost = True
        if any(words in str(error).lower() for words in _OF_A_LOST_PEER):
            raise self._lost() from error
        with contextlib.suppress(RuntimeError):
            told = {"rank": self.rank, **_told_of(error)}
            self._store.set(_LAST_WORDS, json.dumps(told))

    def _await(self, work: "dist.Work | None") -> None:
        """Wait for something over gloo as long as it takes, while the others are at work, too.

        Raises:
            RanksLost: one of them says nothing any more.
        """
        self._pulse.forget()
        while work is not None:
            try:
                work.wait(_SLICE)
            except RuntimeError as error:
                if _SLICE_IS_OVER not in str(error):
                    raise
                silent = self._pulse.find_silent()
                if silent is None:
                    continue
                self._is_lost = True
                seconds = int(pulse.SILENT_AFTER_S)
                told = Message("ranks.silent", rank=silent, seconds=seconds)
                raise RanksLost(told, is_cut_off=self._cut_off()) from error
            return

    def tell(self, order: Order) -> None:
        """Let every other process do this; in those it does nothing."""
        if self.rank > 0:
            return
        self._send(order)
        self._is_at_work = order.task in _SHARED

    def _send(self, order: Order) -> None:
        with self._reached():
            head = torch.tensor([order.task, order.step, len(order.content)])
            self._await(dist.broadcast(head, 0, group=self._orders, async_op=True))
            if order.content:
                content = torch.frombuffer(bytearray(order.content), dtype=torch.uint8)
                self._await(dist.broadcast(content, 0, group=self._orders, async_op=True))

    def hear(self) -> Order:
        """Wait for what the first process tells next, however long that takes."""
        with self._reached():
            head = torch.zeros(3, dtype=torch.int64)
            self._await(dist.broadcast(head, 0, group=self._orders, async_op=True))
            task, step, length = head.tolist()
            content = torch.empty(length, dtype=torch.uint8)
            if length:
                self._await(dist.broadcast(content, 0, group=self._orders, async_op=True))
        return Order(Task(task), step, content.numpy().tobytes())

    def together(self, work: Callable[[], T], *, in_lockstep: bool = False) -> T:
        """As :meth:`Ranks.together`."""
        self._round += 1
        self._looked, self._is_in_round = time.monotonic(), True
        try:
            done = work()
        except RanksLost:
            raise
        except Exception as error:
            self._is_in_round = False
            if in_lockstep and not isinstance(error, Interrupted):
                self._leave(error)
                raise
            self._give_up(error)
            if self.rank == 0 or isinstance(error, Interrupted):
                raise
            reason = Message("ranks.failed", rank=self.rank, reason=reason_of(error))
            raise RankError(reason) from error  # which the first process knows now
        self._is_in_round = False
        self._agree(_WELL, {})
        return done

    def _give_up(self, error: Exception) -> None:
        """Tell the others that this process could not do its part."""
        with contextlib.suppress(RuntimeError):
            self._store.set(f"given up {self._round}", "1")
        if isinstance(error, Interrupted):
            self._agree(_INTERRUPTED, {}, raises=_FAILED)
        else:
            self._agree(_FAILED, _told_of(error), raises=_FAILED + 1)

    def _agree(self, how: int, told: dict[str, Any], raises: int = _INTERRUPTED) -> None:
        """Learn how it went everywhere; raises where that is as bad as ``raises``, or worse."""
        with self._reached():
            worst = torch.tensor([how])
            self._await(
                dist.all_reduce(worst, dist.ReduceOp.MAX, group=self._orders, async_op=True)
            )
            answers = self._answers(told) if int(worst) == _FAILED else []
        self._is_at_work = False
        if int(worst) < raises:
            return
        if int(worst) == _INTERRUPTED:
            raise Interrupted
        for rank, answer in enumerate(answers):
            if answer:
                reason = from_json(answer["reason"])
                kind = RankMemoryError if answer["is_memory"] else RankError
                raise kind(Message("ranks.failed", rank=rank, reason=reason), answer["field"])

    def _answers(self, told: dict[str, Any]) -> list[dict[str, Any]]:
        """What each process has to say, in their order."""
        content = json.dumps(told).encode()
        lengths = torch.zeros(self.world_size, dtype=torch.int64)
        lengths[self.rank] = len(content)
        self._await(dist.all_reduce(lengths, group=self._orders, async_op=True))
        ends = lengths.cumsum(0).tolist()
        joined = torch.zeros(ends[-1], dtype=torch.uint8)
        begin = ends[self.rank] - len(content)
        joined[begin : ends[self.rank]] = torch.frombuffer(bytearray(content), dtype=torch.uint8)
        self._await(dist.all_reduce(joined, group=self._orders, async_op=True))
        whole = joined.numpy().tobytes()
        begins = [0, *ends[:-1]]
        return [json.loads(whole[a:b]) for a, b in zip(begins, ends, strict=True)]

    def is_given_up(self) -> bool:
        """As :meth:`Ranks.is_given_up`; looked for ten times a second."""
        now = time.monotonic()
        if not self._is_in_round or now - self._looked < _LOOK_EVERY_S:
            return False
        self._looked = now
        try:
            return bool(self._store.check([f"given up {self._round}"]))
        except RuntimeError:  # the first process, which keeps it, has ended
            return True

    def sum_gradients(self, parameters: Iterable[nn.Parameter], loss: Tensor) -> Tensor:
        """As :meth:`Ranks.sum_gradients`: in buckets, the next made ready while one is summed.

        Each gradient is a part of its bucket afterwards: nothing is copied back.
        """
        total = loss.detach().clone().reshape(-1)
        with self._reached():
            at_work = [dist.all_reduce(total, group=self._sums, async_op=True)]
            for bucket in _buckets(list(parameters)):
                whole = torch.cat([_gradient(parameter).reshape(-1) for parameter in bucket])
                at_work.append(dist.all_reduce(whole, group=self._sums, async_op=True))
                sizes = [parameter.numel() for parameter in bucket]
                for parameter, part in zip(bucket, whole.split(sizes), strict=True):
                    parameter.grad = part.view_as(parameter)
            for each in at_work:
                self._finish(each, total)
        return total.reshape(loss.shape)

    def finish(self, begin: Callable[[], "dist.Work | None"], into: Tensor) -> None:
        """As :meth:`Ranks.finish`."""
        with self._reached():
            self._finish(begin(), into)

    def _finish(self, work: "dist.Work | None", into: Tensor) -> None:
        if into.device.type == "cpu" or work is None:
            self._await(work)
        else:
            self._on_device = work
            work.wait()

    def gather(self, own: Tensor) -> list[Tensor]:
        """As :meth:`Ranks.gather`."""
        found = [torch.empty_like(own) for _ in range(self.world_size)] if self.rank == 0 else None
        with self._reached():
            self._await(dist.gather(own, found, group=self._orders, async_op=True))
        return found or []

    def sum_of(self, numbers: Sequence[float]) -> list[float]:
        """As :meth:`Ranks.sum_of`."""
        return self._joined(numbers, dist.ReduceOp.SUM)

    def max_of(self, numbers: Sequence[float]) -> list[float]:
        """As :meth:`Ranks.max_of`."""
        return self._joined(numbers, dist.ReduceOp.MAX)

    def _joined(self, numbers: Sequence[float], how: Any) -> list[float]:
        with self._reached():
            joined = torch.tensor(numbers, dtype=torch.float64)
            self._await(dist.all_reduce(joined, how, group=self._orders, async_op=True))
        found: list[float] = joined.tolist()
        return found

    def mesh(self, device_kind: str) -> "DeviceMesh":
        """As :meth:`Ranks.mesh`."""
        from torch.distributed.device_mesh import DeviceMesh

        return DeviceMesh.from_group(self._sums, device_kind)

    def broadcast(self, tensor: Tensor) -> None:
        """As :meth:`Ranks.broadcast`."""
        with self._reached():
            self._await(dist.broadcast(tensor, 0, group=self._orders, async_op=True))

    def close(self) -> None:
        """As :meth:`Ranks.close`; where others wait for something else, they see this one go."""
        if not self._is_lost and not self._is_at_work and self.rank == 0:
            with contextlib.suppress(RanksLost):
                self._send(Order(Task.END))
        self._is_lost = True
        self._pulse.close()
        with contextlib.suppress(RuntimeError, ValueError, AssertionError):
            dist.destroy_process_group()


def cut_off(work: "dist.Work", abort: Callable[[], None]) -> bool:
    """End what a GPU's stream waits for, where it does not end by itself any more.

    Until then whatever reads a number on that GPU waits, too. True: it was ended by force, and what
    has become of it is no sum.
    """
    gives_up = time.monotonic() + SUM_ENDS_WITHIN_S
    while not work.is_completed():
        if time.monotonic() > gives_up:
            abort()
            return True
        time.sleep(_LOOK_EVERY_S)
    return False


def _told_of(error: Exception) -> dict[str, Any]:
    field = getattr(error, "field", "")
    return {
        "reason": to_json(reason_of(error)),
        "is_memory": is_out_of_memory(error),
        "field": field if isinstance(field, str) else "",
    }


def _gradient(parameter: nn.Parameter) -> Tensor:
    """Of a process without rows there is none."""
    return torch.zeros_like(parameter) if parameter.grad is None else parameter.grad


def _buckets(parameters: Sequence[nn.Parameter]) -> Iterator[list[nn.Parameter]]:
    """Neighbours whose gradients are summed at once."""
    bucket: list[nn.Parameter] = []
    size = 0
    for parameter in parameters:
        if bucket and size + parameter.numel() > _BUCKET:
            yield bucket
            bucket, size = [], 0
        bucket.append(parameter)
        size += parameter.numel()
    if bucket:
        yield bucket
