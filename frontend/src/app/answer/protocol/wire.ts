import { Stop } from './stop';

/** The network: the browser's fetch, as these pages use it. */
export type Network = (path: string, init: RequestInit) => Promise<Response>;

const patience = 30_000;

/** Reads a public document. No cookie is sent: everybody gets the same bytes. */
export function readPublic<T>(network: Network, path: string): Promise<T> {
  return exchange<T>(network, path, { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' });
}

/** Reads a public document as it is written. */
export async function readPublicText(network: Network, path: string): Promise<string> {
  return (await accepted(network, path, { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' })).text;
}

/** Sends JSON from nobody in particular: no cookie, no referrer, nothing stored, no header but the content type. */
export function sendAnonymously<T>(network: Network, method: 'PUT' | 'POST' | 'DELETE', path: string, json: string): Promise<T> {
  return exchange<T>(network, path, { ...bare(method, json), credentials: 'omit' });
}

/** Sends JSON by which the server knows her anyway, with her session or an invitation in it. Browsers keep connections for requests with and
 *  without credentials apart, so nothing that names her ever shares one with the sealed ballot. */
export function sendKnown<T>(network: Network, path: string, json: string): Promise<T> {
  return exchange<T>(network, path, { ...bare('POST', json), credentials: 'same-origin' });
}

function bare(method: string, body: string): RequestInit {
  return { method, body, cache: 'no-store', referrerPolicy: 'no-referrer', headers: { 'content-type': 'application/json' } };
}

async function exchange<T>(network: Network, path: string, init: RequestInit): Promise<T> {
  return parse((await accepted(network, path, init)).text) as T;
}

async function accepted(network: Network, path: string, init: RequestInit): Promise<{ text: string }> {
  const { response, text } = await send(network, path, init);
  if (response.status === 429 || response.status >= 500) throw unreachable('The server cannot take this right now.', response.status);
  if (!response.ok) throw refusal(response.status, parse(text));
  return { text };
}

async function send(network: Network, path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await network(path, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) });
    // a connection can also break in the middle of the reply
    return { response, text: await response.text() };
  } catch {
    // TypeError of a lost connection, TimeoutError of one that says nothing: fetch tells them no other way
    throw unreachable('The server cannot be reached.');
  }
}

function unreachable(sentence: string, status = 0): Stop {
  return new Stop('unreachable', 'unreachable', 'No connection', `${sentence} Nothing is lost: what you did is kept on this device.`, status);
}

function refusal(status: number, body: unknown): Stop {
  const { title, detail, code } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value ? value : otherwise);
  return new Stop('refused', text(code, 'refused'), text(title, 'This was refused'), text(detail, `The server answered ${status} without saying why.`), status);
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // SyntaxError: a proxy's page instead of our reply; only parsing tells
    return undefined;
  }
}
