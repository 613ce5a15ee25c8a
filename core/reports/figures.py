"""A chart with its heading and its legend, as a part of the page. Knows nothing of runs."""

from collections.abc import Iterator

from core.i18n import Message
from core.reports.chart import Chart, Form
from core.reports.markup import escaped, own
from core.reports.svg import drawn

_SWATCHES = {
    "line": '<path class="line ink-{ink}" d="M1 5h24"/>',
    "dashed": '<path class="dashed ink-{ink}" d="M1 5h24"/>',
    "pale": '<path class="pale ink-{ink}" d="M1 5h24"/>',
    "dots": '<path class="dots ink-{ink}" d="M13 5h0"/>',
    "marks": '<path class="line ink-{ink}" d="M7 9v-7M13 9v-7M19 9v-7"/>',
}


def figure(chart: Chart) -> str:
    """One drawing, with what each of its curves is."""
    return (
        f"<figure><h3>{escaped(chart.title)}</h3>\n"
        f'<ul class="legend">{"".join(_legend(chart))}</ul>\n'
        f"{drawn(chart, str(Message('report.step')))}</figure>"
    )


def _legend(chart: Chart) -> Iterator[str]:
    told = set()
    for curve in chart.curves:
        if len(curve.x) and (curve.name, curve.form) not in told:
            told.add((curve.name, curve.form))
            yield f"<li>{swatch(curve.form, curve.ink)}{own(curve.name)}</li>"
    if chart.edits:
        head = '<path class="edit-head" d="M9 1h8l-4 7z"/>'
        yield f"<li>{_small(head)}{escaped(Message('report.edit_mark'))}</li>"


def swatch(form: Form, ink: str) -> str:
    """A small piece of a curve, as a legend has it."""
    return _small(_SWATCHES[form].format(ink=ink))


def _small(content: str) -> str:
    return f'<svg class="swatch" viewBox="0 0 26 10" aria-hidden="true">{content}</svg>'
