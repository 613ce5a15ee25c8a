"""A run's own tokenizer: kept with it, used by whatever goes on from it, exported, started from."""

import json
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import tokenizers

from core.config import ConfigError, RunConfig
from core.data import prepare, tokenizer_from
from core.data.trained_tokenizer import trained
from core.exports.formats import export_run
from core.model.generation import TextStream
from core.run_store.reader import run_config
from core.run_store.source_text import find_text, vocabulary_of
from core.training.start_weights import require_fit
from tests.core.conftest import Once
from tests.core.data.test_fast_tokenizers import ALL, LEARNED
from tests.core.lasting import LASTING, folder_of, played

Make = Callable[..., RunConfig]
TEXT = "Every effort moves you, 12 goäts.\n안녕 e\u0301 \U0001f410 it's\n\n  <|endoftext|> x"
KINDS = ("bpe", "llama2", "gpt2")


@pytest.fixture(params=KINDS)
def run_with_tokenizer(
    request: pytest.FixtureRequest, tiny: Make, tmp_path: Path, once: Once
) -> tuple[Path, RunConfig]:
    """A finished run of a trained tokenizer, of one from a file, and of GPT-2's."""
    kind: str = request.param
    file = tmp_path / "theirs" / "tokenizer.json"
    file.parent.mkdir()
    changes: dict[str, Any] = {
        **LASTING,
        "training.max_steps": 2,
        "training.eval_every": 0,
        "data.tokenizer": kind,
        "data.tokenizer_vocab": 300,
    }
    if kind == "llama2":
        file.write_text(ALL[kind]().to_str(), "utf-8")
        changes["data.tokenizer"] = str(file)
    config = tiny(changes)
    folder = once(f"run-{kind}", tmp_path / "runs", lambda to: folder_of(played(config, to)))
    file.unlink(missing_ok=True)  # it may be gone: the run has its own
    return folder, run_config(folder)


def test_that_the_export_opens_elsewhere_and_gives_our_ids_and_texts(
    run_with_tokenizer: tuple[Path, RunConfig], tmp_path: Path
) -> None:
    folder, _ = run_with_tokenizer
    ours = tokenizer_from(vocabulary_of(folder))
    out = tmp_path / "hub"
    export_run("huggingface", folder, out)
    theirs = tokenizers.Tokenizer.from_file(str(out / "tokenizer.json"))
    text = TEXT if ours.name != "gpt2" else TEXT.replace("<|endoftext|>", "")
    ids = ours.encode(text).tolist()
    assert theirs.encode(text, add_special_tokens=False).ids == ids
    assert theirs.decode(ids, skip_special_tokens=False) == ours.decode(ids)
    settings = json.loads((out / "config.json").read_bytes())
    assert settings["vocab_size"] == ours.n_whole == theirs.get_vocab_size()
    named = json.loads((out / "tokenizer_config.json").read_bytes())
    assert theirs.token_to_id(named["eos_token"]) == settings["eos_token_id"] == ours.end_of_text
    if find_spec("transformers") is None:
        return
    auto = import_module("transformers").AutoTokenizer.from_pretrained(out)
    assert auto.encode(text, add_special_tokens=False) == ids
    assert auto.decode(ids) == ours.decode(ids)
    assert auto.eos_token_id == ours.end_of_text


def test_that_what_goes_on_from_a_run_takes_its_own_copy(
    run_with_tokenizer: tuple[Path, RunConfig], tmp_path: Path
) -> None:
    folder, config = run_with_tokenizer
    facts = json.loads((folder / "run.json").read_bytes())
    own = vocabulary_of(folder)
    is_kept = own["name"] in ("bpe", "file")
    store = tmp_path / "store"
    for goes_on in (True, False):
        found = find_text(folder, config, facts, store, goes_on=goes_on)
        assert found.vocabulary == (own if is_kept else None)
        made = prepare(config, store=store, text=found.text, vocabulary=found.vocabulary)
        assert made.tokenizer.fingerprint == own["fingerprint"]
    if own["name"] == "bpe":
        other = config.replaced({"data.tokenizer_vocab": 310})
        assert find_text(folder, other, facts, store, goes_on=False).vocabulary is None
        assert find_text(folder, other, facts, store, goes_on=True).vocabulary == own


def test_that_a_run_goes_on_and_samples_although_the_file_is_gone(
    run_with_tokenizer: tuple[Path, RunConfig], tmp_path: Path
) -> None:
    from core.session.sample_checkpoint import sample

    folder, config = run_with_tokenizer
    (checkpoint,) = sorted((folder / "checkpoints").glob("step-*"))[-1:]
    text = sample(checkpoint, config.sampling)
    assert text.startswith(config.sampling.prompt)
    assert len(text) > len(config.sampling.prompt)


@pytest.mark.thorough
def test_that_weights_name_their_tokenizer_and_where_it_is(
    run_with_tokenizer: tuple[Path, RunConfig], tmp_path: Path
) -> None:
    folder, config = run_with_tokenizer
    ours = tokenizer_from(vocabulary_of(folder))
    out = tmp_path / "hub"
    export_run("huggingface", folder, out)
    (checkpoint,) = sorted((folder / "checkpoints").glob("step-*"))[-1:]
    for weights in (checkpoint, out):
        starts = config.replaced({"model.init_from": str(weights)})
        if weights == out:
            starts = starts.replaced({"model.qkv_bias": True})
        assert require_fit(starts, ours).rows is None
        if ours.name == "gpt2":
            continue
        with pytest.raises(ConfigError, match=r"data.tokenizer: must be") as refused:
            require_fit(starts.replaced({"data.tokenizer": "gpt2"}))
        place = folder if weights == checkpoint else out
        assert f'set data.tokenizer = "{place}"' in str(refused.value)
        named = prepare(starts.replaced({"data.tokenizer": str(place)}), store=tmp_path / "s")
        assert named.tokenizer.fingerprint == ours.fingerprint
        # Of another vocabulary the rows of what both have are taken.
        other = trained((LEARNED,), 310)
        fit = require_fit(starts.replaced({"data.tokenizer": "./other"}), other)
        assert fit.rows is not None
        assert "are new" in str(fit.notes[-1]) or fit.notes


@pytest.mark.parametrize("name", ALL)
def test_that_samples_arrive_in_pieces_as_the_whole_decodes(name: str) -> None:
    if name == "bert":
        pytest.skip("decodes with blanks that a later token takes back")
    from core.data.tokenizers import FastTokenizer

    ours = FastTokenizer("file", json.loads(ALL[name]().to_str()))
    prompt, rest = "Every effort", " moves you 안녕 \U0001f410é it's\n  12 goats"
    ids = ours.encode(prompt + rest).tolist()
    for cut in (2, 5):
        stream = TextStream(ours, ids[:cut])
        pieces = [*(stream.push(token) for token in ids[cut:]), stream.finish()]
        assert ours.decode(ids[:cut]) + "".join(pieces) == ours.decode(ids)
        assert "\ufffd" not in "".join(pieces)
