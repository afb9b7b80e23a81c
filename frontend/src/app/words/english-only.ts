/** Addresses below which the pages speak English only, because nobody has translated them yet. The list may only shrink; the house law on texts in templates
 *  names the same pages by their folders. With a slash at its end an entry means only what lies below. */
const ENGLISH_ONLY = ['/admin', '/exports', '/gallery', '/hr', '/leader/linkage', '/leader/results/', '/mail', '/safe', '/service', '/trustee'] as const;

/** Whether the page at this address is not translated yet. */
export function speaksOnlyEnglish(url: string): boolean {
  const path = url.split(/[?#]/)[0] ?? '';
  return ENGLISH_ONLY.some((start) => path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`));
}
