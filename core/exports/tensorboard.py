"""A run's metrics as an event file that TensorBoard opens, without depending on it.

The format: records of length, checksum, content, checksum (TFRecord), each content a protocol
buffer ``Event``. All rows of a kind have one layout, so that numpy fills and checks many at once.
Knows nothing of training.
"""

import struct
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from core.run_store.reader import (
    read_description,
    read_evals,
    read_samples,
    read_steps,
    require_run,
)

Bytes = npt.NDArray[np.uint8]

_STEP_TAGS = {"loss/batch": "loss", "lr": "lr", "grad_norm": "grad_norm"}
_EVAL_TAGS = {"loss/train": "train_loss", "loss/val": "val_loss"}
_ROWS = 50_000  # at once
_STEP_BYTES = 5  # a step as a varint of fixed length: below 2**35
_POLYNOMIAL = 0x82F63B78  # CRC-32C (Castagnoli), reversed


def export_tensorboard(path: Path, out_dir: Path) -> list[Path]:
    """Write one event file with losses, learning rate, gradient norm and samples.

    Raises:
        RunError: no run there, or it cannot be read.
        OSError: as the file system says.
    """
    require_run(path)
    began = _began(read_description(path).get("created"))
    steps, evals = read_steps(path), read_evals(path)
    samples = read_samples(path)
    out_dir.mkdir(parents=True, exist_ok=True)
    file = out_dir / f"events.out.tfevents.{int(began)}.crest.{path.name[:60]}"
    with file.open("wb") as handle:
        _write_one(handle, _double(1, began) + _bytes(3, b"brain.Event:2"))
        for rows, tags in ((steps, _STEP_TAGS), (evals, _EVAL_TAGS)):
            for first in range(0, len(rows), _ROWS):
                _write_rows(handle, rows[first : first + _ROWS], tags, began)
        for sample in samples:
            _write_one(handle, _text_event(sample, began))
    return [file]


def _write_rows(
    handle: BinaryIO, rows: "np.ndarray[Any, Any]", tags: Mapping[str, str], began: float
) -> None:
    """One record a row, all of one length: (rows, length) bytes, filled by columns."""
    summary, places = b"", []
    for tag in tags:
        value = _bytes(1, tag.encode()) + b"\x15" + bytes(4)
        summary += _bytes(1, value)
        places.append(len(summary) - 4)
    head = b"\x09" + bytes(8) + b"\x10" + bytes(_STEP_BYTES)
    content = head + _bytes(5, summary)
    start = len(content) - len(summary)
    block = np.tile(np.frombuffer(content, np.uint8), (len(rows), 1))
    block[:, 1:9] = _columns(began + rows["seconds"], "<f8")
    step = rows["step"].astype(np.uint64)
    for place in range(_STEP_BYTES):
        more = 0x80 if place + 1 < _STEP_BYTES else 0
        digit = (step >> np.uint64(7 * place)) & np.uint64(0x7F)
        block[:, 10 + place] = digit.astype(np.uint8) | more
    for place, name in zip(places, tags.values(), strict=True):
        block[:, start + place : start + place + 4] = _columns(rows[name], "<f4")
    length = np.frombuffer(struct.pack("<Q", len(content)), np.uint8)
    lengths = np.tile(length, (len(rows), 1))
    record = np.hstack(
        [
            lengths,
            _columns(_masked(lengths), "<u4"),
            block,
            _columns(_masked(block), "<u4"),
        ]
    )
    handle.write(record.tobytes())


def _write_one(handle: BinaryIO, content: bytes) -> None:
    length = struct.pack("<Q", len(content))
    for part in (length, content):
        checksum = _masked(np.frombuffer(part, np.uint8)[None, :])[0]
        handle.write(part + struct.pack("<I", checksum))


def _text_event(sample: Mapping[str, Any], began: float) -> bytes:
    """A sample as TensorBoard's text plugin has it: a tensor of one string."""
    at, step = sample.get("time"), sample.get("step")
    # Indented, so that it is shown as it is and not taken for Markdown.
    text = "".join(f"    {line}\n" for line in str(sample.get("text", "")).splitlines())
    shape = _bytes(2, _varint(1, 1))
    tensor = _varint(1, 7) + _bytes(2, shape) + _bytes(8, text.encode("utf-8", "replace"))
    metadata = _bytes(1, _bytes(1, b"text"))
    value = _bytes(1, b"sample/text_summary") + _bytes(8, tensor) + _bytes(9, metadata)
    return (
        _double(1, at if isinstance(at, float) else began)
        + _varint(2, step if isinstance(step, int) and step >= 0 else 0)
        + _bytes(5, _bytes(1, value))
    )


# -- protocol buffers and checksums


def _number(value: int) -> bytes:
    digits = bytearray()
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def _varint(field: int, value: int) -> bytes:
    return _number(field << 3) + _number(value)


def _double(field: int, value: float) -> bytes:
    return _number(field << 3 | 1) + struct.pack("<d", value)


def _bytes(field: int, content: bytes) -> bytes:
    return _number(field << 3 | 2) + _number(len(content)) + content


def _columns(values: "np.ndarray[Any, Any]", dtype: str) -> Bytes:
    """(n,) numbers as (n, bytes each)."""
    raw = np.ascontiguousarray(values.astype(dtype))
    return raw.view(np.uint8).reshape(len(raw), -1)


def _crc_table() -> npt.NDArray[np.uint32]:
    table: npt.NDArray[np.uint32] = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        odd = (table & np.uint32(1)) * np.uint32(_POLYNOMIAL)
        table = np.bitwise_xor(table >> np.uint32(1), odd)
    return table


_TABLE = _crc_table()


def _masked(records: Bytes) -> npt.NDArray[np.uint32]:
    """TFRecord's masked CRC-32C of each row: (n, length) to (n,)."""
    crc: npt.NDArray[np.uint32] = np.full(len(records), 0xFFFFFFFF, np.uint32)
    for column in records.T.astype(np.uint32):
        crc = np.bitwise_xor(_TABLE[(crc ^ column) & np.uint32(0xFF)], crc >> np.uint32(8))
    crc ^= np.uint32(0xFFFFFFFF)
    rotated = (crc >> np.uint32(15)) | (crc << np.uint32(17))
    return (rotated + np.uint32(0xA282EAD8)).astype(np.uint32)


def _began(created: Any) -> float:
    try:
        return datetime.fromisoformat(str(created)).timestamp()
    except ValueError:
        return time.time()
