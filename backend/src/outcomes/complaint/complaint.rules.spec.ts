import { COMPLAINT_STATES, type ComplaintAct, type PlainDate } from '@throughline/domain';
import {
  actsOf,
  type ComplaintFacts,
  deadlinesOf,
  mayAct,
  mayClose,
  mustBeDayOfStep,
  mustBeRedress,
  mustBeWithoutPerson,
  nextDue,
  stateAfter,
} from './complaint.rules.js';

const day = (text: string): PlainDate => text as PlainDate;
const RECEIVED: ComplaintFacts = { state: 'received', acknowledgedOn: null, respondedOn: null };
const code = (value: string) => expect.objectContaining({ code: value });

describe('the life cycle of a complaint', () => {
  it('goes from receipt to closure and back, one step after the other', () => {
    let facts = RECEIVED;
    const done: string[] = [];
    for (const act of ['acknowledgement', 'investigation', 'response', 'escalation', 'investigation', 'response', 'closure', 'reopening'] as ComplaintAct[]) {
      mayAct(act, facts);
      facts = { ...facts, state: stateAfter(act, facts.state), ...(act === 'acknowledgement' ? { acknowledgedOn: day('2026-03-02') } : {}) };
      done.push(facts.state);
    }
    expect(done).toEqual(['acknowledged', 'investigating', 'responded', 'escalated', 'investigating', 'responded', 'closed', 'investigating']);
  });

  it('can be acknowledged late, which takes back nothing, but not twice', () => {
    expect(actsOf({ ...RECEIVED, state: 'investigating' })).toContain('acknowledgement');
    expect(stateAfter('acknowledgement', 'investigating')).toBe('investigating');
    expect(() => mayAct('acknowledgement', { ...RECEIVED, state: 'investigating', acknowledgedOn: day('2026-03-02') })).toThrow(code('complaint-act-not-now'));
  });

  it('leaves of a closed one reopening and notes, and of a joined one nothing', () => {
    expect(actsOf({ ...RECEIVED, state: 'closed' })).toEqual(['reopening', 'note']);
    expect(actsOf({ ...RECEIVED, state: 'joined' })).toEqual([]);
    expect(() => mayAct('response', { ...RECEIVED, state: 'closed' })).toThrow('Reopen it first');
    for (const state of COMPLAINT_STATES.filter((one) => !['closed', 'joined'].includes(one)))
      expect(actsOf({ ...RECEIVED, state })).toEqual(expect.arrayContaining(['closure', 'joining', 'note']));
  });

  it('writes its history in order, and none of it ahead of time', () => {
    const around = { last: day('2026-03-04'), today: day('2026-03-10') };
    expect(() => mustBeDayOfStep(day('2026-03-04'), around)).not.toThrow();
    expect(() => mustBeDayOfStep(day('2026-03-03'), around)).toThrow(code('complaint-day'));
    expect(() => mustBeDayOfStep(day('2026-03-11'), around)).toThrow('still to come');
  });

  it('closes nothing without a response, unless the customer took it back', () => {
    expect(() => mayClose(RECEIVED, 'not-upheld')).toThrow(code('complaint-not-answered'));
    expect(() => mayClose(RECEIVED, 'withdrawn')).not.toThrow();
    expect(() => mayClose({ ...RECEIVED, respondedOn: day('2026-03-02') }, 'not-upheld')).not.toThrow();
  });

  it('wants the amount and the currency of what was paid, and of nothing else', () => {
    expect(() => mustBeRedress('refund', 12.5, 'EUR', 'upheld')).not.toThrow();
    expect(() => mustBeRedress('apology', null, null, 'upheld')).not.toThrow();
    for (const [kind, amount, currency, decision] of [
      ['refund', null, 'EUR', 'upheld'],
      ['refund', 12.5, null, 'upheld'],
      ['apology', 12.5, 'EUR', 'upheld'],
      ['apology', null, null, 'withdrawn'],
    ] as const)
      expect(() => mustBeRedress(kind, amount, currency, decision)).toThrow(code('redress'));
  });
});

describe('the deadlines of a complaint', () => {
  const calendar = { weekendDays: [6, 7], holidays: new Set(['2026-04-03', '2026-04-06']) };
  const rule = { acknowledge: { count: 3, unit: 'working-days' }, respond: { count: 8, unit: 'weeks' } } as const;

  it('come from the rule of the category and the calendar', () => {
    // the Thursday before Easter
    expect(deadlinesOf(day('2026-04-02'), rule, calendar)).toEqual({ acknowledge: '2026-04-09', respond: '2026-05-28' });
  });

  it('of which the next open one counts, until it is answered or closed', () => {
    const due = { acknowledgeDue: day('2026-04-09'), respondDue: day('2026-05-28') };
    expect(nextDue({ ...RECEIVED, ...due })).toBe('2026-04-09');
    expect(nextDue({ ...RECEIVED, ...due, state: 'escalated', acknowledgedOn: day('2026-04-07') })).toBe('2026-05-28');
    expect(nextDue({ ...RECEIVED, ...due, state: 'responded', acknowledgedOn: day('2026-04-07'), respondedOn: day('2026-04-08') })).toBeNull();
    expect(nextDue({ ...RECEIVED, ...due, state: 'closed' })).toBeNull();
  });
});

describe('personal data of customers', () => {
  const nobody = { reference: '', customerName: '', customerContact: '' };
  it('are not taken where they are not switched on, and references are numbers', () => {
    for (const reference of ['', 'C-2041', '2026/17', 'Fall#9']) expect(() => mustBeWithoutPerson({ ...nobody, reference })).not.toThrow();
    for (const wrong of [
      { reference: 'Mary Smith' },
      { reference: 'mary@example.org' },
      { reference: 'Smith' },
      { customerName: 'Mary' },
      { customerContact: 'x' },
    ])
      expect(() => mustBeWithoutPerson({ ...nobody, ...wrong })).toThrow(code('customer-data-off'));
  });
});
