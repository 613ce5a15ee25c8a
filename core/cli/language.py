"""The language of the terminal, chosen before anything is said."""

import os

from core.languages import VARIABLE, best, languages, remembered, speak, spoken, unknown


def choose_language() -> None:
    """Speak the language that is wanted; say so where there is none of that name."""
    speak(best(os.environ, remembered()))
    asked = unknown(os.environ)
    if asked:
        from core.cli.output import say
        from core.i18n import Message

        os.environ.pop(VARIABLE)  # told once, and not again by the processes that are started
        there = list(languages())
        say(
            Message(
                "cli.unknown_language", name=VARIABLE, asked=asked, there=there, spoken=spoken()
            )
        )
