"""Who can be told of a run while it trains, by name.

To add one: a field of the config's section ``logging`` and an entry in ``LOGGERS``.

Each is imported in its own thread, once a run asks for it.
"""

import importlib.util
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.config import RunConfig
from core.loggers.logger import RunLogger


@dataclass(frozen=True, slots=True)
class LoggerKind:
    """A program that shows runs.

    Attributes:
        label: its name.
        package: what has to be installed for it, as pip and Python name it.
        make: a logger; imports what it needs.
    """

    label: str
    package: str
    make: Callable[[], RunLogger]

    @property
    def is_installed(self) -> bool:
        """Whether its package is there; nothing is imported."""
        if self.package in sys.modules:
            return True
        try:
            return importlib.util.find_spec(self.package) is not None
        except (ImportError, ValueError):
            return False


def _tensorboard() -> RunLogger:
    from core.loggers.tensorboard import TensorBoardLogger  # deferred: protocol buffers

    return TensorBoardLogger()


def _wandb() -> RunLogger:
    from core.loggers.wandb import WandbLogger  # deferred: not everyone has it

    return WandbLogger()


def _mlflow() -> RunLogger:
    from core.loggers.mlflow import MLflowLogger  # deferred: not everyone has it

    return MLflowLogger()


LOGGERS: Mapping[str, LoggerKind] = {
    "tensorboard": LoggerKind("TensorBoard", "tensorboardX", _tensorboard),
    "wandb": LoggerKind("wandb", "wandb", _wandb),
    "mlflow": LoggerKind("MLflow", "mlflow", _mlflow),
}


def asked_for(config: RunConfig) -> tuple[str, ...]:
    """The names of the loggers that a config turns on."""
    return tuple(name for name in LOGGERS if config.value(f"logging.{name}"))
