import type { SideFigure } from './alignment.rules.js';
import { linesOf, linesSentence, overTime } from './over-time.rules.js';

const quarter = (n: number) => ({ label: `2025-Q${n}`, from: `2025-0${3 * n - 2}-01`, until: `2025-0${3 * n}-28` });
const figure = (teamId: string, n: number, value: number, base: number | null = 20): SideFigure => ({ teamId, period: quarter(n), value, base });
const words = { staff: 'engagement', customer: 'customer satisfaction' };

describe('two lines over time', () => {
  it('are means of the teams compared, with the number of teams behind each', () => {
    const sides = { staff: [figure('a', 2, 60), figure('b', 2, 70), figure('a', 1, 50)], customer: [figure('a', 2, 80)] };
    expect(overTime({ sides }, new Set(['a', 'b']))).toEqual([
      { period: '2025-Q1', staff: 50, customer: null, staffTeams: 1, customerTeams: 0 },
      { period: '2025-Q2', staff: 65, customer: 80, staffTeams: 2, customerTeams: 1 },
    ]);
  });
  it('hold back a mean of few teams from somebody who may not see all of them: the other team could be worked out', () => {
    const sides = { staff: [figure('mine', 1, 60), figure('theirs', 1, 70)], customer: ['mine', 'c', 'd', 'e', 'f'].map((id) => figure(id, 1, 80)) };
    expect(overTime({ sides }, new Set(['mine']))).toEqual([{ period: '2025-Q1', staff: null, customer: 80, staffTeams: 2, customerTeams: 5 }]);
  });
  it('of one team show what rests on too few ratings, and where it became another team', () => {
    const lines = linesOf([figure('a', 1, 60), figure('a', 2, 61, null)], [figure('a', 2, 80, 9)], 10, new Set(['2025-Q2']));
    expect(lines).toEqual([
      { period: '2025-Q1', staff: 60, customer: null, respondents: '20-29', base: null, belowMinimumBase: false, breakBefore: false },
      { period: '2025-Q2', staff: 61, customer: 80, respondents: null, base: 9, belowMinimumBase: true, breakBefore: true },
    ]);
    expect(linesSentence(lines, words)).toMatch(/^No period has a figure on both sides for this team\. One team alone/);
  });
  it('say how often both moved the same way, and never more than that', () => {
    const lines = linesOf(
      [1, 2, 3].map((n) => figure('a', n, 60 + n)),
      [1, 2, 3].map((n) => figure('a', n, n === 3 ? 70 : 80 + n)),
      10,
      new Set(),
    );
    expect(linesSentence(lines, words)).toBe(
      'In 3 periods with a figure on both sides, engagement and customer satisfaction moved the same way once out of 2. One team alone cannot show whether the two go together; the comparison of all teams can.',
    );
    expect(linesSentence([], words)).toBe('There is no figure of engagement or of customer satisfaction for this team yet.');
  });
});
