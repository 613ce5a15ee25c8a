"""The style sheet of a report: light and dark as the reader's system has it, and for paper.

Colours are those of the window. Text reaches 4.5 : 1 on its ground, lines reach 3 : 1. A compared
run has a colour and a dash, so that it is told from the others without colours, too.
"""

_LIGHT = """
  --ground: #ffffff; --raised: #f6f7f9; --border: #c9cfd8; --text: #1b2129; --muted: #5f6b7a;
  --lr: #b97a00; --planned: #7a6a4c; --train: #1667c2; --val: #cf3f27; --batch: #7fb0e6;
  --norm: #0d7f57; --clipped: #c76a00; --edit: #7a3cc0; --bad: #c52f2f;
  --run0: #1667c2; --run1: #cf3f27; --run2: #0d7f57; --run3: #7a3cc0;
  --run4: #986400; --run5: #00798c; --run6: #b0307a; --run7: #4a5a2a;"""
_DARK = """
  --ground: #12151a; --raised: #1d222a; --border: #414b59; --text: #e8ebf0; --muted: #9aa4b3;
  --lr: #f0b429; --planned: #b5a27a; --train: #57a8f5; --val: #ff7d66; --batch: #3d6c9c;
  --norm: #4fc79b; --clipped: #ff9e3d; --edit: #c58af9; --bad: #ff6b6b;
  --run0: #57a8f5; --run1: #ff7d66; --run2: #4fc79b; --run3: #c58af9;
  --run4: #f0b429; --run5: #4cc9dc; --run6: #f07ab8; --run7: #b4c98a;"""

_INKS = ("lr", "planned", "train", "val", "batch", "norm", "clipped")
_COLOURS = 8  # of runs
_DASHES = (
    *("none", "9 4.5", "10.8 3.6 2.2 3.6", "2.2 3.2", "16 5.4"),
    *("5.4 2.7 2.2 2.7 2.2 2.7", "4.5 4.5"),
)
LOOKS = _COLOURS * len(_DASHES)  # of runs: a colour with a dash

_PAGE = """
* { box-sizing: border-box; }
body { font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK KR",
  "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; max-width: 1060px; margin: 0 auto;
  padding: 32px 24px 64px; color: var(--text); background: var(--ground); overflow-wrap: anywhere; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 36px 0 10px; padding-top: 14px; border-top: 1px solid var(--border); }
h3 { font-size: 15px; margin: 20px 0 6px; }
:lang(ko) { word-break: keep-all; }
p, ul { margin: 6px 0 10px; } ul { padding-left: 20px; } li { margin: 3px 0; }
.muted, caption, figcaption { color: var(--muted); }
.problems { color: var(--bad); }
table { border-collapse: collapse; margin: 6px 0 12px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 18px 4px 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--border); }
th { font-weight: 600; white-space: nowrap; }
th[scope=row] { font-weight: 400; color: var(--muted); }
td.number { white-space: nowrap; } td.same { color: var(--muted); }
.wide { overflow-x: auto; } .wide td { overflow-wrap: break-word; }
.columns { columns: 2 380px; column-gap: 40px; margin-top: 10px; }
.columns table { width: 100%; table-layout: fixed; font-size: 13px; }
.columns > div { break-inside: avoid; padding-bottom: 8px; } .columns h3 { margin-top: 0; }
figure { margin: 14px 0 20px; break-inside: avoid; }
figure > h3 { margin: 0 0 2px; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--muted); font-size: 12px; }
svg text.end { text-anchor: end; } svg text.middle { text-anchor: middle; }
svg .grid { stroke: var(--border); stroke-width: 0.6; } svg .axis { stroke: var(--muted); }
svg .line, svg .dashed, svg .pale, svg .dots { fill: none; stroke-width: 1.8;
  stroke-linejoin: round; stroke-linecap: round; }
svg .dashed { stroke-dasharray: 6 4; stroke-width: 1.5; } svg .pale { stroke-width: 1; }
svg .dots { stroke-width: 5; }
svg .edit { stroke: var(--edit); stroke-dasharray: 2 3; }
svg .edit-head { fill: var(--edit); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 2px 0; padding: 0;
  list-style: none; font-size: 13px; }
svg.swatch { display: inline-block; width: 26px; height: 10px; margin-right: 6px; }
pre { margin: 6px 0 14px; padding: 10px 12px; border: 1px solid var(--border);
  background: var(--raised); border-radius: 8px; white-space: pre-wrap; font-size: 13px; }
.sample { white-space: pre-wrap; padding: 10px 12px; margin: 4px 0 14px;
  border: 1px solid var(--border); background: var(--raised); border-radius: 8px; }
.sample .prompt { color: var(--muted); }
article > h1 { font-size: 21px; margin-top: 56px; padding-top: 20px;
  border-top: 3px solid var(--border); }
footer { margin-top: 40px; color: var(--muted); font-size: 13px; }
@media screen and (max-width: 760px) {
  body { padding: 20px 14px 40px; } td.number { white-space: normal; }
  figure { overflow-x: auto; } figure > svg { min-width: 640px; } svg text { font-size: 16px; }
  .wide td:first-child { white-space: nowrap; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; } h1 { font-size: 18pt; }
  h2 { margin-top: 14pt; padding-top: 8pt; } figure { margin: 6pt 0 10pt; }
  h1, h2, h3 { break-after: avoid; break-inside: avoid; } table { font-size: 9.5pt; }
  h2::after { content: ""; display: block; height: 90px; margin-bottom: -90px; }
  thead, tr, .sample { break-inside: avoid; } .wide { overflow: visible; }
  .columns { columns: 2 220px; column-gap: 24px; } .columns table { font-size: 8.5pt; }
  svg text { font-size: 15px; } pre { font-size: 8.5pt; box-decoration-break: clone; }
  @page { margin: 16mm; }
}
"""


def style_sheet() -> str:
    """The whole of it."""
    inks = "".join(f"svg .ink-{name} {{ stroke: var(--{name}); }}\n" for name in _INKS)
    inks += "".join(
        f"svg .ink-run{place} {{ stroke: var(--run{place % _COLOURS}); "
        f"stroke-dasharray: {_DASHES[place % len(_DASHES)]}; stroke-linecap: butt; }}\n"
        for place in range(LOOKS)
    )
    return (
        f":root {{ color-scheme: light dark;{_LIGHT}\n}}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{{_DARK}\n}} }}\n"
        f"@media print {{ :root {{ color-scheme: light;{_LIGHT}\n}} }}\n"
        f"{_PAGE}{inks}"
    )
