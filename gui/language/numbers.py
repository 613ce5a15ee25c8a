"""Numbers as the language that is spoken writes them."""

from gui.language.texts import translate


def percent(number: str) -> str:
    """A number of per cent, written already: ``"5"`` -> ``"5%"``."""
    return translate("Numbers", "{0}%").format(number)
