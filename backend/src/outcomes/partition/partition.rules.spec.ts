import { Refusal } from '@throughline/domain';
import { mayTellBy, mustBeToldBy } from './partition.rules.js';

function refusalOf(act: () => void): Refusal {
  try {
    act();
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
    throw refusal;
  }
  throw new Error('nothing was refused');
}

describe('by what figures of customers are told apart', () => {
  it('can be chosen while there are no events, and is what it is afterwards', () => {
    expect(() => mayTellBy('category', 'channel', null)).not.toThrow();
    expect(() => mayTellBy('channel', 'channel', 'Contacts')).not.toThrow();
    expect(refusalOf(() => mayTellBy('category', 'channel', 'Contacts'))).toMatchObject({
      kind: 'conflict',
      code: 'outcomes-told',
      message: expect.stringMatching(/told by channel.*"Contacts".*take back every file/),
    });
    expect(refusalOf(() => mayTellBy('channel', 'category', 'Contacts')).message).toContain('told by category');
  });

  it('is the only thing by which they can be asked for, alone or mixed', () => {
    expect(() => mustBeToldBy('category', { channel: undefined, category: 'Billing', mix: 'category' })).not.toThrow();
    expect(() => mustBeToldBy('channel', { channel: 'phone' })).not.toThrow();
    const refused = refusalOf(() => mustBeToldBy('category', { channel: 'phone', category: 'Billing', mix: 'channel' }));
    expect(refused).toMatchObject({ kind: 'invalid', code: 'told-otherwise' });
    expect(refused.fields!.map(({ pointer }) => pointer)).toEqual(['#/channel', '#/mix']);
    expect(refused.message).toBe('Figures of this organisation are told by category, never by channel. Leave this out, or ask by category.');
  });
});
