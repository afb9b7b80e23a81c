import type { TrusteeLink } from './trustee-link';
import { trusteeWords } from './words/words';

/** Why it does not go on, as a sentence for the trustees: in the words of the page, or in English when the server or the anonymity library wrote it. */
export class TrusteeStop extends Error {
  constructor(
    readonly code: string,
    sentence: string,
    readonly lang: 'en' | null = null,
  ) {
    super(sentence);
  }
}

/** A refusal as the page shows it. What is no TrusteeStop comes from the rules of counting, which speak English. */
export function refusalOf(error: unknown): { readonly sentence: string; readonly lang: 'en' | null } {
  return { sentence: (error as Error).message, lang: error instanceof TrusteeStop ? error.lang : 'en' };
}

/** Asks the server something of the cycle by the link alone: no cookie is sent, and nothing of it is stored by the browser. Throws a TrusteeStop. */
export async function askAsTrustee<T>(link: TrusteeLink, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<T> {
  const reply = await sent(`/api/cycles/${encodeURIComponent(link.cycle)}/${path}`, {
    method,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: { 'x-trustee-link': `${link.organisation}.${link.secret}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return reply as T;
}

async function sent(address: string, init: RequestInit): Promise<unknown> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(address, init);
    status = response.status;
    text = await response.text();
  } catch {
    // TypeError of a lost connection: fetch tells it no other way
    throw new TrusteeStop('unreachable', trusteeWords().stops.unreachable);
  }
  const said = parsed(text);
  if (status < 400) return said;
  const { code, detail } = (typeof said === 'object' && said !== null ? said : {}) as { code?: string; detail?: string };
  throw detail === undefined ? new TrusteeStop(code ?? 'refused', trusteeWords().stops.refused(status)) : new TrusteeStop(code ?? 'refused', detail, 'en');
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // SyntaxError: a proxy's page instead of our reply; only parsing tells
    return undefined;
  }
}
