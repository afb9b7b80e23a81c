import { inject, InjectionToken } from '@angular/core';
import { EncryptedDevice } from './device/encrypted-device';
import { MemoryDevice } from './device/memory-device';
import type { Device } from './device/device';
import { Stop } from './protocol/stop';
import type { Network } from './protocol/wire';

/** Replies that answer-start.js asked for before this program was there, by path. */
type Early = Record<string, Promise<Response> | undefined>;

/** Whether these are the pages of a test run: the same program at an address of its own. */
export const TEST = new InjectionToken<boolean>('test', { factory: () => location.pathname === '/i/test' });

/** Where a test asks: never where real ballots are. */
export function addressInTest(path: string): string {
  const [, cycle, rest] = /^\/api\/cycles\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (cycle !== undefined) return `/api/test-runs/${cycle}/${rest}`;
  const around = /^\/\.well-known\/.*[?&]around=([^&]+)/.exec(path)?.[1];
  return around === undefined ? path.replace(/^\/b\//, '/b/test/') : `/api/test-runs/${around}/public-log`;
}

/** The browser's fetch: no interceptor, no sign-in, no header that nobody asked for. */
export const NETWORK = new InjectionToken<Network>('network', {
  factory: () => {
    if (inject(TEST)) return (path, init) => fetch(addressInTest(path), init);
    const early = (globalThis as { throughlineEarly?: Early }).throughlineEarly ?? {};
    return (path, init) => {
      const asked = init.method === 'GET' ? early[path] : undefined;
      early[path] = undefined;
      return asked ? until(init.signal, asked) : fetch(path, init);
    };
  },
});

function until<T>(signal: AbortSignal | null | undefined, asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    asked.then(resolve, reject);
  });
}

/** Where ballots wait on this device; opened when first needed. */
export const DEVICE = new InjectionToken<() => Promise<Device>>('device', {
  factory: () => {
    let opened: Promise<Device> | undefined;
    // a test leaves nothing on a device
    if (inject(TEST)) opened = Promise.resolve(new MemoryDevice());
    return () => (opened ??= EncryptedDevice.open());
  },
});

/** The pages and the seal that are loaded when she starts. */
export type AfterStart = typeof import('./after-start');

/** The connection was lost while what comes after the start was on its way. */
export const questionsLost = (): Stop =>
  new Stop('unreachable', 'unreachable', 'No connection', 'The questions could not be loaded. Nothing is lost: try again, or load the page again.');

/** Loads them. Throws a Stop when the connection is lost meanwhile. */
export const AFTER_START = new InjectionToken<() => Promise<AfterStart>>('after-start', {
  factory: () => () =>
    import('./after-start').catch(() => {
      throw questionsLost();
    }),
});
