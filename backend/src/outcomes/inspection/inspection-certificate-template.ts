/** The certificate, in the language of typst: A4 upright. Everything comes in as data (`sys.inputs`) and is set as text; nothing of it is read as source. Headings become bookmarks, tables have heading rows. */
export const INSPECTION_CERTIFICATE = `
#let d = json(bytes(sys.inputs.data))
#let right = d.direction == "rtl"
#let ink = rgb("#1f1b2e")
#let quiet = rgb("#5b5670")
// words of the organisation may run the other way than the document, and figures run from left to right: each stands for itself
#let own(words) = if not right { text(words) } else if words.contains(regex("\\\\p{L}")) { text("\\u{2068}" + words + "\\u{2069}") } else { text("\\u{2066}" + words + "\\u{2069}") }
#set document(title: d.title, author: d.organisation, date: auto)
#set text(lang: d.language, dir: if right { rtl } else { ltr }, font: ("Inter", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Japanese", "Noto Sans Korean", "Noto Sans S Chinese", "Noto Emoji"), size: 9pt, fill: ink, hyphenate: true)
#set par(justify: false, leading: 0.6em)
#set text(top-edge: "ascender", bottom-edge: "descender") if right
#set par(leading: 0.05em) if right
#set page(paper: "a4", margin: (x: 1.8cm, y: 1.9cm), numbering: (..n) => "\\u{2066}" + n.pos().map(str).join(" / ") + "\\u{2069}", number-align: center)
#show title: it => block(below: 0.9em, text(size: 20pt, weight: "bold", it))
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em, text(size: 13pt, it.body))
#show table.cell.where(y: 0): set text(weight: "bold")
#title()
#line(length: 100%, stroke: 2pt + gradient.linear(rgb("#6d4bd0"), rgb("#0e8a84")))
#block(above: 1.2em, below: 1em, text(size: 16pt, weight: "bold", d.result))
#if d.expired != "" { block(width: 100%, inset: 8pt, stroke: 1.2pt + ink, text(weight: "bold", d.expired)) }
#for (label, value) in d.facts [
  #block(below: 0.65em)[#text(weight: "bold", label): #own(value)]
]
#block(above: 1.2em, text(fill: quiet, d.note))
#let checks(all) = table(
  columns: (1.3fr, 2.7fr, 1.8fr, 0.7fr, 2.1fr),
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.4pt + rgb("#c9c6d6") }),
  inset: (x: 4pt, y: 4pt),
  align: start,
  table.header(..d.columns),
  ..all.map(c => (text(weight: "bold", c.grade), [#c.check #linebreak() #text(size: 8pt, fill: quiet, c.point)], own(c.figure), own(c.base), own(c.limits))).flatten(),
)
#for s in d.sections { heading(level: 1, s.heading); if s.checks.len() == 0 { text(s.none) } else { checks(s.checks) } }
#heading(level: 1, d.silent.heading)
#for line in d.silent.lines { block(below: 0.5em, text(line)) }
#heading(level: 1, d.missing.heading)
#text(d.missing.text)
#heading(level: 1, d.proof.heading)
#for line in d.proof.lines { block(below: 0.5em, text(line)) }
#text(size: 8pt, dir: ltr, d.proof.checksum)
`;
