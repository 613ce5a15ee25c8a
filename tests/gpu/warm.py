"""What the process that sections are forked from imports once. Asks nothing of any device."""

from tests.gpu import stand_ins

stand_ins.install()

from core.hardware.before_torch import set_up_cuda  # noqa: E402

set_up_cuda()

import core.session.session  # noqa: E402
import core.training.trainer  # noqa: E402

core.session.session.preload()
