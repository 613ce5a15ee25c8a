"""What the loss will be under a schedule that has not been run yet, and what the schedule did.

Arrays and frozen values in, frozen values out. No torch, no files, no window; scipy is imported by
the first fit, or by ``fitting.preload``. The tables: ``LAWS``, ``PRIORS``, ``SILENCES``,
``ALARMS``, ``SENTENCES``.

In short::

    past = RunSoFar(lr=lr_of_updates_done, warmup=W, train=Losses.of(at, loss), val=Losses.of(...))
    earlier = taught({name: past_of_a_finished_run}, "val_loss", peak_lr).earlier    # or None
    learned = learn(past, "val_loss", earlier)      # some 0.2 s: off the window's thread
    seen = foresee(learned, lr_of_updates_to_come, places(past.seen, total_steps))   # 1-3 ms
    suggest(learned, lr_of_updates_to_come)         # a decay, both ends, and a word; or None
    seen.curve.at, .loss, .low, .high               # or seen.silence: a Message that says why

``earlier_runs`` says which runs may teach and stores what they taught; ``reading.read(account)`` is
a run in sentences, ``core.run_store.so_far`` reads both a run's past and its account from its
folder, and ``core.run_store.alike`` lists the finished runs of a set-up. ``hindsight`` is what was
forecast at 25, 50 and 75 % beside what came. Whoever follows a run hands the alarms' state on,
``RunSoFar(watched=watch(...))``, so that they are not worked out anew.

``past`` (what was seen), ``law`` over ``schedule_cells``, ``priors``, ``fitting``, ``forecasts``,
``silence``, ``suggestion``; ``outlook`` joins them. ``sentences`` (the table) stand over
``account`` and ``sentence_rules``. ``lr_range`` reads an LR range test, which
``core.training.lr_range_test`` makes on a copy, always in a process of its own.
``core.run_store.lessons`` keeps with a finished run what it teaches and what was foretold of it,
made when it is first needed and never by training. The room stands low, so that a run may ask it
whether it diverges.

``at`` is a number of updates done everywhere: a batch's loss of update ``i`` stands at ``i``, an
evaluation after update ``i`` at ``i + 1``. Rates are plain learning rates at this door, and
relative to the run's highest within.
"""

from core.foresight.alarms import ALARMS, Alarm
from core.foresight.earlier_runs import Lesson, taught
from core.foresight.fitting import Earlier, Fit, Seen, fit, fit_jointly
from core.foresight.forecasts import LossForecast, forecast
from core.foresight.law import LAW, LAWS
from core.foresight.observations import Losses
from core.foresight.outlook import Foresight, Learned, foresee, learn, places
from core.foresight.past import METRICS, RunSoFar, warmup_of
from core.foresight.priors import PRIORS
from core.foresight.silence import SILENCES
from core.foresight.suggestion import VERDICTS, Suggestion, judge, suggest
from core.foresight.watching import Watched, watch

__all__ = [
    "ALARMS",
    "LAW",
    "LAWS",
    "METRICS",
    "PRIORS",
    "SILENCES",
    "VERDICTS",
    "Alarm",
    "Earlier",
    "Fit",
    "Foresight",
    "Learned",
    "Lesson",
    "LossForecast",
    "Losses",
    "RunSoFar",
    "Seen",
    "Suggestion",
    "Watched",
    "fit",
    "fit_jointly",
    "forecast",
    "foresee",
    "judge",
    "learn",
    "places",
    "suggest",
    "taught",
    "warmup_of",
    "watch",
]
