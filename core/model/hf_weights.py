"""Weights under Hugging Face's GPT-2 names: read into a model, and a model's in those names.

Reads safetensors only, by its own small reader: names, shapes and types are compared with the
model before any number is read, nothing is executed and no file is mapped into memory (a file cut
short while mapped kills the process). Knows nothing of runs or checkpoints.
"""

import json
import math
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import torch
from torch import Tensor, nn

from core import paths
from core.i18n import Message, MessageError
from core.model.gpt import GPT, Block

_PREFIX = "transformer."
_HEAD = "lm_head.weight"
_ROWS_ARE_TOKENS = frozenset(("transformer.wte.weight", _HEAD))
_DTYPES = {"F16": torch.float16, "BF16": torch.bfloat16, "F32": torch.float32}
_LARGEST_HEADER = 16 * 2**20  # bytes; GPT-2 XL's has 60,000
_LARGEST_JSON = 16 * 2**20
_NAMED = 6  # names an error lists before it counts the rest


class WeightsError(MessageError, ValueError):
    """Weights that do not fit the model or cannot be read; the message names what differs."""


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
        begin = 0
        for part in self.parts():
            end = begin + part.shape[-1]
            part.copy_(values[..., begin:end])
            begin = end


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
    slots = {_PREFIX + name: slot for name, slot in slots.items()}
    if model.out_head is not None:
        slots[_HEAD] = _Slot((model.out_head.weight,))
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
    for name in _ROWS_ARE_TOKENS & state.keys():
        trained = state[name]
        whole[name] = trained.new_zeros(rows.of, trained.shape[1])
        whole[name][list(rows.kept)] = trained
    return whole


def load_weights(model: GPT, path: str | Path, rows: Rows | None = None) -> None:
    """Replace the model's weights by those of a safetensors file or a Hugging Face folder.

    Args:
        model: whose weights are replaced.
        path: the file or folder.
        rows: the model's vocabulary was cut down; of a whole one in the file these are taken.

    Raises:
        WeightsError: it cannot be read, or names, shapes, types or values do not fit. But for
            values, that is known before the model is touched.
    """
    path = paths.as_typed(path)
    try:
        folder = path.is_dir()
        if folder:
            _check_settings(model, path / "config.json")
        entries: dict[str, _Entry] = {}
        for file in _files_of(path) if folder else [path]:
            entries |= _read_header(file)
        slots = _slots(model)
        wanted = _fitted(model, entries, path)
        _compare(wanted, slots, path, rows)
        for name, slot in slots.items():
            values = wanted[name].read()
            if values.shape != slot.shape() and rows is not None:
                values = values[list(rows.kept)]
            if not bool(torch.isfinite(values).all()):
                raise WeightsError(Message("weights.not_finite", path=path, name=name))
            slot.write(values)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WeightsError(Message("weights.unreadable", path=path, reason=reason)) from error


def _fitted(model: GPT, entries: Mapping[str, "_Entry"], path: Path) -> dict[str, "_Entry"]:
    """Entries by full name, the head made to fit: a tied model has none, another needs one.

    Raises:
        WeightsError: the file's head is its own, but the model ties it to the embedding.
    """
    named = {_PREFIX + name: entry for name, entry in entries.items() if name != _HEAD}
    embedding, head = entries.get("wte.weight"), entries.get(_HEAD)
    if model.out_head is not None:
        head = head or embedding
        return named | {_HEAD: head} if head else named
    if head and embedding and not torch.equal(head.read(), embedding.read()):
        raise WeightsError(Message("weights.own_head", path=path))
    return named


def _compare(
    entries: Mapping[str, "_Entry"], slots: Mapping[str, _Slot], path: Path, rows: Rows | None
) -> None:
    """Refuse what does not fit, with the setting that would make it fit where there is one."""
    missing = [name for name in slots if name not in entries]
    unknown = [name for name in entries if name not in slots]
    problems = []
    if missing and _only_qkv_bias(missing):
        problems.append(Message("weights.lacks_qkv_bias", names=_first(missing)))
    elif missing:
        problems.append(Message("weights.lacks", names=_first(missing)))
    if unknown and _only_qkv_bias(unknown):
        problems.append(Message("weights.has_qkv_bias", names=_first(unknown)))
    elif unknown:
        problems.append(Message("weights.has_unknown", names=_first(unknown)))
    for name, slot in slots.items():
        fitting = {slot.shape()}
        if rows is not None and name in _ROWS_ARE_TOKENS:
            fitting.add((rows.of, *slot.shape()[1:]))
        if name in entries and entries[name].shape not in fitting:
            problems.append(_misfit(name, entries[name].shape, slot.shape()))
    if problems:
        raise WeightsError(Message("weights.misfit", path=path, problems=_first_problems(problems)))


def _misfit(name: str, theirs: tuple[int, ...], ours: tuple[int, ...]) -> Message:
    if name == "transformer.wpe.weight" and theirs[1:] == ours[1:]:
        return Message(
            "weights.shape_of_positions",
            name=name,
            theirs=str(list(theirs)),
            ours=str(list(ours)),
            context_length=theirs[0],
        )
    return Message("weights.shape", name=name, theirs=str(list(theirs)), ours=str(list(ours)))


def _only_qkv_bias(names: Iterable[str]) -> bool:
    return all(name.endswith("attn.c_attn.bias") for name in names)


def _first(names: list[str]) -> Message:
    if len(names) <= _NAMED:
        return Message("weights.names", names=names)
    return Message("weights.names_and_more", names=names[:_NAMED], more=len(names) - _NAMED)


def _first_problems(problems: list[Message]) -> list[Message]:
    more = len(problems) - _NAMED
    rest = [Message("weights.more_problems", more=more)] if more > 0 else []
    return problems[:_NAMED] + rest


def _check_settings(model: GPT, path: Path) -> None:
    """What shapes do not tell: another number of heads would load and compute nonsense."""
    if not path.is_file():
        return
    settings = _read_json(path)
    expected = {
        "n_head": (
            model.config.n_heads,
            Message("weights.set_heads", heads=str(settings.get("n_head"))),
        ),
        "layer_norm_epsilon": (1e-5, Message("weights.gpt2_epsilon")),
        "activation_function": ("gelu_new", Message("weights.gpt2_activation")),
    }
    for name, (ours, hint) in expected.items():
        theirs = settings.get(name, ours)
        if theirs != ours:
            raise WeightsError(
                Message(
                    "weights.setting",
                    path=path,
                    name=name,
                    theirs=repr(theirs)[:40],
                    ours=repr(ours),
                    hint=hint,
                )
            )


def _files_of(folder: Path) -> list[Path]:
    single = folder / "model.safetensors"
    index = folder / "model.safetensors.index.json"
    if single.is_file() or not index.is_file():
        if not single.is_file():
            raise WeightsError(Message("weights.none_in_folder", folder=folder))
        return [single]
    parts = _read_json(index).get("weight_map")
    names = list(parts.values()) if isinstance(parts, dict) else []
    if not names or not all(isinstance(n, str) and n and Path(n).name == n for n in names):
        raise WeightsError(Message("weights.index_names_nothing", path=index))
    return [folder / name for name in sorted(set(names))]


def _read_json(path: Path) -> dict[str, Any]:
    if path.stat().st_size > _LARGEST_JSON:
        raise WeightsError(Message("weights.json_too_large", path=path))
    return _parse(path.read_bytes(), path)


def _parse(raw: bytes, path: Path) -> dict[str, Any]:
    try:
        values = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise WeightsError(Message("weights.damaged", path=path)) from error
    if not isinstance(values, dict):
        raise WeightsError(Message("weights.damaged", path=path))
    return values


@dataclass(frozen=True, slots=True)
class _Entry:
    """A tensor in a file, checked against the file's size."""

    path: Path
    dtype: torch.dtype
    shape: tuple[int, ...]
    begin: int
    n_bytes: int

    def read(self) -> Tensor:
        with self.path.open("rb") as file:
            file.seek(self.begin)
            raw = bytearray(self.n_bytes)
            if file.readinto(raw) != self.n_bytes:
                raise WeightsError(Message("weights.cut_short", path=self.path))
        return torch.frombuffer(raw, dtype=self.dtype).view(self.shape)


def _read_header(path: Path) -> dict[str, _Entry]:
    """The tensors of a safetensors file by name, without ``transformer.`` and without buffers."""
    size = path.stat().st_size
    if not path.is_file():  # opening a pipe would wait forever
        raise WeightsError(Message("weights.not_a_file", path=path))
    with path.open("rb") as file:
        header, begin = _header_of(file, size, path)
    entries = {}
    for name, content in header.items():
        short = name.removeprefix(_PREFIX)
        if name == "__metadata__" or short.endswith((".attn.bias", ".attn.masked_bias")):
            continue  # the causal mask that old files carry along
        if short in entries:
            raise WeightsError(Message("weights.twice", path=path, name=short))
        entries[short] = _entry_of(name, content, path, begin, size)
    return entries


def _header_of(file: BinaryIO, size: int, path: Path) -> tuple[dict[str, Any], int]:
    """The format: 8 bytes of length, little endian, that many of JSON, then the numbers."""
    raw = file.read(8)
    length = struct.unpack("<Q", raw)[0] if len(raw) == 8 else -1
    if not 2 <= length <= min(_LARGEST_HEADER, size - 8):
        raise WeightsError(Message("weights.no_safetensors", path=path))
    return _parse(file.read(length), path), 8 + length


def _entry_of(name: str, content: Any, path: Path, begin: int, size: int) -> _Entry:
    damaged = WeightsError(Message("weights.tensor_damaged", path=path, name=name))
    if not isinstance(content, dict):
        raise damaged
    shape, offsets = _whole(content.get("shape")), _whole(content.get("data_offsets"))
    kind = content.get("dtype")
    if shape is None or offsets is None or len(offsets) != 2:
        raise damaged
    if not isinstance(kind, str) or kind not in _DTYPES:
        dtype = repr(kind)[:20]
        raise WeightsError(Message("weights.dtype", path=path, name=name, dtype=dtype))
    n_bytes = math.prod(shape) * _DTYPES[kind].itemsize
    if offsets[1] - offsets[0] != n_bytes or begin + offsets[1] > size or n_bytes == 0:
        raise damaged
    return _Entry(path, _DTYPES[kind], tuple(shape), begin + offsets[0], n_bytes)


def _whole(values: Any) -> list[int] | None:
    """A short list of whole numbers, or None."""
    fits = isinstance(values, list) and len(values) <= 8
    return values if fits and all(type(v) is int and 0 <= v < 2**48 for v in values) else None
