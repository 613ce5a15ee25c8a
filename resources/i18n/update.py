"""Brings the languages' files up to date with the program: ``make translations``.

For each ``crest_*.ts`` beside this file: texts that are new in the source code are added, those
that are gone leave, and Qt's ``lrelease`` makes the ``.qm`` that the window loads. ``update.py de``
begins a new language. What is not translated yet is named, by file; then the exit status is 1.
"""

import difflib
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from core.i18n.catalogue import CORE, FORMS, LANGUAGES  # noqa: E402
from core.i18n.ts_file import GONE, Translated, read_ts  # noqa: E402
from core.languages import DEFAULT, FOLDER, file_of, languages  # noqa: E402
from resources.i18n.sources import Source, window_sources  # noqa: E402

_ALIKE = 0.75  # of a text's letters: the translation of the earlier one is a good beginning
_ENGLISH = f"resources/{LANGUAGES.name}/{DEFAULT}.toml"


def all_sources() -> tuple[Source, ...]:
    """Every text that a language has to say, each once, in the order of the files.

    Raises:
        ValueError: one cannot be read, with its file and line.
    """
    found = window_sources(ROOT)
    if found.faults:
        raise ValueError("\n".join(found.faults))
    whole = dict.fromkeys((*found.sources, *_sentences(), *_core_texts()))
    return tuple(whole)


def _sentences() -> Iterator[Source]:
    """The sentences of the core, by code; the forms of a plural and the parts of a list as one."""
    tables = tomllib.loads((LANGUAGES / f"{DEFAULT}.toml").read_text(encoding="utf-8"))
    for room, table in tables.items():
        for name, text in table.items():
            said = text if isinstance(text, str) else FORMS.join(text)
            yield Source(CORE, said, f"{room}.{name}", place=(_ENGLISH, 0))


def _core_texts() -> Iterator[Source]:
    """Labels and descriptions that the core declares where they belong."""
    from resources.i18n.core_texts import core_texts

    for context, text, file in core_texts():
        yield Source(context, text, place=(file, 0))


def updated(known: Iterable[Translated], sources: Sequence[Source]) -> tuple[Translated, ...]:
    """A language with exactly these texts: those translated already, the others unfinished."""
    by_key = {(each.context, each.source, each.comment): each for each in known}
    wanted = {(each.context, each.text, each.comment) for each in sources}
    left = [each for key, each in by_key.items() if key not in wanted and each.forms]
    made: list[Translated] = []
    for source in sources:
        had = by_key.get((source.context, source.text, source.comment))
        forms, state = (had.forms, had.state) if had is not None else ((), "")
        if not forms or state in GONE:
            forms, state = _begun(source, left), "unfinished"
        place, counted = source.place[0], source.is_counted
        made.append(
            Translated(source.context, source.text, source.comment, forms, state, counted, place)
        )
    return tuple(made)


def _begun(source: Source, left: Sequence[Translated]) -> tuple[str, ...]:
    """The translation of a text that this one has come from, by its code or by its letters."""
    rivals = [each for each in left if each.context == source.context]
    for each in rivals:
        if source.comment and each.comment == source.comment:
            return each.forms
    likest = difflib.get_close_matches(source.text, [r.source for r in rivals], 1, _ALIKE)
    return next((each.forms for each in rivals if each.source in likest), ())


def written(language: str, texts: Sequence[Translated]) -> str:
    """A language's file: its contexts by name, in each the texts in the order of their files."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">',
    ]
    for context in sorted({each.context for each in texts}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines += [line for each in texts if each.context == context for line in _message(each)]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Translated) -> Iterator[str]:
    yield '    <message numerus="yes">' if text.is_counted else "    <message>"
    if text.place:
        yield f"        <location filename={quoteattr('../../' + text.place)}/>"
    yield f"        <source>{escape(text.source)}</source>"
    if text.comment:
        yield f"        <comment>{escape(text.comment)}</comment>"
    state = f' type="{text.state}"' if text.state else ""
    if text.is_counted:
        forms = "".join(
            f"<numerusform>{escape(form)}</numerusform>" for form in text.forms or ("",)
        )
    else:
        forms = escape(text.text)
    yield f"        <translation{state}>{forms}</translation>"
    yield "    </message>"


def compile_language(file: Path, target: Path) -> None:
    """Make the ``.qm`` of a ``.ts``, by Qt's own ``lrelease``.

    Raises:
        subprocess.CalledProcessError: it is no such file.
    """
    import PySide6

    tool = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    subprocess.run([tool, "-silent", file, "-qm", target], check=True)


def missing(texts: Iterable[Translated]) -> Iterator[Translated]:
    """What a language does not say yet."""
    return (each for each in texts if each.state or not each.text)


def main(arguments: Sequence[str]) -> int:
    """Bring all languages up to date, and begin those that are named."""
    try:
        sources = all_sources()
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    lacking = 0
    for language in sorted({*languages(), *arguments} - {DEFAULT}):
        file = file_of(language)
        texts = updated(read_ts(file) if file.exists() else (), sources)
        file.write_text(written(language, texts), encoding="utf-8", newline="\n")
        compile_language(file, file.with_suffix(".qm"))
        for each in missing(texts):
            lacking += 1
            print(f"{language}: {each.place}: [{each.context}] {each.comment or each.source!r}")
        print(f"{file.relative_to(FOLDER.parents[1])}: {len(texts):,} texts")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
