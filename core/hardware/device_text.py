"""What a device is called in the language in use, made of the words that a run has stored of it."""

import re
from collections.abc import Callable, Sequence

from core.i18n import Message, verbatim

_SEVERAL = re.compile(r"(.+), (\d+) processes")
_KNOWN: Sequence[tuple[re.Pattern[str], Callable[[str, str], Message]]] = (
    (
        re.compile(r"CPU, (\d+) of (\d+) cores"),
        lambda threads, cores: Message("device.cpu", threads=int(threads), cores=int(cores)),
    ),
    (
        re.compile(r"(Apple GPU) \((.+)\)"),
        lambda _, machine: Message("device.apple", machine=machine),
    ),
)


def device_text(words: str) -> Message:
    """``"CPU, 1 of 2 cores"`` as a message; a card's name, which is no sentence, as it is."""
    several = _SEVERAL.fullmatch(words)
    if several is not None:
        device, processes = device_text(several[1]), int(several[2])
        return Message("device.of_several", device=device, processes=processes)
    for pattern, made in _KNOWN:
        found = pattern.fullmatch(words)
        if found is not None:
            return made(found[1], found[2])
    return verbatim(words)
