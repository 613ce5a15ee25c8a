"""The public GPT-2s by name: fetched once from a server on this machine, checked, kept, or not."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from core import paths
from core.cli import commands as cli
from core.config import RunConfig
from core.data import Cancelled
from core.i18n import Message
from core.messages.command_queue import CommandQueue
from core.messages.events import Event, Failed, Preparing
from core.model.weights_file import WeightsError
from core.session.lifecycle import conduct
from core.training import public_weights
from core.training.public_weights import (
    PUBLIC_MODELS,
    PublicModel,
    fetch_weights,
    folder_of,
    kept_folder,
)
from core.training.start_weights import LOOKED_AT, WeightsFit, look_at
from core.training.weights_config import completed
from tests.core.data.test_fetching import Server
from tests.core.hub_folders import hub_folder, hub_state
from tests.core.lasting import only, played

SMALL = PublicModel("gpt2", "GPT-2 small", "tiny", 14)  # as wide and deep as that preset
Change = Callable[[BaseHTTPRequestHandler], bool]


class Hub(Server):
    """Answers as the hub does: what is large lies elsewhere, and who leads there says its hash."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.files = {name: folder / name for name in ("config.json", "model.safetensors")}
        self.tells_hash = True
        self.change: Change = lambda _request: False
        self.answer = self.as_hub
        self.url = self.url.removesuffix("/goat.txt")

    def as_hub(self, request: BaseHTTPRequestHandler) -> None:
        if self.change(request):
            return
        content = self.files[request.path.rpartition("/")[2]].read_bytes()
        if request.path.startswith("/cdn/") or len(content) < 10_000:
            self.send(request, content)
            return
        request.send_response(302)
        if self.tells_hash:
            request.send_header("X-Linked-Etag", f'"{hashlib.sha256(content).hexdigest()}"')
            request.send_header("X-Linked-Size", str(len(content)))
        request.send_header("Location", "/cdn/model.safetensors")
        request.send_header("Content-Length", "0")
        request.end_headers()

    def send(self, request: BaseHTTPRequestHandler, content: bytes, length: int = 0) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(length or len(content)))
        request.end_headers()
        try:
            request.wfile.write(content)
        except OSError:  # the program hung up
            request.close_connection = True


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    state = hub_state(layers=2, width=64, positions=1024)
    return hub_folder(tmp_path_factory.mktemp("hub") / "gpt2", state, prefix=False)


@pytest.fixture
def hub(model: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    monkeypatch.setattr(public_weights, "PUBLIC_MODELS", {"gpt2": SMALL})
    running = Hub(model)
    monkeypatch.setenv("HF_ENDPOINT", running.url)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("CREST_HOME", str(tmp_path / "home"))
    yield running
    running.close()


def test_that_the_four_public_models_are_there() -> None:
    assert list(PUBLIC_MODELS) == ["gpt2", "gpt2-medium", "gpt2-large", "gpt2-xl"]
    for model in PUBLIC_MODELS.values():
        found = model.dimensions
        block = 12 * found.emb_dim**2 + 13 * found.emb_dim
        n = found.n_layers * block + (found.n_rows + 1024 + 2) * found.emb_dim
        n += found.n_layers * 1024**2  # the masks that the hub's files carry along
        assert model.megabytes == round(4 * n / 1e6)
        assert not model.sha256 or len(model.sha256) == 64


@pytest.mark.thorough
def test_that_a_model_is_taken_by_its_name_fetched_once_and_kept(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = ["training.max_steps=1", "training.eval_every=0", "sampling.every=0"]
    chosen = ["model.init_from=gpt2", "training.device=cpu", "data.context_length=32", *short]
    config = cli.read_config(None, chosen)
    assert hub.asked == 0  # its dimensions are known
    assert (config.model.n_layers, config.model.emb_dim, config.model.tie_weights) == (2, 64, True)
    assert config.schedule.peak_lr == 3e-5
    events = [*_trained(config, tmp_path), *_trained(config, tmp_path)]
    assert not only(events, Failed)
    told = [e for e in only(events, Preparing) if e.what.code == "data.fetching"]
    assert told[-1].total == told[-1].done == hub.files["model.safetensors"].stat().st_size
    assert hub.asked == 3  # the config, and the weights over a redirection
    record = json.loads((kept_folder(SMALL, paths.store_dir()) / "fetched.json").read_text())
    weights = hub.files["model.safetensors"].read_bytes()
    assert record["sha256"] == hashlib.sha256(weights).hexdigest()
    assert record["was_checked"] is True
    assert "Starts from" in capsys.readouterr().err


def _trained(config: RunConfig, folder: Path) -> list[Event]:
    events: list[Event] = []
    conduct(config, folder / "runs", CommandQueue(), events.append, allow_fetch=True)
    return events


def _other_bytes(request: BaseHTTPRequestHandler) -> bool:
    if not request.path.startswith("/cdn/"):
        return False
    request.send_response(200)
    request.send_header("Content-Length", str(14_000_000))
    request.end_headers()
    try:
        request.wfile.write(b"\0" * 14_000_000)
    except OSError:
        request.close_connection = True
    return True


def _cut(request: BaseHTTPRequestHandler) -> bool:
    if not request.path.startswith("/cdn/"):
        return False
    request.send_response(200)
    request.end_headers()
    request.wfile.write(b"\0" * 1000)
    return True


def _log_in(request: BaseHTTPRequestHandler) -> bool:
    request.send_response(200)
    request.end_headers()
    request.wfile.write(b"<html>Please log in</html>")
    return True


def _missing(request: BaseHTTPRequestHandler) -> bool:
    request.send_error(404)
    return True


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_other_bytes, "a different file"),
        (_cut, "ended after 1,000 of"),
        (_log_in, "a different file"),
        (_missing, "answered 404"),
    ],
)
def test_that_what_is_not_the_model_is_not_kept_and_that_the_way_out_is_named(
    hub: Hub, change: Change, words: str, tmp_path: Path
) -> None:
    hub.change = change
    with pytest.raises(WeightsError, match=words) as refused:
        fetch_weights(SMALL, store=tmp_path)
    assert "put config.json and model.safetensors of https://huggingface.co/" in str(refused.value)
    assert str(tmp_path / "models" / "gpt2") in str(refused.value)
    assert list((tmp_path / "models").iterdir()) == []


def test_that_without_a_connection_it_is_said_how_to_bring_the_folder(
    hub: Hub, model: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    config = completed({"model.init_from": "gpt2", "training.device": "cpu"}).config
    (failed,) = only(_trained(config, tmp_path), Failed)
    assert failed.field == "model.init_from"
    assert "no connection to http://127.0.0.1:9/" in failed.message
    (failed,) = only(played(config, tmp_path / "runs"), Failed)  # where nothing may be fetched
    assert "14 MB, licence MIT" in failed.message
    shutil.copytree(model, kept_folder(SMALL, paths.store_dir()))
    assert not _look().problems


def _look() -> WeightsFit:
    config = completed({"model.init_from": "gpt2"}).config
    return look_at({path: config.value(path) for path in LOOKED_AT}, None)


def test_that_a_folder_of_that_name_and_what_a_cache_has_go_before_the_server(
    hub: Hub, model: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert _look().to_fetch == "gpt2"
    cached = tmp_path / "cache" / "models--openai-community--gpt2" / "snapshots" / "607a30d"
    shutil.copytree(model, cached)
    assert (_look().path, _look().to_fetch) == (cached, "")
    monkeypatch.chdir(model.parent)
    assert _look().path == Path("gpt2")
    assert hub.asked == 0


def test_that_a_download_called_off_leaves_nothing(hub: Hub, tmp_path: Path) -> None:
    done = 0

    def progress(_what: Message, now: int, _total: int) -> None:
        nonlocal done
        done = now

    with pytest.raises(Cancelled):
        fetch_weights(SMALL, store=tmp_path, progress=progress, cancelled=lambda: done > 0)
    assert 0 < done < hub.files["model.safetensors"].stat().st_size
    assert list((tmp_path / "models").iterdir()) == []


def test_that_a_server_that_says_no_hash_is_recorded_as_such(hub: Hub, tmp_path: Path) -> None:
    hub.tells_hash = False
    folder = fetch_weights(SMALL, store=tmp_path)
    record = json.loads((folder / "fetched.json").read_text())
    assert record["was_checked"] is False
    assert len(record["sha256"]) == 64
    assert folder_of(SMALL, tmp_path) == folder


def test_that_what_was_cut_short_since_or_left_by_a_killed_download_is_fetched_anew(
    hub: Hub, tmp_path: Path
) -> None:
    folder = fetch_weights(SMALL, store=tmp_path)
    with (folder / "model.safetensors").open("r+b") as file:
        file.truncate(1000)
    assert folder_of(SMALL, tmp_path) is None
    left, at_work = (folder.parent / f".gpt2-{name}" / "gpt2" for name in ("left", "work"))
    for place in (left, at_work):
        place.mkdir(parents=True)
        (place / "model.safetensors").write_bytes(b"half")
    for place in (left / "model.safetensors", left, left.parent):
        os.utime(place, (0, 0))
    assert fetch_weights(SMALL, store=tmp_path) == folder_of(SMALL, tmp_path)
    assert at_work.is_dir()
    assert not left.parent.exists()


def test_that_a_known_hash_goes_before_what_the_server_says(hub: Hub, tmp_path: Path) -> None:
    known = replace(SMALL, sha256="0" * 64)
    with pytest.raises(WeightsError, match="checksum differs"):
        fetch_weights(known, store=tmp_path)


def test_that_a_full_disk_is_told_before_anything_is_fetched(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=50_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(WeightsError, match="has 50,000,000 bytes free"):
        fetch_weights(SMALL, store=tmp_path)
