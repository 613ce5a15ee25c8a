"""Whether a tokenizer can write the prompt of the samples, and a prompt that it surely can.

Pure functions. Know nothing of configs, of files or of any window.
"""

from core.data.characters import unknown_characters, unknown_characters_message
from core.i18n import Message

LONGEST = 24  # characters of a prompt that is taken from a text: about as long as the usual one


def prompt_problem(prompt: str, alphabet: str | None) -> Message | None:
    """Why ``prompt`` cannot be continued; ``None``: it can.

    Args:
        prompt: the beginning of the samples.
        alphabet: the characters that the tokenizer knows; ``None``: it knows all.
    """
    unknown = "" if alphabet is None else unknown_characters(prompt, alphabet)
    return unknown_characters_message(unknown) if unknown else None


def prompt_from(beginning: str) -> str:
    """The first words of a text: of its first line that is not empty, at most ``LONGEST`` long."""
    lines = (line.strip() for line in beginning.splitlines())
    line = next((line for line in lines if line), beginning)
    if len(line) <= LONGEST:
        return line
    whole_words, _, _ = line[: LONGEST + 1].rpartition(" ")
    return whole_words.rstrip() or line[:LONGEST]
