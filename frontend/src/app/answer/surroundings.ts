import { InjectionToken } from '@angular/core';
import { EncryptedDevice } from './device/encrypted-device';
import type { Device } from './device/device';
import { Stop } from './protocol/stop';
import type { Network } from './protocol/wire';

/** The browser's fetch: no interceptor, no sign-in, no header that nobody asked for. */
export const NETWORK = new InjectionToken<Network>('network', { factory: () => (path, init) => fetch(path, init) });

/** Where ballots wait on this device; opened when first needed. */
export const DEVICE = new InjectionToken<() => Promise<Device>>('device', {
  factory: () => {
    let opened: Promise<Device> | undefined;
    return () => (opened ??= EncryptedDevice.open());
  },
});

/** The pages and the seal that are loaded when she starts. */
export type AfterStart = typeof import('./after-start');

/** Loads them. Throws a Stop when the connection is lost meanwhile. */
export const AFTER_START = new InjectionToken<() => Promise<AfterStart>>('after-start', {
  factory: () => () =>
    import('./after-start').catch(() => {
      throw new Stop('unreachable', 'unreachable', 'No connection', 'The questions could not be loaded. Nothing is lost: try again, or load the page again.');
    }),
});
