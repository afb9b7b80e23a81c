import { leftOutBefore, sideBySide } from './side-by-side.rules.js';

const figure = (cycleId: string | null, label: string, teamId = 'team') => ({ teamId, cycleId, period: { label } });
const line = [figure('one', 'Q1'), figure('two', 'Q2'), figure('three', 'Q3')];
const never =
  (...pairs: string[]) =>
  (one: string | null, other: string | null, teamId: string) =>
    !pairs.some((pair) => pair === `${teamId} ${one} ${other}` || pair === `${teamId} ${other} ${one}`);

describe('figures of several cycles', () => {
  it('stand side by side when each pair may be compared', () => {
    expect(sideBySide(line, () => true)).toEqual(line);
  });

  it('keep the latest, and leave out what may not stand beside any that is kept', () => {
    expect(sideBySide(line, never('team two three')).map(({ cycleId }) => cycleId)).toEqual(['one', 'three']);
    expect(sideBySide(line, never('team one three', 'team two three')).map(({ cycleId }) => cycleId)).toEqual(['three']);
    expect(sideBySide(line, never('team one two')).map(({ cycleId }) => cycleId)).toEqual(['two', 'three']);
  });

  it('say which are left out and why, with the nearest team that shows how it moved, and no number of people', () => {
    const above = [
      { id: 'area', name: 'Area' },
      { id: 'all', name: 'All' },
    ];
    const figures = [...line, ...['area', 'all'].flatMap((id) => line.map(({ cycleId, period }) => figure(cycleId, period.label, id)))];
    const allowed = never('team two three', 'area two three');
    const reason = leftOutBefore({ id: 'team', name: 'Team' }, above, figures, allowed, new Set(['team', 'area']))!;
    expect(reason.sentence).toContain('Figures of Q2 are not shown');
    expect(reason.sentence).toContain('The nearest team that shows how it moved is All.');
    // she may not open it, but she may know its name
    expect(reason).toMatchObject({ nearestTeamId: null, nearestTeamName: 'All' });
    expect(leftOutBefore({ id: 'team', name: 'Team' }, above, figures, () => true, new Set())).toBeUndefined();
  });
});
