import { Refusal } from '@throughline/domain';

interface Headers {
  'sec-fetch-site'?: string | string[];
  origin?: string | string[];
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a changing request that a browser sent from another site (cross-site request forgery). Browsers set Sec-Fetch-Site, older ones
 * Origin; a program that sets neither carries no cookie it did not mean to send. Throws Refusal `other-origin`.
 */
export function refuseOtherOrigins(method: string, headers: Headers, host: string): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
  } else {
    const origin = headers.origin;
    if (origin === undefined) return;
    if (typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host) return;
  }
  throw new Refusal(
    'forbidden',
    'other-origin',
    'This request came from another web site, so nothing was done. Open the product in its own page and try again.',
  );
}
