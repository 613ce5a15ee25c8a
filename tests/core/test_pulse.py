"""When another process of a run counts as silent, and when it is this one that was frozen."""

import pytest
from torch._C._distributed_c10d import HashStore

from core.distributed.pulse import SILENT_AFTER_S, Pulse


@pytest.mark.parametrize(("every_s", "found"), [(3.0, 1), (SILENT_AFTER_S * 2, None)])
def test_that_who_says_nothing_is_silent_unless_nobody_looked_meanwhile(
    monkeypatch: pytest.MonkeyPatch, every_s: float, found: int | None
) -> None:
    now = 100.0
    monkeypatch.setattr("core.distributed.pulse.time.monotonic", lambda: now)
    own = Pulse(HashStore(), 0, 2)
    try:
        seen = []
        for _ in range(10):
            seen.append(own.find_silent())
            now += every_s
    finally:
        own.close()
    assert seen[0] is None
    assert seen[-1] == found
