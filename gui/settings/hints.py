"""What the form says about its values: the same value in other units, a group in one line.

Reads a draft and what is known of its text; writes nothing, draws nothing.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from core.config import FIELD_PATHS
from core.config.fields import Kind, steps_of
from core.config.presets import MODEL_PRESETS
from core.lr_shapes import SHAPES
from gui.models.draft import Draft
from gui.run.throughput import duration
from gui.widgets.field_text import count_text, number_text, percent_text

if TYPE_CHECKING:
    from core.data import DataFacts

_DOT = " · "


class Hints(QObject):
    """Hints, summaries and the line that counts the steps.

    Attributes:
        facts: what the preview found; ``None`` until then.
        describe_source: title and details of the chosen text.
        model_size: ``"10.4 M · fits"``.
        seconds_per_step: of a run like the draft's; 0: not known.
    """

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.facts: DataFacts | None = None
        self.describe_source: Callable[[], tuple[str, str]] = lambda: ("", "")
        self.model_size = ""
        self.seconds_per_step = 0.0

    # -- under a field

    def hint(self, path: str) -> str:
        """The value of a field in other units; empty where there is nothing to add."""
        if path in self._draft.problems:
            return ""
        spec = FIELD_PATHS[path]
        value = self._draft.value(path)
        if spec.zero_means and value == 0:
            return spec.zero_means
        own = getattr(self, "_hint_" + path.replace(".", "_"), None)
        if own is not None:
            return str(own(value))
        return ""

    def _hint_data_source(self, _value: object) -> str:
        return self.describe_source()[1]

    def _hint_data_compact_vocabulary(self, chosen: bool) -> str:
        if self.facts is None or self._draft.value("data.tokenizer") != "gpt2":
            return ""
        from core.data.bpe import N_VOCAB  # deferred: not needed before the first painted window

        if chosen and self.facts.n_vocab < N_VOCAB:
            return self.tr("this text: {n} of {all} tokens").format(
                n=f"{self.facts.n_vocab:,}", all=f"{N_VOCAB:,}"
            )
        return self.tr("{n} of {all} tokens occur").format(
            n=f"{self.facts.n_distinct:,}", all=f"{N_VOCAB:,}"
        )

    def _hint_schedule_warmup(self, value: int | str) -> str:
        return self._steps_words(value, self.tr("{n} steps"))

    def _hint_schedule_decay_start(self, value: int | str) -> str:
        return self._steps_words(value, self.tr("step {n}"))

    def _steps_words(self, value: int | str, as_steps: str) -> str:
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

    def _hint_schedule_initial_lr(self, value: float) -> str:
        return self._of_peak(value)

    def _hint_schedule_min_lr(self, value: float) -> str:
        return self._of_peak(value)

    def _of_peak(self, value: float) -> str:
        peak = self._draft.value("schedule.peak_lr")
        if not isinstance(peak, float) or peak <= 0:
            return ""
        return self.tr("{share} of the peak").format(share=percent_text(value / peak))

    def _hint_data_train_fraction(self, value: float) -> str:
        return self.tr("{train} train · {val} validation").format(
            train=percent_text(value), val=percent_text(1 - value)
        )

    def _hint_data_stride(self, value: int) -> str:
        context = self._draft.value("data.context_length")
        if not isinstance(context, int):
            return ""
        if value == context:
            return self.tr("every token once an epoch")
        if value < context:
            times = f"{context / value:.1f}".removesuffix(".0")
            return self.tr("every token {n} times an epoch").format(n=times)
        return ""

    def _hint_model_emb_dim(self, value: int) -> str:
        heads = self._draft.value("model.n_heads")
        if not isinstance(heads, int) or heads < 1 or value % heads:
            return ""
        return self.tr("{n} for each head").format(n=value // heads)

    def _hint_training_batch_size(self, value: int) -> str:
        context = self._draft.value("data.context_length")
        if not isinstance(context, int):
            return ""
        tokens = count_text(value * context * self._accumulation())
        return self.tr("{n} tokens a step").format(n=tokens)

    def _hint_training_epochs(self, _value: int) -> str:
        return self.steps_line()

    def _hint_training_eval_every(self, value: int) -> str:
        total = self._draft.total_steps
        return self.tr("{n} in this run").format(n=f"{-(-total // value):,}") if total else ""

    def _hint_sampling_prompt(self, _value: str) -> str:
        return self.tr("of the samples that the run makes by itself")

    def _hint_sampling_every(self, value: int | str) -> str:
        total, batches = self._draft.total_steps, self._draft.batches_per_epoch
        if value == 0:
            return self.tr("never")
        if not total or not batches:
            return ""
        if value == "epoch":
            return self._epochs(total * self._accumulation() / batches)
        assert isinstance(value, int)
        return self.tr("{n} in this run").format(n=f"{total // value:,}")

    # -- the run in numbers

    def shape_fields(self) -> frozenset[str]:
        """The fields of ``schedule`` that only some shapes read, and the chosen one does."""
        shape = SHAPES.get(self._draft.value("schedule.decay"))
        if shape is None:
            return frozenset()
        return frozenset((*shape.extra, *(("decay_start",) if shape.holds else ())))

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
            return self.tr("{line}, capped at {total} steps").format(line=line, total=f"{total:,}")
        return self.tr("{line} = {total} steps").format(line=line, total=f"{total:,}")

    # -- a closed group in one line

    def summary(self, group: str) -> str:
        """A group's values in one muted line."""
        made = getattr(self, f"_summary_{group}")()
        return _DOT.join(part for part in made if part)

    def _text(self, path: str) -> str:
        """A value as the form shows it; what is wrong is left out."""
        if path in self._draft.problems:
            return ""
        value: Any = self._draft.value(path)
        spec = FIELD_PATHS[path]
        if spec.kind is Kind.CHOICE:
            return spec.choices[value]
        return number_text(value) if isinstance(value, float) else str(value)

    def _with(self, words: str, path: str) -> str:
        text = self._text(path)
        return words.format(text) if text else ""

    def _summary_data(self) -> list[str]:
        tokens = ""
        if self.facts is not None:
            tokens = self.tr("{n} tokens").format(n=count_text(self.facts.n_tokens))
        return [self.describe_source()[0], self._text("data.tokenizer"), tokens]

    def _summary_model(self) -> list[str]:
        dims = [self._text(f"model.{name}") for name in ("n_layers", "n_heads", "emb_dim")]
        size = next(
            (
                preset.label
                for preset in MODEL_PRESETS.values()
                if [str(preset.n_layers), str(preset.n_heads), str(preset.emb_dim)] == dims
            ),
            "",
        )
        return [size or (" × ".join(dims) if all(dims) else ""), self.model_size]

    def _summary_schedule(self) -> list[str]:
        decay = self._draft.value("schedule.decay")
        shape = SHAPES[decay].label if decay in SHAPES else ""
        return [
            shape,
            self._with(self.tr("peak {}"), "schedule.peak_lr"),
            self._with(self.tr("warmup {}"), "schedule.warmup"),
        ]

    def _summary_clipping(self) -> list[str]:
        norm = self._draft.value("clipping.max_norm")
        words = {
            "start": self.tr("clip {}"),
            "after_warmup": self.tr("clip {} after warmup"),
            "book": self.tr("clip {} as printed"),
        }.get(self._draft.value("clipping.begin"), "{}")
        return [
            self._text("optimizer.name"),
            self._with(self.tr("wd {}"), "optimizer.weight_decay"),
            self.tr("no clipping") if norm == 0 else self._with(words, "clipping.max_norm"),
        ]

    def _summary_training(self) -> list[str]:
        total, precision = self._draft.total_steps, self._draft.value("training.precision")
        return [
            self.tr("{n} steps").format(n=f"{total:,}")
            if total
            else self._with(self.tr("{} epochs"), "training.epochs"),
            self._with(self.tr("batch {}"), "training.batch_size"),
            "" if precision == "auto" else self._text("training.precision"),
            self._with(self.tr("seed {}"), "training.seed"),
        ]

    def _summary_sampling(self) -> list[str]:
        every = self._draft.value("sampling.every")
        how_often = self._with(self.tr("every {} steps"), "sampling.every")
        if every == "epoch":
            how_often = self.tr("each epoch")
        elif every == 0:
            how_often = self.tr("never")
        heat = self._draft.value("sampling.temperature")
        return [
            how_often,
            self.tr("greedy") if heat == 0 else self._with("T {}", "sampling.temperature"),
            self._with(self.tr("{} tokens"), "sampling.max_new_tokens"),
        ]
