import { Stop } from './protocol/stop';

/** Loads what reads and writes codes; most people need none of it. Throws a Stop when the connection is lost meanwhile. */
export function loadMoving(): Promise<typeof import('./protocol/moving')> {
  return import('./protocol/moving').catch(() => {
    throw new Stop('unreachable', 'unreachable', 'No connection', 'A part of this page could not be loaded. Nothing is lost: try again.');
  });
}
