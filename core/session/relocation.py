"""Going on with a run in another folder, where its own is gone or cannot be written any more.

All that was written so far is written anew from memory; the state is saved first, so that a place
without room changes nothing. Knows nothing of commands, threads or of any window.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from core.data.tokenizer_file import TOKENIZER
from core.i18n import Message
from core.messages.events import Log, SavedElsewhere
from core.run_store.source_text import keep_text
from core.session.active_run import ActiveRun
from core.session.checkpointer import NonFiniteState


def save_elsewhere(run: ActiveRun, runs_dir: Path) -> None:
    """Write the run anew into a folder below ``runs_dir``, and go on there.

    Raises:
        RunError, OSError, NoMemoryToSave: it cannot be written there either; nothing of it is
            left, and the run is where it was. Only rows that wait may find no room after that.
    """
    recorder, trainer = run.recorder, run.trainer
    old = recorder.writer
    new = old.copied_to(runs_dir, trainer.context.initial_config)
    spoiled: Message | None = None
    try:
        keep_text(new.path, trainer.dataset.text)
        new.write_json(TOKENIZER, trainer.dataset.tokenizer.vocabulary())
        recorder.writer = new
        try:
            if trainer.step > 0:
                run.checkpointer.save()
        except NonFiniteState as error:
            spoiled = error.what
    except BaseException:
        recorder.writer = old
        new.abandon()
        shutil.rmtree(new.path, ignore_errors=True)
        raise
    old.abandon()
    with suppress(OSError):  # what else waits goes on waiting, and the run too
        recorder.catch_up()
    recorder.emit(SavedElsewhere(trainer.step, str(new.path), str(old.path)))
    moved = Message("run.saved_elsewhere", step=trainer.step, folder=new.path, was=old.path)
    recorder.emit(Log("warning", moved))
    if spoiled is not None:
        recorder.emit(Log("warning", spoiled))
    run.checkpointer.tell()
