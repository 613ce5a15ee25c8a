"""Characters that an alphabet lacks, and how they are named to a person.

Knows nothing of tokenizers, of texts or of files.
"""

from core.data.errors import DataError
from core.i18n import Message

_MOST_NAMED = 12  # characters in one message


class UnknownCharactersError(DataError):
    """A prompt, or another text than the tokenizer was made for, has characters without a number.

    Attributes:
        characters: the different ones, in the order in which they occur.
    """

    def __init__(self, characters: str) -> None:
        super().__init__(unknown_characters_message(characters), "sampling.prompt")
        self.characters = characters


def unknown_characters(text: str, alphabet: str) -> str:
    """The different characters of ``text`` that are not in ``alphabet``, as they occur."""
    known = set(alphabet)
    return "".join(each for each in dict.fromkeys(text) if each not in known)


def unknown_characters_message(characters: str) -> Message:
    """What is said of a prompt with these characters, at least one."""
    if len(characters) == 1:
        shown = f"'{characters}' " if characters.isprintable() else ""
        code_point = f"U+{ord(characters):04X}"
        return Message("data.unknown_character", shown=shown, code_point=code_point)
    return Message("data.unknown_characters", characters=characters_text(characters))


def characters_text(characters: str) -> Message:
    """Some characters as a list that stays short: ``E, v, U+00A0 and 3 more``."""
    named = [_named(character) for character in characters]
    if len(named) <= _MOST_NAMED:
        return Message("text.list", items=named)
    return Message("text.list_and_more", items=named[:_MOST_NAMED], more=len(named) - _MOST_NAMED)


def _named(character: str) -> str:
    visible = character.isprintable() and character != " "
    return character if visible else f"U+{ord(character):04X}"
