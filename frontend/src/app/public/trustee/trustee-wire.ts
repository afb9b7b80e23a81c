import type { TrusteeLink } from './trustee-link';

/** Why it does not go on, as a sentence for the trustees. */
export class TrusteeStop extends Error {
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
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
    throw new TrusteeStop('unreachable', 'The server cannot be reached. Check the connection and try again; nothing is lost, since nothing was sent half.');
  }
  const said = parsed(text);
  if (status < 400) return said;
  const { code, detail } = (typeof said === 'object' && said !== null ? said : {}) as { code?: string; detail?: string };
  throw new TrusteeStop(code ?? 'refused', detail ?? `The server answered ${status} without saying why. Try again in a minute.`);
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
