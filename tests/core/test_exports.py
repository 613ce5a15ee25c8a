"""Runs in other programs' formats; where those programs are installed, they open them."""

import json
import struct
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from core.config import RunConfig
from core.data import bpe as gpt2
from core.data import prepare
from core.exports.csv import FORMATS
from core.exports.huggingface import _merges
from core.model.gpt import GPT
from core.model.hf_weights import load_weights
from core.run_store import index as runs
from core.run_store.checkpoint import load
from core.run_store.layout import RunError
from core.run_store.metrics import EVALS, STEPS
from tests.core.lasting import LASTING, folder_of, played
from tests.processes import crest

Make = Callable[..., RunConfig]

# The checksum of the numbers 0 to 31, from RFC 3720, appendix B.4.
_RFC_3720 = 0x46DD794E


def _crc32c(content: bytes) -> int:
    """Bit by bit, as the standard has it: shares nothing with the table in the program."""
    crc = 0xFFFFFFFF
    for byte in content:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def _masked(content: bytes) -> int:
    crc = _crc32c(content)
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def _records(file: Path) -> Iterator[bytes]:
    content, at = file.read_bytes(), 0
    while at < len(content):
        (length,) = struct.unpack_from("<Q", content, at)
        assert struct.unpack_from("<I", content, at + 8)[0] == _masked(content[at : at + 8])
        record = content[at + 12 : at + 12 + length]
        assert struct.unpack_from("<I", content, at + 12 + length)[0] == _masked(record)
        yield record
        at += 16 + length


def _fields(content: bytes) -> dict[int, list[bytes | int | float]]:
    """A protocol buffer's fields by number."""
    found: dict[int, list[bytes | int | float]] = {}
    at = 0

    def varint() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = content[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                return value

    while at < len(content):
        key = varint()
        value: bytes | int | float
        match key & 7:
            case 0:
                value = varint()
            case 1:
                (value,) = struct.unpack_from("<d", content, at)
                at += 8
            case 5:
                (value,) = struct.unpack_from("<f", content, at)
                at += 4
            case _:
                size = varint()
                value = content[at : at + size]
                at += size
        found.setdefault(key >> 3, []).append(value)
    return found


def test_that_an_event_file_holds_every_number_under_its_step(tiny: Make, tmp_path: Path) -> None:
    assert _crc32c(bytes(range(32))) == _RFC_3720
    folder = folder_of(played(tiny({**LASTING, "training.max_steps": 300}), tmp_path))
    (file,) = FORMATS["tensorboard"](folder, tmp_path / "board")
    assert file.name.startswith("events.out.tfevents.")
    version, *events = [_fields(record) for record in _records(file)]
    assert version[3] == [b"brain.Event:2"]
    found: dict[str, dict[int, float]] = {}
    described: dict[str, int] = {}
    texts = []
    for event in events:
        (step,), (summary,) = event.get(2, [0]), event[5]  # what is 0 is left out
        assert isinstance(step, int)
        assert isinstance(summary, bytes)
        for raw in _fields(summary)[1]:
            assert isinstance(raw, bytes)
            value = _fields(raw)
            (tag,) = value[1]
            assert isinstance(tag, bytes)
            if tag == b"sample/text_summary":
                assert isinstance(value[8][0], bytes)
                texts.append((step, _fields(value[8][0])[8][0]))
            else:
                assert isinstance(value[2][0], float)
                found.setdefault(tag.decode(), {})[step] = value[2][0]
                if 9 in value:  # what it is, in words
                    assert isinstance(value[9][0], bytes)
                    described[_fields(value[9][0])[3][0].decode()] = step  # type: ignore[union-attr]
    steps, evals = runs.read_steps(folder), runs.read_evals(folder)
    for curve, rows, name in (
        ("loss/batch", steps, "loss"),
        ("lr", steps, "lr"),
        ("grad_norm", steps, "grad_norm"),
        ("loss/train", evals, "train_loss"),
        ("loss/val", evals, "val_loss"),
    ):
        assert list(found[curve]) == rows["step"].tolist()
        assert list(found[curve].values()) == rows[name].astype(np.float32).tolist()
    assert described == {
        metric.text: 0 if table is STEPS else runs.read_evals(folder)["step"][0]
        for table in (STEPS, EVALS)
        for metric in table.metrics
        if metric.tag
    }
    assert len(texts) == len(runs.read_samples(folder)) == 30
    if find_spec("tensorboard") is not None:
        board = import_module("tensorboard.backend.event_processing.event_accumulator")
        opened = board.EventAccumulator(str(tmp_path / "board")).Reload()
        assert [each.step for each in opened.Scalars("loss/batch")] == list(range(300))
        assert opened.Tags()["tensors"] == ["sample/text_summary"]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"model.qkv_bias": True, "model.tie_weights": True},
        {"data.tokenizer": "gpt2", "data.compact_vocabulary": True},
        {"data.tokenizer": "gpt2", "data.compact_vocabulary": True, "model.tie_weights": True},
    ],
    ids=["plain", "bias and tied", "compact", "compact and tied"],
)
def test_that_an_exported_model_computes_what_the_run_computes(
    tiny: Make, tmp_path: Path, changes: dict[str, object]
) -> None:
    config = tiny({**LASTING, "training.max_steps": 4, "training.eval_every": 0, **changes})
    folder = folder_of(played(config, tmp_path))
    out = tmp_path / "hub"
    written = FORMATS["huggingface"](folder, out)
    dataset = prepare(config)
    own = GPT(config.model, dataset.tokenizer.n_vocab, config.data.context_length).eval()
    trained = load(next((folder / "checkpoints").glob("step-*"))).model
    from core.model.hf_weights import import_state

    import_state(own, trained)
    ids, _ = dataset.val.batch(0)
    tokens = torch.from_numpy(ids)
    with torch.no_grad():
        expected = own(tokens)
    # The program opens it as it opens any Hugging Face folder, with the head that GPT-2 has.
    settings = json.loads((out / "config.json").read_bytes())
    shape = config.replaced({"model.qkv_bias": True}).model
    n_vocab = settings["vocab_size"]
    opened = GPT(shape, n_vocab, settings["n_positions"]).eval()
    load_weights(opened, out)
    kept = dataset.tokenizer.kept
    whole = tokens if kept is None else torch.from_numpy(kept[ids]).long()
    with torch.no_grad():
        logits = opened(whole)
    if kept is not None:
        logits = logits[..., kept]
        suppressed = json.loads((out / "generation_config.json").read_bytes())["suppress_tokens"]
        assert len(suppressed) + len(kept) == n_vocab == gpt2.N_VOCAB
    assert torch.allclose(logits, expected, atol=1e-5)
    assert ("lm_head.weight" in load_file(out / "model.safetensors")) is (
        not config.model.tie_weights
    )
    assert ("vocab.json" in {file.name for file in written}) is (kept is not None)
    if find_spec("transformers") is None:
        return
    import_module("tqdm").tqdm.monitor_interval = 0  # its bars would leave a thread behind
    transformers = import_module("transformers")
    theirs = transformers.GPT2LMHeadModel.from_pretrained(out).eval()
    with torch.no_grad():
        other = theirs(whole).logits
    assert torch.allclose(other if kept is None else other[..., kept], expected, atol=1e-4)
    if kept is not None:
        tokenizer = transformers.GPT2Tokenizer.from_pretrained(out)
        text = "Every effort moves you, naïvely: 12 goats!\n"
        assert tokenizer.encode(text) == gpt2.encode(text)


def test_that_merges_put_each_token_together_from_earlier_ones() -> None:
    tokens = gpt2.encoding().token_byte_values()
    ranks = {token: gpt2.encoding().encode_single_token(token) for token in tokens}
    merges = list(_merges(ranks))
    assert len(merges) == 50_000
    assert merges[:4] == [(b" ", b"t"), (b" ", b"a"), (b"h", b"e"), (b"i", b"n")]
    for (first, second), rank in zip(merges, range(256, 50_256), strict=True):
        assert ranks[first + second] == rank
        assert max(ranks[first], ranks[second]) < rank


def test_that_exports_refuse_what_they_cannot_export(tiny: Make, tmp_path: Path) -> None:
    for make in FORMATS.values():
        with pytest.raises(RunError, match="not a run's folder"):
            make(tmp_path, tmp_path / "out")
    folder = folder_of(played(tiny(), tmp_path))
    for place in (folder / "checkpoints").glob("step-*"):
        (place / "model.safetensors").unlink()
    refused = crest("export", folder, "huggingface", tmp_path / "out")
    assert refused.returncode == 1
    assert "no good checkpoint" in refused.stderr
    done = crest("export", folder, "tensorboard", tmp_path / "out")
    assert done.returncode == 0
    assert Path(done.stdout.strip()).is_file()
