"""NVIDIA's driver, asked through its management library: which cards there are, and how they are.

Starts no CUDA context and imports no torch, so that a window may ask. Where there is no NVIDIA card
or the driver does not answer there is nothing to tell, and never an error.
"""

import functools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CardFacts:
    """One card, as the driver describes it; ``capability`` is its compute capability."""

    name: str
    capability: tuple[int, int]
    total_bytes: int
    uuid: str = ""


@dataclass(frozen=True, slots=True)
class DriverFacts:
    """An NVIDIA driver.

    Attributes:
        version: as NVIDIA numbers it ("570.86.15").
        cuda: the newest CUDA that it runs.
        cards: in the order of the bus.
    """

    version: str
    cuda: tuple[int, int]
    cards: tuple[CardFacts, ...]


@dataclass(frozen=True, slots=True)
class CardReading:
    """How a card is now; what it does not tell is not a number.

    Attributes:
        busy: the share of the last moments in which it computed.
        used_bytes: of its memory, by all programs.
        temperature: in degrees Celsius.
        power: in watts.
    """

    busy: float = math.nan
    used_bytes: float = math.nan
    temperature: float = math.nan
    power: float = math.nan


@functools.cache
def driver_facts() -> DriverFacts | None:
    """The driver and its cards; ``None``: there is none. The first answer holds for the process."""
    nvml = _library()
    if nvml is None:
        return None
    try:
        cuda = nvml.nvmlSystemGetCudaDriverVersion_v2()
        cards = tuple(
            _card(nvml, nvml.nvmlDeviceGetHandleByIndex(index))
            for index in range(nvml.nvmlDeviceGetCount())
        )
        version = _text(nvml.nvmlSystemGetDriverVersion())
    except nvml.NVMLError:
        return None
    return DriverFacts(version, (cuda // 1000, cuda % 1000 // 10), cards)


def read_card(uuid: str) -> CardReading | None:
    """How the card with this identifier is; ``None``: the driver does not know it."""
    nvml = _library()
    if nvml is None:
        return None
    try:
        handle = nvml.nvmlDeviceGetHandleByUUID(uuid)
    except nvml.NVMLError:
        return None

    def ask(question: Callable[[], float]) -> float:
        try:
            return float(question())
        except nvml.NVMLError:  # this card does not tell it
            return math.nan

    return CardReading(
        busy=ask(lambda: nvml.nvmlDeviceGetUtilizationRates(handle).gpu / 100),
        used_bytes=ask(lambda: nvml.nvmlDeviceGetMemoryInfo(handle).used),
        temperature=ask(lambda: nvml.nvmlDeviceGetTemperature(handle, nvml.NVML_TEMPERATURE_GPU)),
        power=ask(lambda: nvml.nvmlDeviceGetPowerUsage(handle) / 1000),
    )


def visible_cards(cards: Sequence[CardFacts], environment: Mapping[str, str]) -> list[CardFacts]:
    """The cards that ``CUDA_VISIBLE_DEVICES`` leaves, in its order; all where it is not set.

    It names them by number or by the beginning of their identifier, and ends at the first that it
    does not know, as CUDA has it.
    """
    named = environment.get("CUDA_VISIBLE_DEVICES")
    if named is None:
        return list(cards)
    found: list[CardFacts] = []
    for each in (part.strip() for part in named.split(",")):
        if each.isdecimal() and int(each) < len(cards):
            found.append(cards[int(each)])
            continue
        of_name = [card for card in cards if each and card.uuid.startswith(each)]
        if len(of_name) != 1:
            break
        found.append(of_name[0])
    return found


@functools.cache
def _library() -> ModuleType | None:
    """The library, begun; ``None``: it or the driver is not there."""
    try:
        import pynvml
    except ImportError:
        return None
    try:
        pynvml.nvmlInit()
    except (pynvml.NVMLError, OSError):
        return None
    library: ModuleType = pynvml
    return library


def _card(nvml: ModuleType, handle: Any) -> CardFacts:
    major, minor = nvml.nvmlDeviceGetCudaComputeCapability(handle)
    return CardFacts(
        name=_text(nvml.nvmlDeviceGetName(handle)),
        capability=(int(major), int(minor)),
        total_bytes=int(nvml.nvmlDeviceGetMemoryInfo(handle).total),
        uuid=_text(nvml.nvmlDeviceGetUUID(handle)),
    )


def _text(value: Any) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)  # bytes in older versions
