"""Photograph every page, dialog, menu and help page, in each language, scheme and size.

    python resources/screenshots/make_gallery.py --out DIR [--views first,live,...] [--langs en,ko]
        [--schemes dark,light,"dark contrast","light contrast"] [--sizes 1280x800,1920x1080]

For eyes: the pictures are looked at, not kept in the repository. Trains some small runs into a home
of its own first, and needs no screen. All of it takes half an hour; ``--views dialogs`` a minute or
two. Each picture is ``DIR/LANGUAGE/VIEW--SIZE--SCHEME.png``.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from gallery_views import VIEWS  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from gui.window.main_window import MainWindow

_SETTLE_MS = 250  # for the plots to draw what came last
_PATIENCE = 4_000  # looks of 50 ms
# Fields of the small runs, and of the tiny ones of a sweep, in what each differs from the preset.
_SMALL = {
    "training.max_steps": 201,
    "model.n_layers": 2,
    "model.emb_dim": 64,
    "training.checkpoint_every": 50,
    "sampling.every": 40,
}
_TINY = {
    "training.max_steps": 41,
    "model.n_layers": 1,
    "model.emb_dim": 32,
    "sampling.every": 0,
}
_SCREEN = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96,
         "logicalBaseDpi": 96, "dpr": 1}
    ],
}  # fmt: skip


def train_some() -> None:
    """Runs to look at: plain ones, a branch, one that goes wrong, two sweeps, a paused queue."""

    def crest(*arguments: str) -> str:
        command = [sys.executable, str(ROOT / "main.py"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout.strip().rpartition("\n")[2]

    def settings(base: dict[str, int], **changes: object) -> list[str]:
        named = {name.replace("__", "."): value for name, value in changes.items()}
        given = [f"{path}={value}" for path, value in {**base, **named}.items()]
        return ["--preset", "cpu-tales", *(part for one in given for part in ("--set", one))]

    linear = crest("train", *settings(_SMALL, schedule__decay="linear"), "--name", "linear")
    crest("train", *settings(_SMALL, schedule__warmup=0))
    crest("train", *settings(_SMALL, schedule__peak_lr=0.03))
    crest("branch", linear, "--step", "150", "--tail", "rewarm")
    crest("train", *settings(_SMALL, schedule__peak_lr=3, clipping__max_norm=0))
    tiny, peaks = settings(_TINY), "schedule.peak_lr=1e-3,4e-3,1.6e-2"
    crest("sweep", *tiny, "--vary", peaks, "--seeds", "1,2")
    crest("sweep", *tiny, "--vary", peaks, "--vary", "schedule.warmup=0,5")
    crest("queue", "pause")
    crest("queue", "add", *settings(_SMALL, schedule__peak_lr=0.002))
    crest("queue", "add", *settings(_SMALL, schedule__decay="constant"))
    crest("queue", "add", *settings(_SMALL, schedule__warmup="50%"))


class Gallery:
    """Waits for what is to be seen and photographs it."""

    def __init__(self, window: "MainWindow", out: Path, options: argparse.Namespace) -> None:
        self.window, self._out = window, out
        self._schemes = options.schemes.split(",")
        self._sizes = [tuple(map(int, size.split("x"))) for size in options.sizes.split(",")]

    def spin(self, wait_ms: int) -> None:
        """Let the window live for so long."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(wait_ms, loop.quit)
        loop.exec()

    def until(self, holds: Callable[[], bool]) -> None:
        """Let it live until something holds."""
        for _ in range(_PATIENCE):
            if holds():
                return
            self.spin(50)
        print("not seen:", holds, file=sys.stderr)

    def take(self, name: str, show: Callable[[], object] = lambda: None) -> None:
        """One view in every scheme and size; ``show`` brings on what a change of them closes."""
        from gui.style.theme import Mode, theme

        for scheme in self._schemes:
            theme().set_mode(Mode(scheme))
            for width, height in self._sizes:
                self.window.resize(width, height)
                self.spin(_SETTLE_MS // 2)
                show()
                self.spin(_SETTLE_MS)
                file = f"{name}--{width}x{height}--{scheme.replace(' ', '_')}.png"
                self._whole().save(str(self._out / file))
        print(name, flush=True)

    def _whole(self) -> "QPixmap":
        """The window with all that floats over it."""
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QApplication

        picture = self.window.grab()
        painter = QPainter(picture)
        for over in QApplication.topLevelWidgets():
            if over is not self.window and over.isVisible():
                painter.drawPixmap(over.pos() - self.window.pos(), over.grab())
        painter.end()
        return picture

    def tabs(self, name: str) -> None:
        """The four tabs at the right."""
        side = self.window.panels.side
        for at, tab in enumerate(("samples", "reading", "edits", "log")):
            side.setCurrentIndex(at)
            self.take(f"{name}-{tab}")
        side.setCurrentIndex(0)


# -- the work


def photographed(language: str, view: str, options: argparse.Namespace) -> None:
    """One set of views in one language, in a window of its own over a copy of the runs."""
    from core import paths
    from gui.app import build_window, make_app

    make_app()
    out = options.out / language
    out.mkdir(parents=True, exist_ok=True)
    window = build_window(None, paths.default_runs_dir())
    window.move(0, 0)
    window.show()
    window.activateWindow()
    gallery = Gallery(window, out, options)
    gallery.spin(1_000)
    VIEWS[view](gallery)
    if window.models.controller.busy:
        window.models.controller.stop()
        gallery.until(lambda: not window.models.controller.busy)
    window.close()


def _again(options: argparse.Namespace, language: str, view: str, home: Path) -> int:
    """A process for each: a language is spoken from the start, and no view finds another's."""
    command = [sys.executable, __file__, "--one", f"{language}/{view}", "--out", str(options.out),
               "--schemes", options.schemes, "--sizes", options.sizes]  # fmt: skip
    return subprocess.run(command, env=_environment(home, language), check=False).returncode


def _environment(home: Path, language: str) -> dict[str, str]:
    screen = home.parent / "screen.json"
    screen.write_text(json.dumps(_SCREEN), encoding="utf-8")
    return {
        **os.environ,
        "CREST_HOME": str(home),
        "CREST_LANG": language,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
    }


def _all(options: argparse.Namespace) -> Iterator[int]:
    for language in options.langs.split(","):
        with tempfile.TemporaryDirectory(prefix="crest-gallery-") as folder:
            for view in options.views.split(","):
                home = Path(folder) / ("empty" if view == "first" else "home")
                if view != "first" and not home.exists():
                    command = [sys.executable, __file__, "--train", "--out", str(options.out)]
                    subprocess.run(command, env=_environment(home, language), check=True)
                yield _again(options, language, view, home)


def main() -> int:
    """Read the arguments, then photograph; the process calls itself for each view."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--views", default=",".join(VIEWS))
    parser.add_argument("--langs", default="en,ko")
    parser.add_argument("--schemes", default="dark,light,dark contrast,light contrast")
    parser.add_argument("--sizes", default="1280x800,1920x1080")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--train", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.train:
        train_some()
        return 0
    if options.one:
        language, _, view = options.one.partition("/")
        photographed(language, view, options)
        return 0
    return max(_all(options))


if __name__ == "__main__":
    sys.exit(main())
