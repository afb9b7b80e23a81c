import { acrossReply } from './across-reply.rules.js';
import { compareTeams } from './compare.rules.js';

const quarter = (n: number) => ({ label: `2025-Q${n}`, from: `2025-0${3 * n - 2}-01`, until: `2025-0${3 * n}-30` });
const team = (id: string, parentId: string | null) => ({ id, name: id, externalKey: null, parentId });

describe('how many people stand behind a point', () => {
  const teams = [team('root', null), team('a', 'root'), team('b', 'root'), team('c', 'root')];
  const staff = (teamId: string, n: number, base: number | null) => ({ teamId, period: quarter(n), value: 60 + n, base });
  const customer = (teamId: string, n: number) => ({ teamId, period: quarter(n), value: 70 + n, base: 40 });
  const all = new Set(teams.map(({ id }) => id));
  const compared = compareTeams({
    teams,
    among: all,
    // the third quarter of `a` has no customers and so is not behind its point, however few people it is about
    staff: [staff('a', 1, 120), staff('a', 2, 15), staff('a', 3, 5), staff('b', 1, 20), staff('b', 2, null), staff('c', 1, 30), staff('c', 3, 4)],
    customer: [...['a', 'b', 'c'].flatMap((id) => [customer(id, 1), customer(id, 2)]), customer('c', 3)],
    minimumBase: 10,
  });
  const { points } = acrossReply(compared, {
    staff: { key: 'engagement', label: 'Engagement' },
    customer: { metricId: 'm', name: 'CSAT', direction: 'higher-is-better', unit: '%', min: 0, max: 100, definition: '', minimumBase: 10 },
    scope: { teamId: 'root', name: 'root' },
    visible: all,
    nameOf: new Map(teams.map(({ id, name }) => [id, name])),
  });

  it('is the smallest of its own periods, not of any period, and not stated where some period does not state it', () =>
    expect(points.map(({ name, periods, sizeBand }) => [name, periods, sizeBand])).toEqual([
      ['a', 2, '15-19'],
      ['b', 2, null],
      ['c', 1, '30-49'],
    ]));
});
