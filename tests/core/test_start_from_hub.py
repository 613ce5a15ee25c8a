"""Starting from a Hugging Face folder: what it says is taken over, its first loss is its own."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tokenizers
import torch

from core.cli import commands as cli
from core.config import ConfigError, RunConfig
from core.config.presets import fine_tuning
from core.data import prepare
from core.data.hf_tokenizer import gpt2_words
from core.messages.command_queue import CommandQueue
from core.messages.commands import Stop
from core.messages.events import Event, Failed, Log, Preparing, StepDone
from core.model.gpt import GPT
from core.training import initial_state
from core.training.optimizer import make_optimizer
from core.training.start_weights import LOOKED_AT, WeightsFit, look_at
from core.training.trainer import Trainer
from core.training.weights_config import completed
from tests.core.hub_folders import hub_folder, hub_state, plain_loss, plain_state
from tests.core.lasting import only, played

QUICK: dict[str, object] = {
    "model.dropout": 0.0,
    "training.max_steps": 1,
    "training.device": "cpu",
    "training.precision": "fp32",
    "training.eval_every": 0,
    "sampling.every": 0,
}
FORMS: dict[str, dict[str, Any]] = {
    "fp32": {},
    "fp16": {"dtype": torch.float16},
    "bf16": {"dtype": torch.bfloat16},
    "no prefix": {"prefix": False},
    "the hub's": {"prefix": False, "masks": True},
    "old masks": {"masks": True},
    "sharded": {"shards": 3},
    "sharded bf16 without prefix": {"shards": 2, "prefix": False, "dtype": torch.bfloat16},
    "another name of the activation": {"activation_function": "gelu_pytorch_tanh"},
    "upcast attention": {"reorder_and_upcast_attn": True},
}


def _first_loss(chosen: dict[str, Any]) -> tuple[float, RunConfig]:
    """The loss of the first update, and the config that the choice makes."""
    config = completed({**QUICK, **chosen}).config
    events = Trainer(config, prepare(config)).advance()
    return next(event.loss for event in events if isinstance(event, StepDone)), config


def _plain_first_loss(folder: Path, config: RunConfig, rows: int | None = None) -> float:
    """The loss of the same batch by the folder's weights, of as many rows of the vocabulary."""
    inputs, targets = (torch.from_numpy(each) for each in prepare(config).train.batch(0))
    state = plain_state(folder)
    state["wte.weight"] = state["wte.weight"][:rows]
    return plain_loss(state, inputs, targets)


@pytest.mark.parametrize("form", FORMS)
def test_that_the_first_loss_is_that_of_a_plain_reading_of_the_folder(
    form: str, tmp_path: Path
) -> None:
    rows = 50_257 if form == "fp32" else 256  # few are enough for the others, and quick
    folder = hub_folder(tmp_path / "hub", hub_state(rows=rows), **FORMS[form])
    kind = "gpt2" if form == "fp32" else "bytes"
    loss, config = _first_loss({"model.init_from": str(folder), "data.tokenizer": kind})
    assert config.model.tie_weights
    assert loss == pytest.approx(_plain_first_loss(folder, config), abs=1e-5)


@pytest.mark.parametrize("says", [True, False], ids=["said", "not said"])
def test_that_a_head_of_its_own_stays_its_own(says: bool, tmp_path: Path) -> None:
    state = hub_state(own_head=True, rows=256)
    folder = hub_folder(tmp_path / "hub", state)
    if not says:
        settings = json.loads((folder / "config.json").read_text())
        del settings["tie_word_embeddings"]
        (folder / "config.json").write_text(json.dumps(settings))
    loss, config = _first_loss({"model.init_from": str(folder), "data.tokenizer": "bytes"})
    assert not config.model.tie_weights
    assert loss == pytest.approx(_plain_first_loss(folder, config), abs=1e-5)


def test_that_a_head_that_is_written_twice_is_tied(tmp_path: Path) -> None:
    state = hub_state(rows=256)
    state["lm_head.weight"] = state["wte.weight"].clone()
    folder = hub_folder(tmp_path / "hub", state, tie_word_embeddings=True)
    loss, config = _first_loss({"model.init_from": str(folder), "data.tokenizer": "bytes"})
    assert config.model.tie_weights
    assert loss == pytest.approx(_plain_first_loss(folder, config), abs=1e-5)


def test_that_a_shorter_context_and_padded_rows_are_cut_and_that_the_log_says_so(
    tmp_path: Path,
) -> None:
    folder = hub_folder(tmp_path / "hub", hub_state(rows=50_304, positions=64))
    chosen = {"model.init_from": str(folder), "data.context_length": 16, "data.stride": 16}
    loss, config = _first_loss(chosen)
    assert loss == pytest.approx(_plain_first_loss(folder, config, 50_257), abs=1e-5)
    told = [str(log.message) for log in only(played(config, tmp_path / "runs"), Log)]
    assert any("Of the 64 positions of the loaded weights the first 16 are used" in t for t in told)
    assert any("Of the 50,304 embedding rows of the loaded weights the last 47" in t for t in told)


@pytest.mark.thorough
def test_that_padded_rows_are_cut_beside_gpt2s_own_tokenizer_too(tmp_path: Path) -> None:
    folder = hub_folder(tmp_path / "hub", hub_state(rows=50_304))
    words = {**gpt2_words(), "<|endoftext|>": 50_256}
    (folder / "vocab.json").write_text(json.dumps(words))
    config = completed({**QUICK, "model.init_from": str(folder)}).config
    fit = _fit(config)
    assert not fit.problems
    assert [note.code for note in fit.told] == ["weights.rows_left_out"]
    model = Trainer(config, prepare(config)).model
    whole = plain_state(folder)["wte.weight"]
    assert torch.equal(model.tok_emb.weight, whole[:50_257].float())


def _fit(config: RunConfig) -> WeightsFit:
    values = {path: config.value(path) for path in LOOKED_AT}
    return look_at(values, prepare(config).tokenizer.vocabulary())


def test_that_what_is_not_set_comes_from_the_folder_and_what_is_set_stays(tmp_path: Path) -> None:
    folder = hub_folder(tmp_path / "hub", hub_state(width=16, positions=32), heads=4)
    config = completed({"model.init_from": str(folder), "model.n_layers": 2}).config
    model = config.model
    assert (model.n_layers, model.n_heads, model.emb_dim) == (2, 4, 16)
    assert (model.qkv_bias, model.tie_weights) == (True, True)
    assert (config.data.context_length, config.data.stride) == (32, 32)
    model_alone = {
        f"model.{name}": getattr(model, name)
        for name in ("n_layers", "n_heads", "emb_dim", "qkv_bias", "tie_weights")
    }
    again = completed({"model.init_from": str(folder), **model_alone}).config
    assert (again.data.context_length, again.data.stride) == (32, 32)
    wide = hub_folder(tmp_path / "wide", hub_state(width=16, positions=300), heads=4)
    assert completed({"model.init_from": str(wide)}).config.data.context_length == 256


def test_that_all_that_contradicts_the_folder_is_refused_at_once_naming_both(
    tmp_path: Path,
) -> None:
    folder = hub_folder(tmp_path / "hub", hub_state())
    wrong: dict[str, Any] = {
        "model.n_layers": 3,
        "model.n_heads": 4,
        "model.emb_dim": 32,
        "model.tie_weights": False,
        "data.context_length": 64,
        "data.tokenizer": "bytes",
    }
    with pytest.raises(ConfigError) as refused:
        completed({**wrong, "model.init_from": str(folder)})
    told = {one.field: one.message for one in refused.value.problems}
    assert set(told) == set(wrong)
    assert "must be 2, not 3" in told["model.n_layers"]
    assert "config.json says n_layer = 2; set model.n_layers = 2" in told["model.n_layers"]
    assert "must be true, not false" in told["model.tie_weights"]
    assert "at most 32, not 64" in told["data.context_length"]
    assert "set data.tokenizer = gpt2" in told["data.tokenizer"]
    # With everything set it is told before the text is read.
    every = {**wrong, "model.qkv_bias": False, "data.source": "/no/text.txt"}
    config = RunConfig().replaced({**every, "model.init_from": str(folder)})
    (failed,) = only(played(config, tmp_path / "runs"), Failed)
    assert all(name in failed.message for name in (*wrong, "model.qkv_bias"))


def own_tokenizer(folder: Path) -> int:
    """Puts a small BPE's ``tokenizer.json`` into a folder; how many tokens it has."""
    made = tokenizers.Tokenizer(tokenizers.models.BPE())
    made.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = tokenizers.decoders.ByteLevel()
    alphabet = tokenizers.pre_tokenizers.ByteLevel.alphabet()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=300, show_progress=False, initial_alphabet=alphabet
    )
    made.train_from_iterator(["The boats came home and the bells rang over the water."], trainer)
    made.save(str(folder / "tokenizer.json"))
    return int(made.get_vocab_size())


@pytest.mark.thorough
@pytest.mark.parametrize("n_padding", [0, 20])
def test_that_the_tokenizer_of_the_folder_comes_along(n_padding: int, tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    n = own_tokenizer(tmp_path / "aside")
    folder = hub_folder(tmp_path / "hub", hub_state(rows=n + n_padding))
    own_tokenizer(folder)
    start = {"model.init_from": str(folder)}
    loss, config = _first_loss(start)
    assert config.data.tokenizer == str(folder)
    assert loss == pytest.approx(_plain_first_loss(folder, config, n), abs=1e-5)
    fit = _fit(config)
    assert "tokens of its own tokenizer" in str(fit.holds)
    assert [note.code for note in fit.told] == ["weights.rows_of_no_token"] * bool(n_padding)
    with pytest.raises(ConfigError, match=r"data.tokenizer: must be .*hub") as refused:
        completed({**start, "data.tokenizer": "bytes"})
    assert "set data.tokenizer = " in str(refused.value)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({"model_type": "gpt_neo"}, 'model_type is "gpt_neo", not "gpt2"'),
        ({"scale_attn_by_inverse_layer_idx": True}, "scale_attn_by_inverse_layer_idx is true"),
        ({"scale_attn_weights": False}, "scale_attn_weights is false"),
        ({"add_cross_attention": True}, "add_cross_attention is true"),
        ({"activation_function": "relu"}, 'activation_function is "relu", not "gelu_new"'),
        ({"activation_function": "gelu"}, 'activation_function is "gelu", not "gelu_new"'),
        ({"layer_norm_epsilon": 1e-6}, "layer_norm_epsilon is 1e-06"),
        ({"n_inner": 40}, "n_inner is 40, not null or 64"),
        ({"quantization_config": {"bits": 4}}, "quantization_config"),
        ({"auto_map": {"AutoModel": "code.Model"}}, "code of its own, which is never run"),
        ({"n_layer": 3}, "n_layer is 3, but its tensors have 2"),
        ({"n_embd": 12}, "n_embd is 12, but its tensors have 16"),
        ({"n_positions": 64}, "n_positions is 64, but its tensors have 32"),
        ({"vocab_size": 300}, "vocab_size is 300, but its tensors have 50257"),
        ({"n_head": 3}, "n_head is 3, which does not divide the width 16"),
    ],
)
def test_that_a_config_of_another_model_is_refused_by_the_name_of_its_line(
    line: dict[str, Any], words: str, hub: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(hub, tmp_path / "hub")
    settings = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**settings, **line}))
    with pytest.raises(ConfigError, match=re.escape(words)) as refused:
        completed({"model.init_from": str(folder)})
    assert "config.json" in str(refused.value)


def test_that_several_lines_of_another_model_are_told_at_once(hub: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(hub, tmp_path / "hub")
    settings = json.loads((folder / "config.json").read_text())
    more = {"n_inner": 40, "activation_function": "relu", "scale_attn_weights": False}
    (folder / "config.json").write_text(json.dumps({**settings, **more}))
    with pytest.raises(ConfigError, match=r"activation.*scale_attn_weights.*n_inner"):
        completed({"model.init_from": str(folder)})


def test_that_pickles_alone_are_refused_with_what_to_do(hub: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(hub, tmp_path / "hub")
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(b"PK\x03\x04" + b"\0" * 60)
    with pytest.raises(ConfigError, match=r"can contain code.*\.save_pretrained\("):
        completed({"model.init_from": str(folder)})


def test_that_an_adapter_and_files_of_other_names_are_told_for_what_they_are(
    hub: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(hub, tmp_path / "hub")
    (folder / "model.safetensors").rename(folder / "model.fp16.safetensors")
    assert completed({"model.init_from": str(folder)}).config.model.emb_dim == 16
    shutil.copy(folder / "model.fp16.safetensors", folder / "other.safetensors")
    with pytest.raises(ConfigError, match=r"several .*model.fp16.safetensors.*choose one"):
        completed({"model.init_from": str(folder)})
    file = folder / "other.safetensors"
    assert completed({"model.init_from": str(file)}).config.model.n_heads == 2
    (folder / "adapter_config.json").write_text("{}")
    with pytest.raises(ConfigError, match=r"an adapter \(LoRA\).*merge_and_unload"):
        completed({"model.init_from": str(folder)})


def test_that_settings_for_fine_tuning_step_in_where_nothing_was_set(hub: Path) -> None:
    start = {"model.init_from": str(hub)}
    made = completed(start)
    assert made.config.schedule.peak_lr == 3e-5
    assert made.config.schedule.warmup == "5%"
    assert made.config.optimizer.decay_on == "blocks"
    assert any("For fine-tuning, where you set nothing else" in str(told) for told in made.told)
    own = completed({**start, "schedule.warmup": "10%", "optimizer.weight_decay": 0.01})
    assert own.config.schedule == RunConfig().replaced({"schedule.warmup": "10%"}).schedule
    assert own.config.optimizer.decay_on == "all"
    assert "schedule.peak_lr = 0.001 is a learning rate for training from" in str(own.told[-1])
    chosen = completed({**start, "schedule.peak_lr": 1e-4})
    assert chosen.config.schedule.initial_lr == RunConfig().schedule.initial_lr
    assert completed({}).config == RunConfig()
    assert not fine_tuning(["schedule.peak_lr", "optimizer.name"])


def test_that_weight_decay_on_the_blocks_spares_embeddings_head_and_vectors(hub: Path) -> None:
    config = completed({**QUICK, "model.init_from": str(hub)}).config
    for tied in (True, False):
        model = GPT(replace(config.model, tie_weights=tied), 300, 8)
        decayed, spared = make_optimizer(model, config.optimizer, "cpu").param_groups
        names = {id(parameter): name for name, parameter in model.named_parameters()}
        assert all(".att." in names[id(p)] or ".ff." in names[id(p)] for p in decayed["params"])
        assert all(p.dim() == 2 for p in decayed["params"])
        assert len(decayed["params"]) == 6 * 2
        assert {"tok_emb.weight", "pos_emb.weight"} < {names[id(p)] for p in spared["params"]}
        assert len(decayed["params"]) + len(spared["params"]) == len(names)
        assert (decayed["weight_decay"], spared["weight_decay"]) == (0.1, 0.0)


def test_that_the_terminal_takes_a_folder_and_a_runs_folder_and_says_what_it_took(
    hub: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "run.toml"
    file.write_text("[sampling]\nevery = 0\n\n[training]\neval_every = 0\nmax_steps = 2\n")
    config = cli.read_config(file, [f"model.init_from={hub}", "training.device=cpu"])
    told = capsys.readouterr().err
    assert "2 layers, 2 heads, width 16, context 32, 50,257 GPT-2 tokens, QKV bias, tied" in told
    assert "model.n_layers = 2, " in told
    assert "schedule.peak_lr = 3e-05" in told
    assert cli.train(config, tmp_path / "runs") == 0
    run = capsys.readouterr().out.strip()
    again = cli.read_config(None, [f"model.init_from={run}"])
    assert "checkpoints/step-0000002" in again.model.init_from
    assert again.model.emb_dim == 16
    assert again.model.tie_weights
    # What is stored of the run names every field: the weights may be gone.
    shutil.rmtree(hub)
    assert cli.read_config(Path(run), []) == config


def test_that_reading_the_weights_tells_how_far_it_is_and_is_called_off(
    hub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(initial_state, "_WORTH_TELLING", 0)
    config = completed({**QUICK, "model.init_from": str(hub)}).config
    reading = "run.reading_weights"

    def stop(event: Event, control: CommandQueue) -> None:
        if isinstance(event, Preparing) and event.what.code == reading:
            control.send(Stop())

    events = played(config, tmp_path / "runs", stop)
    told = [event for event in only(events, Preparing) if event.what.code == reading]
    assert 0 <= told[0].done < told[0].total
    assert not only(events, Failed)
    assert not only(events, StepDone)
    assert not list((tmp_path / "runs").glob("*-*"))


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    return hub_folder(tmp_path / "given", hub_state())
