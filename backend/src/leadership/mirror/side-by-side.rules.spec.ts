import { leftOutBefore, type SideBySide } from './side-by-side.rules.js';

const figure = (cycleId: string | null, label: string, teamId = 'team') => ({ teamId, cycleId, period: { label } });
const line = [figure('one', 'Q1'), figure('two', 'Q2'), figure('three', 'Q3')];
/** Leaves these figures out, of any line with a later one. */
const without =
  (...gone: string[]): SideBySide =>
  (figures) =>
    figures.filter(({ teamId, cycleId }, i) => i === figures.length - 1 || !gone.includes(`${teamId} ${cycleId}`));

describe('figures of several cycles on one mirror', () => {
  const above = [
    { id: 'area', name: 'Area' },
    { id: 'all', name: 'All' },
  ];
  const figures = [...line, ...['area', 'all'].flatMap((id) => line.map(({ cycleId, period }) => figure(cycleId, period.label, id)))];

  it('say which are left out and why, with the nearest team that shows how it moved, and no number of people', () => {
    const reason = leftOutBefore({ id: 'team', name: 'Team' }, above, figures, without('team two', 'area two'), new Set(['team', 'area']))!;
    expect(reason.sentence).toContain('Figures of Q2 are not shown');
    expect(reason.sentence).toContain('The nearest team that shows how it moved is All.');
    // she may not open it, but she may know its name
    expect(reason).toMatchObject({ nearestTeamId: null, nearestTeamName: 'All' });
  });

  it('say nothing when all stand side by side', () => {
    expect(leftOutBefore({ id: 'team', name: 'Team' }, above, figures, without(), new Set())).toBeUndefined();
  });
});
