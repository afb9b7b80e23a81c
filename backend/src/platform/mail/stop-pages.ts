/** Language, direction, what stops, the button, and what is said when it is done. */
export type StopWords = readonly [language: string, direction: string, says: string, button: string, done: string];

/** A plain form: it works without a program, in any browser. */
export function askingPage(title: string, words: readonly StopWords[]): string {
  return page(title, words, ([, , says, button]) => `<form method="post"><p>${says}</p><button>${button}</button></form>`);
}

/** Says that it is done. */
export function saidPage(title: string, words: readonly StopWords[]): string {
  return page(title, words, ([, , says, , done]) => `<p>${done} ${says}</p>`);
}

function page(title: string, words: readonly StopWords[], section: (words: StopWords) => string): string {
  const sections = words.map((one) => `<section lang="${one[0]}" dir="${one[1]}">${section(one)}</section>`).join('<hr>');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><main><h1>${title}</h1>${sections}</main></body></html>`;
}
