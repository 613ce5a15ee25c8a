"""Files that carry code, in the forms that programs of this kind have fallen for."""

import hashlib
import io
import json
import os
import pickle
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from core.run_store.manifest import read_manifest
from core.run_store.sealed import sealed


class _Bomb:
    """Leaves a file behind where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.mark),)


def _zip(content: bytes, name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, content)
        archive.writestr("archive/version", "3")
    return stream.getvalue()


def _tar(content: bytes) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        info = tarfile.TarInfo("pickle")
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def _torch(value: object, zipped: bool) -> bytes:
    stream = io.BytesIO()
    torch.save(value, stream, _use_new_zipfile_serialization=zipped)
    return stream.getvalue()


def _arrays(bomb: _Bomb, zipped: bool) -> bytes:
    stream = io.BytesIO()
    array = np.array([bomb], dtype=object)
    if zipped:
        np.savez(stream, array)
    else:
        np.save(stream, array, allow_pickle=True)
    return stream.getvalue()


def carriers(mark: Path) -> Iterator[tuple[str, bytes]]:
    """Twelve of them; what runs makes the folder ``mark``."""
    bomb = _Bomb(mark)
    for protocol in (0, 2, 4):
        yield f"pickle {protocol}", pickle.dumps(bomb, protocol)
    yield "torch zip", _torch({"weight": bomb}, True)
    yield "torch legacy", _torch({"weight": bomb}, False)
    yield "torch tar", _tar(pickle.dumps(bomb))
    yield "zip", _zip(pickle.dumps(bomb), "archive/data.pkl")
    yield "npy objects", _arrays(bomb, False)
    yield "npz objects", _arrays(bomb, True)
    yield "yaml", f'!!python/object/apply:os.mkdir ["{mark}"]\n'.encode()
    yield "json tag", json.dumps({"py/reduce": ["os.mkdir", str(mark)]}).encode()
    yield "python", f"import os; os.mkdir({str(mark)!r})\n".encode()


def replaced(stored: Path, file: str, content: bytes) -> None:
    """Put a file into all checkpoints as someone would who also mends the manifests."""
    for place in (stored / "checkpoints").glob("step-*"):
        _put(place, file, content)


def _put(place: Path, file: str, content: bytes) -> None:
    (place / file).write_bytes(content)
    if file == "manifest.json":
        return
    manifest = read_manifest(place)
    digest = hashlib.sha256(content).hexdigest()
    manifest["files"][file] = {"bytes": len(content), "sha256": digest}
    (place / "manifest.json").write_bytes(sealed(manifest))
