"""Make ``bending.png`` anew, a short moving picture (APNG): a tail bent while a run trains.

    python resources/screenshots/make_film.py [--out FILE] [--size 960x640] [--preset NAME]

Real frames of the real window, with a drawn pointer where the mouse is. Needs no screen; takes as
long as the run. APNG is written here: Qt writes none, and a library for one picture is too much.
"""

import struct
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from make_screenshots import (  # noqa: E402
    Photographer,
    Until,
    after_ms,
    parser_of,
    photographed,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage


_FRAME_MS = 110  # shown so long
_LAST_MS = 2500
_COLOURS = 128
_MOST_BYTES = 3_000_000
_PULLED = 14  # frames of a pull
_EVERY = 10  # updates between two frames of the run


class Film:
    """Collects frames and writes them."""

    def __init__(self, photographer: Photographer) -> None:
        self._photographer = photographer
        self.frames: list[QImage] = []

    def take(self, pointer: "QPointF | None" = None) -> None:
        """One frame, with the pointer at a point of the learning-rate plot."""
        from PySide6.QtGui import QImage

        stack = self._photographer.window.plots.stack
        image = stack.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        if self.frames:  # a bar that came or went has changed the height
            image = image.copy(self.frames[0].rect())
        if pointer is not None:
            port = stack.cards[0].surface.viewport()
            _draw_pointer(image, port.mapTo(stack, pointer))
        self.frames.append(image)


def _draw_pointer(image: "QImage", at: "QPointF") -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

    shape = ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#101216"), 1.2))
    painter.setBrush(QColor("#ffffff"))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in shape]))
    painter.end()


def script(photographer: Photographer, film: Film) -> Iterator[Until]:
    """The run going, its tail pulled, staged, applied, and the run after that."""
    from PySide6.QtCore import QEvent, QPointF

    from gui.style.theme import Mode, theme

    window, display = photographer.window, photographer.window.models.presenter
    theme().set_mode(Mode.DARK)
    yield lambda: window.models.draft.total_steps is not None
    window.start()

    def share() -> float:
        total = display.state.total_steps
        return display.steps_done / total if total else 0.0

    def done_steps() -> int:
        return display.steps_done

    yield lambda: share() >= 0.15
    yield from _until(film, lambda: share() >= 0.35, done_steps, _EVERY)
    at = window.schedule_editor.handles["handle_peak"].viewport_position()
    start = at + QPointF(150, 90)
    for part in range(8):  # the pointer comes
        film.take(start + (at - start) * (part / 7))
        yield after_ms(_FRAME_MS)
    photographer.move(at, QEvent.Type.MouseButtonPress)
    for _ in range(_PULLED):
        at += QPointF(70 / _PULLED, -55 / _PULLED)
        photographer.move(at, QEvent.Type.MouseMove)
        film.take(at)
        yield after_ms(_FRAME_MS)
    photographer.drop(at)
    for _ in range(8):
        film.take(at)
        yield after_ms(_FRAME_MS)
    window.models.staging.apply()
    yield from _until(film, lambda: window.property("phase") == "finished", done_steps, _EVERY)
    yield after_ms(400)
    film.take()


def _until(film: Film, done: Until, steps: Callable[[], int], every: int) -> Iterator[Until]:
    """A frame each so many steps, however long they take."""
    while not done():
        film.take()
        after = steps() + every
        yield lambda after=after: steps() >= after or done()  # type: ignore[misc]


# -- APNG


def write_apng(frames: Sequence["QImage"], path: Path) -> int:
    """Write the frames; each but the first only where it differs. Returns the bytes."""
    indexed = _with_one_palette(frames)
    width, height = indexed[0].width(), indexed[0].height()
    palette = indexed[0].colorTable()
    parts = [b"\x89PNG\r\n\x1a\n"]
    parts.append(_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)))
    parts.append(_chunk(b"acTL", struct.pack(">II", len(indexed), 0)))
    parts.append(_chunk(b"PLTE", b"".join(struct.pack(">I", c)[1:] for c in palette)))
    number, before = 0, None
    for place, frame in enumerate(indexed):
        rows = _rows(frame)
        x, y, w, h = (0, 0, width, height) if before is None else _changed(before, rows, width)
        shown_ms = _LAST_MS if place == len(indexed) - 1 else _FRAME_MS
        control = struct.pack(">IIIIIHHBB", number, w, h, x, y, shown_ms, 1000, 0, 0)
        parts.append(_chunk(b"fcTL", control))
        number += 1
        pixels = b"".join(b"\0" + row[x : x + w] for row in rows[y : y + h])
        packed = zlib.compress(pixels, 9)
        if before is None:
            parts.append(_chunk(b"IDAT", packed))
        else:
            parts.append(_chunk(b"fdAT", struct.pack(">I", number) + packed))
            number += 1
        before = rows
    parts.append(_chunk(b"IEND", b""))
    content = b"".join(parts)
    path.write_bytes(content)
    return len(content)


def _with_one_palette(frames: Sequence["QImage"]) -> list["QImage"]:
    """All frames in the colours that are most frequent in some of them."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    counted: dict[int, int] = {}
    for frame in frames[:: max(1, len(frames) // 6)]:
        data = bytes(frame.constBits())
        for (pixel,) in struct.iter_unpack("=I", data):
            counted[pixel | 0xFF000000] = counted.get(pixel | 0xFF000000, 0) + 1
    best = sorted(counted, key=counted.__getitem__, reverse=True)[:_COLOURS]
    how = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return [frame.convertToFormat(QImage.Format.Format_Indexed8, best, how) for frame in frames]


def _rows(image: "QImage") -> list[bytes]:
    data, step = bytes(image.constBits()), image.bytesPerLine()
    return [data[row * step : row * step + image.width()] for row in range(image.height())]


def _changed(
    before: Sequence[bytes], now: Sequence[bytes], width: int
) -> tuple[int, int, int, int]:
    """Where two frames differ: x, y, width, height; one pixel where they do not."""
    rows = [place for place, (a, b) in enumerate(zip(before, now, strict=True)) if a != b]
    if not rows:
        return 0, 0, 1, 1
    columns = [
        x
        for row in rows
        for x in (
            next(x for x in range(width) if before[row][x] != now[row][x]),
            next(x for x in range(width - 1, -1, -1) if before[row][x] != now[row][x]),
        )
    ]
    left, right = min(columns), max(columns)
    return left, rows[0], right - left + 1, rows[-1] - rows[0] + 1


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def main() -> int:
    """Read the arguments, open the window, take the frames, write the picture."""
    parser = parser_of(__doc__ or "", out=HERE / "bending.png", size="1180x700")
    options = parser.parse_args()
    films: list[Film] = []

    def begin(photographer: Photographer) -> Iterator[Until]:
        films.append(Film(photographer))
        actions = photographer.window.controls.actions
        actions.show_side.setChecked(False)
        actions.show_settings.setChecked(False)
        return script(photographer, films[0])

    status = photographed(options, begin)
    if status == 0:
        size = write_apng(films[0].frames, options.out)
        print(options.out, f"{len(films[0].frames)} frames, {size / 1e6:.2f} MB")
        if size > _MOST_BYTES:
            print("larger than 3 MB: take a smaller --size", file=sys.stderr)
            return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
