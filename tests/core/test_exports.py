"""Runs in other programs' formats; where those programs are installed, they open them."""

import json
import re
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from core.config import RunConfig
from core.data import bpe as gpt2
from core.data import prepare
from core.data.hf_tokenizer import letters as gpt2_letters
from core.data.hf_tokenizer import merges as merges_of
from core.data.hf_tokenizer import vocabulary_in
from core.exports.formats import FORMATS, export_run
from core.exports.output import OutputError
from core.model.gpt import GPT
from core.model.hf_weights import load_weights
from core.run_store import index as runs
from core.run_store.checkpoint import load
from core.run_store.layout import RunError
from core.run_store.metrics import EVALS, STEPS, recorded
from tests.core.conftest import Once
from tests.core.event_files import RFC_3720, crc32c, fields_of, records_of
from tests.core.lasting import LASTING, folder_of, played
from tests.effort import mostly_slow
from tests.processes import crest

Make = Callable[..., RunConfig]
STORED = Path(__file__).parents[1] / "stored"


def test_that_an_event_file_holds_every_number_under_its_step(tiny: Make, tmp_path: Path) -> None:
    assert crc32c(bytes(range(32))) == RFC_3720
    folder = folder_of(played(tiny({**LASTING, "training.max_steps": 140}), tmp_path))
    (file,) = export_run("tensorboard", folder, tmp_path / "board").files
    assert file.name.startswith("events.out.tfevents.")
    version, *events = [fields_of(record) for record in records_of(file)]
    assert version[3] == [b"brain.Event:2"]
    found: dict[str, dict[int, float]] = {}
    described: dict[str, int] = {}
    texts = []
    for event in events:
        (step,), (summary,) = event.get(2, [0]), event[5]  # what is 0 is left out
        assert isinstance(step, int)
        assert isinstance(summary, bytes)
        for raw in fields_of(summary)[1]:
            assert isinstance(raw, bytes)
            value = fields_of(raw)
            (tag,) = value[1]
            assert isinstance(tag, bytes)
            if tag == b"sample/text_summary":
                assert isinstance(value[8][0], bytes)
                texts.append((step, fields_of(value[8][0])[8][0]))
            else:
                assert isinstance(value[2][0], float)
                found.setdefault(tag.decode(), {})[step] = value[2][0]
                if 9 in value:  # what it is, in words
                    assert isinstance(value[9][0], bytes)
                    described[fields_of(value[9][0])[3][0].decode()] = step  # type: ignore[union-attr]
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
    curves = {metric.text: 0 for metric in recorded(STEPS, steps) if metric.tag}
    first = evals["step"][0]
    curves |= {metric.text: first for metric in recorded(EVALS, evals) if metric.tag}
    assert described == curves
    assert len(texts) == len(runs.read_samples(folder)) == 14
    if find_spec("tensorboard") is not None:
        board = import_module("tensorboard.backend.event_processing.event_accumulator")
        opened = board.EventAccumulator(str(tmp_path / "board")).Reload()
        assert [each.step for each in opened.Scalars("loss/batch")] == list(range(140))
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
    written = export_run("huggingface", folder, out).files
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


@pytest.mark.thorough
def test_that_merges_put_each_token_together_from_earlier_ones() -> None:
    tokens = gpt2.encoding().token_byte_values()
    ranks = {token: gpt2.encoding().encode_single_token(token) for token in tokens}
    merges = list(merges_of(ranks))
    assert len(merges) == 50_000
    assert merges[:4] == [(b" ", b"t"), (b" ", b"a"), (b"h", b"e"), (b"i", b"n")]
    for (first, second), rank in zip(merges, range(256, 50_256), strict=True):
        assert ranks[first + second] == rank
        assert max(ranks[first], ranks[second]) < rank


def test_that_exports_refuse_what_they_cannot_export(tiny: Make, tmp_path: Path) -> None:
    for kind in FORMATS:
        with pytest.raises(RunError, match="not a run's folder"):
            export_run(kind, tmp_path, tmp_path / "out")
        assert not (tmp_path / "out").exists()
    folder = folder_of(played(tiny(), tmp_path))
    for place in (folder / "checkpoints").glob("step-*"):
        (place / "model.safetensors").unlink()
    refused = crest("export", folder, "huggingface", tmp_path / "out")
    assert refused.returncode == 1
    assert "no good checkpoint" in refused.stderr
    done = crest("export", folder, "tensorboard", tmp_path / "out")
    assert done.returncode == 0
    assert Path(done.stdout.strip()).is_file()


def _ids_by_the_json(content: dict[str, Any], text: str) -> list[int]:
    """What Hugging Face's library makes of a text, by the meaning of the parts that we use."""
    assert content["normalizer"] is content["post_processor"] is None
    assert content["added_tokens"] == []
    model, pieces = content["model"], content["pre_tokenizer"]
    if pieces["type"] == "Split":
        assert pieces["behavior"] == "Isolated"
        assert model["type"] == "WordLevel"
        letters = re.findall(pieces["pattern"]["Regex"], text)
    else:
        assert pieces["type"] == "ByteLevel"
        assert not pieces["use_regex"]
        assert not pieces["add_prefix_space"]
        assert model["type"] == "BPE"
        assert model["merges"] == []
        letters = [gpt2_letters()[byte] for byte in text.encode()]
    return [model["vocab"][letter] for letter in letters]


TEXT = "Every effort moves you, naïvely:\r\n 12 goats  .\t안녕 e\u0301 🐐\n"


@pytest.mark.parametrize("name", ["bytes", "chars"])
def test_that_an_exported_tokenizer_gives_our_ids_and_texts(
    tiny: Make, tmp_path: Path, name: str
) -> None:
    source = tmp_path / "text.txt"
    source.write_text(TEXT * 40, encoding="utf-8", newline="")
    changes = {"data.tokenizer": name, "data.source": str(source), "sampling.every": 0}
    config = tiny({**LASTING, "training.max_steps": 2, "training.eval_every": 0, **changes})
    out = tmp_path / "hub"
    export_run("huggingface", folder_of(played(config, tmp_path)), out)
    tokenizer = prepare(config).tokenizer
    content = json.loads((out / "tokenizer.json").read_bytes())
    settings = json.loads((out / "tokenizer_config.json").read_bytes())
    assert settings["tokenizer_class"] == "PreTrainedTokenizerFast"
    assert settings["clean_up_tokenization_spaces"] is False  # it would take blanks before dots
    text = prepare(config).text.text  # type: ignore[union-attr]
    ids = tokenizer.encode(text).tolist()
    assert _ids_by_the_json(content, text) == ids
    assert content["decoder"]["type"] == {"bytes": "ByteLevel", "chars": "Fuse"}[name]
    if name == "chars":
        with pytest.raises(KeyError):
            _ids_by_the_json(content, "Z")  # refused, as ours does, and not left out
    assert vocabulary_in(content) == tokenizer.vocabulary()
    if find_spec("transformers") is None:
        return
    theirs = import_module("transformers").AutoTokenizer.from_pretrained(out)
    assert theirs.encode(text) == ids
    assert theirs.decode(ids) == tokenizer.decode(ids) == text


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.fixture
def two_runs(tiny: Make, tmp_path: Path, once: Once) -> tuple[Path, Path]:
    """Runs of other lengths, tokenizers and names."""
    short = {**LASTING, "training.max_steps": 4, "sampling.every": 0}
    gpt2_run = {**short, "data.tokenizer": "gpt2", "data.compact_vocabulary": True}
    other = tiny({**short, "training.seed": 5})
    place = tmp_path / "runs"
    return (
        once("first", place, lambda to: folder_of(played(tiny(gpt2_run), to, name="first"))),
        once("second", place, lambda to: folder_of(played(other, to, name="second"))),
    )


@pytest.mark.parametrize("kind", mostly_slow(FORMATS, "huggingface"))
def test_that_a_second_export_into_a_folder_is_refused_and_replaces_only_when_told(
    two_runs: tuple[Path, Path], tmp_path: Path, kind: str
) -> None:
    first, second = two_runs
    out = tmp_path / "out"
    assert crest("export", first, kind, out).returncode == 0
    (out / "notes.txt").write_text("mine")
    before = _snapshot(out)
    assert crest("export", first, kind, out).returncode == 0  # the same once more is no other one
    assert _snapshot(out) == before
    refused = crest("export", second, kind, out)
    assert refused.returncode == 2
    assert "holds another export" in refused.stderr
    assert "--force" in refused.stderr
    assert _snapshot(out) == before
    assert sorted(path.name for path in out.iterdir()) == sorted(before)  # and nothing half made
    replaced = crest("export", second, kind, out, "--force")
    assert replaced.returncode == 0
    assert "replaced: " in replaced.stderr
    alone = tmp_path / "alone"
    assert crest("export", second, kind, alone).returncode == 0
    assert _snapshot(out) == {**_snapshot(alone), "notes.txt": b"mine"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("huggingface", "pytorch_model.bin"),
        ("huggingface", "model-00001-of-00002.safetensors"),
        ("huggingface", "run.json"),
        ("tensorboard", "events.out.tfevents.1.other"),
    ],
)
def test_that_others_files_are_not_mixed_with_an_export_not_even_when_told_to_replace(
    two_runs: tuple[Path, Path], tmp_path: Path, kind: str, name: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("another program's")
    for force in ([], ["--force"]):
        refused = crest("export", two_runs[1], kind, out, *force)
        assert refused.returncode == 2
        assert name in refused.stderr
        assert "--force" not in refused.stderr
    assert _snapshot(out) == {name: b"another program's"}
    assert crest("export", two_runs[1], kind, out / name).returncode == 2  # a file, no folder


def test_that_the_measurements_of_another_run_s_layers_are_not_left_or_written_over(
    tmp_path: Path,
) -> None:
    run, out = next(STORED.rglob("run.json")).parent, tmp_path / "out"
    out.mkdir()
    (out / "layers.csv").write_text("another run's")
    with pytest.raises(OutputError, match=re.escape("layers.csv")):
        export_run("csv", run, out)
    export_run("csv", run, out, replace=True)
    assert "another" not in "".join(file.read_text("utf-8") for file in out.glob("*.csv"))


@pytest.mark.thorough
def test_that_formats_do_not_stand_in_each_others_way(
    two_runs: tuple[Path, Path], tmp_path: Path
) -> None:
    for kind in FORMATS:
        assert export_run(kind, two_runs[0], tmp_path / "out").replaced == ()


@pytest.mark.parametrize("inside", ["checkpoints", "checkpoints/csv", "undone/step-3"])
def test_that_no_export_is_put_among_a_run_s_checkpoints(inside: str, tmp_path: Path) -> None:
    run = tmp_path / "evening"
    (run / "checkpoints").mkdir(parents=True)
    (run / "run.json").write_text("{}", encoding="utf-8")
    with pytest.raises(OutputError, match="checkpoints of the run evening"):
        export_run("csv", run, run / inside)
    assert [file.name for file in run.rglob("*") if file.is_file()] == ["run.json"]
    assert not (run / "undone").exists()
