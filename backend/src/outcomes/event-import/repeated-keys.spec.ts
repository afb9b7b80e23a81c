import { RepeatedKeys } from './repeated-keys.js';

describe('events that a file tells more than once', () => {
  it('are counted, by key and metric, and of many different ones none is taken for another', () => {
    const keys = new RepeatedKeys();
    const [m, n] = ['01a2057e-8de1-7c6c-a5ec-71e283b4dac1', '01a2057e-8da1-7354-902a-823a60ec29a0'];
    for (let i = 0; i < 200_000; i++) keys.add(`ticket-${i}`, i % 2 ? m : n);
    expect(keys.repeated).toBe(0);
    keys.add('ticket-1', n);
    expect(keys.repeated).toBe(0);
    keys.add('ticket-1', m);
    keys.add('ticket-199999', m);
    expect([keys.repeated, keys.sure]).toEqual([2, true]);
  });
});
