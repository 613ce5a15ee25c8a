"""What something took of the processor: on a busy machine nearly the same as on an idle one."""

import threading
import time


def of_thread(thread: threading.Thread) -> float:
    """Seconds that a living thread has computed; where the system does not say, wall clock."""
    clock_of = getattr(time, "pthread_getcpuclockid", None)
    if clock_of is None or thread.ident is None:
        return time.perf_counter()
    return time.clock_gettime(clock_of(thread.ident))


def of_this_thread() -> float:
    """The same for the thread that asks."""
    return of_thread(threading.current_thread())
