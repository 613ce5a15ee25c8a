"""The packages that the program works with, as they are installed here. Imports none of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata


@dataclass(frozen=True, slots=True)
class Package:
    """A package.

    Attributes:
        name: under which pip knows it.
        extra: of Crest, by which it comes; empty: Crest does not work without it.
    """

    name: str
    extra: str = ""


REQUIRED = tuple(
    Package(name)
    for name in (
        *("torch", "PySide6-Essentials", "pyqtgraph", "numpy", "scipy", "tiktoken", "tokenizers"),
        *("safetensors", "tomli-w", "platformdirs", "psutil", "nvidia-ml-py", "tqdm"),
        *("tensorboardX", "crc32c"),
    )
)
OPTIONAL = (
    Package("pyarrow", "parquet"),
    Package("lxml", "documents"),
    Package("pypdf", "documents"),
    Package("wandb", "wandb"),
    Package("mlflow", "mlflow"),
    Package("transformers", "hf"),
)


def installed(packages: tuple[Package, ...]) -> Mapping[Package, str]:
    """The version of each; empty: it is not installed."""
    return {each: _version(each.name) for each in packages}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
