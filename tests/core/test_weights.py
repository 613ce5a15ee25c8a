"""Weights in Hugging Face's names: what fits is read exactly, all else is refused by name."""

import json
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from core.config import ModelConfig
from core.model.gpt import GPT, Block
from core.model.hf_weights import (
    RowMap,
    Rows,
    WeightsError,
    export_state,
    load_weights,
    whole_state,
)
from core.model.weights_file import about, open_weights, settle_header

N_VOCAB, CONTEXT = 11, 6


def _model(seed: int = 0, **changes: object) -> GPT:
    torch.manual_seed(seed)
    values = {"n_layers": 2, "n_heads": 2, "emb_dim": 8, **changes}
    context = int(str(values.pop("context", CONTEXT)))
    return GPT(ModelConfig(**values), N_VOCAB, context)  # type: ignore[arg-type]


def _equal(one: GPT, other: GPT) -> bool:
    mine, theirs = one.state_dict(), other.state_dict()
    return mine.keys() == theirs.keys() and all(torch.equal(mine[k], theirs[k]) for k in mine)


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[dict[str, Tensor]], Path]:
    """Writes tensors into a file."""

    def save(tensors: dict[str, Tensor]) -> Path:
        path = tmp_path / "model.safetensors"
        save_file(tensors, path)
        return path

    return save


Saved = Callable[[dict[str, Tensor]], Path]


@pytest.mark.parametrize("bias", [False, True])
@pytest.mark.parametrize("tied", [False, True])
def test_that_weights_written_and_read_are_bit_for_bit_the_same(
    saved: Saved, bias: bool, tied: bool
) -> None:
    model = _model(0, qkv_bias=bias, tie_weights=tied)
    state = export_state(model)
    assert ("lm_head.weight" in state) is not tied
    assert ("transformer.h.0.attn.c_attn.bias" in state) is bias
    other = _model(1, qkv_bias=bias, tie_weights=tied)
    assert not _equal(model, other)
    load_weights(other, saved(state))
    assert _equal(model, other)


def test_that_linear_layers_are_kept_as_hugging_face_multiplies_them() -> None:
    model = _model(qkv_bias=True)
    state, block = export_state(model), model.blocks[0]
    assert isinstance(block, Block)
    x = torch.randn(3, 8)
    fused = x @ state["transformer.h.0.attn.c_attn.weight"]
    fused = fused + state["transformer.h.0.attn.c_attn.bias"]
    parts = (block.att.W_query(x), block.att.W_key(x), block.att.W_value(x))
    torch.testing.assert_close(fused, torch.cat(parts, dim=-1))
    wide = x @ state["transformer.h.0.mlp.c_fc.weight"] + state["transformer.h.0.mlp.c_fc.bias"]
    torch.testing.assert_close(wide, block.ff.expand(x))


def test_that_an_export_is_a_copy() -> None:
    model = _model()
    state = export_state(model)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
    assert float(state["transformer.wte.weight"].abs().sum()) > 0.0
    assert all(tensor.is_contiguous() and not tensor.requires_grad for tensor in state.values())


def test_that_a_shorter_context_takes_the_first_positions(saved: Saved) -> None:
    state = export_state(_model())  # of 6
    model = _model(1, context=5)
    load_weights(model, saved(state))
    assert torch.equal(model.pos_emb.weight, state["transformer.wpe.weight"][:5])
    assert torch.equal(model.tok_emb.weight, state["transformer.wte.weight"])


class _Made(TorchDispatchMode):
    """Counts the bytes of all that operations make, views of what is there apart."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.n_bytes = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        made = func(*args, **(kwargs or {}))
        there = {each.untyped_storage().data_ptr() for each in args if isinstance(each, Tensor)}
        for each in tree_leaves(made):
            if isinstance(each, Tensor) and each.untyped_storage().data_ptr() not in there:
                self.n_bytes += each.untyped_storage().nbytes()
        return made


def test_that_reading_makes_no_copy_of_a_tensor_but_the_models_own(saved: Saved) -> None:
    model = _model(1, tie_weights=True)
    path = saved(export_state(_model(0, tie_weights=True)))
    rows = RowMap(tuple(range(11)), tuple(range(11)), 11)
    for given in (None, rows):
        with _Made() as made:
            load_weights(model, path, given)
        assert made.n_bytes < 100 * len(export_state(model))  # single numbers: the ends of each


def test_that_names_without_prefix_and_old_masks_are_read(saved: Saved) -> None:
    model = _model()
    state = {k.removeprefix("transformer."): v for k, v in export_state(model).items()}
    state["h.0.attn.bias"] = torch.ones(1, 1, 6, 6).tril()
    state["h.0.attn.masked_bias"] = torch.tensor([-1e4])
    other = _model(1)
    load_weights(other, saved(state))
    assert _equal(model, other)


def test_that_a_file_without_head_gives_its_embedding_to_both(saved: Saved) -> None:
    state = export_state(_model(0, tie_weights=True))
    model = _model(1)
    load_weights(model, saved(state))
    assert torch.equal(model.head_weight, state["transformer.wte.weight"])
    assert torch.equal(model.tok_emb.weight, state["transformer.wte.weight"])


def test_that_a_tied_model_takes_an_equal_head_and_refuses_another(saved: Saved) -> None:
    tied = _model(0, tie_weights=True)
    state = export_state(tied)
    other = _model(1, tie_weights=True)
    load_weights(other, saved({"lm_head.weight": state["transformer.wte.weight"].clone(), **state}))
    assert _equal(tied, other)
    with pytest.raises(WeightsError, match=r"set model.tie_weights = false"):
        load_weights(other, saved(export_state(_model(2))))
    assert _equal(tied, other)


@pytest.mark.parametrize("tied", [False, True])
def test_that_a_compact_model_takes_its_rows_of_a_whole_one_and_is_written_whole_again(
    saved: Saved, tied: bool
) -> None:
    rows = Rows(tuple(range(0, 2 * N_VOCAB, 2)), 2 * N_VOCAB)
    first, second = _model(0, tie_weights=tied), _model(1, tie_weights=tied)
    whole = whole_state(export_state(first), rows)
    assert whole["transformer.wte.weight"].shape == (2 * N_VOCAB, 8)
    assert not whole["transformer.wte.weight"][1::2].any()
    load_weights(second, saved(whole), RowMap(rows.kept, tuple(range(N_VOCAB)), rows.of))
    assert _equal(first, second)
    with pytest.raises(WeightsError, match=r"wte.weight is \[22, 8\], but .* \[11, 8\]"):
        load_weights(second, saved(whole))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_that_half_precision_files_are_read_into_float32(saved: Saved, dtype: torch.dtype) -> None:
    state = {name: value.to(dtype) for name, value in export_state(_model()).items()}
    model = _model(1)
    load_weights(model, saved(state))
    assert model.tok_emb.weight.dtype == torch.float32
    assert torch.equal(model.tok_emb.weight, state["transformer.wte.weight"].float())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"n_layers": 3}, r"lacks transformer.h.2.ln_1.weight.* and 5 more"),
        ({"n_layers": 1}, r"has transformer.h.1.* which this model does not have"),
        ({"emb_dim": 16}, r"transformer.wte.weight is \[11, 8\], but the model needs \[11, 16\]"),
        ({"qkv_bias": True}, r"c_attn.bias.*; set model.qkv_bias = false"),
        ({"context": 7}, r"wpe.weight is \[6, 8\].*; set data.context_length = 6"),
    ],
)
def test_that_what_does_not_fit_is_named_and_nothing_is_changed(
    saved: Saved, changes: dict[str, object], words: str
) -> None:
    path = saved(export_state(_model()))
    model, same = _model(1, **changes), _model(1, **changes)
    with pytest.raises(WeightsError, match=words):
        load_weights(model, path)
    assert _equal(model, same)


def test_that_biases_without_a_place_name_their_setting(saved: Saved) -> None:
    path = saved(export_state(_model(qkv_bias=True)))
    with pytest.raises(WeightsError, match=r"set model.qkv_bias = true"):
        load_weights(_model(), path)


def test_that_other_number_types_and_values_are_refused(saved: Saved) -> None:
    state = export_state(_model())
    wide = {**state, "transformer.ln_f.bias": state["transformer.ln_f.bias"].double()}
    with pytest.raises(WeightsError, match=r"transformer.ln_f.bias is 'F64'; F32, F16 and BF16"):
        load_weights(_model(), saved(wide))
    state["transformer.ln_f.bias"][3] = float("nan")
    with pytest.raises(WeightsError, match=r"transformer.ln_f.bias contains numbers that are not"):
        load_weights(_model(), saved(state))


def _raw(header: bytes, content: bytes = b"") -> bytes:
    return struct.pack("<Q", len(header)) + header + content


def _described(**changes: object) -> bytes:
    entry = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8], **changes}
    return _raw(json.dumps({"wte.weight": entry}).encode(), b"\0" * 8)


def _pair(
    *offsets: str, n_bytes: int, names: tuple[str, str] = ("wte.weight", "wpe.weight")
) -> bytes:
    entries = (
        f'"{name}": {{"dtype": "F32", "shape": [2], "data_offsets": {place}}}'
        for name, place in zip(names, offsets, strict=True)
    )
    return _raw(f"{{{', '.join(entries)}}}".encode(), b"\0" * n_bytes)


def test_that_two_tensors_side_by_side_are_read(tmp_path: Path) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(_pair("[8, 16]", "[0, 8]", n_bytes=16))
    entries = open_weights(path).entries
    assert entries["wte.weight"].begin == entries["wpe.weight"].begin + 8


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x02\0\0",
        b"\x80\x04\x95" + b"." * 40,  # a pickle
        b"PK\x03\x04" + b"\0" * 40,  # a zip, as torch.save writes
        _raw(b"{"),
        _raw(b"[1, 2]"),
        _raw(b"[" * 100_000),
        _raw(b'{"wte.weight": 3}'),
        struct.pack("<Q", 2**62) + b"{}",
        _described(shape=[3]),
        _described(shape=[-2]),
        _described(shape=[2.0]),
        _described(shape=[True, 2]),
        _described(shape=[2**40, 2**40]),
        _described(shape="2"),
        _described(data_offsets=[0, 2**40], shape=[2**38]),
        _described(data_offsets=[8, 0]),
        _described(data_offsets=[0]),
        _described(dtype=["F32"]),
        _described(dtype=None),
    ],
    ids=range(20),
)
def test_that_a_damaged_or_hostile_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(content)
    with pytest.raises(WeightsError, match=r"weights.safetensors"):
        load_weights(_model(), path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_pair("[0, 8]", "[0, 8]", n_bytes=8), "does not begin where"),  # in the same bytes
        (_pair("[0, 8]", "[4, 12]", n_bytes=12), "does not begin where"),
        (_pair("[0, 8]", "[12, 20]", n_bytes=20), "does not begin where"),  # bytes of none
        (_pair("[0, 8]", "[8, 16]", n_bytes=24), "16 bytes, but it has 24"),
        (_pair("[0, 8]", "[8, 16]", n_bytes=16, names=("wte.weight", "wte.weight")), "twice"),
    ],
    ids=("same", "overlap", "hole", "rest", "twice"),
)
def test_that_tensors_that_share_bytes_or_names_are_refused(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "weights.safetensors"
    path.write_bytes(content)
    with pytest.raises(WeightsError, match=reason):
        open_weights(path)


def test_that_a_file_cut_anywhere_is_refused(saved: Saved) -> None:
    path = saved(export_state(_model()))
    whole = path.read_bytes()
    for size in (7, 9, 500, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(WeightsError):
            load_weights(_model(), path)


def test_that_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"gone.safetensors: cannot be read: No such file"):
        load_weights(_model(), tmp_path / "gone.safetensors")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_that_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(WeightsError, match=r"pipe: .*it is a named pipe"):
        load_weights(_model(), tmp_path / "pipe")


def test_that_a_folder_is_read_and_its_settings_compared(saved: Saved) -> None:
    model = _model()
    folder = saved(export_state(model)).parent
    other = _model(1)
    load_weights(other, folder)
    assert _equal(model, other)
    settings = folder / "config.json"
    settings.write_text(json.dumps({"n_head": 2, "activation_function": "gelu_new"}))
    load_weights(other, folder)
    settings.write_text(json.dumps({"n_head": 4}))
    with pytest.raises(WeightsError, match=r"n_head is 4, not 2; set model.n_heads = 4"):
        load_weights(other, folder)
    settings.write_text("[")
    with pytest.raises(WeightsError, match=r"config.json: is damaged"):
        load_weights(other, folder)


def test_that_a_folder_of_several_files_is_read(tmp_path: Path) -> None:
    model = _model()
    state = export_state(model)
    names = sorted(state)
    parts = {"a.safetensors": names[:5], "b.safetensors": names[5:]}
    for file, keys in parts.items():
        save_file({key: state[key] for key in keys}, tmp_path / file)
    index = tmp_path / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {k: f for f, keys in parts.items() for k in keys}}))
    other = _model(1)
    load_weights(other, tmp_path)
    assert _equal(model, other)
    wrong: list[object] = ["../secret.safetensors", ["a.safetensors"], {}, ""]
    for elsewhere in wrong:
        index.write_text(json.dumps({"weight_map": {"wte.weight": elsewhere}}))
        with pytest.raises(WeightsError, match=r"lists no files in its own folder"):
            load_weights(other, tmp_path)


def test_that_a_folder_with_pickles_only_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    with pytest.raises(WeightsError, match=r"save the weights as safetensors"):
        load_weights(_model(), tmp_path)


def test_that_equal_weights_make_an_equal_file_whatever_they_say_of_themselves(
    tmp_path: Path,
) -> None:
    state = export_state(_model())
    told = about(2, {"name": "chars", "alphabet": '\n\t"\\\x00\x7f é안🐐\u2028'})
    written = set()
    for number in range(6):  # the order is another in each file
        file = tmp_path / f"{number}.safetensors"
        save_file(state, file, {**told, "more": "1", "and": "2"})
        settle_header(file)
        written.add(file.read_bytes())
        opened = open_weights(file)
        assert opened.n_heads == 2
        assert opened.vocabulary == json.loads(told["crest.vocabulary"])
        other = _model(1)
        load_weights(other, file)
        assert _equal(other, _model())
    assert len(written) == 1
    assert set(load_file(tmp_path / "0.safetensors")) == set(state)
