"""What a user who owns nothing and may do nothing special meets; root sees through permissions."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

_NOBODY = 65534


def is_true_for_another_user(claim: Callable[[], bool], folder: Path) -> bool:
    """Whether ``claim`` holds in a process that owns ``folder`` and is not root's.

    Where root does not run the tests it is asked here and now.
    """
    if os.geteuid() != 0:
        return claim()
    shutil.chown(folder, _NOBODY)
    for above in folder.parents:
        if not above.stat().st_mode & 0o001:
            above.chmod(above.stat().st_mode | 0o011)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.setuid(_NOBODY)
            status = 0 if claim() else 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
