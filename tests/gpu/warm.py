"""What the process that sections are forked from imports once. Asks nothing of any device."""

import os

from tests.gpu import stand_ins

# Counting devices by NVML leaves CUDA untouched here: it would not survive the fork.
os.environ["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"
stand_ins.install()

from core.hardware.before_torch import set_up_cuda  # noqa: E402

set_up_cuda()

import core.session.session  # noqa: E402
import core.training.trainer  # noqa: E402

core.session.session.preload()
