/**
 * The document, in the language of typst. Everything of an organisation comes in as data (`sys.inputs`) and is set as text: nothing of it is read as source, and the
 * compiler may read no file. Headings become bookmarks, tables have heading rows, charts are vectors with the words that a screen reader says. The first cell of a row is no heading of it: typst can
 * mark one (`pdf.header-cell`) only with its feature `a11y-extras`, which the compiler for Node does not offer.
 */
export const PDF_TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let right = d.direction == "rtl"
#let ink = rgb("#1f1b2e")
#let people = rgb("#6d4bd0")
// words of the organisation may run the other way than the document: each stands for itself
// and figures alone from left to right: a ≤ among Arabic words would be drawn as its mirror image, and say the opposite
#let own(words) = if not right { text(words) } else if words.contains(regex("\\\\p{L}")) { text("\\u{2068}" + words + "\\u{2069}") } else { text("\\u{2066}" + words + "\\u{2069}") }
#set document(title: d.title, author: "Throughline", date: auto)
#set text(lang: d.language, dir: if right { rtl } else { ltr }, font: ("Inter", "Noto Sans Arabic", "Noto Emoji"), size: 9pt, fill: ink)
#set par(justify: false, leading: 0.6em)
#set page(paper: "a4", flipped: d.wide, margin: (x: 1.6cm, y: 1.8cm), numbering: (..n) => "\\u{2066}" + n.pos().map(str).join(" / ") + "\\u{2069}", number-align: center)
// a long word is divided at its syllables before it would stand in the next column
#set text(hyphenate: true)
// letters with signs above and below need more room than Latin ones
#set text(top-edge: "ascender", bottom-edge: "descender") if right
#set par(leading: 0.05em) if right
#let gap(size) = if right { size * 0.2 } else { size }
#set heading(numbering: none)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.9em, text(size: 14pt, it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.8em, text(size: 11pt, it.body))
#show title: it => block(below: 1.2em, text(size: 20pt, weight: "bold", it))
#show figure: set align(start)
#show table.cell.where(y: 0): set text(weight: "bold")
#title()
#line(length: 100%, stroke: 1.5pt + gradient.linear(rgb("#6d4bd0"), rgb("#0e8a84")))
#for (label, value) in d.facts [
  #block(below: gap(0.55em))[#text(weight: "bold", label): #own(value)]
]
#if d.notes.len() > 0 { block(above: 1.2em, for note in d.notes { block(below: gap(0.6em), text(note)) }) }

#let bar-row(one) = {
  let width = 100% * one.value / 100
  (text(size: 8pt, own(one.label)), box(width: 100%, height: 0.85em, fill: rgb("#ecebf2"), align(start, rect(width: width, height: 100%, fill: people))), text(size: 8pt, own(one.text)))
}
#let tones = (rgb("#6d4bd0"), rgb("#0e8a84"), rgb("#b3541e"), rgb("#3a5fb0"), rgb("#8a2f6b"), rgb("#4d6b1f"))
#let line-chart(c) = {
  let (w, h) = (16cm, 5.5cm)
  let x(i) = if c.categories.len() < 2 { w / 2 } else { w * i / (c.categories.len() - 1) }
  block(width: w, height: h + 1em, {
    for v in (0, 25, 50, 75, 100) {
      place(top + left, dy: h - h * v / 100, line(length: w, stroke: 0.4pt + rgb("#c9c6d6")))
      place(top + left, dx: -1.9em, dy: h - h * v / 100 - 0.35em, text(size: 7pt, str(v)))
    }
    for (s, one) in c.series.enumerate() {
      let points = one.values.enumerate().filter(p => p.at(1) != none).map(p => (x(p.at(0)), h - h * p.at(1) / 100))
      for i in range(1, points.len()) { place(top + left, line(start: points.at(i - 1), end: points.at(i), stroke: 1.6pt + tones.at(s))) }
      for p in points { place(top + left, dx: p.at(0) - 2pt, dy: p.at(1) - 2pt, circle(radius: 2pt, fill: tones.at(s))) }
    }
    let each = calc.max(1, calc.ceil(c.categories.len() / 12))
    for (i, category) in c.categories.enumerate() { if calc.rem(i, each) == 0 { place(top + left, dx: x(i) - 1.4em, dy: h + 0.4em, text(size: 7pt, category)) } }
  })
}
#for c in d.charts { block(breakable: false, below: 1.6em)[
  #heading(level: 1, c.title)
  #text(c.sentence)
  #if c.kind == "bar" {
    set text(top-edge: "cap-height", bottom-edge: "baseline")
    figure(alt: c.alt, kind: "chart", supplement: none, grid(columns: (6.5cm, 1fr, 4.2cm), gutter: 0.5em, ..c.bars.map(one => bar-row(one)).flatten()))
  } else {
    figure(alt: c.alt, kind: "chart", supplement: none, pad(left: 2.2em, y: 0.6em, line-chart(c)))
    for (s, one) in c.series.enumerate() { block(below: 0.4em)[#box(width: 0.7em, height: 0.7em, fill: tones.at(s)) #own(one.name)] }
  }
] }
#for t in d.tables [
  #heading(level: 1, t.title)
  #set text(size: if t.columns.len() > 8 { 6.5pt } else { 8pt })
  #table(
    columns: t.columns.map(one => if one.share > 0 { one.share * 1fr } else if t.columns.len() > 8 { 0.8fr } else { auto }),
    stroke: (x: none, y: 0.4pt + rgb("#c9c6d6")),
    inset: (x: 3pt, y: 3.5pt),
    align: (x, y) => if t.columns.at(x).number { end } else { start },
    table.header(..t.columns.map(one => text(one.label))),
    ..t.rows.map(row => row.map(cell => table.cell(
      breakable: cell.long,
      fill: if cell.shade == none { none } else { people.lighten(100% - cell.shade * 0.55%) },
      own(cell.text),
    ))).flatten(),
  )
  #if t.reasons.len() > 0 {
    heading(level: 2, d.hidden)
    for one in t.reasons { block(below: gap(0.6em))[#text(weight: "bold", own(one.team)): #own(one.sentence)] }
  }
]
#block(above: 1.6em, text(size: 8pt, d.rows + " · " + d.checksum))
#block(above: 0.6em, text(size: 7pt, d.checksumNote))
`;
