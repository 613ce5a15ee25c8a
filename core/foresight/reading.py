"""Reading a run: which sentences can be said of it now."""

from dataclasses import dataclass

from core.foresight.account import Account
from core.foresight.sentences import SENTENCES
from core.i18n import Message


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found.

    Attributes:
        name: of :data:`SENTENCES`.
        step: the update that it is about.
        text: the sentence, without its topic.
    """

    name: str
    step: int
    text: Message

    @property
    def topic(self) -> Message:
        """What it is about, in a word."""
        return SENTENCES[self.name].topic

    @property
    def line(self) -> Message:
        """Both, where there is but a line for it."""
        return Message("reading.line", topic=self.topic, text=self.text)

    @property
    def alarm(self) -> str:
        """The alarm that it tells of, of ``ALARMS``; empty: of none."""
        return SENTENCES[self.name].alarm


def read(run: Account) -> tuple[Finding, ...]:
    """What can be said of a run: while it goes on, what is said live; else all of it."""
    found = []
    for name, sentence in SENTENCES.items():
        if run.is_over or sentence.is_live:
            said = sentence.said(run)
            if said is not None:
                found.append(Finding(name, *said))
    return tuple(found)
