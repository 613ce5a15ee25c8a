"""A closed group of the form in one line: the values that tell most.

Reads a draft and the hints; writes nothing, draws nothing.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from core.config import FIELD_PATHS
from core.config.fields import Kind
from core.config.presets import MODEL_PRESETS
from core.config.written import rate_text
from core.lr_shapes import SHAPES
from core.schedule.cadence import AUTO, EPOCH
from gui.models.draft import Draft
from gui.settings.hints import Hints
from gui.widgets.choice_or_path import short_name
from gui.widgets.field_text import count_text, number_text

_DOT = " · "


class Summaries(QObject):
    """One line for each group of the form."""

    def __init__(self, draft: Draft, hints: Hints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._hints = hints
        self._parts: Mapping[str, Callable[[], list[str]]] = {
            "data": self._data,
            "model": self._model,
            "schedule": self._schedule,
            "clipping": self._clipping,
            "training": self._training,
            "sampling": self._sampling,
        }

    def summary(self, group: str) -> str:
        """A group's values in one muted line."""
        return _DOT.join(part for part in self._parts[group]() if part)

    def _text(self, path: str) -> str:
        """A value as the form shows it; what is wrong is left out."""
        if path in self._draft.problems:
            return ""
        value: Any = self._draft.value(path)
        spec = FIELD_PATHS[path]
        if spec.kind is Kind.CHOICE:
            return spec.choices[value]
        if spec.kind is Kind.CHOICE_OR_PATH:
            return spec.choices.get(value) or short_name(value)
        return number_text(value) if isinstance(value, float) else str(value)

    def _with(self, pattern: str, path: str) -> str:
        value = self._text(path)
        return pattern.format(value) if value else ""

    def _data(self) -> list[str]:
        tokens = ""
        if self._hints.facts is not None:
            tokens = self.tr("{n} tokens").format(n=count_text(self._hints.facts.n_tokens))
        return [self._hints.describe_source()[0], self._text("data.tokenizer"), tokens]

    def _model(self) -> list[str]:
        dims = [self._text(f"model.{name}") for name in ("n_layers", "n_heads", "emb_dim")]
        size = next(
            (
                preset.label
                for preset in MODEL_PRESETS.values()
                if [str(preset.n_layers), str(preset.n_heads), str(preset.emb_dim)] == dims
            ),
            "",
        )
        return [size or (" × ".join(dims) if all(dims) else ""), self._hints.model_size]

    def _schedule(self) -> list[str]:
        decay = self._draft.value("schedule.decay")
        shape = SHAPES[decay].label if decay in SHAPES else ""
        if self._hints.goes_through_points():
            if "schedule.points" in self._draft.problems:
                return [shape]
            points = self._draft.value("schedule.points")
            planned = self._draft.schedule
            highest = max(lr for _, lr in points) if planned is None else planned.peak_lr
            peak = rate_text(highest)
            counted = self.tr("{} points").format(f"{len(points):,}")
            return [counted, self.tr("peak {}").format(peak)]
        return [
            shape,
            self._with(self.tr("peak {}"), "schedule.peak_lr"),
            self._with(self.tr("warmup {}"), "schedule.warmup"),
        ]

    def _clipping(self) -> list[str]:
        norm = self._draft.value("clipping.max_norm")
        text = {
            "start": self.tr("clip {}"),
            "after_warmup": self.tr("clip {} after warmup"),
            "book": self.tr("clip {} as printed"),
        }.get(self._draft.value("clipping.begin"), "{}")
        return [
            self._text("optimizer.name"),
            self._with(self.tr("wd {}"), "optimizer.weight_decay"),
            self.tr("no clipping") if norm == 0 else self._with(text, "clipping.max_norm"),
        ]

    def _training(self) -> list[str]:
        total, precision = self._draft.total_steps, self._draft.value("training.precision")
        return [
            self.tr("{n} steps").format(n=f"{total:,}")
            if total
            else self._with(self.tr("{} epochs"), "training.epochs"),
            self._with(self.tr("batch {}"), "training.batch_size"),
            "" if precision == "auto" else self._text("training.precision"),
            self._with(self.tr("seed {}"), "training.seed"),
        ]

    def _sampling(self) -> list[str]:
        every = self._draft.value("sampling.every")
        how_often = {
            EPOCH: self.tr("each epoch"),
            AUTO: self.tr("often at first"),
            0: self.tr("never"),
        }.get(every) or self._with(self.tr("every {} steps"), "sampling.every")
        heat = self._draft.value("sampling.temperature")
        return [
            how_often,
            self.tr("greedy") if heat == 0 else self._with("T {}", "sampling.temperature"),
            self._with(self.tr("{} tokens"), "sampling.max_new_tokens"),
        ]
