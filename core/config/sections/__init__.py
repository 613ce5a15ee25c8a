"""Every config field, declared once: type, range, unit and help; a module for each section.

The defaults are the settings of Appendix D of "Build a Large Language Model (From Scratch)".
Knows nothing of files or of how the fields fit together (:mod:`core.config.run_config`).
"""

from core.config.sections.clipping import ClippingConfig
from core.config.sections.data import DataConfig
from core.config.sections.logging import LoggingConfig
from core.config.sections.model import ModelConfig
from core.config.sections.optimizer import OptimizerConfig
from core.config.sections.sampling import SamplingConfig
from core.config.sections.schedule import ScheduleConfig
from core.config.sections.training import TrainingConfig

__all__ = [
    "ClippingConfig",
    "DataConfig",
    "LoggingConfig",
    "ModelConfig",
    "OptimizerConfig",
    "SamplingConfig",
    "ScheduleConfig",
    "TrainingConfig",
]
