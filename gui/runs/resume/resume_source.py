"""What has to be known of a run to go on from it, read from its folder. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.config import RunConfig
from core.messages.events import CheckpointInfo
from core.run_store.checkpoint_list import count_edits, list_checkpoints, require_listable
from core.run_store.index import effective_config, read_info, run_config
from core.run_store.reader import require_run, timeline_of
from core.schedule.timeline import Timeline


@dataclass(frozen=True, slots=True)
class RunSnapshot:
    """Settings and schedule of a run at a moment.

    Attributes:
        config: with the settings that were edited on the way.
        timeline: with its edits; ``None`` where it is not known.
    """

    config: RunConfig
    timeline: Timeline | None


@dataclass(frozen=True, slots=True)
class ResumeSource:
    """The run that is gone on from.

    Attributes:
        latest: with all its edits.
        snapshots: at each checkpoint, by its step: later edits of the run are not in it.
        checkpoints: oldest first.
        not_exact: why a continuation is not exact to the bit, if it is not.
        is_to_the_bit: as of ``RunInfo``.
        begins_at_0: it is no branch, so that without a checkpoint it can be begun again.
    """

    path: Path
    name: str
    latest: RunSnapshot
    snapshots: Mapping[int, RunSnapshot]
    checkpoints: tuple[CheckpointInfo, ...]
    not_exact: tuple[str, ...] = ()
    begins_at_0: bool = False
    is_to_the_bit: bool = True

    def at(self, step: int) -> RunSnapshot:
        """How the run stood before update ``step``; its latest where no checkpoint is there."""
        return self.snapshots.get(step, self.latest)


def read_resume_source(path: Path) -> ResumeSource:
    """Read it from a run's folder.

    Raises:
        RunError, ConfigError: the folder cannot be read.
    """
    require_run(path)
    require_listable(path)
    info, checkpoints = read_info(path), tuple(list_checkpoints(path))
    n_edits: dict[int, int | None] = {one.step: count_edits(one.path) for one in checkpoints}
    return ResumeSource(
        path=path,
        name=info.name,
        latest=_snapshot(path, None),
        snapshots={step: _snapshot(path, n) for step, n in ({0: 0} | n_edits).items()},
        checkpoints=checkpoints,
        not_exact=info.not_exact,
        begins_at_0=info.parent_path is None,
        is_to_the_bit=info.is_to_the_bit,
    )


def _snapshot(path: Path, n_edits: int | None) -> RunSnapshot:
    timeline = timeline_of(path, run_config(path), n_edits)
    return RunSnapshot(effective_config(path, n_edits), timeline)
