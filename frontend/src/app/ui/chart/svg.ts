/** What a drawing takes with it when it leaves the page. */
export interface DrawingWords {
  /** What is shown and what it says. */
  readonly title: string;
  /** What stands under the drawing on the page. */
  readonly note?: string | undefined;
  /** The colour it stands on. */
  readonly paper: string;
}

/** A drawing of the page as a file of its own: on its paper, and with its words for who cannot see it. */
export function svgText(drawn: SVGSVGElement, { title, note, paper }: DrawingWords): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const document = drawn.ownerDocument;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const named = (name: string, text: string): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = text;
    return element;
  };
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: paper })) ground.setAttribute(name, value);
  copy.prepend(named('title', title), ...(note ? [named('desc', note)] : []), ground);
  return new XMLSerializer().serializeToString(copy);
}
