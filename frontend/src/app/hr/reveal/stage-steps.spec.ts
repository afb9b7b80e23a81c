import type { AwardEvent } from '@throughline/contract';
import { isLast, isOpen, lastOpen, stageKey, stageSteps } from './stage-steps';

const winner = { candidateId: 'c', kind: 'person' as const, team: null, people: ['Ann'], place: 1 };
const category = (id: string, shown: boolean) => ({ id, name: id, description: '', nominees: [], winners: shown ? [winner] : null, noWinner: null });
const event = (shown: boolean[], revealed = false, begun = true): AwardEvent => ({
  organisation: 'A',
  programme: { id: 'p', name: 'P' },
  begun,
  revealed,
  categories: shown.map((one, i) => category(`k${i}`, one)),
});

describe('the steps of the award event', () => {
  it('are the nominees and then the winners of each category, between a beginning and an end', () => {
    expect(stageSteps(event([false, false])).map(({ kind }) => kind)).toEqual(['start', 'nominees', 'winners', 'nominees', 'winners', 'end']);
  });

  it('lead with End no further than to what was shown', () => {
    expect(lastOpen(event([false, false], false, false))).toBe(0);
    expect(lastOpen(event([false, false]))).toBe(1);
    expect(lastOpen(event([true, false]))).toBe(3);
    expect(lastOpen(event([true, true], true))).toBe(5);
  });

  it('show winners that were not asked for yet to nobody', () => {
    const one = event([false]);
    expect(stageSteps(one).map((step) => isOpen(step, one))).toEqual([true, true, false, false]);
  });

  it('know the last category, whichever it is', () => {
    expect(isLast({ id: 'k0' }, event([false, true]))).toBe(true);
    expect(isLast({ id: 'k1' }, event([false, false]))).toBe(false);
    expect(isLast({ id: 'k1' }, event([true, true], true))).toBe(false);
  });

  it('follow the arrows in the direction of reading, and a presenter’s remote control', () => {
    expect([stageKey('ArrowRight', false), stageKey('ArrowRight', true), stageKey('ArrowLeft', true)]).toEqual(['next', 'before', 'next']);
    expect([stageKey(' ', false), stageKey('PageDown', true), stageKey('PageUp', true)]).toEqual(['next', 'next', 'before']);
    expect([stageKey('Home', false), stageKey('End', false), stageKey('Escape', false), stageKey('?', false), stageKey('x', false)]).toEqual([
      'home',
      'end',
      'leave',
      'keys',
      undefined,
    ]);
  });
});
