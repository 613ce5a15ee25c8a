"""What an option that no command knows was probably meant to be. Pure; knows no parser."""

from collections.abc import Collection

from core.config import FIELD_PATHS
from core.config.nearest import nearest, nearest_field

SET = "--set"


def meant_by(option: str, known: Collection[str]) -> tuple[str, ...]:
    """What ``--seed=3`` should have been, of a command that knows these options; often nothing.

    The name of a field, here or in other programs, is one to set: ``--set training.seed=3``. Else
    it is the option that is written alike.
    """
    name, _, value = option.partition("=")
    bare = name.lstrip("-").replace("-", "_")
    fields = nearest_field(bare, FIELD_PATHS) if SET in known else ()
    options = nearest(name, known)
    is_field = any(path.partition(".")[2] == bare for path in fields) or not options
    if fields and is_field:
        return tuple(f"{SET} {path}={value or '...'}" for path in fields)
    return options
