/**
 * Addresses of the pages that speak English only: the gallery, which is for developers. The list may only shrink; the house law on texts in templates names the
 * same pages by their folders. An entry means the page and what lies below it; with a slash at its end only what lies below, with a full stop only the page itself.
 * A star stands for one step, such as an id.
 */
const ENGLISH_ONLY: readonly string[] = ['/gallery'];

const PATTERNS = ENGLISH_ONLY.map((entry) => new RegExp(`^${entry.replace(/[/.]$/, '').replaceAll('*', '[^/]+')}${below(entry)}`));

function below(entry: string): string {
  return entry.endsWith('.') ? '$' : entry.endsWith('/') ? '/' : '(/|$)';
}

/** Whether the page at this address speaks English to everybody. */
export function speaksOnlyEnglish(url: string): boolean {
  const path = url.split(/[?#]/)[0] ?? '';
  return PATTERNS.some((pattern) => pattern.test(path));
}
