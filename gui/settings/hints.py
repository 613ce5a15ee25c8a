"""What the form says about its values: the same value in other units, and how many steps they make.

Reads a draft and what is known of its text; writes nothing, draws nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from core.config import FIELD_PATHS
from core.config.fields import steps_of
from core.config.written import rate_text
from core.lr_shapes import POINTS, SHAPES
from core.schedule.cadence import EPOCH, evaluations_of, samples_of_auto
from gui.models.draft import Draft
from gui.run.throughput import duration
from gui.settings.compile_hint import what_auto_does
from gui.widgets.field_text import count_text, percent_text

if TYPE_CHECKING:
    from core.data import DataFacts
    from core.hardware.foreseen import ForeseenDevice

_DOT = " · "
_KNOWN_VOCABULARIES = {"gpt2": 50_257, "bytes": 256}  # characters: as many as the text has
_OF_SOME_SHAPES = ("decay_start", "power", "cycles", "points", "interpolation")
_REPLACED_BY_POINTS = ("warmup", "initial_lr", "peak_lr")
_OF_A_TOKENIZER = {"data.tokenizer_vocab": "bpe", "data.compact_vocabulary": "gpt2"}
MAY_BE_UNUSED = (
    *(f"schedule.{name}" for name in (*_OF_SOME_SHAPES, *_REPLACED_BY_POINTS)),
    *_OF_A_TOKENIZER,
)
_AWAITED = frozenset(
    (
        "schedule.warmup",
        "schedule.decay_start",
        "schedule.points",
        "training.epochs",
        "training.eval_every",
        "sampling.every",
    )
)


class Hints(QObject):
    """A hint for each field that has one, and the line that counts the steps.

    Attributes:
        facts: what the preview found; ``None`` until then.
        describe_source: title and details of the chosen text.
        model_size: ``"10.4 M · fits"``.
        seconds_per_step: of a run like the draft's; 0: not known.
        devices: of this machine, the one that auto takes first; empty until they are known.
    """

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.facts: DataFacts | None = None
        self.describe_source: Callable[[], tuple[str, str]] = lambda: ("", "")
        self.model_size = ""
        self.seconds_per_step = 0.0
        self.devices: Sequence[ForeseenDevice] = ()
        self._hints: Mapping[str, Callable[[Any], str]] = {
            "data.source": self._source,
            "data.compact_vocabulary": self._vocabulary,
            "data.train_fraction": self._split,
            "data.stride": self._stride,
            "model.emb_dim": self._head_size,
            "schedule.warmup": lambda value: self._steps(value, self.tr("{n} steps")),
            "schedule.decay_start": lambda value: self._steps(value, self.tr("step {n}")),
            "schedule.initial_lr": self._of_peak,
            "schedule.min_lr": self._where_it_ends,
            "schedule.points": self._highest,
            "training.batch_size": self._step_tokens,
            "training.epochs": lambda _value: self.steps_line(),
            "training.max_steps": self._ended_before,
            "training.eval_every": self._how_often,
            "training.eval_batches": self._of_validation,
            "training.evaluation": self._evaluations,
            "training.checkpoint_every": self._kept,
            "training.compile": self._compiled,
            "sampling.prompt": self._prompt,
            "sampling.every": self._sampling,
        }

    @property
    def paths(self) -> frozenset[str]:
        """The fields that have a hint of their own."""
        return frozenset(self._hints)

    @property
    def awaited(self) -> frozenset[str]:
        """The fields whose hint comes once the text is known."""
        return _AWAITED

    # -- under a field

    def may_hint(self, path: str) -> bool:
        """Whether a field has a hint at all, now or with another value."""
        return path in self._hints or bool(FIELD_PATHS[path].zero_means)

    def hint(self, path: str) -> str:
        """The value of a field in other units; empty where there is nothing to add."""
        if path in self._draft.problems:
            return ""
        spec = FIELD_PATHS[path]
        value = self._draft.value(path)
        if spec.zero_means and value == 0:
            return spec.zero_means
        own = self._hints.get(path)
        return own(value) if own is not None else ""

    def _source(self, _value: object) -> str:
        return self.describe_source()[1]

    def _vocabulary(self, chosen: bool) -> str:
        if self.facts is None or self._draft.value("data.tokenizer") != "gpt2":
            return ""
        from core.data.bpe import N_VOCAB  # deferred: not needed before the first painted window

        if chosen and self.facts.n_vocab < N_VOCAB:
            return self.tr("this text: {n} of {all} tokens").format(
                n=f"{self.facts.n_vocab:,}", all=f"{N_VOCAB:,}"
            )
        return self.tr("{n} of {all} tokens used").format(
            n=f"{self.facts.n_distinct:,}", all=f"{N_VOCAB:,}"
        )

    def _steps(self, value: int | str, as_steps: str) -> str:
        """A steps-or-share value in the other units: steps or share, epochs, tokens, time."""
        total = self._draft.total_steps
        batches = self._draft.batches_per_epoch
        if not total or not batches:
            return ""
        steps = steps_of(value, total)
        parts = []
        if isinstance(value, str):
            parts.append(as_steps.format(n=f"{steps:,}"))
        else:
            parts.append(percent_text(steps / total))
        parts.append(self._epochs(steps * self._accumulation() / batches))
        tokens = self._tokens_per_step()
        if tokens:
            parts.append(self.tr("{n} tokens").format(n=count_text(steps * tokens)))
        if self.seconds_per_step > 0:
            parts.append(self.tr("≈ {time}").format(time=duration(steps * self.seconds_per_step)))
        return _DOT.join(parts)

    def _tokens_per_step(self) -> int:
        """0 where a value that decides it is wrong."""
        values = [
            self._draft.value(path) for path in ("data.context_length", "training.batch_size")
        ]
        sizes = [value for value in values if isinstance(value, int)]
        return sizes[0] * sizes[1] * self._accumulation() if len(sizes) == len(values) else 0

    def _accumulation(self) -> int:
        value = self._draft.value("training.grad_accumulation")
        return value if isinstance(value, int) else 1

    def _epochs(self, epochs: float) -> str:
        number = f"{round(epochs, 1):g}"
        return self.tr("1 epoch") if number == "1" else self.tr("{n} epochs").format(n=number)

    def _of_peak(self, value: float) -> str:
        peak = self._draft.value("schedule.peak_lr")
        if not isinstance(peak, float) or peak <= 0:
            return ""
        return self.tr("{share} of the peak").format(share=percent_text(value / peak))

    def _where_it_ends(self, value: float) -> str:
        """Of the peak; or, where the plan does not fall to it, what does."""
        shape = SHAPES.get(self._draft.value("schedule.decay"))
        if shape is None or (shape.falls and not self.goes_through_points()):
            return self._of_peak(value)
        return "" if "schedule.min_lr" in self._draft.warnings else self.tr("for “Decay now”")

    def goes_through_points(self) -> bool:
        """Whether points take the place of warmup, initial and peak LR."""
        draft = self._draft
        return bool(draft.value("schedule.decay") == POINTS and draft.value("schedule.points"))

    def _highest(self, _value: object) -> str:
        """Where the highest point is: there the warmup ends, and clipping may begin."""
        planned = self._draft.schedule
        if planned is None or not planned.points:
            return ""
        said = self.tr("highest {lr} at step {n}")
        clips = self._draft.value("clipping.begin") != "start"
        if clips and self._draft.value("clipping.max_norm") != 0:
            said = self.tr("highest {lr} at step {n}; clips from there")
        return said.format(lr=rate_text(planned.peak_lr), n=f"{planned.warmup_steps:,}")

    def _split(self, value: float) -> str:
        return self.tr("{train} train · {val} validation").format(
            train=percent_text(value), val=percent_text(1 - value)
        )

    def _stride(self, value: int) -> str:
        context = self._draft.value("data.context_length")
        if not isinstance(context, int):
            return ""
        if value == context:
            return self.tr("each token once per epoch")
        if value < context:
            times = f"{context / value:.1f}".removesuffix(".0")
            return self.tr("each token {n} times per epoch").format(n=times)
        return ""

    def _head_size(self, value: int) -> str:
        heads = self._draft.value("model.n_heads")
        if not isinstance(heads, int) or heads < 1 or value % heads:
            return ""
        return self.tr("{n} per head").format(n=value // heads)

    def _step_tokens(self, value: int) -> str:
        context = self._draft.value("data.context_length")
        if not isinstance(context, int):
            return ""
        tokens = count_text(value * context * self._accumulation())
        return self.tr("{n} tokens per step").format(n=tokens)

    def _hint_training_epochs(self, _value: int) -> str:
        return self.steps_line()

    def _ended_before(self, value: int) -> str:
        """That a cap is not reached."""
        total = self._draft.total_steps
        if total is None or not value > total:
            return ""
        return self.tr('not reached: the run ends at {total} steps ("{field}")').format(
            field=FIELD_PATHS["training.epochs"].label, total=f"{total:,}"
        )

    def _kept(self, value: int) -> str:
        """How many of the checkpoints that are asked for stay."""
        keep = self._draft.value("training.keep_checkpoints")
        if value == 0 or not isinstance(keep, int):
            return ""
        total = self._draft.total_steps
        if total is not None and value >= total:
            return self.tr("only at the end: the run has {n} steps").format(n=f"{total:,}")
        if keep == 0:
            return self.tr("keeps all")
        if keep == 1:
            return self.tr("keeps the latest and the best")
        return self.tr("keeps the latest {n} and the best").format(n=f"{keep:,}")

    def _compiled(self, value: str) -> str:
        """What auto will do here, and why."""
        n_vocab, total = self.n_vocab(), self._draft.total_steps
        if value != "auto" or n_vocab is None or not total:
            return ""
        return what_auto_does(self._draft, self.devices, n_vocab, total)

    def n_vocab(self) -> int | None:
        """The rows that the model's vocabulary would have; ``None``: not known yet."""
        tokenizer = self._draft.value("data.tokenizer")
        known = _KNOWN_VOCABULARIES.get(tokenizer)
        if tokenizer == "gpt2" and self._draft.value("data.compact_vocabulary") is True:
            known = None  # as many as the text has
        return known if known is not None or self.facts is None else self.facts.n_vocab

    def _how_often(self, value: int | str) -> str:
        total = self._draft.total_steps
        if not total:
            return ""
        count = evaluations_of(value, total, at_end=self._is_comparable())
        return self.tr("{n} in this run").format(n=f"{count:,}")

    def _is_comparable(self) -> bool:
        chosen, shuffles = (self._draft.value(p) for p in ("training.evaluation", "data.shuffle"))
        return chosen == "comparable" or (chosen == "auto" and shuffles is True)

    def _evaluations(self, _value: str) -> str:
        if self._is_comparable():
            return self.tr("also at the last step, on batches from the whole text")
        return self.tr("at fixed steps, on the first batches")

    def _of_validation(self, value: int) -> str:
        there = self.facts.val_batches if self.facts is not None else value
        if value <= there:
            return ""
        return self.tr("the validation text has only {n}; all are used").format(n=f"{there:,}")

    def _prompt(self, _value: str) -> str:
        return self.tr("for the samples during training")

    def _sampling(self, value: int | str) -> str:
        total, batches = self._draft.total_steps, self._draft.batches_per_epoch
        if value == 0:
            return self.tr("never")
        if not total or not batches:
            return ""
        if value == EPOCH:
            return self._epochs(total * self._accumulation() / batches)
        count = samples_of_auto(total) if isinstance(value, str) else total // value
        return self.tr("{n} in this run").format(n=f"{count:,}")

    # -- the run in numbers

    def unused(self) -> Mapping[str, str]:
        """The fields that the form leaves out, each with the field whose value makes it so."""
        shape = SHAPES.get(self._draft.value("schedule.decay"))
        read = () if shape is None else (*shape.extra, *(("decay_start",) if shape.holds else ()))
        left_out = [name for name in _OF_SOME_SHAPES if name not in read]
        if self.goes_through_points():
            left_out += _REPLACED_BY_POINTS
        found = {f"schedule.{name}": "schedule.decay" for name in left_out}
        tokenizer = self._draft.value("data.tokenizer")
        for path, reader in _OF_A_TOKENIZER.items():
            if tokenizer != reader:
                found[path] = "data.tokenizer"
        return found

    def steps_line(self) -> str:
        """``9 batches × 15 epochs = 135 steps``; empty until the text is known."""
        total, batches = self._draft.total_steps, self._draft.batches_per_epoch
        epochs = self._draft.value("training.epochs")
        if total is None or batches is None or not isinstance(epochs, int):
            return ""
        line = self.tr("{batches} × {epochs}").format(
            batches=self.tr("1 batch")
            if batches == 1
            else self.tr("{n} batches").format(n=f"{batches:,}"),
            epochs=self._epochs(epochs),
        )
        accumulation = self._accumulation()
        if accumulation > 1:
            line += f" ÷ {accumulation}"
        full = batches * epochs // accumulation
        if total < full:
            return self.tr('{line}, capped at {total} steps by "{field}"').format(
                line=line, total=f"{total:,}", field=FIELD_PATHS["training.max_steps"].label
            )
        return self.tr("{line} = {total} steps").format(line=line, total=f"{total:,}")
