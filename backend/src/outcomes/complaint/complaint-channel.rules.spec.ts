import { COMPLAINT_CHANNELS } from '@throughline/domain';
import { writtenChannel } from './complaint-channel.rules.js';

describe('how a complaint came in', () => {
  it.each([
    ['Phone', 'telephone'],
    ['Postal mail', 'letter'],
    ['Referral', 'other'],
    ['E-Mail', 'email'],
    ['Courrier', 'letter'],
    ['social_media', 'social-media'],
    ['In person', 'in-person'],
  ])('is read from "%s" as %s', (written, channel) => expect(writtenChannel(written)).toBe(channel));

  it('is read from its own words, and from no word that is not known', () => {
    for (const channel of COMPLAINT_CHANNELS) expect(writtenChannel(channel)).toBe(channel);
    expect(writtenChannel('carrier pigeon')).toBeUndefined();
  });
});
