"""One experiment as a value: its runs, its words, its rules. Reads no files."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.config import RunConfig
from core.i18n.text import translated

CONTEXT = "experiments"  # of the texts of the files in a language's file
PLACES = ("lr", "loss", "grad_norm", "conclusion")  # under which plot a sentence stands, and last
LETTERS = "ABCDEFGH"


class ExperimentError(ValueError):
    """A file that is no experiment; the message names the file and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One run of an experiment. ``letter``: what it is called in sentences and on the plots."""

    letter: str
    config: RunConfig


@dataclass(frozen=True, slots=True)
class Rule:
    """``left op right``, each a number or the name of a value: ``gap >= 0.03``."""

    left: str
    op: str
    right: str


@dataclass(frozen=True, slots=True)
class RuledSentence:
    """A sentence and when it holds.

    Attributes:
        place: one of :data:`PLACES`.
        key: of its text; several may stand at one place, the first that holds is said.
        when: all of these have to hold; of nothing: it always does.
    """

    place: str
    key: str
    when: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """An experiment in one language.

    Attributes:
        title, question, look: what it is called, asks, and what is worth looking at.
        shared: what all its runs have in common.
        runs: what each run is called, in order.
        sentences: templates by key.
    """

    title: str
    question: str
    look: str
    shared: str
    runs: tuple[str, ...]
    sentences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Experiment:
    """A question that two or three runs answer.

    Attributes:
        name: of its file, without the number that orders the files.
        runs: what is trained, in this order.
        seconds: of one run, measured on two CPU cores; a guide before it was ever run here.
        picture: what its small picture draws: ``"lr"``, ``"log_lr"`` where peaks lie far apart,
            ``"grad_norm"`` where schedules are alike.
        zoom: the first steps, which are worth a closer look; 0: none are.
        values: by name, a measure with its arguments: ``("end_val", "A")``.
        sentences: in the order in which they are tried.
        words: by language, as the file has them; English is always there.
    """

    name: str
    runs: tuple[Planned, ...]
    seconds: float
    picture: str
    zoom: int
    values: Mapping[str, tuple[str, ...]]
    sentences: tuple[RuledSentence, ...]
    words: Mapping[str, Words]

    @property
    def letters(self) -> str:
        """Of its runs, in order."""
        return "".join(run.letter for run in self.runs)

    def words_in(self, language: str, default: str = "en") -> Words:
        """Its texts in a language: the file's own, else the language in use, else English."""
        own = self.words.get(language)
        return own if own and language != default else _translated(self.words[default])


def _translated(words: Words) -> Words:
    """The texts in the language in use, by the English ones."""

    def said(source: str) -> str:
        return translated(CONTEXT, source)

    return Words(
        title=said(words.title),
        question=said(words.question),
        look=said(words.look),
        shared=said(words.shared),
        runs=tuple(said(name) for name in words.runs),
        sentences={key: said(sentence) for key, sentence in words.sentences.items()},
    )
