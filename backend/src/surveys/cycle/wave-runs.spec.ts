import { SILENCE_MS } from '../../platform/mail/mail-transport.js';
import { RUN_MS } from './wave-runs.js';

const MINUTE = 60_000;

describe('a worker that is not heard of any more', () => {
  it('is believed to live for longer than a mail server may look into a message that it has', () => {
    // RFC 5321 section 4.5.3.2.6
    expect(SILENCE_MS).toBeGreaterThanOrEqual(10 * MINUTE);
    // it is heard of every three quarters of a minute
    expect(RUN_MS).toBeGreaterThan(SILENCE_MS + MINUTE);
  });
});
