"""The public GPT-2s: a table, where they are on this machine, and fetching them once.

To add one, add an entry to ``PUBLIC_MODELS``. As in ``transformers``, a folder of that name that is
there goes first, and what its cache has is used. Imports no torch; knows nothing of runs.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core import files, paths
from core.config.presets import MODEL_PRESETS
from core.data import CancelledCheck, Progress
from core.data.bpe import N_VOCAB
from core.data.large_download import Download, DownloadError, download_to
from core.i18n import Message, system_reason
from core.model.weights_file import WeightsError, open_weights, read_json
from core.model.weights_fit import Dimensions, dimensions, require_same_kind

_HUB = "https://huggingface.co"
_CONFIG, _WEIGHTS, _RECORD = "config.json", "model.safetensors", "fetched.json"
_LARGEST_CONFIG = 1_000_000  # bytes
_POSITIONS = 1024
_ABANDONED_S = 3600.0


@dataclass(frozen=True, slots=True)
class PublicModel:
    """One of them.

    Attributes:
        name: as ``model.init_from`` names it.
        title, licence: for the person.
        preset: its size, in ``MODEL_PRESETS``.
        megabytes: of its weights, about.
        n_bytes, sha256: of its weights, where they are known to the byte; else 0 and empty, and the
            server says what they must be.
        revision: of its files on the hub.
    """

    name: str
    title: str
    preset: str
    megabytes: int
    n_bytes: int = 0
    sha256: str = ""
    revision: str = "main"
    licence: str = "MIT"

    @property
    def page(self) -> str:
        """Where a person finds it."""
        return f"{_HUB}/openai-community/{self.name}"

    @property
    def dimensions(self) -> Dimensions:
        """Of its weights; known before they are here."""
        size = MODEL_PRESETS[self.preset]
        return Dimensions(
            n_layers=size.n_layers,
            emb_dim=size.emb_dim,
            context_length=_POSITIONS,
            n_rows=N_VOCAB,
            qkv_bias=True,
            own_head=False,
            n_heads=size.n_heads,
        )


PUBLIC_MODELS: Mapping[str, PublicModel] = {
    model.name: model
    for model in (
        PublicModel(
            "gpt2",
            "GPT-2 small",
            "gpt2-small",
            548,
            548_105_171,
            "248dfc3911869ec493c76e65bf2fcf7f615828b0254c12b473182f0f81d3a707",
            "607a30d783dfa663caf39e06633721c8d4cfcd7e",
        ),
        PublicModel("gpt2-medium", "GPT-2 medium", "gpt2-medium", 1_520),
        PublicModel("gpt2-large", "GPT-2 large", "gpt2-large", 3_247),
        PublicModel("gpt2-xl", "GPT-2 XL", "gpt2-xl", 6_432),
    )
}


def public_model(named: object) -> PublicModel | None:
    """The public model that ``model.init_from`` names; ``None``: it is a path."""
    model = PUBLIC_MODELS.get(named) if isinstance(named, str) else None
    return None if model is None or paths.is_folder(Path(model.name)) else model


def kept_folder(model: PublicModel, store: Path) -> Path:
    """Where it lies once it was fetched, or was put there by hand."""
    return store / "models" / model.name


def folder_of(model: PublicModel, store: Path) -> Path | None:
    """Where it is on this machine; ``None``: nowhere, or not whole. A quick look."""
    kept = kept_folder(model, store)
    for folder in (kept, *_in_cache(model)):
        is_there = paths.is_file(folder / _CONFIG) and paths.is_file(folder / _WEIGHTS)
        if is_there and (folder != kept or _is_as_fetched(folder)):
            return folder
    return None


def _is_as_fetched(folder: Path) -> bool:
    """Whether the weights are as long as they were; of what was put there by hand nothing is known.

    Where they are not, they are fetched once more.
    """
    try:
        recorded = read_json(folder / _RECORD).get("n_bytes")
        return bool((folder / _WEIGHTS).stat().st_size == recorded)
    except FileNotFoundError:
        return True
    except (OSError, WeightsError):
        return False


def _in_cache(model: PublicModel) -> list[Path]:
    """Where the cache of ``huggingface_hub`` has it, if it does."""
    home = os.environ.get("HF_HOME") or paths.as_typed("~/.cache/huggingface")
    cache = Path(os.environ.get("HF_HUB_CACHE") or Path(home) / "hub")
    found: list[Path] = []
    for name in (f"models--openai-community--{model.name}", f"models--{model.name}"):
        try:
            found += sorted((cache / name / "snapshots").iterdir())
        except OSError:
            continue
    return found


def not_here(model: PublicModel, store: Path) -> Message:
    """That it has to be fetched, with its size and licence, and how to bring it by hand."""
    return Message(
        "weights.not_fetched",
        title=model.title,
        megabytes=model.megabytes,
        licence=model.licence,
        page=model.page,
        folder=kept_folder(model, store),
    )


def fetch_weights(
    model: PublicModel,
    *,
    store: Path,
    progress: Progress | None = None,
    cancelled: CancelledCheck | None = None,
) -> Path:
    """Fetch a public model into the store, check it, and return its folder.

    From the hub of Hugging Face, or from the mirror that ``HF_ENDPOINT`` names. What came of it is
    recorded beside it.

    Raises:
        WeightsError: no connection, no room, or not the expected bytes; with the remedy.
        Cancelled: called off; nothing is left behind.
    """
    target = kept_folder(model, store)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _tidy(target)
        with tempfile.TemporaryDirectory(prefix=f".{model.name}-", dir=target.parent) as place:
            made = Path(place) / model.name
            made.mkdir()
            _fetch_into(made, model, progress, cancelled)
            shutil.rmtree(target, ignore_errors=True)
            made.rename(target)
    except DownloadError as error:
        raise _not_fetched(model, store, error.what) from error
    except OSError as error:
        reason = Message("download.unsaved", path=target, reason=system_reason(error))
        raise _not_fetched(model, store, reason) from error
    return target


def _tidy(target: Path) -> None:
    """Remove what a killed download left: whatever nothing was written into for an hour."""
    for left in target.parent.glob(f".{target.name}-*"):
        times = [each.stat().st_mtime for each in (left, *left.rglob("*"))]
        if time.time() - max(times) > _ABANDONED_S:
            shutil.rmtree(left, ignore_errors=True)


def _fetch_into(
    folder: Path,
    model: PublicModel,
    progress: Progress | None,
    cancelled: CancelledCheck | None,
) -> None:
    hub = (os.environ.get("HF_ENDPOINT") or _HUB).rstrip("/")
    place = f"{hub}/openai-community/{model.name}/resolve/{model.revision}"
    config = Download(model.title, f"{place}/{_CONFIG}", _LARGEST_CONFIG)
    download_to(folder / _CONFIG, config, None, cancelled)
    about = model.megabytes * 1_000_000
    url = f"{place}/{_WEIGHTS}"
    weights = Download(model.title, url, 2 * about, model.n_bytes, model.sha256)
    fetched = download_to(folder / _WEIGHTS, weights, progress, cancelled)
    try:
        file = open_weights(folder)
        require_same_kind(file)
        is_it = dimensions(file) == model.dimensions
    except WeightsError as error:
        raise DownloadError(Message("download.differs", url=url)) from error
    if not is_it:
        raise DownloadError(Message("download.differs", url=url))
    record = {
        "url": url,
        "n_bytes": fetched.n_bytes,
        "sha256": fetched.sha256,
        "was_checked": fetched.was_checked,
    }
    files.rewrite(folder / _RECORD, json.dumps(record, indent=1).encode())


def _not_fetched(model: PublicModel, store: Path, reason: Message) -> WeightsError:
    return WeightsError(
        Message(
            "weights.fetch_failed",
            title=model.title,
            reason=reason,
            page=model.page,
            folder=kept_folder(model, store),
        )
    )
