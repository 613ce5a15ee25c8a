"""Fields that are changed together in a run that exists. Knows nothing of particular fields."""

from enum import Enum


class SettingGroup(Enum):
    """Fields that one edit of an existing run changes together; the value is the edit's kind."""

    CLIPPING = "clipping"
    EVALUATION = "evaluation"
    SAMPLING = "sampling"
    SAVING = "saving"
    OPTIMIZER = "optimizer"

    @property
    def is_live(self) -> bool:
        """Whether a run that is on can be told; others are edited where a run is continued."""
        return self in (SettingGroup.CLIPPING, SettingGroup.EVALUATION, SettingGroup.SAMPLING)

    @property
    def needs_branch(self) -> bool:
        """Whether a changed value makes another run of it."""
        return self is SettingGroup.OPTIMIZER
