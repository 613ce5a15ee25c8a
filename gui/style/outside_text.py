"""What comes from outside (names, paths, texts), made fit for the places where Qt reads more in it.

A tool tip guesses at mark-up, a menu takes & for a key, a window's title [*] for a mark of changes.
Labels need none of this: theirs is the plain text format.
"""

import html


def tip_text(text: str) -> str:
    """A tool tip that shows this as it is; empty stays empty."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>" if text else ""


def menu_text(text: str) -> str:
    """An entry of a menu that shows this as it is."""
    return text.replace("&", "&&")


def title_text(text: str) -> str:
    """A window's title that shows this as it is."""
    return text.replace("[*]", "[*][*]")
