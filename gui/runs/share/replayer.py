"""A stored run made once more in this window, with its edits at their steps, and the verdict.

It trains as any run: it is watched, paused and stopped as one. At its end both are compared, row by
row and to the last bit. Knows no plots and no panel.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.config import RunConfig
from core.i18n import Message
from core.run_store.index import read_info, read_replay, require_run, run_config
from core.run_store.replayed import replay_verdict
from core.run_store.reproducibility import Replay
from core.session.failures import error_text
from gui.models.background import Background
from gui.run.controller import RunController
from gui.run.presenter import RunPresenter
from gui.runs.ports import Notices

_READING, _COMPARING = "replay read", "replay compared"


@dataclass(frozen=True, slots=True)
class _Wanted:
    config: RunConfig
    replay: Replay
    name: str


class RunReplayer(QObject):
    """Replays one run at a time.

    Signals:
        beginning: RunConfig, Replay, str name: make room, and start it.
        judged: Message, what came of it.
    """

    beginning = Signal(object, object, str)
    judged = Signal(object)

    def __init__(
        self,
        controller: RunController,
        presenter: RunPresenter,
        background: Background,
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._presenter = controller, presenter
        self._background, self._notices = background, notices
        self._original: Path | None = None
        self._said = ""
        controller.ended.connect(self._take_end)

    @property
    def is_on(self) -> bool:
        """Whether a run is being replayed."""
        return self._original is not None

    def replay(self, run_dir: Path | None) -> None:
        """Make that run once more."""
        if run_dir is None:
            self._notices.tell("info", self.tr("Open a run first, or choose one in Runs."))
            return
        if self._controller.busy:
            self._notices.tell("info", self.tr("Training is running: stop it, then replay."))
            return

        def read() -> _Wanted:
            require_run(run_dir)
            return _Wanted(run_config(run_dir), read_replay(run_dir), read_info(run_dir).name)

        def begin(wanted: _Wanted) -> None:
            if self._controller.busy:
                return
            self._original = run_dir
            name = self.tr("{name}, replay").format(name=wanted.name)[:200]
            self.beginning.emit(wanted.config, wanted.replay, name)
            if not self._controller.busy:
                self._original = None
                return
            self._said = self.tr(
                "Replaying {name}: it is trained again with its edits at the same "
                "steps, then compared bit for bit. If you stop it, the steps trained "
                "so far are compared."
            ).format(name=wanted.name)
            self._notices.tell("info", self._said)

        def refused(error: Exception) -> None:
            text = self.tr("Could not replay the run: {reason}").format(reason=error_text(error))
            self._notices.tell("error", text)

        self._background.run(_READING, read, begin, refused)

    @Slot()
    def _take_end(self) -> None:
        original, self._original = self._original, None
        if original is None:
            return
        self._notices.withdraw(self._said)
        finished = self._presenter.finished
        if finished is None or not finished.run_dir:
            return  # it never began, and why has been told
        made = Path(finished.run_dir)

        def failed(error: Exception) -> None:
            self._notices.tell("error", error_text(error))

        self._background.run(
            _COMPARING, lambda: replay_verdict(original, made), self._judge, failed
        )

    def _judge(self, verdict: Message) -> None:
        level = "info" if verdict.code == "replay.same" else "warning"
        self._notices.tell(level, str(verdict))
        self.judged.emit(verdict)
