"""Why the installed PyTorch cannot compute on an NVIDIA card, and what helps: from facts alone.

Asks no hardware and imports no torch: every machine's case can be put to it as a table of facts.
"""

import importlib.util
import re
from dataclasses import dataclass

from core.hardware.nvml import CardFacts, DriverFacts
from core.i18n import Message

# Where PyTorch's own builds lie; "cu130" is its name for CUDA 13.0. Older cards (before 7.5) need
# the build for CUDA 12.6, which PyTorch keeps for them.
_INDEX = "https://download.pytorch.org/whl/"
_NEWEST, _FOR_OLDER_CARDS = "cu130", "cu126"
_NEEDS_CUDA_12 = (7, 5)


@dataclass(frozen=True, slots=True)
class TorchBuild:
    """The installed PyTorch.

    Attributes:
        version: "2.13.0+cu130".
        cuda: the version that it was built with; empty: without CUDA.
        architectures: that it has code for, as ``torch.cuda.get_arch_list`` names them.
    """

    version: str
    cuda: str
    architectures: tuple[str, ...] = ()


def has_code(capability: tuple[int, int], architectures: tuple[str, ...]) -> bool:
    """Whether a build runs on a card: with machine code for it, or code that its driver compiles.

    Machine code of 8.0 runs on 8.6, not on 9.0; "compute_" code on every later card. A letter
    behind the number (9.0a) means: on this one alone.
    """
    for each in architectures:
        found = re.fullmatch(r"(sm|compute)_(\d+)(\d)([af]?)", each)
        if found is None:
            continue
        of = int(found[2]), int(found[3])
        if found[4]:
            if of == capability:
                return True
        elif of <= capability and (found[1] == "compute" or of[0] == capability[0]):
            return True
    return False


def why_not_card(card: CardFacts, build: TorchBuild) -> Message | None:
    """Why a card that CUDA shows cannot be computed on; ``None``: it can."""
    if not build.architectures or has_code(card.capability, build.architectures):
        return None
    index = _FOR_OLDER_CARDS if card.capability < _NEEDS_CUDA_12 else _NEWEST
    return Message(
        "gpu.no_code",
        card=card.name,
        capability=_number(card.capability),
        architectures=" ".join(build.architectures),
        command=_command(build, index),
    )


def why_no_cuda(driver: DriverFacts | None, build: TorchBuild) -> Message | None:
    """Why PyTorch shows no card though there is one; ``None``: there is none, or nothing is known.

    Args:
        driver: of the machine; ``None``: there is none.
        build: the installed PyTorch, whose CUDA has no device.
    """
    if driver is None or not driver.cards:
        return None
    card = driver.cards[0]
    if not build.cuda:
        index = _FOR_OLDER_CARDS if card.capability < _NEEDS_CUDA_12 else _NEWEST
        return Message("gpu.cpu_build", card=card.name, command=_command(build, index))
    needed = int(build.cuda.partition(".")[0])
    if driver.cuda[0] < needed:  # within a major version an older driver runs a newer CUDA
        return Message(
            "gpu.old_driver",
            card=card.name,
            driver=driver.version,
            runs=_number(driver.cuda),
            needs=build.cuda,
        )
    return Message("gpu.not_shown", card=card.name, driver=driver.version, cuda=build.cuda)


def _command(build: TorchBuild, index: str) -> str:
    version = build.version.partition("+")[0]
    return f"pip install --force-reinstall torch=={version} --index-url {_INDEX}{index}"


def _number(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


def has_triton() -> bool:
    """Whether that is installed with which torch.compile makes a card's kernels."""
    return importlib.util.find_spec("triton") is not None
