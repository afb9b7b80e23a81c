import { deliverable, type WaitingReply } from './delivery.rules.js';

const reply = (counter: number, kind: WaitingReply['kind'] = 'reply') => ({ kind, counter });

describe('replies that are delivered', () => {
  it('come in the order of their numbers, whatever the order they lie in', () => {
    expect(deliverable([reply(3), reply(1), reply(2)], { last: 0, closed: false })).toEqual([reply(1), reply(2), reply(3)]);
  });

  it('are newer than what was delivered before, each number once', () => {
    expect(deliverable([reply(2), reply(4), reply(4)], { last: 2, closed: false })).toEqual([reply(4)]);
  });

  it('end with the end of the conversation', () => {
    expect(deliverable([reply(1), reply(2, 'close'), reply(3)], { last: 0, closed: false })).toEqual([reply(1), reply(2, 'close')]);
    expect(deliverable([reply(3)], { last: 2, closed: true })).toEqual([]);
  });

  it('are none but the wish to take the comment down, when there is one, also after the end', () => {
    expect(deliverable([reply(1), reply(2, 'withdraw')], { last: 0, closed: false })).toEqual([reply(2, 'withdraw')]);
    expect(deliverable([reply(3, 'withdraw')], { last: 2, closed: true })).toEqual([reply(3, 'withdraw')]);
    expect(deliverable([reply(2, 'withdraw')], { last: 2, closed: false })).toEqual([]);
  });
});
