"""Follow a run that another process trains: its folder read as it grows, as the events it told.

Knows nothing of torch, of training or of any window.
"""

from pathlib import Path

from core.events import Event


class Follower:
    """Tells a run's events from its folder, from the first on, a little at each :meth:`poll`."""

    def __init__(self, run_dir: Path) -> None:
        self.run_dir = run_dir

    def poll(self) -> list[Event]:
        """What has come since the last call, in order."""
        raise NotImplementedError("following is not there yet")
