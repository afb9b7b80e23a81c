import { AN_AWARD, numbered } from '../testing/an-award.js';
import type { AwardAct } from './award-act.js';
import { replayed } from './replay.rules.js';
import type { DetailOf } from './replayed-round.rules.js';

const KEPT = [{ category: 'hero', candidate: 'bob', place: 1, decidedBy: 'count' }];

/** The award with one act another, by its number in the list. */
function changed<Kind extends AwardAct['kind']>(kind: Kind, detail: (detail: DetailOf<Kind>) => object, nth = 0): readonly AwardAct[] {
  const at = AN_AWARD.flatMap((act, i) => (act.kind === kind ? [i] : []))[nth]!;
  return AN_AWARD.with(at, { kind, detail: detail(AN_AWARD[at]!.detail as DetailOf<Kind>) } as AwardAct);
}
const saidOf = (acts: readonly AwardAct[], kept?: typeof KEPT) =>
  replayed(numbered(acts), kept).differences.map(({ line, sentence }) => `${line ?? 'kept'}: ${sentence}`);

describe('the replay of an award log', () => {
  it('finds the same winner from the lines alone', () => {
    expect(replayed(numbered(AN_AWARD), KEPT)).toEqual({
      categories: [{ id: 'hero', winners: [{ candidate: 'bob', place: 1, decidedBy: 'count' }] }],
      rounds: 2,
      decided: true,
      differences: [],
    });
  });
  it('names the line of the result when a mark before it is another', () => {
    const said = saidOf(changed('verdict-given', (detail) => ({ ...detail, marks: { care: 0, skill: 0 } })));
    expect(said[0]).toMatch(/^19: The round first closed in the category hero with ann, bob clear, 0 open between nobody; counted again it is /);
  });
  it('names a mark that is none, and a verdict of somebody who was not to judge', () => {
    expect(saidOf(changed('verdict-given', (detail) => ({ ...detail, marks: { care: 11, skill: 11 } })))[0]).toContain('7: The verdict has a mark of 11');
    expect(saidOf(changed('verdict-given', (detail) => ({ ...detail, judge: 'j3' })))[0]).toContain('7: The verdict is of j3, who was not to judge ann');
    expect(saidOf(changed('verdict-given', (detail) => ({ ...detail, marks: { charm: 4 } })))[0]).toContain('charm, which is no criterion');
  });
  it('names a judge who is to judge though she was removed before, or is not free, and knows when she is again', () => {
    const at = AN_AWARD.findIndex(({ kind }) => kind === 'judges-assigned');
    const before = (...acts: AwardAct[]) =>
      saidOf([...AN_AWARD.slice(0, at), ...acts, ...AN_AWARD.slice(at)], KEPT).map((one) => one.slice(one.indexOf(':') + 2));
    const removed = { kind: 'judge-removed', detail: { judge: 'j0', because: 'away' } } as const;
    const named = { kind: 'judge-named', detail: { judge: 'j0' } } as const;
    const excluded = { kind: 'judge-excluded', detail: { candidate: 'ann', judge: 'j0', reasons: ['line'] } } as const;
    const freed = { kind: 'judge-freed', detail: { candidate: 'ann', judge: 'j0' } } as const;
    expect(before(named, removed)).toContain('j0 is to judge ann, but was removed from the judges before.');
    expect(before(removed, named)).toEqual([]);
    expect(before(excluded)).toEqual(['j0 is to judge ann, for whom the log says before that she is not free.']);
    expect(before(excluded, freed)).toEqual([]);
    // logs of before said nothing when she was free again
    const { version: _, ...old } = (AN_AWARD[3] as Extract<AwardAct, { kind: 'round-opened' }>).detail;
    expect(saidOf([...AN_AWARD.slice(0, 3), { kind: 'round-opened', detail: old }, excluded, ...AN_AWARD.slice(4)], KEPT)).toEqual([]);
  });
  it('names the line when somebody goes on who did not come so far, or one is left out who did', () => {
    const said = saidOf(changed('round-opened', (detail) => ({ ...detail, categories: [{ id: 'hero', candidates: ['cem', 'bob'], lot: ['bob', 'cem'] }] }), 1));
    expect(said.slice(0, 2)).toEqual([
      '20: The round second opened without ann, who should have been in it in the category hero.',
      '20: The round second opened with cem, who had not come so far in the category hero.',
    ]);
  });
  it('keeps out who declined, and lets in who came back', () => {
    const back = [...AN_AWARD.slice(0, 3), { kind: 'candidate-returned', detail: { candidate: 'eve' } } as const, ...AN_AWARD.slice(3)];
    expect(saidOf(back)[0]).toBe('5: The round first opened without eve, who should have been in it in the category hero.');
  });
  it('names swapped winners in the log, and swapped outcomes beside it', () => {
    const swapped = changed('winners-decided', () => ({ categories: [{ id: 'hero', winners: [{ candidate: 'ann', place: 1 }] }] }));
    expect(saidOf(swapped)).toEqual(['23: The log says that in the category hero the winners are 1. ann; computed again they are 1. bob.']);
    expect(saidOf(AN_AWARD, [{ ...KEPT[0]!, candidate: 'ann' }])).toEqual([
      'kept: What is kept beside the log says that in the category hero the winners are 1. ann; computed again they are 1. bob.',
    ]);
    expect(saidOf(AN_AWARD, [{ ...KEPT[0]!, decidedBy: 'panel' }])).toEqual(['kept: bob is kept as decided by "panel"; from the log it is "count".']);
    expect(saidOf(AN_AWARD, [])).toHaveLength(1);
  });
  it('names papers that make another winner, and those that cannot be counted', () => {
    const papers = (preferences: string[]) => changed('votes-counted', (detail) => ({ ...detail, papers: [{ preferences, papers: 9 }] }));
    expect(saidOf(papers(['ann'])).map((one) => one.slice(0, 3))).toEqual(['22:', '23:']);
    expect(saidOf(papers(['ann', 'ann']))[0]).toContain('22: The round second cannot be counted: votes[0] ranks somebody twice.');
  });
  it('misses a line that was taken out', () => {
    const without = (kind: AwardAct['kind']) => saidOf(AN_AWARD.filter((act) => act.kind !== kind));
    expect(without('votes-counted')[0]).toContain('The round second closed in the category hero with bob clear');
    expect(without('round-opened')[0]).toContain('speaks of the round first, which had not opened');
    expect(saidOf(AN_AWARD.toSpliced(18, 1))[0]).toContain('19: The round second opened before the one before it was closed.');
  });
  it('takes what is said after the close for nothing, and says so', () => {
    const late = [...AN_AWARD.slice(0, 19), AN_AWARD[6]!, ...AN_AWARD.slice(19)];
    expect(saidOf(late)).toEqual(['20: The line speaks of the round first, which was closed already; it counts nowhere.']);
  });
  it('lets the panel choose among the tied only, and no more than there are places', () => {
    const tie = changed('votes-counted', (detail) => ({ ...detail, papers: [] })).slice(0, 21);
    const closed = { kind: 'round-closed', detail: { round: 'second', categories: [{ category: 'hero', clear: [], tied: ['bob', 'ann'], open: 1 }] } } as const;
    const panel = (chosen: string[]): AwardAct => ({
      kind: 'panel-decided',
      detail: { round: 'second', category: 'hero', chosen, among: ['bob', 'ann'], reason: 'x' },
    });
    const winner = { kind: 'winners-decided', detail: { categories: [{ id: 'hero', winners: [{ candidate: 'ann', place: 1 }] }] } } as const;
    const kept = [{ category: 'hero', candidate: 'ann', place: 1, decidedBy: 'panel' }];
    expect(saidOf([...tie, closed, panel(['ann']), winner], kept)).toEqual([]);
    expect(saidOf([...tie, closed, panel(['cem']), winner])[0]).toContain('23: The panel chose cem, who was not among those');
    expect(saidOf([...tie, closed, panel(['ann', 'bob']), winner])[0]).toContain('gave 2 places in the category hero, where 1 were open');
  });
  it('does not take back what was won when a winner leaves later', () => {
    const left = { kind: 'candidate-removed', detail: { candidate: 'bob', because: 'left' } } as const;
    expect(saidOf([...AN_AWARD, left], KEPT)).toEqual([]);
  });
  it('leaves the place of whoever is taken out between the last close and the decision empty', () => {
    const out = { kind: 'candidate-removed', detail: { candidate: 'bob', because: 'secretary' } } as const;
    const nobody = { kind: 'winners-decided', detail: { categories: [{ id: 'hero', winners: [] }] } } as const;
    const at = AN_AWARD.findIndex(({ kind }) => kind === 'winners-decided');
    expect(saidOf([...AN_AWARD.slice(0, at), out, nobody], [])).toEqual([]);
    expect(saidOf([...AN_AWARD.slice(0, at), out, ...AN_AWARD.slice(at)])[0]).toContain('computed again they are nobody');
  });
  it('lets in whoever was taken out before the close of nominations and came back after it', () => {
    const [opened, closed, declined, ...rest] = AN_AWARD as readonly [AwardAct, Extract<AwardAct, { kind: 'nominations-closed' }>, AwardAct, ...AwardAct[]];
    const without = { ...closed, detail: { categories: [{ id: 'hero', candidates: ['ann', 'bob', 'cem', 'eve'] }] } };
    const nominated = { kind: 'nomination-submitted', detail: { nomination: 'n', candidate: 'dee', category: 'hero' } } as const;
    const removed = { kind: 'candidate-removed', detail: { candidate: 'dee', because: 'secretary' } } as const;
    const back = { kind: 'candidate-returned', detail: { candidate: 'dee' } } as const;
    expect(saidOf([opened, nominated, removed, without, declined, back, ...rest], KEPT)).toEqual([]);
    expect(saidOf([opened, nominated, removed, without, declined, ...rest])[0]).toContain('opened with dee, who had not come so far');
  });
  it('says nothing of winners as long as there are none', () => {
    const running = replayed(numbered(AN_AWARD.slice(0, 12)));
    expect(running).toEqual({ categories: [{ id: 'hero', winners: [] }], rounds: 0, decided: false, differences: [] });
  });

  it('takes for unsaid that nobody wins a category once somebody stands in it again', () => {
    const none = { kind: 'no-winner', detail: { category: 'hero', reason: 'hash' } } as const;
    const removed = { kind: 'candidate-removed', detail: { candidate: 'ann', because: 'secretary' } } as const;
    const back = { kind: 'candidate-returned', detail: { candidate: 'ann' } } as const;
    expect(saidOf([...AN_AWARD.slice(0, 3), removed, none, back, ...AN_AWARD.slice(3)], KEPT)).toEqual([]);
    expect(saidOf([...AN_AWARD.slice(0, 3), removed, back, none, ...AN_AWARD.slice(3)], KEPT)).toHaveLength(1);
  });

  it('names a category that was said to have no winner and has one', () => {
    const decided = AN_AWARD.findIndex(({ kind }) => kind === 'winners-decided');
    const said = numbered(AN_AWARD.toSpliced(decided, 0, { kind: 'no-winner', detail: { category: 'hero', reason: 'hash' } }));
    expect(replayed(said).differences).toEqual([{ line: decided + 2, sentence: 'The category hero was said to have no winner; computed again it has.' }]);
  });
});
