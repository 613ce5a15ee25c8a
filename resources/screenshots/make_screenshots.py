"""Make the pictures in this folder anew: the real window, really training, in both schemes.

    python resources/screenshots/make_screenshots.py [--out DIR] [--size 1440x900] [--preset NAME]
        [--series window|bending]

``window``: the whole window through a run, in both schemes; ``bending``: the learning-rate plot
while a hand bends it, four small pictures. Needs no screen. Takes as long as the preset's run, a
few minutes for the one for a CPU.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPointF

    from gui.window.main_window import MainWindow

_LOOK_MS = 100
_SETTLE_MS = 400  # for the plots to draw what came last
_RUNNING_SHARE = 0.55  # of the run, for the picture that shows it under way

Until = Callable[[], bool]


class Photographer:
    """Goes through a script of conditions to wait for and pictures to take."""

    def __init__(self, window: "MainWindow", out: Path, script: Callable[..., Iterator[Until]]):
        from PySide6.QtCore import QTimer

        self.window = window
        self.out = out
        self._script = script(self)
        self._until: Until = lambda: True
        self._timer = QTimer(window)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        from gui.run.status_text import line_text

        if not self.window.is_complete:
            return
        if self.window.property("phase") == "failed":
            print(line_text(self.window.models.presenter.state), file=sys.stderr)
            self._end(1)
        elif self._until():
            try:
                self._until = next(self._script)
            except StopIteration:
                self._end(0)

    def _end(self, status: int) -> None:
        from PySide6.QtWidgets import QApplication

        self._timer.stop()
        self.window.closed.connect(lambda: QApplication.exit(status))
        self.window.controls.close_guard.stop_and_close()

    def both(self, name: str) -> Iterator[Until]:
        """The same moment in both schemes."""
        from gui.style.theme import Mode, theme

        for mode in (Mode.DARK, Mode.LIGHT):
            theme().set_mode(mode)
            yield after_ms(_SETTLE_MS)
            path = self.out / f"{name}-{mode.value}.png"
            self.window.grab().save(str(path))
            print(path, flush=True)

    def plot(self, name: str) -> Iterator[Until]:
        """The learning-rate plot alone."""
        yield after_ms(_SETTLE_MS)
        path = self.out / f"{name}.png"
        self.window.plots.stack.cards[0].grab().save(str(path))
        print(path, flush=True)

    def move(self, at: "QPointF", kind: "QEvent.Type") -> None:
        """Do something with the left mouse button, at a point of the learning-rate plot."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        port = self.window.plots.stack.cards[0].surface.viewport()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, port.mapToGlobal(at), left, left, none)
        QApplication.sendEvent(port, event)

    def drag(self, handle: str, dx: float, dy: float) -> "QPointF":
        """Take a handle and pull it, without letting go; where the mouse is then."""
        from PySide6.QtCore import QEvent, QPointF

        at = self.window.schedule_editor.handles[handle].viewport_position()
        self.move(at, QEvent.Type.MouseButtonPress)
        for _ in range(4):
            at = at + QPointF(dx / 4, dy / 4)
            self.move(at, QEvent.Type.MouseMove)
        return at

    def drop(self, at: "QPointF") -> None:
        """Let go."""
        from PySide6.QtCore import QEvent

        self.move(at, QEvent.Type.MouseButtonRelease)


def after_ms(wait_ms: int) -> Until:
    """A condition that holds once the window has had this long to draw."""
    from PySide6.QtCore import QElapsedTimer

    clock = QElapsedTimer()
    clock.start()
    return lambda: clock.elapsed() >= wait_ms


def script(photographer: Photographer) -> Iterator[Until]:
    """First start, running, paused, finished."""
    from gui.run.run_phase import RunAction

    window = photographer.window
    display, samples = window.models.presenter, window.panels.samples

    def phase(name: str) -> Until:
        return lambda: window.property("phase") == name

    yield lambda: window.models.draft.total_steps is not None
    yield from photographer.both("first-start")
    window.start()
    yield phase("running")
    yield lambda: display.steps_done >= _RUNNING_SHARE * display.state.total_steps
    yield from photographer.both("running")
    window.press(RunAction.PAUSE)
    yield phase("paused")
    if samples.samples.rowCount() > 2:
        samples.view.setCurrentIndex(samples.samples.index(2))
    yield from photographer.both("paused")
    samples.view.clearSelection()
    window.plots.select_step(None)
    window.press(RunAction.PAUSE)
    yield phase("finished")
    yield from photographer.both("finished")


def bending(photographer: Photographer) -> Iterator[Until]:
    """The plan grabbed, the run going, another tail staged, and applied."""
    from gui.style.theme import Mode, theme

    window, display = photographer.window, photographer.window.models.presenter
    theme().set_mode(Mode.DARK)
    yield lambda: window.models.draft.total_steps is not None
    yield after_ms(_SETTLE_MS)
    at = photographer.drag("handle_peak", -40, 20)
    yield from photographer.plot("bending-1-grabbed")
    photographer.drop(at)
    window.start()
    yield (
        lambda: (
            display.state.total_steps > 0 and display.steps_done >= 0.35 * display.state.total_steps
        )
    )
    yield from photographer.plot("bending-2-running")
    at = photographer.drag("handle_peak", 30, -40)
    yield from photographer.plot("bending-3-staged")
    photographer.drop(at)
    window.models.staging.apply()
    yield lambda: bool(window.panels.edits.edits.rowCount())
    yield lambda: display.steps_done >= 0.7 * display.state.total_steps
    yield from photographer.plot("bending-4-applied")


SERIES = {"window": script, "bending": bending}


def main() -> int:
    """Read the arguments, open the window, take the pictures."""
    parser = parser_of(__doc__ or "", out=HERE, size="1440x900")
    parser.add_argument("--series", choices=SERIES, default="window")
    options = parser.parse_args()
    return photographed(options, SERIES[options.series])


def parser_of(about: str, out: Path, size: str) -> argparse.ArgumentParser:
    """What every script that takes pictures can be asked; ``out``, ``size``: by default."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--out", type=Path, default=out)
    parser.add_argument("--size", default=size)
    parser.add_argument("--preset", default="cpu-tales")
    parser.add_argument("--steps", type=int, default=0, help="cap the run, for a quick look")
    return parser


def photographed(
    options: argparse.Namespace, script: "Callable[[Photographer], Iterator[Until]]"
) -> int:
    """Open the window in a home of its own and go through a script; 0 where it came to its end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="crest-pictures-") as home:
        os.environ["CREST_HOME"] = home
        # Qt after the environment is set.
        from core import paths
        from gui.app import build_window, make_app
        from gui.settings.presets import FOLDER, read_preset

        app = make_app()
        config = read_preset(FOLDER / f"{options.preset}.toml").config
        if options.steps:
            config = config.replaced({"training.max_steps": options.steps})
        window = build_window(config, paths.default_runs_dir())
        width, _, height = options.size.partition("x")
        window.resize(int(width), int(height))
        window.show()
        photographer = Photographer(window, options.out, script)
        status = app.exec()
        del photographer  # kept until here: Qt holds no reference to it
        return status


if __name__ == "__main__":
    sys.exit(main())
