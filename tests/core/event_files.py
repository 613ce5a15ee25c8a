"""Reads TensorBoard's event files by their specification; shares nothing with the program."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# The checksum of the numbers 0 to 31, from RFC 3720, appendix B.4.
RFC_3720 = 0x46DD794E


def crc32c(content: bytes) -> int:
    """Bit by bit, as the standard has it: shares nothing with the table in the program."""
    crc = 0xFFFFFFFF
    for byte in content:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def masked(content: bytes) -> int:
    crc = crc32c(content)
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF


def records_of(file: Path) -> Iterator[bytes]:
    """The records of an event file, whose checksums hold; a last one cut short is left out."""
    content, at = file.read_bytes(), 0
    while at + 12 <= len(content):
        (length,) = struct.unpack_from("<Q", content, at)
        assert struct.unpack_from("<I", content, at + 8)[0] == masked(content[at : at + 8])
        if at + 16 + length > len(content):
            return  # still being written
        record = content[at + 12 : at + 12 + length]
        assert struct.unpack_from("<I", content, at + 12 + length)[0] == masked(record)
        yield record
        at += 16 + length


def fields_of(content: bytes) -> dict[int, list[bytes | int | float]]:
    """A protocol buffer's fields by number."""
    found: dict[int, list[bytes | int | float]] = {}
    at = 0

    def varint() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = content[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80:
                return value

    while at < len(content):
        key = varint()
        value: bytes | int | float
        match key & 7:
            case 0:
                value = varint()
            case 1:
                (value,) = struct.unpack_from("<d", content, at)
                at += 8
            case 5:
                (value,) = struct.unpack_from("<f", content, at)
                at += 4
            case _:
                size = varint()
                value = content[at : at + size]
                at += size
        found.setdefault(key >> 3, []).append(value)
    return found


@dataclass
class Board:
    """What event files say, each point in the order in which it stands there."""

    curves: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    texts: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    plugins: set[str] = field(default_factory=set)
    restarts: list[int] = field(default_factory=list)


def board_of(folder: Path) -> Board:
    """What all event files of a folder say together."""
    board = Board()
    for file in sorted(folder.glob("events.out.tfevents.*")):
        for record in records_of(file):
            event = fields_of(record)
            (step,) = event.get(2, [0])  # what is 0 is left out
            assert isinstance(step, int)
            if 7 in event:  # a session log
                board.restarts.append(step)
            for summary in event.get(5, []):
                assert isinstance(summary, bytes)
                _read_summary(board, step, summary)
    return board


def _read_summary(board: Board, step: int, summary: bytes) -> None:
    for raw in fields_of(summary).get(1, []):
        assert isinstance(raw, bytes)
        value = fields_of(raw)
        (tag,) = value[1]
        assert isinstance(tag, bytes)
        if 8 in value:
            assert isinstance(value[8][0], bytes)
            (said,) = fields_of(value[8][0])[8]
            assert isinstance(said, bytes)
            name = tag.decode().removesuffix("/text_summary")
            board.texts.setdefault(name, []).append((step, said.decode()))
        elif 2 in value:
            assert isinstance(value[2][0], float)
            board.curves.setdefault(tag.decode(), []).append((step, value[2][0]))
        else:
            board.plugins.add(tag.decode())
