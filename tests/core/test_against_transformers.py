"""What is read and written, against transformers itself; left out where the extra hf is missing."""

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import torch

from core.config import RunConfig, SamplingConfig
from core.data import bpe as gpt2
from core.data import prepare
from core.exports.formats import export_run
from core.messages.events import StepDone
from core.model.generation import generate
from core.training.trainer import Trainer
from core.training.weights_config import completed
from tests.core.lasting import folder_of, played
from tests.core.test_start_from_hub import QUICK

os.environ["HF_HUB_OFFLINE"] = "1"
pytest.importorskip("transformers", reason="the extra hf is not installed")
# Its own dependencies warn of each other.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
]

TEXT = "Every effort moves you, naïvely: 12 goats!\n"
Save = Callable[[Any, Path], None]


@pytest.fixture(scope="module")
def transformers() -> Any:
    import_module("tqdm").tqdm.monitor_interval = 0  # its bars would leave a thread behind
    module = import_module("transformers")
    module.utils.logging.disable_progress_bar()
    return module


def _saved(dtype: str = "float32", **how: Any) -> Save:
    def save(model: Any, folder: Path) -> None:
        model.to(getattr(torch, dtype)).save_pretrained(folder, **how)

    return save


def _base(model: Any, folder: Path) -> None:
    """As of ``GPT2Model``: without prefix and head."""
    model.transformer.save_pretrained(folder)


FORMS: dict[str, tuple[dict[str, Any], Save]] = {
    "fp32": ({}, _saved()),
    "fp16": ({}, _saved("float16")),
    "bf16": ({}, _saved("bfloat16")),
    "untied": ({"tie_word_embeddings": False}, _saved()),
    "sharded": ({}, _saved(max_shard_size="1MB")),
    "without prefix": ({}, _base),
    "upcast attention": ({"reorder_and_upcast_attn": True}, _saved()),
    "another name of the activation": ({"activation_function": "gelu_pytorch_tanh"}, _saved()),
    "inner width said": ({"n_inner": 128}, _saved()),
}


@pytest.mark.parametrize("form", FORMS)
def test_that_logits_first_loss_and_greedy_tokens_are_those_of_transformers(
    form: str, transformers: Any, tmp_path: Path
) -> None:
    changes, save = FORMS[form]
    torch.manual_seed(3)
    size = {"n_layer": 2, "n_head": 4, "n_embd": 32, "n_positions": 48, "initializer_range": 0.2}
    made = transformers.GPT2LMHeadModel(transformers.GPT2Config(**{**size, **changes}))
    save(made, tmp_path / "hub")
    theirs = transformers.GPT2LMHeadModel.from_pretrained(tmp_path / "hub", dtype=torch.float32)
    theirs.eval()
    config = completed({**QUICK, "model.init_from": str(tmp_path / "hub")}).config
    dataset = prepare(config)
    trainer = Trainer(config, dataset)
    inputs, targets = (torch.from_numpy(each) for each in dataset.train.batch(0))
    with torch.no_grad():
        expected = theirs(inputs).logits
        found = trainer.model.eval()(inputs)
    torch.testing.assert_close(found, expected, atol=1e-4, rtol=0)
    loss = torch.nn.functional.cross_entropy(expected.flatten(0, 1), targets.flatten())
    prompt = gpt2.encode("The boats")
    greedy = SamplingConfig(max_new_tokens=12)
    mine = list(generate(trainer.model, prompt, greedy, torch.Generator(), "cpu"))
    ids = torch.tensor([prompt])
    whole = theirs.generate(
        ids, attention_mask=torch.ones_like(ids), max_new_tokens=12, do_sample=False, pad_token_id=0
    )
    assert mine[: whole.shape[1] - ids.shape[1]] == whole[0, len(prompt) :].tolist()
    step = next(event for event in trainer.advance() if isinstance(event, StepDone))
    assert step.loss == pytest.approx(float(loss), abs=1e-5)
    assert config.model.tie_weights is (form != "untied")


@pytest.mark.parametrize("kind", ["gpt2", "bytes"])
def test_that_an_export_opens_in_transformers_as_model_tokenizer_and_pipeline(
    kind: str, transformers: Any, tmp_path: Path
) -> None:
    config = RunConfig().replaced(
        {
            **QUICK,
            "data.tokenizer": kind,
            "data.context_length": 32,
            "data.stride": 32,
            "model.n_layers": 1,
            "model.n_heads": 2,
            "model.emb_dim": 16,
            "model.tie_weights": True,
        }
    )
    run = folder_of(played(config, tmp_path / "runs"))
    export_run("huggingface", run, tmp_path / "hub")
    tokenizer = transformers.AutoTokenizer.from_pretrained(tmp_path / "hub")
    ours = prepare(config).tokenizer
    ids = ours.encode(TEXT).tolist()
    assert tokenizer.encode(TEXT) == ids
    assert tokenizer.decode(ids) == TEXT
    writer = transformers.pipeline("text-generation", model=str(tmp_path / "hub"), device="cpu")
    (written,) = writer("The boats", max_new_tokens=8, do_sample=False)
    again = completed({**QUICK, "model.init_from": str(tmp_path / "hub"), "data.tokenizer": kind})
    model = Trainer(again.config, prepare(again.config)).model.eval()
    prompt = ours.encode("The boats").tolist()
    greedy = SamplingConfig(max_new_tokens=8)
    mine = list(generate(model, prompt, greedy, torch.Generator(), "cpu"))
    assert written["generated_text"] == ours.decode([*prompt, *mine])
