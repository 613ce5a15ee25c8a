"""Files of weights as they lie on disk: what they hold and what they say of themselves.

Reads safetensors by its own small reader: names, shapes and types are known before any number is
read, nothing is executed and no file is mapped into memory (a file cut short while mapped kills the
process). Imports no torch, so that a window can look at a file as it is named. Knows nothing of
runs or of models in memory.
"""

import json
import math
import os
import struct
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from core import files
from core.i18n import Message, MessageError, system_reason

HEAD = "lm_head.weight"
PREFIX = "transformer."
ITEM_SIZES = {"F16": 2, "BF16": 2, "F32": 4}
CHECKPOINT_FORMAT = 2
"""Of a checkpoint's folder and its manifest; 1: without a checksum over the manifest itself."""
_LARGEST_HEADER = 16 * 2**20  # bytes; GPT-2 XL's has 60,000
_LARGEST_JSON = 16 * 2**20
# As torch.save writes: a zip, or in older versions a bare pickle.
_PICKLES = (
    b"PK\x03\x04",
    b"\x80\x02",
    b"\x80\x03",
    b"\x80\x04",
    b"\x80\x05",
)
_COMPARED_AT_ONCE = 2**20  # bytes
_MOST_NAMED = 6  # files of a folder
_MANIFEST, _OF_CHECKPOINT = "manifest.json", ("state.json", "training.safetensors")
_HEADS, _VOCABULARY = "crest.n_heads", "crest.vocabulary"


class WeightsError(MessageError, ValueError):
    """Weights that do not fit the model or cannot be read; the message names what differs."""


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """A tensor in a file, checked against the file's size; ``dtype`` as safetensors names it."""

    path: Path
    dtype: str
    shape: tuple[int, ...]
    begin: int
    n_bytes: int

    def read(self) -> bytearray:
        """Its numbers as they are stored.

        Raises:
            WeightsError: the file is cut short.
            OSError: as the file system says.
        """
        raw = bytearray(self.n_bytes)
        with files.open_file(self.path) as file:
            file.seek(self.begin)
            if file.readinto(raw) != self.n_bytes:
                raise WeightsError(Message("weights.cut_short", path=self.path))
        return raw

    def equals(self, other: "StoredTensor") -> bool:
        """Whether the other one holds the same bits."""
        if (self.dtype, self.shape) != (other.dtype, other.shape):
            return False
        with files.open_file(self.path) as mine, files.open_file(other.path) as theirs:
            mine.seek(self.begin)
            theirs.seek(other.begin)
            left = self.n_bytes
            while left > 0:
                size = min(left, _COMPARED_AT_ONCE)
                if mine.read(size) != theirs.read(size):
                    return False
                left -= size
        return True


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """A safetensors file, or a folder's one or several.

    Attributes:
        path: of the file or folder.
        entries: by name, without ``transformer.`` and without buffers.
        settings: what the ``config.json`` beside it says; empty where there is none.
        n_heads: what this program wrote into it; ``None``: it was not written by it.
        vocabulary: of the tokenizer whose ids the rows stand for, likewise.
    """

    path: Path
    entries: Mapping[str, StoredTensor]
    settings: Mapping[str, Any]
    n_heads: int | None = None
    vocabulary: Mapping[str, Any] | None = None

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.path if self.path.is_dir() else self.path.parent


def about(n_heads: int, vocabulary: Mapping[str, Any]) -> dict[str, str]:
    """What travels in a file of weights beside them: what their shapes do not tell."""
    told = json.dumps(vocabulary, ensure_ascii=False, separators=(",", ":"))
    return {"format": "pt", _HEADS: str(n_heads), _VOCABULARY: told}


def settle_header(file: Path) -> None:
    """Make equal weights an equal file: safetensors writes what it is told in a random order.

    Raises:
        OSError: as the file system says.
    """
    with files.open_file(file, "r+b") as handle:
        (length,) = struct.unpack("<Q", handle.read(8))
        header = json.loads(handle.read(length))
        header["__metadata__"] = dict(sorted(header.get("__metadata__", {}).items()))
        told = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
        if len(told) <= length:  # the order of names changes no length
            handle.seek(8)
            handle.write(told.ljust(length))


def open_weights(path: Path) -> WeightsFile:
    """Read what a safetensors file or a Hugging Face folder holds, but for the numbers.

    Raises:
        WeightsError: it is none, is damaged or cannot be read.
    """
    try:
        folder = path.is_dir()
        if folder:
            _require_whole(path)
        settings = _settings_beside(path)
        entries: dict[str, StoredTensor] = {}
        metadata: dict[str, Any] = {}
        for file in _files_of(path) if folder else [path]:
            found, said = _read_header(file)
            entries |= found
            metadata |= said
    except OSError as error:
        raise unreadable(Path(error.filename) if error.filename else path, error) from error
    return WeightsFile(path, entries, settings, _heads_in(metadata), _vocabulary_in(metadata, path))


def _require_whole(folder: Path) -> None:
    """A checkpoint of this program is whole with its manifest, which is written last."""
    if not all((folder / name).is_file() for name in _OF_CHECKPOINT):
        return
    manifest = folder / _MANIFEST
    if not manifest.is_file():
        raise WeightsError(Message("weights.half_written", path=folder))
    version = read_json(manifest).get("format", 1)
    if type(version) is int and version > CHECKPOINT_FORMAT:
        raise WeightsError(Message("weights.newer", path=folder, found=version))


def unreadable(path: Path, error: OSError) -> WeightsError:
    """What the file system said of it."""
    reason = system_reason(error)
    return WeightsError(Message("weights.unreadable", path=path, reason=reason))


def _heads_in(metadata: Mapping[str, Any]) -> int | None:
    said = metadata.get(_HEADS)
    known = isinstance(said, str) and said.isascii() and said.isdigit() and len(said) < 6
    return int(said) if known and isinstance(said, str) else None


def _vocabulary_in(metadata: Mapping[str, Any], path: Path) -> dict[str, Any] | None:
    said = metadata.get(_VOCABULARY)
    return _parse(said.encode(), path) if isinstance(said, str) else None


def _settings_beside(path: Path) -> dict[str, Any]:
    """A folder's ``config.json``; of a file's neighbour only one that is a GPT-2's."""
    if path.is_dir():
        file = path / "config.json"
        return read_json(file) if file.is_file() else {}
    try:
        settings = read_json(path.with_name("config.json"))
    except (OSError, WeightsError):
        return {}
    return settings if settings.get("model_type") == "gpt2" else {}


def _files_of(folder: Path) -> list[Path]:
    single = folder / "model.safetensors"
    index = folder / "model.safetensors.index.json"
    if single.is_file():
        return [single]
    if not index.is_file():
        if (folder / "adapter_config.json").is_file():
            raise WeightsError(Message("weights.adapter", folder=folder))
        named = sorted(folder.glob("*.safetensors"))
        if len(named) != 1:  # of several nobody says which
            none = Message("weights.none_in_folder", folder=folder)
            raise WeightsError(_several(folder, named) if named else none)
        return named
    parts = read_json(index).get("weight_map")
    names = list(parts.values()) if isinstance(parts, dict) else []
    if not names or not all(isinstance(n, str) and n and Path(n).name == n for n in names):
        raise WeightsError(Message("weights.index_names_nothing", path=index))
    return [folder / name for name in sorted(set(names))]


def _several(folder: Path, files_: list[Path]) -> Message:
    names = [file.name for file in files_[:_MOST_NAMED]]
    return Message("weights.several_in_folder", folder=folder, names=names)


def read_json(path: Path) -> dict[str, Any]:
    """A JSON file that is a table.

    Raises:
        WeightsError: it is none, or far too large.
        OSError: as the file system says.
    """
    try:
        return _parse(files.read_bytes(path, _LARGEST_JSON), path)
    except files.TooLargeError as error:
        raise WeightsError(Message("weights.json_too_large", path=path)) from error


def _parse(raw: bytes, path: Path) -> dict[str, Any]:
    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):  # JSON's readers take the last one in silence
            names = Counter(name for name, _ in pairs)
            name = next(name for name, n in names.items() if n > 1)
            raise WeightsError(Message("weights.twice", path=path, name=name))
        return found

    try:
        values = json.loads(raw, object_pairs_hook=table)
    except WeightsError:
        raise
    except (ValueError, RecursionError) as error:
        raise WeightsError(Message("weights.damaged", path=path)) from error
    if not isinstance(values, dict):
        raise WeightsError(Message("weights.damaged", path=path))
    return values


def _read_header(path: Path) -> tuple[dict[str, StoredTensor], dict[str, Any]]:
    """A safetensors file's tensors by name, and what it says beside them."""
    with files.open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
        header, begin = _header_of(file, size, path)
    _check_places(header, size - begin, path)
    entries = {}
    for name, content in header.items():
        short = name.removeprefix(PREFIX)
        if name == "__metadata__" or short.endswith((".attn.bias", ".attn.masked_bias")):
            continue  # the causal mask that old files carry along
        if short in entries:
            raise WeightsError(Message("weights.twice", path=path, name=short))
        entries[short] = _entry_of(name, content, path, begin, size)
    metadata = header.get("__metadata__")
    return entries, metadata if isinstance(metadata, dict) else {}


def _header_of(file: BinaryIO, size: int, path: Path) -> tuple[dict[str, Any], int]:
    """The format: 8 bytes of length, little endian, that many of JSON, then the numbers."""
    raw = file.read(8)
    length = struct.unpack("<Q", raw)[0] if len(raw) == 8 else -1
    if raw.startswith(_PICKLES):
        raise WeightsError(Message("weights.pickle", path=path))
    if not 2 <= length <= min(_LARGEST_HEADER, size - 8):
        raise WeightsError(Message("weights.no_safetensors", path=path))
    return _parse(file.read(length), path), 8 + length


def _check_places(header: Mapping[str, Any], n_bytes: int, path: Path) -> None:
    """As the format demands: each tensor begins where the one before ends, and the file ends there.

    Two tensors in the same bytes, or bytes of none, are no file that safetensors wrote.
    """
    places = []
    for name, content in header.items():
        if name == "__metadata__":
            continue
        offsets = _whole(content.get("data_offsets")) if isinstance(content, dict) else None
        if offsets is None or len(offsets) != 2:
            raise WeightsError(Message("weights.tensor_damaged", path=path, name=name))
        places.append((offsets[0], offsets[1], name))
    end = 0
    for begin, stop, name in sorted(places):
        if begin != end or stop < begin:
            raise WeightsError(Message("weights.misplaced", path=path, name=name))
        end = stop
    if end > n_bytes:
        raise WeightsError(Message("weights.cut_short", path=path))
    if end < n_bytes:
        raise WeightsError(Message("weights.length", path=path, said=end, found=n_bytes))


def _entry_of(name: str, content: Any, path: Path, begin: int, size: int) -> StoredTensor:
    damaged = WeightsError(Message("weights.tensor_damaged", path=path, name=name))
    if not isinstance(content, dict):
        raise damaged
    shape, offsets = _whole(content.get("shape")), _whole(content.get("data_offsets"))
    kind = content.get("dtype")
    if shape is None or offsets is None or len(offsets) != 2:
        raise damaged
    if not isinstance(kind, str) or kind not in ITEM_SIZES:
        dtype = repr(kind)[:20]
        raise WeightsError(Message("weights.dtype", path=path, name=name, dtype=dtype))
    n_bytes = math.prod(shape) * ITEM_SIZES[kind]
    if offsets[1] - offsets[0] != n_bytes or n_bytes == 0:
        raise damaged
    if begin + offsets[1] > size:
        raise WeightsError(Message("weights.cut_short", path=path))
    return StoredTensor(path, kind, tuple(shape), begin + offsets[0], n_bytes)


def _whole(values: Any) -> list[int] | None:
    """A short list of whole numbers, or None."""
    fits = isinstance(values, list) and len(values) <= 8
    return values if fits and all(type(v) is int and 0 <= v < 2**48 for v in values) else None
