"""An LR range test in a process of its own: ``main.py lr-range``, read line by line.

So it has its own memory and its own random state, and nothing of a run at work is touched; to
cancel it is to end the process. Knows no widget.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

from core.config import RunConfig, dump_config
from core.foresight.lr_range import RangePoint
from core.paths import RESOURCES

_ENDS_WITHIN_MS = 2_000


def command_line(named: Path) -> list[str]:
    """The arguments of ``python`` that test a config's file, or a run by its folder."""
    return [str(RESOURCES.parent / "main.py"), "lr-range", str(named)]


class RangeProcess(QObject):
    """One test at a time.

    Signals:
        advanced (): there are more points.
        ended (str): it is over; what it said if it failed, else empty. Not after a cancel.
    """

    advanced = Signal()
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.points: tuple[RangePoint, ...] = ()
        self._process: QProcess | None = None
        self._config_file: Path | None = None
        self._rest = b""

    @property
    def busy(self) -> bool:
        """Whether a test is on."""
        return self._process is not None

    def start(self, config: RunConfig, run_dir: Path | None = None) -> None:
        """Test a run that was not started; or of one that was, in ``run_dir``, its checkpoint.

        Raises:
            OSError: the config cannot be handed over.
        """
        self.cancel()
        self.points, self._rest = (), b""
        named = run_dir or self._written(config)
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._end)
        self._process = process
        process.start(sys.executable, command_line(named))

    def _written(self, config: RunConfig) -> Path:
        with tempfile.NamedTemporaryFile(prefix="crest-range-", suffix=".toml", delete=False) as to:
            to.write(dump_config(config).encode())
        self._config_file = Path(to.name)
        return self._config_file

    def cancel(self) -> None:
        """End what is on; it says nothing more."""
        process = self._process
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_ENDS_WITHIN_MS)
        self._let_go()

    @Slot()
    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._rest = (
            self._rest + bytes(self._process.readAllStandardOutput().data())
        ).split(b"\n")
        found = [point for line in lines if (point := _point(line)) is not None]
        if found:
            self.points = (*self.points, *found)
            self.advanced.emit()

    @Slot()
    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        is_well = (
            process.error() is not QProcess.ProcessError.FailedToStart
            and process.exitStatus() is QProcess.ExitStatus.NormalExit
            and process.exitCode() == 0
        )
        problem = "" if is_well else said or process.errorString()
        self._let_go()
        self.ended.emit(problem)

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        file, self._config_file = self._config_file, None
        if file is not None:
            file.unlink(missing_ok=True)


def _point(line: bytes) -> RangePoint | None:
    try:
        step, lr, loss, smoothed = line.decode().strip().split(",")
        return RangePoint(int(step), float(lr), float(loss), float(smoothed))
    except ValueError:
        return None  # the heading
