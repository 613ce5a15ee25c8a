"""Weights to start from: a row means what its vocabulary says, and all that differs is told."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from core.config import ConfigError, RunConfig, dump_config
from core.data import Dataset, prepare
from core.data import bpe as gpt2
from core.exports.formats import export_run
from core.messages.commands import GoBack, Pause, Stop
from core.messages.events import CommandRejected, Failed, Log, Paused, StepDone
from core.model.gpt import GPT
from core.run_store.checkpoint import newest_first
from core.training.start_weights import (
    LOOKED_AT,
    NEWEST_STATE,
    WeightsFit,
    look_at,
    require_fit,
)
from core.training.state_dict import ITEMS, newest_format
from core.training.trainer import Trainer
from tests.core.lasting import LASTING, folder_of, only, played, resumed, stop_after
from tests.processes import crest

Make = Callable[..., RunConfig]
Texts = Callable[[str], Path]

STORED = Path(__file__).parents[1] / "stored"
SHORT: dict[str, object] = {**LASTING, "training.max_steps": 3, "training.eval_every": 0}
CHARS: dict[str, object] = {**SHORT, "data.tokenizer": "chars", "sampling.every": 0}
COMPACT: dict[str, object] = {
    **SHORT,
    "data.tokenizer": "gpt2",
    "data.compact_vocabulary": True,
    "sampling.every": 0,
}


@pytest.fixture
def text_of(tmp_path: Path) -> Texts:
    """Makes a text of a few thousand characters of an alphabet."""

    def make(alphabet: str) -> Path:
        file = tmp_path / f"{'-'.join(f'{ord(c):x}' for c in alphabet[:6])}.txt"
        file.write_text(
            "".join(alphabet[i * i % len(alphabet)] for i in range(900)) + alphabet * 300
        )
        return file

    return make


def _newest(folder: Path) -> Path:
    return newest_first(folder / "checkpoints")[0][1]


def _trained(config: RunConfig, runs: Path) -> Path:
    """A short run's newest checkpoint."""
    return _newest(folder_of(played(config, runs)))


def _fit(config: RunConfig, dataset: Dataset | None = None) -> WeightsFit:
    values = {path: config.value(path) for path in LOOKED_AT}
    return look_at(values, dataset.tokenizer.vocabulary() if dataset else None)


def _without_metadata(file: Path) -> None:
    """As versions before this one wrote it."""
    save_file(load_file(file), file, {"format": "pt"})


def _rows(model: GPT) -> list[torch.Tensor]:
    head = [] if model.out_head is None else [model.out_head.weight]
    return [tensor.detach().clone() for tensor in (model.tok_emb.weight, *head)]


@pytest.mark.parametrize("older", [False, True], ids=["metadata", "of an older version"])
def test_that_the_rows_of_shared_characters_are_taken_and_the_others_start_anew(
    tiny: Make, text_of: Texts, tmp_path: Path, older: bool
) -> None:
    checkpoint = _trained(tiny({**CHARS, "data.source": str(text_of("abcdefgh"))}), tmp_path / "r")
    trained = load_file(checkpoint / "model.safetensors")
    if older:
        _without_metadata(checkpoint / "model.safetensors")
    other = tiny({**CHARS, "data.source": str(text_of("efghwxyz"))})  # as many, of which 4 the same
    dataset = prepare(other)
    fresh = _rows(Trainer(other, dataset).model)
    starts = other.replaced({"model.init_from": str(checkpoint)})
    begun = _rows(Trainer(starts, dataset).model)
    names = ("transformer.wte.weight", "lm_head.weight")
    for name, mine, anew in zip(names, begun, fresh, strict=True):
        assert torch.equal(mine[:4], trained[name][4:])  # e, f, g, h
        assert torch.equal(mine[4:], anew[4:])
    told = [str(log.message) for log in only(played(starts, tmp_path / "s"), Log)]
    assert any("4 of 8 characters" in text and "are newly initialized" in text for text in told)


def test_that_weights_that_share_no_character_are_refused(
    tiny: Make, text_of: Texts, tmp_path: Path
) -> None:
    checkpoint = _trained(tiny({**CHARS, "data.source": str(text_of("abcdefgh"))}), tmp_path / "r")
    starts = {"data.source": str(text_of("stuvwxyz")), "model.init_from": str(checkpoint)}
    (failed,) = only(played(tiny({**CHARS, **starts}), tmp_path / "s"), Failed)
    assert failed.kind == "config"
    assert failed.field == "model.init_from"
    assert "has no embedding row for any token of the text" in failed.message
    assert not list((tmp_path / "s").glob("*"))


def test_that_the_same_text_starts_from_every_row(
    tiny: Make, text_of: Texts, tmp_path: Path
) -> None:
    config = tiny({**CHARS, "data.source": str(text_of("abcdefgh"))})
    checkpoint = _trained(config, tmp_path / "r")
    starts = config.replaced({"model.init_from": str(checkpoint)})
    fit = require_fit(starts, prepare(config).tokenizer)
    assert fit.rows is None
    assert not fit.notes
    assert str(fit.holds).startswith("1 layer, 2 heads, width 32, context 32, 8 characters")


def test_that_a_checkpoint_out_of_its_run_is_known_by_its_fingerprint(
    tiny: Make, text_of: Texts, tmp_path: Path
) -> None:
    config = tiny({**CHARS, "data.source": str(text_of("abcdefgh"))})
    place = tmp_path / "kept"
    shutil.copytree(_trained(config, tmp_path / "r"), place)
    _without_metadata(place / "model.safetensors")
    starts = config.replaced({"model.init_from": str(place)})
    assert not require_fit(starts, prepare(config).tokenizer).notes
    other = starts.replaced({"data.source": str(text_of("efghwxyz"))})
    with pytest.raises(ConfigError, match="only its run's folder says"):
        require_fit(other, prepare(other).tokenizer)


def test_that_a_vocabulary_beside_bare_weights_says_what_they_mean(
    tiny: Make, text_of: Texts, tmp_path: Path
) -> None:
    config = tiny({**CHARS, "data.source": str(text_of("abcdefgh"))})
    checkpoint = _trained(config, tmp_path / "r")
    place = tmp_path / "bare"
    place.mkdir()
    shutil.copy(checkpoint / "model.safetensors", place)
    _without_metadata(place / "model.safetensors")
    starts = config.replaced({"model.init_from": str(place / "model.safetensors")})
    tokenizer = prepare(config).tokenizer
    with pytest.raises(ConfigError, match=r"put the tokenizer.json of the run that trained it"):
        require_fit(starts, tokenizer)
    shutil.copy(checkpoint.parent.parent / "tokenizer.json", place)
    fit = require_fit(starts, tokenizer)
    (note,) = fit.notes
    assert "do not say how many heads they have; 2 are used" in str(note)
    (place / "tokenizer.json").write_text(json.dumps({"name": "chars", "fingerprint": "x"}))
    with pytest.raises(ConfigError, match="vocabulary of its embedding rows is damaged"):
        require_fit(starts, tokenizer)


@pytest.mark.parametrize(
    ("tokenizer", "n_rows", "refused"),
    [
        ("gpt2", 50_257, ""),
        ("gpt2", 50_304, ""),
        ("gpt2", 50_258, "has 50,258 embedding rows and does not say which tokens"),
        ("bytes", 256, ""),
        ("bytes", 257, "has 257 embedding rows and does not say which tokens"),
        ("chars", 256, "does not say which characters its embedding rows are for"),
    ],
)
def test_that_weights_that_name_no_vocabulary_are_trusted_only_where_ids_are_fixed(
    tiny: Make, tmp_path: Path, tokenizer: str, n_rows: int, refused: str
) -> None:
    config = tiny({**SHORT, "data.tokenizer": tokenizer})
    model = GPT(config.model, n_rows, config.data.context_length)
    from core.model.hf_weights import export_state

    file = tmp_path / "bare.safetensors"
    save_file(export_state(model), file)
    starts = config.replaced({"model.init_from": str(file)})
    dataset = prepare(config)
    if refused:
        with pytest.raises(ConfigError, match=refused):
            require_fit(starts, dataset.tokenizer)
        return
    begun = Trainer(starts, dataset).model
    assert torch.equal(begun.tok_emb.weight, model.tok_emb.weight[: dataset.tokenizer.n_vocab])


def test_that_a_compact_vocabulary_is_matched_by_gpt2s_ids(
    tiny: Make, text_file: Path, tmp_path: Path
) -> None:
    folder = folder_of(played(tiny(COMPACT), tmp_path / "r"))
    checkpoint = _newest(folder)
    theirs = prepare(tiny(COMPACT)).tokenizer
    other = tmp_path / "other.txt"
    other.write_text(text_file.read_text().replace("boats", "ships").replace("bells", "drums"))
    config = tiny({**COMPACT, "data.source": str(other)})
    dataset = prepare(config)
    trained = load_file(checkpoint / "model.safetensors")["transformer.wte.weight"]
    fresh = Trainer(config, dataset).model.tok_emb.weight
    export_run("huggingface", folder, tmp_path / "hub")
    assert theirs.kept is not None
    assert dataset.tokenizer.kept is not None
    known = {token: row for row, token in enumerate(theirs.kept.tolist())}
    for start in (checkpoint, tmp_path / "hub"):  # the whole vocabulary's rows that are 0 are new
        starts = config.replaced({"model.init_from": str(start), **_bias(start)})
        begun = Trainer(starts, dataset).model.tok_emb.weight
        for place, token in enumerate(dataset.tokenizer.kept.tolist()):
            expected = trained[known[token]] if token in known else fresh[place]
            assert torch.equal(begun[place], expected), (start, token)
        shared = len(set(known) & set(dataset.tokenizer.kept.tolist()))
        (note,) = require_fit(starts, dataset.tokenizer).notes
        assert f"{shared:,} of {dataset.tokenizer.n_vocab:,} tokens are shared" in str(note)


def _bias(start: Path) -> Mapping[str, object]:
    return {"model.qkv_bias": start.name == "hub"}  # an export always has it


@pytest.mark.thorough
def test_that_gpt2s_folder_with_another_vocabulary_of_its_size_is_refused(
    tiny: Make, tmp_path: Path
) -> None:
    config = tiny({**SHORT, "data.tokenizer": "gpt2", "sampling.every": 0})
    folder = folder_of(played(config, tmp_path / "r"))
    export_run("huggingface", folder, tmp_path / "hub")
    _without_metadata(tmp_path / "hub" / "model.safetensors")
    starts = config.replaced({"model.init_from": str(tmp_path / "hub"), "model.qkv_bias": True})
    dataset = prepare(config)
    assert not require_fit(starts, dataset.tokenizer).notes
    words = json.loads((tmp_path / "hub" / "vocab.json").read_bytes())
    one, other = list(words)[3000:3002]
    words[one], words[other] = words[other], words[one]
    (tmp_path / "hub" / "vocab.json").write_text(json.dumps(words))
    (tmp_path / "hub" / "tokenizer.json").unlink()  # it says the same, and is asked first
    with pytest.raises(ConfigError, match=r"data.tokenizer: must be .*hub.*rows are for"):
        require_fit(starts, dataset.tokenizer)
    assert len(words) == gpt2.N_VOCAB


def test_that_the_terminal_tells_all_that_differs_at_once_before_anything_is_read(
    tiny: Make, tmp_path: Path
) -> None:
    checkpoint = _trained(tiny(SHORT), tmp_path / "r")
    wrong = {
        "model.n_layers": 3,
        "model.n_heads": 4,
        "model.emb_dim": 64,
        "model.qkv_bias": True,
        "data.context_length": 64,
        "data.tokenizer": "chars",
        "data.source": str(tmp_path / "missing.txt"),
        "model.init_from": str(checkpoint),
    }
    file = tmp_path / "run.toml"
    file.write_text(dump_config(tiny({**SHORT, **wrong})))
    refused = crest("train", file, "--runs", tmp_path / "s")
    assert refused.returncode == 2
    named = [line.partition(":")[0] for line in refused.stderr.splitlines() if "init_from" in line]
    lines = [line for line in refused.stderr.splitlines() if "to start from" in line]
    assert {line.partition(":")[0] for line in lines} == {
        "model.n_layers",
        "model.n_heads",
        "model.emb_dim",
        "model.qkv_bias",
        "data.context_length",
        "data.tokenizer",
    }, named
    assert "set model.n_layers = 1" in refused.stderr
    assert "set model.qkv_bias = false" in refused.stderr
    assert not (tmp_path / "s").exists() or not list((tmp_path / "s").iterdir())


def test_that_the_settings_that_are_named_make_the_weights_fit(tiny: Make, tmp_path: Path) -> None:
    checkpoint = _trained(tiny({**SHORT, "model.tie_weights": False}), tmp_path / "r")
    wrong: dict[str, Any] = {
        "model.n_layers": 3,
        "model.n_heads": 4,
        "model.emb_dim": 64,
        "model.tie_weights": True,
        "data.context_length": 64,
        "data.stride": 64,
        "data.tokenizer": "chars",
        "model.init_from": str(checkpoint),
    }
    config = tiny({**SHORT, **wrong})
    fit = _fit(config)
    mended = config.replaced(fit.changes)
    assert fit.changes["data.stride"] == 32
    assert fit.changes["data.tokenizer"] == "bytes"
    assert not _fit(mended, prepare(mended)).problems
    Trainer(mended, prepare(mended))


def test_that_the_heads_of_a_checkpoint_are_asked_for_although_no_shape_tells_them(
    tiny: Make, tmp_path: Path
) -> None:
    checkpoint = _trained(tiny(SHORT), tmp_path / "r")
    starts = tiny({**SHORT, "model.n_heads": 4, "model.init_from": str(checkpoint)})
    for _ in range(2):
        assert _fit(starts).changes == {"model.n_heads": 2}
        _without_metadata(checkpoint / "model.safetensors")  # then its state.json says it


def test_that_a_config_beside_a_single_file_is_looked_at(tiny: Make, tmp_path: Path) -> None:
    folder = folder_of(played(tiny(SHORT), tmp_path / "r"))
    export_run("huggingface", folder, tmp_path / "hub")
    file = tmp_path / "hub" / "model.safetensors"
    starts = tiny({**SHORT, "model.qkv_bias": True, "model.init_from": str(file)})
    assert not _fit(starts).problems
    settings = json.loads((tmp_path / "hub" / "config.json").read_bytes())
    changed = {**settings, "scale_attn_by_inverse_layer_idx": True, "layer_norm_epsilon": 1e-6}
    (tmp_path / "hub" / "config.json").write_text(json.dumps(changed))
    with pytest.raises(ConfigError, match=r"epsilon is 1e-06.*scale_attn_by_inverse") as error:
        require_fit(starts)
    assert len(error.value.problems) == 1


def test_that_a_runs_folder_names_its_newest_checkpoint(tiny: Make, tmp_path: Path) -> None:
    checkpoint = _trained(tiny(SHORT), tmp_path / "r")
    starts = tiny({**SHORT, "model.init_from": str(checkpoint.parent.parent)})
    fit = _fit(starts)
    assert fit.changes == {"model.init_from": str(checkpoint)}
    assert not _fit(starts.replaced(fit.changes)).problems


def test_that_a_run_goes_on_although_the_weights_it_started_from_are_gone(
    tiny: Make, tmp_path: Path
) -> None:
    checkpoint = _trained(tiny(SHORT), tmp_path / "r")
    kept = tmp_path / "kept"
    shutil.copytree(checkpoint, kept)
    config = tiny({**LASTING, "training.max_steps": 12, "model.init_from": str(kept)})
    folder = folder_of(played(config, tmp_path / "s", stop_after(5)))
    shutil.rmtree(kept)
    assert [step.step for step in only(resumed(folder), StepDone)] == list(range(6, 12))


def test_that_going_back_to_the_beginning_without_the_weights_is_refused_and_nothing_ends(
    tiny: Make, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(_trained(tiny(SHORT), tmp_path / "r"), kept)
    config = tiny({**LASTING, "training.max_steps": 12, "model.init_from": str(kept)})

    def react(event: Any, control: Any) -> None:
        match event:
            case StepDone(step=3):
                shutil.rmtree(kept)
                control.send(Pause())
            case Paused():
                control.send(GoBack(0))
            case CommandRejected():
                control.send(Stop())
            case _:
                pass

    events = played(config, tmp_path / "s", react)
    (rejected,) = only(events, CommandRejected)
    assert "kept" in str(rejected.reason)
    assert not only(events, Failed)


def test_that_weights_that_are_not_whole_or_of_a_newer_version_are_told_for_what_they_are(
    tiny: Make, text_of: Texts, tmp_path: Path
) -> None:
    config = tiny({**CHARS, "data.source": str(text_of("abcdefgh"))})
    whole = _trained(config, tmp_path / "r")

    def refused(spoil: Callable[[Path], object]) -> str:
        place = tmp_path / "spoiled"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(whole, place)
        spoil(place)
        with pytest.raises(ConfigError) as error:
            require_fit(config.replaced({"model.init_from": str(place)}))
        return str(error.value)

    def cut(place: Path) -> None:
        file = place / "model.safetensors"
        file.write_bytes(file.read_bytes()[:-1_000])

    def set_format(name: str) -> Callable[[Path], object]:
        def spoil(place: Path) -> None:
            values = json.loads((place / name).read_bytes())
            (place / name).write_text(json.dumps({**values, "format": 99}))

        return spoil

    def shard(place: Path) -> None:
        (place / "model.safetensors").unlink()
        index = {"weight_map": {"wte.weight": "model-1.safetensors"}}
        (place / "model.safetensors.index.json").write_text(json.dumps(index))

    assert "is incomplete; copy or save it again" in refused(cut)
    assert "an incomplete checkpoint" in refused(lambda place: (place / "manifest.json").unlink())
    assert "made by a newer Crest" in refused(set_format("manifest.json"))
    assert "made by a newer Crest" in refused(set_format("state.json"))
    assert "spoiled/model-1.safetensors: cannot be read: No such file" in refused(shard)
    assert newest_format(ITEMS) == NEWEST_STATE


@pytest.mark.parametrize("checkpoint", sorted(STORED.glob("format_*/runs/finished/checkpoints/*")))
def test_that_a_checkpoint_of_every_version_is_started_from(checkpoint: Path) -> None:
    values = {path: RunConfig().value(path) for path in LOOKED_AT}
    found = look_at({**values, "model.init_from": str(checkpoint)}, None)
    assert found.changes["model.n_heads"]
    assert not look_at(
        {**values, "model.init_from": str(checkpoint), **found.changes}, None
    ).problems
