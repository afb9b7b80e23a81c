import { compareTeams, countReasons } from './compare.rules.js';
import { inSentence, linkWords } from './link-words.rules.js';
import { distinctNames, lowestTeams, teamsAbove } from './teams-compared.rules.js';

const team = (id: string, parentId: string | null, name = id, externalKey: string | null = null) => ({ id, name, externalKey, parentId });
const year = { label: '2015', from: '2015-01-01', until: '2015-12-31' };
const figure = (teamId: string, value: number, base: number | null = null) => ({ teamId, period: year, value, base });
const tree = [team('root', null), team('region', 'root'), ...Array.from({ length: 12 }, (_, i) => team(`shop${i}`, i < 6 ? 'region' : 'root'))];
const shops = tree.slice(2);
const asked = {
  teams: tree,
  among: new Set(tree.map(({ id }) => id)),
  staff: shops.map(({ id }, i) => figure(id, 50 + i, 20)),
  customer: shops.map(({ id }, i) => figure(id, 70 + ((i * 7) % 5) + i, 40)),
  minimumBase: 10,
};

describe('comparing teams', () => {
  it('counts every team once and finds what the library finds', () => {
    const { finding, panel, leftOut } = compareTeams(asked);
    expect([finding.teams, panel.units.length, finding.verdict.grade]).toEqual([12, 12, 3]);
    expect(leftOut).toEqual([]);
  });
  it('leaves a team out whose teams below are compared, since its people are counted there', () => {
    const { finding, leftOut } = compareTeams({
      ...asked,
      staff: [...asked.staff, figure('region', 55, 99), figure('root', 56, 200)],
      customer: [...asked.customer, figure('region', 75, 400)],
    });
    expect(finding.teams).toBe(12);
    expect(leftOut.map(({ teamId, reason }) => [teamId, reason]).sort()).toEqual([
      ['region', 'teams-below-compared'],
      ['root', 'teams-below-compared'],
    ]);
  });
  it('compares the region itself when its shops have no figure of one side', () => {
    const onlyRegion = (figures: readonly ReturnType<typeof figure>[]) =>
      figures.filter(({ teamId }) => !asked.teams.some(({ id, parentId }) => id === teamId && parentId === 'region'));
    const { finding, leftOut } = compareTeams({
      ...asked,
      customer: [...onlyRegion(asked.customer), figure('region', 75, 400)],
      staff: [...asked.staff, figure('region', 55, 99)],
    });
    expect(finding.across.points.map((point) => point.team)).toContain('region');
    expect(leftOut.filter(({ reason }) => reason === 'no-customer-figure')).toHaveLength(6);
  });
  it('names the lowest teams that have no figure at all, but not when a whole side has none', () => {
    const without = { ...asked, staff: asked.staff.slice(1), customer: asked.customer.slice(1) };
    expect(compareTeams(without).leftOut).toEqual([
      {
        teamId: 'shop0',
        name: 'shop0',
        period: '',
        side: 'both',
        reason: 'no-figure-on-either-side',
        sentence: 'shop0: no staff figure and no customer figure.',
      },
    ]);
    expect(compareTeams({ ...asked, customer: [] })).toMatchObject({ leftOut: [], finding: { verdict: { grade: 1 } } });
  });
  it('accounts for a team whose figures all lie in a period that the other side has none of', () => {
    const before = { label: '2014', from: '2014-01-01', until: '2014-12-31' };
    const early = (teamId: string) => ({ ...figure(teamId, 60, 20), period: before });
    const { leftOut, notes, finding } = compareTeams({
      ...asked,
      staff: [...asked.staff.slice(1), early('shop0'), early('shop1'), early('region')],
      customer: asked.customer.slice(1),
    });
    expect(finding.teams).toBe(11);
    expect(notes).toEqual([expect.stringContaining('in the same period: 2014.')]);
    expect(leftOut.map(({ teamId, reason }) => [teamId, reason])).toEqual([
      ['shop0', 'only-in-one-sided-periods'],
      ['region', 'teams-below-compared'],
    ]);
    expect(leftOut[0]!.sentence).toBe('shop0: it has figures only in periods in which the other side has none of any team.');
    expect(countReasons(leftOut, 10)[0]).toMatchObject({ count: 1, sentence: 'with figures only in periods that the other side does not have' });
  });
  it('leaves out figures on too few people or ratings, and counts the reasons', () => {
    const { leftOut } = compareTeams({
      ...asked,
      staff: [figure('shop0', 50, 4), ...asked.staff.slice(1)],
      customer: [...asked.customer.slice(0, 10), figure('shop10', 80, 9), figure('shop11', 80, 3)],
    });
    expect(countReasons(leftOut, 10)).toEqual([
      { reason: 'too-few-ratings', count: 2, sentence: 'with fewer than 10 ratings or contacts' },
      { reason: 'too-few-respondents', count: 1, sentence: 'with too few people behind the staff figure' },
    ]);
    expect(leftOut.find(({ reason }) => reason === 'too-few-respondents')?.sentence).toBe('shop0, 2015: fewer than 5 people answered.');
  });
  it('sees nothing of teams that are not asked for', () => {
    const { finding } = compareTeams({ ...asked, among: new Set(['region', 'shop0', 'shop1', 'shop2', 'shop3', 'shop4', 'shop5']) });
    expect([finding.teams, finding.verdict.code]).toEqual([6, 'not-enough-data']);
  });
});

describe('the names of teams', () => {
  it('are keys where there are any, and tell teams of one name apart by the team above, then by a number', () => {
    const twins = [
      team('r', null, 'Alpha'),
      team('n', 'r', 'North'),
      team('s', 'r', 'South'),
      team('a', 'n', 'Support'),
      team('b', 's', 'Support'),
      team('c', 's', 'Support'),
      team('d', 'r', 'P.S. 15', '01M015'),
    ];
    expect([...distinctNames(twins).values()]).toEqual(['Alpha', 'North', 'South', 'Support', 'Support, South', 'Support 2', '01M015']);
  });
  it('find who stands above and who lowest', () => {
    expect([...teamsAbove(tree, ['shop0', 'shop7'])].sort()).toEqual(['region', 'root']);
    expect(lowestTeams(tree)).toHaveLength(12);
  });
});

describe('the words of a link', () => {
  it('lose their capital in a sentence, but abbreviations keep theirs', () => {
    expect(['Customer satisfaction', 'CSAT', 'NPS of shops', 'A measure', 'École'].map(inSentence)).toEqual([
      'customer satisfaction',
      'CSAT',
      'NPS of shops',
      'a measure',
      'école',
    ]);
  });
  it('speak of more and fewer complaints', () => {
    expect(linkWords('Role clarity', { name: 'Complaints per 1,000 contacts', kind: 'complaints', direction: 'lower-is-better' })).toMatchObject({
      staff: 'role clarity',
      higherIsBetter: false,
      whenLower: 'fewer complaints per 1,000 contacts',
    });
  });
});
