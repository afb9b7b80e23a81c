import { RepeatedKeys } from './repeated-keys.js';

const [M, N] = ['01a2057e-8de1-7c6c-a5ec-71e283b4dac1', '01a2057e-8da1-7354-902a-823a60ec29a0'];

function keysOf(events: readonly (readonly [key: string, metric: string])[], before: string | null = null): RepeatedKeys {
  const keys = new RepeatedKeys(before);
  for (const event of events) keys.add(...event);
  return keys;
}

describe('events that a file tells more than once', () => {
  it('are counted, by key and metric, and of many different ones none is taken for another', () => {
    const keys = new RepeatedKeys();
    for (let i = 0; i < 200_000; i++) keys.add(`ticket-${i}`, i % 2 ? M : N);
    expect(keys.repeated).toBe(0);
    keys.add('ticket-1', N);
    expect([keys.repeated, keys.mayRepeat]).toEqual([0, false]);
    keys.add('ticket-1', M);
    keys.add('ticket-199999', M);
    expect([keys.repeated, keys.mayRepeat, keys.allDifferent]).toEqual([2, true, null]);
  });

  it('need not be looked for where the same different ones come again, and in no other file', () => {
    const events = Array.from({ length: 1000 }, (_, i) => [`ticket-${i}`, i % 3 ? M : N] as const);
    const { allDifferent } = keysOf(events);
    expect(allDifferent).not.toBeNull();
    expect(keysOf(events, allDifferent)).toMatchObject({ mayRepeat: false, allDifferent });
    const others = [
      events.slice(1),
      [...events, events[0]!],
      [...events].reverse(),
      events.map(([key], i) => [key, i === 500 ? 'm-of-nobody' : M] as const),
      [],
    ];
    for (const other of others) expect(keysOf(other, allDifferent).mayRepeat).toBe(true);
  });

  it('are looked for in vain in an empty file', () => expect(keysOf([])).toMatchObject({ repeated: 0, mayRepeat: false }));
});
