"""A text of the window in the language that is spoken.

``self.tr(...)`` and :func:`translate` give the translation, or the text itself. A translation in
which a Korean particle waits for a value is a :class:`Template`: its ``format`` decides the
particle by the sound of what was filled in. PySide's own ``tr`` gives plain text, so
:func:`install_tr` puts one in its place that asks the same contexts in the same order.
"""

from PySide6.QtCore import QCoreApplication, QObject


class Template(str):
    """A translation with particles that depend on its values."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        from core.i18n.particles import with_particles

        return with_particles(str.format(self, *values, **named))


class _Spoken:
    """Whether texts are translated at all: English ones are as they stand in the code."""

    is_other = False


_spoken = _Spoken()


def set_translated(translated: bool) -> None:
    """Say whether another language than English is spoken."""
    _spoken.is_other = translated


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """A text of a context in the language that is spoken.

    Args:
        context: under which it stands in the languages' files.
        text: in English, as a literal, so that it is found there.
        comment: tells two meanings of a text apart.
        n: the number that ``%n`` stands for and that decides the form; -1: there is none.
    """
    if not _spoken.is_other and n < 0:
        return text
    return _finished(QCoreApplication.translate(context, text, comment, n))


def install_tr() -> None:
    """Let ``QObject.tr`` decide particles, too; once is enough."""
    QObject.tr = _tr  # type: ignore[method-assign,assignment]


def _tr(asker: QObject, text: str, comment: str = "", n: int = -1) -> str:
    """What ``tr`` of PySide does: the class's own context, then those of its bases."""
    if _spoken.is_other:
        for kind in type(asker).__mro__:
            said = QCoreApplication.translate(kind.__name__, text, comment, n)
            if said != text:
                return _finished(said)
    return text if n < 0 else QCoreApplication.translate("", text, comment, n)


def _finished(said: str) -> str:
    from core.i18n.particles import has_particles, with_particles

    if not has_particles(said):
        return said
    return Template(said) if "{" in said else with_particles(said)
