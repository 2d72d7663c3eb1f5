/** Style of the HTML brief: one column of text on A4, notes smaller, nothing fetched. */
export const BRIEF_STYLE = `
:root { --ink: #1a1a1a; --soft: #555; --rule: #ccc; --band: #c9d8ea; --line: #1f4e8c; --turn: #9a3412; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 3rem; color: var(--ink); background: #fff;
  font: 16px/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .2rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; border-bottom: 1px solid var(--rule); padding-bottom: .15rem; }
h3 { font-size: 1rem; margin: .8rem 0 .2rem; }
p, ul, ol { margin: .4rem 0; }
ul { padding-left: 1.15rem; }
li { margin: .25rem 0; }
.range { color: var(--soft); margin: 0 0 .9rem; }
.headline { font-size: 1.12rem; font-weight: bold; }
.lead { color: var(--soft); margin: .2rem 0; }
blockquote, q { font-style: normal; }
q { color: #333; }
time { font-weight: bold; white-space: nowrap; }
sup { font-size: .7em; line-height: 0; }
a { color: var(--line); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
figure { margin: 1rem 0; }
figcaption { font-size: .85rem; color: var(--soft); }
svg { display: block; width: 100%; height: auto; font: 10px Helvetica, Arial, sans-serif; }
svg .grid { stroke: #e5e5e5; } svg .zero { stroke: #888; } svg .tick { fill: #555; }
svg .band { fill: var(--band); } svg .band-line { stroke: var(--band); stroke-width: 5; }
svg .index { fill: none; stroke: var(--line); stroke-width: 1.8; stroke-linejoin: round; }
svg .dot { fill: var(--line); } svg .read { fill: #999; }
svg .turn { stroke: var(--turn); stroke-dasharray: 4 3; } svg .turn-name { fill: var(--turn); font-weight: bold; }
table { border-collapse: collapse; width: 100%; font: .8rem/1.35 Helvetica, Arial, sans-serif; margin: .6rem 0; }
caption { text-align: left; color: var(--soft); padding-bottom: .2rem; }
th, td { padding: .12rem .5rem; border-bottom: 1px solid #e5e5e5; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child, .words { text-align: left; font-weight: normal; }
thead th { color: var(--soft); font-weight: normal; border-bottom-color: var(--rule); }
.notes { font-size: .85rem; line-height: 1.4; padding-left: 2rem; }
.notes li::marker { color: var(--soft); }
.source { color: var(--soft); }
footer { margin-top: 1.5rem; border-top: 1px solid var(--rule); padding-top: .4rem; font-size: .8rem; color: var(--soft); }
@page { size: A4; margin: 18mm 17mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  h2 { break-after: avoid; } figure, tr, li { break-inside: avoid; } a { color: inherit; }
}
`;
