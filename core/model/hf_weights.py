"""Weights under Hugging Face's GPT-2 names: read into a model, and a model's in those names.

Knows nothing of runs or checkpoints, nor of what the rows of a vocabulary stand for.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from core import paths
from core.i18n import Message
from core.model.gpt import GPT, Block
from core.model.weights_file import (
    HEAD,
    PREFIX,
    StoredTensor,
    WeightsError,
    WeightsFile,
    open_weights,
    unreadable,
)
from core.model.weights_fit import ROWS_ARE_TOKENS, RowMap, compare, require_same_kind

__all__ = [
    "RowMap",
    "Rows",
    "WeightsError",
    "export_state",
    "import_state",
    "load_weights",
    "state_shapes",
    "whole_state",
]


_DTYPES = {"F16": torch.float16, "BF16": torch.bfloat16, "F32": torch.float32}


@dataclass(frozen=True, slots=True)
class _Slot:
    """One tensor of the file: the parameters it holds, side by side along its last axis.

    Hugging Face's Conv1D keeps (in, out) where torch's Linear keeps (out, in): ``transposed``.
    """

    parameters: tuple[Tensor, ...]
    transposed: bool = False

    def parts(self) -> list[Tensor]:
        return [p.detach().t() if self.transposed else p.detach() for p in self.parameters]

    def shape(self) -> tuple[int, ...]:
        first, *others = self.parts()
        return (*first.shape[:-1], sum(part.shape[-1] for part in (first, *others)))

    def read(self) -> Tensor:
        return torch.cat(self.parts(), dim=-1).contiguous()

    def write(self, values: Tensor) -> None:
        """Take as many of the first rows as there are: positions beyond the context are left."""
        begin = 0
        for part in self.parts():
            end = begin + part.shape[-1]
            own = values[..., begin:end]
            part.copy_(own[: part.shape[0]])
            begin = end

    def write_rows(self, values: Tensor, rows: RowMap) -> None:
        """Take some rows of a vocabulary's; the others stay as they are."""
        (whole,) = self.parts()
        if rows.taken == rows.placed == tuple(range(len(rows.taken))):  # a copy less
            whole[: len(rows.taken)].copy_(values[: len(rows.taken)])
        else:
            whole[list(rows.placed)] = values[list(rows.taken)].to(whole)


def _slots(model: GPT) -> dict[str, _Slot]:
    slots = {
        "wte.weight": _Slot((model.tok_emb.weight,)),
        "wpe.weight": _Slot((model.pos_emb.weight,)),
    }
    for index, block in enumerate(model.blocks):
        assert isinstance(block, Block)
        att, name = block.att, f"h.{index}."
        qkv = (att.W_query, att.W_key, att.W_value)
        slots |= _pair(name + "ln_1", (block.norm1,), False)
        slots |= _pair(name + "attn.c_attn", qkv, True)
        slots |= _pair(name + "attn.c_proj", (att.out_proj,), True)
        slots |= _pair(name + "ln_2", (block.norm2,), False)
        slots |= _pair(name + "mlp.c_fc", (block.ff.expand,), True)
        slots |= _pair(name + "mlp.c_proj", (block.ff.contract,), True)
    slots |= _pair("ln_f", (model.final_norm,), False)
    slots = {PREFIX + name: slot for name, slot in slots.items()}
    if model.out_head is not None:
        slots[HEAD] = _Slot((model.out_head.weight,))
    return slots


def _pair(
    name: str, layers: tuple[nn.Linear | nn.LayerNorm, ...], transposed: bool
) -> dict[str, _Slot]:
    slots = {f"{name}.weight": _Slot(tuple(layer.weight for layer in layers), transposed)}
    biases: list[Tensor | None] = [layer.bias for layer in layers]
    there = tuple(bias for bias in biases if bias is not None)
    return slots | {f"{name}.bias": _Slot(there)} if there else slots


def export_state(model: GPT) -> dict[str, Tensor]:
    """The weights under Hugging Face's names: copies, contiguous, where the model is.

    Tied weights have no ``lm_head.weight``; without ``qkv_bias`` there is no ``c_attn.bias``.
    """
    return {name: slot.read() for name, slot in _slots(model).items()}


def state_shapes(model: GPT) -> dict[str, tuple[int, ...]]:
    """What :func:`export_state` gives for a model of this kind: names and shapes."""
    return {name: slot.shape() for name, slot in _slots(model).items()}


def import_state(model: GPT, state: Mapping[str, Tensor]) -> None:
    """Put back what :func:`export_state` gave; names and shapes are the caller's to check."""
    for name, slot in _slots(model).items():
        slot.write(state[name])


@dataclass(frozen=True, slots=True)
class Rows:
    """Of a vocabulary that was cut down: which of the whole one's ``of`` rows a model has."""

    kept: tuple[int, ...]
    of: int


def whole_state(state: Mapping[str, Tensor], rows: Rows) -> dict[str, Tensor]:
    """Weights under Hugging Face's names with the rows of a whole vocabulary.

    Those that were never trained are 0, in the embedding and in the head.
    """
    whole = dict(state)
    for name in ROWS_ARE_TOKENS & state.keys():
        trained = state[name]
        whole[name] = trained.new_zeros(rows.of, trained.shape[1])
        whole[name][list(rows.kept)] = trained
    return whole


def load_weights(
    model: GPT,
    path: str | Path,
    rows: RowMap | None = None,
    while_read: Callable[[int, int], None] | None = None,
) -> None:
    """Replace the model's weights by those of a safetensors file or a Hugging Face folder.

    One tensor of the file is in memory at a time, as it is stored; so there is never more than
    the model and the largest of its tensors. Of more positions than the model has the first are
    taken.

    Args:
        model: whose weights are replaced.
        path: the file or folder.
        rows: which of the file's rows stand for which of the model's tokens, where the two
            vocabularies differ; the model's other rows stay as they are.
        while_read: told before each tensor how many bytes are read, and of how many; may raise.

    Raises:
        WeightsError: it cannot be read, or names, shapes, types or values do not fit. But for
            values, that is known before the model is touched.
    """
    file = open_weights(paths.as_typed(path))
    try:
        require_same_kind(file, model.config.n_heads)
        slots = _slots(model)
        entries = _fitted(model, file)
        compare(
            entries, {name: _shape_in_file(name, slots[name], rows) for name in slots}, file.path
        )
        done, total = 0, sum(entries[name].n_bytes for name in slots)
        for name, slot in slots.items():
            entry = entries[name]
            if while_read is not None:
                while_read(done, total)
            done += entry.n_bytes
            values = torch.frombuffer(entry.read(), dtype=_DTYPES[entry.dtype]).view(entry.shape)
            if not _is_finite(values):
                raise WeightsError(Message("weights.not_finite", path=file.path, name=name))
            if rows is not None and name in ROWS_ARE_TOKENS:
                slot.write_rows(values, rows)
            else:
                slot.write(values)
    except OSError as error:
        raise unreadable(file.path, error) from error


def _is_finite(values: Tensor) -> bool:
    """Whether all numbers are, of which the least and the greatest tell; a NaN is both.

    Without the copies that asking each of them makes, which are larger than the tensor.
    """
    return all(math.isfinite(end.item()) for end in values.aminmax())


def _shape_in_file(name: str, slot: _Slot, rows: RowMap | None) -> tuple[int, ...]:
    n_rows, *rest = slot.shape()
    return (rows.of if rows is not None and name in ROWS_ARE_TOKENS else n_rows, *rest)


def _fitted(model: GPT, file: WeightsFile) -> dict[str, StoredTensor]:
    """Entries by full name, the head made to fit: a tied model has none, another needs one.

    Raises:
        WeightsError: the file's head is its own, but the model ties it to the embedding.
    """
    named = {PREFIX + name: entry for name, entry in file.entries.items() if name != HEAD}
    embedding, head = file.entries.get("wte.weight"), file.entries.get(HEAD)
    if model.out_head is not None:
        head = head or embedding
        return named | {HEAD: head} if head else named
    if head and embedding and not head.equals(embedding):
        raise WeightsError(Message("weights.own_head", path=file.path))
    return named
