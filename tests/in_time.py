"""Whether something ends at all."""

import threading
from collections.abc import Callable

from tests.patience import PATIENCE_S


def in_time(what: Callable[[], object]) -> BaseException | None:
    """Do it in a thread; what it raised. Fails where it hangs."""
    raised: list[BaseException] = []

    def work() -> None:
        try:
            what()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(PATIENCE_S)
    assert not thread.is_alive(), "it waits"
    return raised[0] if raised else None
