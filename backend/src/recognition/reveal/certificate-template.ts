/** What both have: colours and letters. Everything of an organisation comes in as data (`sys.inputs`) and is set as text: nothing of it is read as source. */
const FRAME = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1f1b2e")
#let quiet = rgb("#5b5670")
#let through = gradient.linear(rgb("#6d4bd0"), rgb("#0e8a84"))
#let serif = ("Libertinus Serif", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Japanese", "Noto Sans Korean", "Noto Sans S Chinese", "Noto Emoji")
#let sans = ("Inter", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Japanese", "Noto Sans Korean", "Noto Sans S Chinese", "Noto Emoji")
// the largest letters in which the words stand in the given width on so many lines; at the smallest they stand on as many as they need
#let fitted(words, largest, smallest, width, lines) = context {
  let size = largest
  let room(s) = measure(block(width: width, text(size: s, words))).height
  let one(s) = measure(text(size: s, "Ág")).height
  while size > smallest and (room(size) > one(size) * (lines * 1.6) or measure(text(size: size, words.split(" ").join(linebreak()))).width > width) { size = size - 1pt }
  text(size: size, words)
}
`;

/** Certificates, one a page, each in its own language: landscape A4. Its person's name is the heading, by which the pages are found in the list of bookmarks. */
export const CERTIFICATE_TEMPLATE = `${FRAME}
#set document(title: d.title, author: d.author, date: auto)
#set page(paper: "a4", flipped: true, margin: (x: 3.2cm, top: 2.6cm, bottom: 2.2cm), background: {
  place(top + left, rect(width: 100%, height: 5mm, fill: through))
  place(bottom + left, rect(width: 100%, height: 5mm, fill: through))
  place(center + horizon, rect(width: 100% - 2.4cm, height: 100% - 2.8cm, stroke: 0.6pt + rgb("#c9c6d6")))
})
#set text(font: sans, fill: ink, size: 13pt, lang: d.language, dir: if d.direction == "rtl" { rtl } else { ltr }, hyphenate: false)
#set par(justify: false, leading: 0.6em)
#let certificate(c) = {
  set text(lang: c.language, dir: if c.direction == "rtl" { rtl } else { ltr })
  set align(center)
  set block(above: 0pt, below: 0.55cm)
  text(size: 15pt, weight: "bold", c.organisation)
  v(1fr)
  block(below: 0.75cm, text(size: 20pt, fill: quiet, tracking: if c.direction == "rtl" { 0pt } else { 0.08em }, c.words.certificate))
  block(below: 0.7cm, text(fill: quiet, c.words.awardedTo))
  block(below: 0.85cm, width: 100%, {
    show heading: _ => text(font: serif, weight: "regular", layout(size => fitted(c.name, 54pt, 22pt, size.width, if c.name.clusters().len() > 26 { 2 } else { 1 })))
    heading(level: 1, c.name)
  })
  if c.together != "" { block(below: 0.75cm, width: 80%, text(size: 13pt, fill: quiet, c.together)) }
  block(below: 0.6cm, text(fill: quiet, c.words.for))
  block(below: 0.5cm, width: 92%, layout(size => text(weight: "bold", fitted(c.category, 27pt, 14pt, size.width, 2))))
  block(text(size: 14pt, fill: quiet, c.programme))
  v(1.2fr)
  block(width: 100%, below: 0pt, grid(columns: (1fr, 1fr), gutter: 3cm,
    block(width: 100%, { set align(center); block(below: 0.3cm, text(c.date)); line(length: 100%, stroke: 0.6pt + quiet); v(0.25cm); text(size: 10pt, fill: quiet, c.words.date) }),
    block(width: 100%, { set align(center); block(below: 0.3cm, text(if c.secretary == "" { sym.space.nobreak } else { c.secretary })); line(length: 100%, stroke: 0.6pt + quiet); v(0.25cm); text(size: 10pt, fill: quiet, c.words.secretary) }),
  ))
}
#for (i, c) in d.certificates.enumerate() {
  if i > 0 { pagebreak() }
  certificate(c)
}
`;

/** A picture to share, 1200 by 630. */
export const CARD_TEMPLATE = `${FRAME}
#set document(title: d.title, author: d.author)
#set page(width: 1200pt, height: 630pt, margin: (x: 80pt, top: 70pt, bottom: 60pt), fill: ink, background: place(bottom + left, rect(width: 100%, height: 16pt, fill: through)))
#set text(font: sans, fill: white, size: 28pt, lang: d.language, dir: if d.direction == "rtl" { rtl } else { ltr }, hyphenate: false)
#set par(justify: false, leading: 0.5em)
#show heading: _ => text(font: serif, weight: "regular", layout(size => fitted(d.name, 84pt, 30pt, size.width, if d.name.clusters().len() > 26 { 2 } else { 1 })))
#block(below: 44pt, text(size: 26pt, fill: rgb("#cfc8ec"), d.organisation))
#block(below: 36pt, width: 100%, height: 210pt, align(start + horizon, heading(level: 1, d.name)))
#block(below: 22pt, width: 100%, layout(size => text(weight: "bold", fitted(d.category, 40pt, 22pt, size.width, 2))))
#text(size: 26pt, fill: rgb("#cfc8ec"), d.programme)
`;
