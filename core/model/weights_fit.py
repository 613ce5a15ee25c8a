"""What the weights in a file are the weights of, and how they differ from a GPT-2.

Counts and compares names and shapes; imports no torch. Knows nothing of tokenizers, which say what
a row of the embedding stands for.

V rows of the vocabulary, T positions, C channels.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.i18n import Message
from core.model.weights_file import HEAD, PREFIX, StoredTensor, WeightsError, WeightsFile

ROWS_ARE_TOKENS = frozenset((PREFIX + "wte.weight", HEAD))
_NAMED = 6  # names an error lists before it counts the rest
_OF_LAYER = re.compile(r"h\.(\d{1,4})\.")
_QKV_BIAS = "attn.c_attn.bias"

_POSITIONS = PREFIX + "wpe.weight"


@dataclass(frozen=True, slots=True)
class _Setting:
    """A line of ``config.json`` of which another value makes another model.

    Attributes:
        ours: what this program computes; also what is meant where nothing is said.
        hint: why another value is refused.
        same: other names for what this program computes.
    """

    ours: Any
    hint: Message
    same: tuple[Any, ...] = ()

    def allows(self, theirs: Any) -> bool:
        return any(
            theirs == each and type(theirs) is type(each) for each in (self.ours, *self.same)
        )


_ATTENTION, _PLAIN = Message("weights.gpt2_attention"), Message("weights.gpt2_plain")
# What shapes do not tell and another value of would load and compute nonsense. Not among them is
# reorder_and_upcast_attn: in float32, in which weights are read, it changes nothing.
_SAME_IN_ALL: Mapping[str, _Setting] = {
    "model_type": _Setting("gpt2", Message("weights.gpt2_only")),
    "layer_norm_epsilon": _Setting(1e-5, Message("weights.gpt2_epsilon")),
    "activation_function": _Setting(  # three names of the tanh form of GELU
        "gelu_new", Message("weights.gpt2_activation"), ("gelu_pytorch_tanh", "gelu_fast")
    ),
    "scale_attn_weights": _Setting(True, _ATTENTION),
    "scale_attn_by_inverse_layer_idx": _Setting(False, _ATTENTION, (None,)),
    "add_cross_attention": _Setting(False, _ATTENTION, (None,)),
    "is_encoder_decoder": _Setting(False, _ATTENTION, (None,)),
    "quantization_config": _Setting(None, _PLAIN),
    "auto_map": _Setting(None, Message("weights.gpt2_no_code")),
}
_INNER = "n_inner"  # the width between the two feed-forward layers; nothing said: 4 x n_embd


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Of the GPT-2 whose weights a file holds.

    Attributes:
        n_rows: of the embedding.
        n_heads: ``None``: the file does not say.
        own_head: its output head is not its embedding; false: they are tied.
        lacks_head: it says that it has a head of its own, and holds none.
    """

    n_layers: int
    emb_dim: int
    context_length: int
    n_rows: int
    qkv_bias: bool
    own_head: bool
    n_heads: int | None = None
    lacks_head: bool = False


@dataclass(frozen=True, slots=True)
class RowMap:
    """Rows of one vocabulary that stand for the same tokens as rows of another.

    Attributes:
        taken: rows of the file.
        placed: rows of the model, each for the one of ``taken`` at its place.
        of: the rows that the file has.
    """

    taken: tuple[int, ...]
    placed: tuple[int, ...]
    of: int


def dimensions(file: WeightsFile) -> Dimensions:
    """The dimensions of the model that the file is whole for.

    Raises:
        WeightsError: it holds another architecture's weights, or not all of a GPT-2's.
        OSError: as the file system says.
    """
    entries = file.entries
    embedding, positions, head = (entries.get(n) for n in ("wte.weight", "wpe.weight", HEAD))
    if embedding is None or positions is None or len(embedding.shape) != 2:
        raise WeightsError(Message("weights.no_gpt2", path=file.path))
    layers = {int(layer[1]) for name in entries if (layer := _OF_LAYER.match(name))}
    said = file.n_heads if file.n_heads is not None else file.settings.get("n_head")
    n_rows, emb_dim = embedding.shape
    says_own = file.settings.get("tie_word_embeddings") is False
    found = Dimensions(
        n_layers=max(layers, default=-1) + 1,
        emb_dim=emb_dim,
        context_length=positions.shape[0],
        n_rows=n_rows,
        qkv_bias=any(name.endswith(_QKV_BIAS) for name in entries),
        own_head=says_own or (head is not None and not head.equals(embedding)),
        n_heads=said if type(said) is int and said > 0 else None,
        lacks_head=says_own and head is None,
    )
    _require_said(file, found)
    named = {name if name == HEAD else PREFIX + name: entry for name, entry in entries.items()}
    expected = dict(_shapes(found))
    if HEAD not in named:
        expected.pop(HEAD)
    compare(named, expected, file.path)
    return found


def _shapes(model: Dimensions) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names and shapes of a GPT-2 with an output head, as Hugging Face has them."""
    C = model.emb_dim
    yield PREFIX + "wte.weight", (model.n_rows, C)
    yield PREFIX + "wpe.weight", (model.context_length, C)
    for layer in range(model.n_layers):
        name = f"{PREFIX}h.{layer}."
        for part, width in (("ln_1", C), ("ln_2", C)):
            yield f"{name}{part}.weight", (width,)
            yield f"{name}{part}.bias", (width,)
        for part, n_in, n_out, has_bias in (
            ("attn.c_attn", C, 3 * C, model.qkv_bias),
            ("attn.c_proj", C, C, True),
            ("mlp.c_fc", C, 4 * C, True),
            ("mlp.c_proj", 4 * C, C, True),
        ):
            yield f"{name}{part}.weight", (n_in, n_out)
            if has_bias:
                yield f"{name}{part}.bias", (n_out,)
    yield PREFIX + "ln_f.weight", (C,)
    yield PREFIX + "ln_f.bias", (C,)
    yield HEAD, (model.n_rows, C)


def _require_said(file: WeightsFile, found: Dimensions) -> None:
    """Refuse a ``config.json`` that tells other dimensions than the tensors beside it have.

    Raises:
        WeightsError: naming all that differs.
    """
    tensors = {
        "n_layer": found.n_layers,
        "n_embd": found.emb_dim,
        "n_positions": found.context_length,
        "vocab_size": found.n_rows,
    }
    problems = [
        Message("weights.not_of_tensors", name=name, theirs=repr(theirs)[:40], ours=ours)
        for name, ours in tensors.items()
        if (theirs := file.settings.get(name, ours)) != ours
    ]
    if found.n_heads is not None and found.emb_dim % found.n_heads:
        divides = Message("weights.heads_of_width", heads=found.n_heads, width=found.emb_dim)
        problems.append(divides)
    if problems:
        raise _wrong_settings(file, problems)


def _wrong_settings(file: WeightsFile, problems: list[Message]) -> WeightsError:
    path = file.folder / "config.json"
    return WeightsError(Message("weights.settings", path=path, problems=problems))


def require_same_kind(file: WeightsFile, n_heads: int | None = None) -> None:
    """Refuse weights whose ``config.json`` names another architecture, or other heads than given.

    Raises:
        WeightsError: naming all that differs.
    """
    expected = dict(_SAME_IN_ALL)
    if n_heads is not None:
        heads = Message("weights.set_heads", heads=str(file.settings.get("n_head")))
        expected["n_head"] = _Setting(n_heads, heads)
    problems = []
    for name, setting in expected.items():
        theirs = file.settings.get(name, setting.ours)
        if not setting.allows(theirs):
            ours = json.dumps(setting.ours)
            problems.append(_differs(name, theirs, ours, setting.hint))
            if name == "model_type":  # the rest is said of another architecture
                break
    width, inner = file.settings.get("n_embd"), file.settings.get(_INNER)
    if type(width) is int and inner not in (None, 4 * width):
        hint = Message("weights.gpt2_inner")
        problems.append(_differs(_INNER, inner, f"null or {4 * width}", hint))
    if problems:
        raise _wrong_settings(file, problems)


def _differs(name: str, theirs: Any, ours: str, hint: Message) -> Message:
    told = json.dumps(theirs, ensure_ascii=False)[:40]
    return Message("weights.setting", name=name, theirs=told, ours=ours, hint=hint)


def compare(
    entries: Mapping[str, StoredTensor], shapes: Mapping[str, tuple[int, ...]], path: Path
) -> None:
    """Refuse what does not fit, with the setting that would make it fit where there is one.

    Raises:
        WeightsError: naming what is missing, unknown or of another shape.
    """
    missing = [name for name in shapes if name not in entries]
    unknown = [name for name in entries if name not in shapes]
    problems = []
    if missing and _only_qkv_bias(missing):
        problems.append(Message("weights.lacks_qkv_bias", names=_first(missing)))
    elif missing:
        problems.append(Message("weights.lacks", names=_first(missing)))
    if unknown and _only_qkv_bias(unknown):
        problems.append(Message("weights.has_qkv_bias", names=_first(unknown)))
    elif unknown:
        problems.append(Message("weights.has_unknown", names=_first(unknown)))
    for name, shape in shapes.items():
        if name in entries and not _has_room(name, entries[name].shape, shape):
            problems.append(_misfit(name, entries[name].shape, shape))
    if problems:
        raise WeightsError(Message("weights.misfit", path=path, problems=_first_problems(problems)))


def _has_room(name: str, theirs: tuple[int, ...], ours: tuple[int, ...]) -> bool:
    """Whether a tensor fits; of positions, those at the beginning are enough."""
    if name == _POSITIONS and len(theirs) == len(ours):
        return theirs[0] >= ours[0] and theirs[1:] == ours[1:]
    return theirs == ours


def _misfit(name: str, theirs: tuple[int, ...], ours: tuple[int, ...]) -> Message:
    if name == _POSITIONS and theirs[1:] == ours[1:]:
        return Message(
            "weights.shape_of_positions",
            name=name,
            theirs=str(list(theirs)),
            ours=str(list(ours)),
            context_length=theirs[0],
        )
    return Message("weights.shape", name=name, theirs=str(list(theirs)), ours=str(list(ours)))


def _only_qkv_bias(names: Iterable[str]) -> bool:
    return all(name.endswith(_QKV_BIAS) for name in names)


def _first(names: Sequence[str]) -> Message:
    if len(names) <= _NAMED:
        return Message("weights.names", names=names)
    return Message("weights.names_and_more", names=names[:_NAMED], more=len(names) - _NAMED)


def _first_problems(problems: list[Message]) -> list[Message]:
    more = len(problems) - _NAMED
    rest = [Message("weights.more_problems", more=more)] if more > 0 else []
    return problems[:_NAMED] + rest
