import { shownMean, TEAMS } from './figures.js';
import { joinersGuessed, proven, type Behind } from './inference.js';
import { Lattice } from './lattice.js';
import { seededNumbers } from './numbers.js';
import { DELIGHTED, firstOpinion } from './opinions.js';
import { Report } from './report.js';
import type { TrueBallot, TrueCycle } from './siege.js';
import { attackLibrary, type Harvested, solve, type Solved } from './solvers.js';
import { liveCounters } from './live-counters.js';
import { town as townOf } from './town.js';

const K = 5;
const RESPONDENTS = 320;
const QUESTION = { id: 'q', code: 'q', driver: 'engagement', type: 'scale5', mandatory: true, scale: { min: 1, max: 5 } };

/** The program must break what is known to leak, or finding nothing in the product would say nothing. */
describe('the attack on publications that leak', () => {
  const town = townOf();
  const lattice = new Lattice(town, [...town.people, ...town.joiners], (name) => name, K);
  const chosen = seededNumbers(11).shuffled(town.people).slice(0, RESPONDENTS);
  const report = new Report();
  afterAll(() => report.print(`The same attack on publications that leak: k = ${K}, ${RESPONDENTS} respondents where nothing else is said`));

  const scoreOf = async (what: string, groups: readonly Harvested[]): Promise<Solved> => {
    const solved = await solve(groups, K, { random: seededNumbers(8).next, orders: 2 });
    report.add(what, `${solved.exposed} exposed, ${solved.singledOut} singled out by ${groups.length} groups`);
    return solved;
  };

  const cycleOf = (opinions: (key: string) => number, whom = chosen): TrueCycle => ({
    id: 'twin',
    name: 'Twin',
    questions: [QUESTION],
    facets: [],
    ballots: new Map(
      whom.map((person, order) => [
        person.key,
        { person, order, tag: '', secrets: {}, said: { answers: { q: opinions(person.key) }, comments: [] } } as unknown as TrueBallot,
      ]),
    ),
  });
  const certified = (cycle: TrueCycle): Map<string, TrueBallot[]> => lattice.behind(cycle, 'q');
  const shown = (cycle: TrueCycle, mean: (sum: number, n: number) => number): Behind[] =>
    [...certified(cycle)].map(([node, ballots]) => {
      const sum = ballots.reduce((total, { said }) => total + said.answers['q']!, 0);
      return {
        figure: { cycle: 'twin', node, family: TEAMS, value: '', kind: 'question', measure: 'q', sizeBand: '', mean: mean(sum, ballots.length) },
        scale: QUESTION.scale,
        ballots,
      };
    });

  it('T9: breaks the minimum size, the remainder rule and the pairwise overlap, in this order', async () => {
    const { leakyTwin, madeUpOrganisation } = await attackLibrary();
    const made = madeUpOrganisation(seededNumbers(449).next, 449, 40, { gender: 3, age: 6, tenure: 6, location: 8, level: 5 });
    const broken = async (rule: string): Promise<Solved> => scoreOf(`449 people, the rule "${rule}"`, leakyTwin(rule, { ...made, k: K }));
    const [minimum, remainder, pairwise] = [await broken('minimum-size'), await broken('remainder'), await broken('pairwise-overlap')];
    expect(minimum.exposed).toBeGreaterThan(remainder.exposed);
    expect(remainder.exposed).toBeGreaterThan(pairwise.exposed);
    expect(pairwise.exposed).toBeGreaterThan(0);
    expect(minimum.singledOut).toBeGreaterThan(0);
  });

  it('T9: breaks live counters down to everybody but, at most, the first few', async () => {
    const people = chosen.map(({ key, team }) => ({ name: key, nodes: lattice.upwards(team) }));
    const { exposed, singledOut } = await scoreOf('figures that follow every ballot', liveCounters(people, K, seededNumbers(2)));
    expect(exposed).toBe(RESPONDENTS);
    expect(singledOut).toBeGreaterThanOrEqual(RESPONDENTS - K);
  });

  it('T9: finds one extra query slipped into a publication in which it finds nothing', async () => {
    const published = [...certified(cycleOf(() => 3))].map(([name, ballots]) => ({ name, people: ballots.map(({ person }) => person.key) }));
    expect(await scoreOf('the lift', published)).toMatchObject({ exposed: 0, singledOut: 0 });
    const team = published.find(({ people }) => people.length >= 9)!;
    const extra = { name: 'a filter too many', people: team.people.slice(2) };
    expect(await scoreOf('the lift, and one query more', [...published, extra])).toMatchObject({ exposed: 2, least: 2 });
  });

  it('T9: proves from means that are neither guarded nor capped that a whole team is of one opinion', () => {
    const numbers = seededNumbers(4);
    const cycle = cycleOf(
      (key) =>
        firstOpinion(
          town.people.find((one) => one.key === key)!,
          [QUESTION],
          numbers,
        ).answers['q']!,
    );
    const exact = (sum: number, n: number): number => sum / n;
    const onlySum = ({ mean }: { mean: number }, n: number) => ({ low: Math.round(mean * n), high: Math.round(mean * n) });
    expect(proven(shown(cycle, exact), onlySum).join()).toContain(DELIGHTED);
    expect(proven(shown(cycle, (sum, n) => shownMean(sum, n, QUESTION.scale)))).toEqual([]);
  });

  it('T9: reads the answers of joiners out of exact means when nobody else changes an answer', () => {
    const opinions = new Map([...town.people, ...town.joiners].map(({ key }, i) => [key, 1 + ((i * 7) % 5)]));
    const joiners = new Set(town.joiners.map(({ key }) => key));
    const exact = (sum: number, n: number): number => sum / n;
    const [before, after] = [cycleOf((key) => opinions.get(key)!), cycleOf((key) => opinions.get(key)!, [...chosen, ...town.joiners])];
    const score = joinersGuessed(shown(before, exact), shown(after, exact), ({ person }) => joiners.has(person.key));
    report.add('exact means and unchanged answers', `${score.hits} of ${score.guesses} answers of joiners read`);
    expect(score.guesses).toBeGreaterThan(8);
    expect(score.hits).toBe(score.guesses);
  });
});
