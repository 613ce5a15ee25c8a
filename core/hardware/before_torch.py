"""What has to stand in the environment before torch is imported. Imports nothing of it."""

import os
import sys

_NAMES = ("PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_HIP_ALLOC_CONF", "PYTORCH_ALLOC_CONF")


def set_up_cuda() -> None:
    """Let CUDA's allocator grow its segments, which leaves fewer holes; as told where told.

    Read once, when CUDA begins. On Windows the driver cannot do it, and torch would warn.
    """
    if sys.platform.startswith("linux") and not any(name in os.environ for name in _NAMES):
        os.environ[_NAMES[0]] = "expandable_segments:True"
