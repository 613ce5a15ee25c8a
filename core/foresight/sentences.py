"""What a run did, in words: the table of sentences.

Each says one thing with its numbers, only where its rule holds, and of one step. A sentence is a
code with values; its words are the catalogue's. Knows nothing of a window.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.foresight import sentence_rules as rules
from core.foresight.account import NEAR_PEAK, Account
from core.foresight.alarms import BEFORE, DIVERGING, LEAST, NON_FINITE, PARTED, SPIKE
from core.foresight.forecasts import BAND
from core.foresight.sentence_rules import Said
from core.foresight.silence import MOST_EPOCHS
from core.foresight.watching import OUTLIER_SIGMAS
from core.i18n import Message

_TROUBLE = Message("reading.topic_trouble")
_WARMUP, _PEAK = Message("reading.topic_warmup"), Message("reading.topic_peak")
_DECAY, _CLIPPING = Message("reading.topic_decay"), Message("reading.topic_clipping")
_OVERFITTING, _SPIKE = Message("reading.topic_overfitting"), Message("reading.topic_spike")
_OUTLIERS, _BESIDE = Message("reading.topic_outliers"), Message("reading.topic_comparison")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that can be said of a run.

    Attributes:
        topic: what it is about, in a word: its heading.
        rule: when it is said, for a person.
        numbers: what the rule uses, by name.
        source: why it is worth saying.
        said: of a run: the step and the sentence; ``None``: its rule does not hold.
        is_live: whether it is also said while the run goes on.
        alarm: the alarm that it tells of, of ``ALARMS``; empty: of none.
    """

    topic: Message
    rule: str
    numbers: Mapping[str, float]
    source: str
    said: Callable[[Account], Said | None]
    is_live: bool = False
    alarm: str = ""


_NEAR = {"near_peak": NEAR_PEAK}
_CLIP = {"fewest": rules.FEWEST, "nearly_all": rules.NEARLY_ALL}
_RATIO = {"low": rules.TYPICAL[0], "high": rules.TYPICAL[1]}
_TOLD = {"errors": rules.ERRORS}

SENTENCES: Mapping[str, Sentence] = {
    "not finite": Sentence(
        _TROUBLE,
        "a loss was not a number",
        {},
        "the run cannot go on",
        rules.not_finite,
        True,
        NON_FINITE,
    ),
    "diverged": Sentence(
        _TROUBLE,
        "the alarm of divergence was raised",
        {},
        "see the alarms",
        rules.diverged,
        True,
        DIVERGING,
    ),
    "parted": Sentence(
        _OVERFITTING,
        "the alarm of parting was raised",
        {},
        "runs that memorise their text are the rule for beginners",
        rules.parted,
        True,
        PARTED,
    ),
    "memorised": Sentence(
        _OVERFITTING,
        "more than 4 passes were made, and at the end train is below validation by 10%, without "
        "evaluations enough for the alarm of parting",
        {"epochs": MOST_EPOCHS, "gap": rules.GAP},
        "a run with few evaluations memorises just the same",
        rules.memorised,
        alarm=PARTED,
    ),
    "warmup norm": Sentence(
        _WARMUP,
        "the warmup is over and had 5 norms or more",
        {"fewest": 5},
        "gradients are largest there",
        rules.warmup_norm,
        True,
    ),
    "warmup rose": Sentence(
        _WARMUP,
        "in the warmup's first tenth the second half is above the first by 2 standard errors, "
        "and .01",
        {**_TOLD, "least": rules.LEAST_RISE},
        "the first updates are the noisiest",
        rules.warmup_rose,
        True,
    ),
    "warmup unclipped": Sentence(
        _WARMUP,
        "clipping begins after the warmup, and a norm in it was above the threshold",
        {},
        "the book clips after the warmup only, where gradients are smaller",
        rules.warmup_unclipped,
        True,
    ),
    "peak ratio": Sentence(
        _PEAK,
        "the median ratio of update to weight at the peak is typical",
        _RATIO,
        "typical .001 to .01",
        rules.peak_ratio,
    ),
    "peak ratio high": Sentence(
        _PEAK,
        "it is above that",
        _RATIO,
        "a lower peak is worth a try",
        rules.peak_ratio_high,
        True,
    ),
    "peak ratio low": Sentence(
        _PEAK, "it is below that", _RATIO, "a higher peak is worth a try", rules.peak_ratio_low
    ),
    "peak spikes": Sentence(
        _SPIKE,
        "spikes were found near the highest rate",
        _NEAR,
        "the rate is at its limit",
        rules.peak_spikes,
        True,
        SPIKE,
    ),
    "spikes": Sentence(
        _SPIKE,
        "spikes were found elsewhere",
        _NEAR,
        "see the alarms",
        rules.other_spikes,
        True,
        SPIKE,
    ),
    "outliers": Sentence(
        _OUTLIERS,
        "a single batch is above the median of the 128 before it by 6 x 1.4826 x their median "
        "absolute deviation and .05, and no spike was found there",
        {"sigmas": OUTLIER_SIGMAS, "before": BEFORE, "least": LEAST},
        "a grey tick in the plots wants a word; single steps cry wolf too often for an alarm",
        rules.outliers,
        True,
    ),
    "decay": Sentence(
        _DECAY,
        "the rate has fallen by half, and the smoothed loss by more than 2 standard errors",
        {**_TOLD, "share": rules.SHARE},
        "what a decay gives back",
        rules.decay_gave,
    ),
    "decay instead": Sentence(
        _DECAY,
        "the law speaks, and staying would have ended higher by more than half its band",
        {"band": BAND},
        "the loss that is owed to running at the peak",
        rules.decay_instead,
    ),
    "never bound": Sentence(
        _CLIPPING,
        "no update was clipped",
        _CLIP,
        "a threshold that never binds does nothing",
        rules.never_bound,
    ),
    "always bound": Sentence(
        _CLIPPING,
        "9 of 10 updates were clipped",
        _CLIP,
        "it acts as a smaller rate",
        rules.always_bound,
        True,
    ),
    "bound": Sentence(
        _CLIPPING, "some updates were clipped", _CLIP, "share by phase", rules.bound_by_phase
    ),
    "better": Sentence(
        _BESIDE,
        "validation ended lower than the other's by 2 standard errors, and .01",
        _TOLD,
        "one seed",
        rules.better,
    ),
    "worse": Sentence(_BESIDE, "it ended higher by as much", _TOLD, "one seed", rules.worse),
    "no different": Sentence(
        _BESIDE, "it ended within as much", _TOLD, "one seed", rules.no_different
    ),
}
"""In the order in which they are said: trouble first, then from the beginning of the run on."""
