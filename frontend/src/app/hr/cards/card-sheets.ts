/** Cards on a page of A4: two columns of five. */
export const CARDS_A_PAGE = 10;

/** The codes page by page. */
export function sheetsOf(codes: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(codes.length / CARDS_A_PAGE) }, (_, page) => codes.slice(page * CARDS_A_PAGE, (page + 1) * CARDS_A_PAGE));
}

/** What the QR code of a card leads to. Everything stands behind the # sign, so it reaches no server and no log. */
export function cardLink(origin: string, cycle: string, manifestSha256: string, code: string): string {
  return `${origin}/i#c=${cycle}&m=${manifestSha256}&k=${code}`;
}

/** The same for people who type: the first two words of the rules lead to the survey. */
export function typedAddress(host: string, manifestWords: readonly string[]): string {
  return `${host}/i#${manifestWords.slice(0, 2).join('-')}`;
}

/** Where a code can be typed in. */
export function codeEntryLink(origin: string, cycle: string, manifestSha256: string): string {
  return `${origin}/i#code=${cycle}&m=${manifestSha256}`;
}
