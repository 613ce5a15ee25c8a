"""What the process that sections are forked from imports once. Asks nothing of any device."""

from tests.gpu import stand_ins

stand_ins.install()

import core.session.session  # noqa: E402
import core.training.trainer  # noqa: E402

core.session.session.preload()
