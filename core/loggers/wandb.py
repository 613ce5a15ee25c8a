"""A run in Weights & Biases.

It takes steps only upwards: where other updates follow, the record ends and another one of the same
group begins.

Its files lie in ``RUN/wandb``; where it sends them, its own settings say (``WANDB_MODE``,
``WANDB_PROJECT`` and the others). Knows nothing of threads.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from core.i18n import Message
from core.loggers.entries import LoggedNumbers, LoggedText
from core.loggers.logger import LoggerError, RunAbout, RunLogger

_PROJECT = "crest"
_AWAY = ("offline", "disabled", "dryrun")


class WandbLogger(RunLogger):
    """One run of the package ``wandb``."""

    def __init__(self) -> None:
        import wandb  # type: ignore[import-not-found, unused-ignore]

        self._wandb = wandb
        self._run: Any = None

    def begin(self, about: RunAbout, kept: Mapping[str, Any]) -> Message | None:
        self._require_account()
        known = kept.get("id")
        self._run = self._wandb.init(
            project=os.environ.get("WANDB_PROJECT", _PROJECT),
            name=about.name,
            group=about.run_dir.name,
            id=known if isinstance(known, str) else None,
            resume="allow",
            dir=str(about.run_dir),
            config=about.hyperparameters,
            # Its capture of the terminal would stand between the program and its output.
            settings=self._wandb.Settings(console="off", silent=True),
        )
        where = getattr(self._run, "url", None) or getattr(self._run, "dir", None)
        return Message("logging.wandb", where=str(where or about.run_dir / "wandb"))

    def _require_account(self) -> None:
        """Ask for no key: nobody sits at the logger's thread."""
        if os.environ.get("WANDB_MODE", "").lower() in _AWAY or os.environ.get("WANDB_API_KEY"):
            return
        try:
            is_known = self._wandb.login(prompt=False)
        except TypeError:  # before 0.29 it asked wherever there was a terminal
            is_known = bool(self._wandb.api.api_key)
        if not is_known:
            raise LoggerError(Message("logging.no_account"))

    def numbers(self, entries: Sequence[LoggedNumbers]) -> None:
        for each in entries:
            self._run.log(each.values, step=each.step)

    def text(self, entry: LoggedText) -> None:
        self._run.log({entry.tag: entry.text}, step=entry.step)

    def kept(self) -> dict[str, Any]:
        return {"id": str(self._run.id)}

    def close(self, reason: str) -> None:
        self._run.finish(exit_code=1 if reason == "failed" else 0)
