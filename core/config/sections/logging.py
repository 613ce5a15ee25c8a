"""Which other programs are told of a run while it trains."""

from dataclasses import dataclass

from core.config.fields import Kind, Spec, declare


@dataclass(frozen=True, slots=True)
class LoggingConfig:
    """Live loggers; each field bears the name of one in ``core.loggers.table``."""

    tensorboard: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "TensorBoard",
            "Write event files for TensorBoard into the run's folder while it trains, with the "
            "settings, edits and samples as text. `tensorboard --logdir` with the folder of runs "
            "shows all of them.",
            advanced=True,
        ),
    )
    wandb: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "wandb",
            "Log the run to Weights and Biases while it trains. Needs the package wandb and an "
            "account, or WANDB_MODE=offline. It never changes the run, even if it fails.",
            advanced=True,
        ),
    )
    mlflow: bool = declare(
        False,
        Spec(
            Kind.BOOL,
            "MLflow",
            "Log the run to MLflow while it trains. Needs the package mlflow; the server is that "
            "of MLFLOW_TRACKING_URI, else a folder next to the runs. It never changes the run, "
            "even if it fails.",
            advanced=True,
        ),
    )
