"""How long a step of the settings at hand takes, from the last run of which a step cost the same.

A pure rule (:func:`same_cost`) and what listens for it. Before any run nothing is known, and
nothing is said.
"""

from PySide6.QtCore import QObject, Signal, Slot

from core.config import RunConfig
from gui.models.draft import Draft
from gui.run.presenter import RunPresenter

# What a step costs is decided by these: all of model, and of the others what is named.
_COST = (
    *("data.tokenizer", "data.tokenizer_vocab", "data.compact_vocabulary"),
    *("data.context_length", "optimizer.name"),
    *("training.batch_size", "training.grad_accumulation", "training.precision"),
    *("training.device", "training.compile", "training.threads"),
)
_SAME = 0.05  # of a step's time
# Where the text decides its size.
_VOCABULARY = ("data.source", "data.text_field", "data.train_fraction")


def same_cost(one: RunConfig, other: RunConfig) -> bool:
    """Whether a step of both does the same work on the same device."""
    paths = (*_COST, *_VOCABULARY) if _is_of_the_text(one) else _COST
    return one.model == other.model and all(one.value(path) == other.value(path) for path in paths)


def _is_of_the_text(config: RunConfig) -> bool:
    """Whether the text decides how many rows the output layer has."""
    return config.data.compact_vocabulary or config.data.tokenizer in ("chars", "bpe")


class StepTime(QObject):
    """What is known of a step of the draft's settings.

    Signals: ``changed``: float, the seconds that a step takes; 0 where they are not known.
    """

    changed = Signal(float)

    def __init__(self, draft: Draft, display: RunPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._display = display
        self._config: RunConfig | None = None
        self._known: tuple[RunConfig, float] | None = None
        display.run_began.connect(self._begin)
        display.counted.connect(self._measure)
        display.changed.connect(self._measure)
        draft.edited.connect(self._tell)

    @property
    def seconds(self) -> float:
        """How long a step of the draft's settings takes; 0 where it is not known."""
        config = self._draft.config()
        if self._known is None or config is None or not same_cost(self._known[0], config):
            return 0.0
        return self._known[1]

    @Slot(object, object)
    def _begin(self, _started: object, config: RunConfig) -> None:
        self._config = config

    @Slot()
    def _measure(self) -> None:
        clock = self._display.clock
        rate = clock.steps_per_s if clock is not None else None
        if rate and self._config is not None:
            seconds = 1.0 / rate
            if self._is_known(seconds):
                return
            self._known = (self._config, seconds)
            self._tell()

    def _is_known(self, seconds: float) -> bool:
        """Whether it would read as before: many fields say what follows from it."""
        if self._known is None or self._known[0] is not self._config:
            return False
        return abs(seconds - self._known[1]) < _SAME * seconds

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.seconds)
