"""What the process that others are forked from imports once. See ``tests/processes.py``."""

import core.cli.commands
import core.distributed.sharded
import core.exports.formats  # noqa: F401
from core.session.session import preload

preload()
