"""The style sheet of a brief's HTML page, on the screen and in print."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { --ink: #1a1a1a; --quiet: #54595f; --line: #c9cdd2; --accent: #0b4f7d; --warning: #8a3a00; }
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; line-height: 1.45;
  font-family: "Source Sans 3", "Source Sans Pro", Carlito, Calibri, "Liberation Sans", Arial, sans-serif; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: #fff;
  outline: 3px solid var(--accent); }
.handling { margin: 0; padding: 0.35rem 1rem; text-align: center; font-weight: 700; letter-spacing: 0.04em;
  border: solid var(--ink); border-width: 1px 0; }
.band { margin: 1rem 0; padding: 0.5rem 0.8rem; font-weight: 700; color: var(--ink); background: #fff3cc;
  border-left: 6px solid var(--warning); }
.sheet { max-width: 54rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; }
h1 { margin: 0.5rem 0 0.2rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 1.6rem 0 0.4rem; font-size: 1.1rem; line-height: 1.25; color: var(--accent);
  border-bottom: 1px solid var(--line); }
p { margin: 0.35rem 0; }
.lead { margin: 0.4rem 0; padding: 0.6rem 0.9rem; font-size: 1.15rem; background: #eef4f9;
  border-left: 6px solid var(--accent); }
.quiet { color: var(--quiet); }
h1, h2, p, li, td { overflow-wrap: anywhere; }
th { overflow-wrap: break-word; hyphens: auto; }
ol, ul { margin: 0.35rem 0; padding-left: 1.5rem; }
li { margin: 0.3rem 0; }
li > p { margin: 0.1rem 0; }
figure { margin: 0.6rem 0; }
figure svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
details { margin: 0.4rem 0; }
summary { color: var(--accent); cursor: pointer; }
pre { margin: 0.4rem 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.scroll:focus { outline: 3px solid var(--accent); }
table { width: 100%; margin: 0.6rem 0; border-collapse: collapse; font-size: 0.92rem; }
caption { padding-bottom: 0.3rem; text-align: left; color: var(--quiet); }
th, td { padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
.wide { table-layout: fixed; }
thead th { font-size: 0.85em; padding-right: 0.2rem; border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 400; }
.foot { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem 1rem; color: var(--quiet); font-size: 0.9rem; }
bdi { unicode-bidi: isolate; }
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem; }
  .sheet { padding: 0.5rem 1rem 1.5rem; }
  .wide { min-width: 46rem; }
  .scroll svg { min-width: 34rem; }
}
@media print {
  @page { size: A4; margin: 12mm 15mm; }
  body { display: table; width: 100%; font-size: 9.5pt; line-height: 1.3; }
  .top { display: table-header-group; break-inside: avoid; }
  .bottom { display: table-footer-group; break-inside: avoid; }
  .handling { margin: 0 0 3mm; padding: 1mm; }
  .bottom .handling { margin: 3mm 0 0; }
  .middle { display: table-row-group; }
  .sheet, .foot { max-width: none; padding: 0; }
  .foot { font-size: 8.5pt; }
  .skip, details { display: none; }
  caption { break-after: avoid; }
  h1 { font-size: 15pt; }
  h2 { margin: 3.5mm 0 1mm; font-size: 11pt; break-after: avoid; }
  .lead { font-size: 11pt; padding: 1.5mm 3mm; }
  p, li, ol, ul { margin-top: 0.8mm; margin-bottom: 0.8mm; }
  figure, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.8mm 1.5mm; }
  .scroll { overflow: visible; }
}
"""

WIDTHS: Final = "".join(f".w{width} {{ width: {width}%; }}\n" for width in range(1, 100))
"""A class for each width of a column, in per cent of the table."""
