"""Every field of a run, declared once, and the frozen whole. Imports neither torch nor a window."""

from core.config.doubts import idle_fields, is_part, warnings, without_effect
from core.config.reading import (
    FORMAT_VERSION,
    dump_config,
    from_mapping,
    load_chosen,
    load_config,
    parse_assignment,
    parse_assignments,
    parse_config,
)
from core.config.run_config import (
    FIELD_PATHS,
    MACHINE_FIELDS,
    SECTIONS,
    ConfigError,
    Problem,
    RunConfig,
    all_specs,
    to_mapping,
)
from core.config.sections import (
    ClippingConfig,
    DataConfig,
    ModelConfig,
    OptimizerConfig,
    SamplingConfig,
    ScheduleConfig,
    TrainingConfig,
)

__all__ = [
    "FIELD_PATHS",
    "FORMAT_VERSION",
    "MACHINE_FIELDS",
    "SECTIONS",
    "ClippingConfig",
    "ConfigError",
    "DataConfig",
    "ModelConfig",
    "OptimizerConfig",
    "Problem",
    "RunConfig",
    "SamplingConfig",
    "ScheduleConfig",
    "TrainingConfig",
    "all_specs",
    "dump_config",
    "from_mapping",
    "idle_fields",
    "is_part",
    "load_chosen",
    "load_config",
    "parse_assignment",
    "parse_assignments",
    "parse_config",
    "to_mapping",
    "warnings",
    "without_effect",
]
