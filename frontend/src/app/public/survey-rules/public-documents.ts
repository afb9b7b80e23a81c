import { InjectionToken } from '@angular/core';
import { rulesWords } from './words/words';

/** A public document as it came; undefined when there is none at that address. */
export type ReadPublic = (path: string) => Promise<{ readonly text: string; readonly next?: string } | undefined>;

/** Reads what everybody may read, as everybody: without the session, so that nobody can be given a document of her own by who she is. Throws an Error with
 *  a sentence when the server cannot be reached. */
export const READ_PUBLIC = new InjectionToken<ReadPublic>('read public', { factory: () => (path) => read(path) });

async function read(path: string): Promise<{ text: string; next?: string } | undefined> {
  const reply = await reached(path);
  if (reply.status === 404) return undefined;
  if (!reply.ok) throw new Error(rulesWords().answered(reply.status));
  const next = /<([^>]+)>;\s*rel="next"/.exec(reply.headers.get('link') ?? '')?.[1];
  return { text: await reply.text(), ...(next !== undefined && { next }) };
}

async function reached(path: string): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  } catch {
    // TypeError of a lost connection: fetch tells it no other way
    throw new Error(rulesWords().unreachable);
  }
}
