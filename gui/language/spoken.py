"""The language that the window speaks: Qt's translators, and the core's sentences with them."""

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import languages
from core.languages import DEFAULT, best, chosen, file_of
from gui.language.texts import install_tr, set_translated


class _Installed:
    """The translators in use, and the language's name."""

    name = DEFAULT
    translators: tuple[QTranslator, ...] = ()


_installed = _Installed()


def spoken() -> str:
    """The language that is spoken: ``"en"``, ``"ko"``."""
    return _installed.name


def language_names() -> dict[str, str]:
    """The languages that there are, each by its own name: ``{"en": "English", "ko": "한국어"}``."""
    return {name: _own_name(name) for name in languages.languages()}


def _own_name(name: str) -> str:
    locale = QLocale(name)
    if name == DEFAULT:  # Qt's is "American English"
        return QLocale.languageToString(locale.language())
    own = locale.nativeLanguageName()
    return f"{own[:1].upper()}{own[1:]}"


def wanted(remembered: str) -> str:
    """The language to speak; ``remembered``: what was chosen in the menu, or empty."""
    return best(os.environ, remembered, QLocale.system().uiLanguages())


def is_fixed() -> bool:
    """Whether ``CREST_LANG`` says the language, so that a choice in the menu is not heard."""
    return bool(chosen(os.environ))


def speak(name: str) -> None:
    """Translate all texts that are made from now on into this language; of the application.

    What stands in a widget already stays as it is.
    """
    install_tr()
    languages.speak(name)
    if name == _installed.name:
        return
    app = QCoreApplication.instance()
    for translator in _installed.translators:
        QCoreApplication.removeTranslator(translator)
    made = () if name == DEFAULT else _translators(name, app)
    for translator in made:
        QCoreApplication.installTranslator(translator)
    _installed.name, _installed.translators = name, made
    set_translated(name != DEFAULT)


def read_sentences() -> None:
    """Read the sentences of the core in this language; the first time takes 40 ms."""
    from core.i18n import texts  # not before the first paint

    texts("fields")


def _translators(name: str, app: QCoreApplication | None) -> tuple[QTranslator, ...]:
    """Of Qt's own dialogs, and of the program's texts, which are asked first."""
    own, qt = QTranslator(app), QTranslator(app)
    qt.load(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    own.load(str(file_of(name).with_suffix(".qm")))
    return qt, own
