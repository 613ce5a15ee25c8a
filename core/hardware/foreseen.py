"""On what a run will compute, and in which precision, told before there is one.

So that a window can say whether a model fits: the devices are looked at once, in the background
(:func:`devices_here`), and each config is held against them by a pure function (:func:`foreseen`).
Starts no CUDA context, which would cost a card memory before anybody trains; what a run really
takes is ``core.hardware.device``'s. Imports torch only when it looks.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.hardware.gpu_support import why_no_cuda, why_not_card
from core.hardware.nvml import driver_facts, visible_cards
from core.i18n import Message

_HAS_BF16 = (8, 0)  # compute capability


@dataclass(frozen=True, slots=True)
class ForeseenDevice:
    """A device of this machine.

    Attributes:
        name: as ``training.device`` names it: "cpu", "cuda:0", "mps".
        kind: "cpu", "cuda" or "mps".
        text: as a device's ``words``; ``device_text`` says it in any language.
        total_bytes: its memory.
        auto_precision: what precision "auto" is there.
        instead_of: why "auto" takes it and no NVIDIA card, where one is there.
    """

    name: str
    kind: str
    text: str
    total_bytes: int
    auto_precision: str
    instead_of: Message | None = None


def foreseen(
    devices: Sequence[ForeseenDevice], choice: str, precision: str
) -> tuple[ForeseenDevice, str] | None:
    """The device and the resolved precision of a run with these choices.

    Args:
        devices: of this machine, the one that "auto" takes first.
        choice: ``training.device``.
        precision: ``training.precision``.

    Returns:
        ``None``: there is no such device, or nothing is known yet.
    """
    wanted = choice.strip().lower()
    names = {"cuda": "cuda:0"}
    for device in devices:
        if wanted in ("auto", device.name) or names.get(wanted) == device.name:
            return device, device.auto_precision if precision == "auto" else precision
    return None


def devices_here() -> tuple[ForeseenDevice, ...]:
    """The devices of this machine, the one that "auto" takes first; the CPU is always the last.

    Imports torch and may take a second: not for a thread that paints.
    """
    from core.hardware.device import resolve_device
    from core.hardware.precision import resolve_precision

    others = [resolve_device("cpu")]
    if _has_mps():
        others.insert(0, resolve_device("mps"))
    rest = [
        ForeseenDevice(
            each.name, each.kind, each.words, each.total_bytes, resolve_precision("auto", each)
        )
        for each in others
    ]
    cards = _cards()
    if not cards:
        rest[0] = replace(rest[0], instead_of=_why_no_card())
    return (*cards, *rest)


def _cards() -> list[ForeseenDevice]:
    """The NVIDIA cards that PyTorch can use, as CUDA numbers them."""
    import torch

    from core.hardware.device import torch_build

    driver = driver_facts()
    if driver is None or torch.version.cuda is None or not torch.cuda.is_available():
        return []
    build = torch_build()
    return [
        ForeseenDevice(
            f"cuda:{index}",
            "cuda",
            card.name,
            card.total_bytes,
            "bf16" if card.capability >= _HAS_BF16 else "fp16",
        )
        for index, card in enumerate(visible_cards(driver.cards, os.environ))
        if why_not_card(card, build) is None
    ]


def _why_no_card() -> Message | None:
    import torch

    from core.hardware.device import torch_build

    driver, build = driver_facts(), torch_build()
    visible = [] if driver is None else visible_cards(driver.cards, os.environ)
    if driver is None or not visible:  # none is there, or a person has hidden all
        return None
    if torch.cuda.is_available():
        return why_not_card(visible[0], build)
    return why_no_cuda(replace(driver, cards=tuple(visible)), build)


def card_bytes(name: str) -> int:
    """The memory of a card, by its name in torch ("cuda:0"); 0: the driver does not say."""
    driver, number = driver_facts(), name.partition(":")[2] or "0"
    cards = [] if driver is None else visible_cards(driver.cards, os.environ)
    return cards[int(number)].total_bytes if int(number) < len(cards) else 0


def _has_mps() -> bool:
    import torch

    return torch.backends.mps.is_available()
