import { parse } from 'csv-parse/sync';
import { K, K_COMMENTS, type Loot } from './campaign.js';
import { asGroups, questionsOf, type SeenCycle, type SeenQuestion, smallestGroups } from './behind.js';
import { elsewhere, numbersOfHidden, trendsThatTellMore, unexplained } from './explained.js';
import { groupKey } from './facet-lattice.js';
import { bandOf, commentsIn, driverShown, figuresIn, TEAMS } from './figures.js';
import { changes, type Found, numbersIn } from './harvest.js';
import { joinersGuessed, mismatch, proven } from './inference.js';
import { grouped } from './lattice.js';
import { spreadsIn, wrongShares } from './shares.js';
import { FORMULA } from './outsiders.js';
import { type Harvested, solve, type Solved } from './solvers.js';
import type { Report } from './report.js';

/** The files that are tables of the pages about links. */
const LINK_FILES = /^\/api\/linkage\/(link|drivers|family|teams\/\{id\}\/lines)\.csv$/;

/** The attack of everybody who may ask the API, alone or all together. */
export function attackFromOutside(lootOf: () => Loot, report: Report): void {
  let loot: Loot;
  let cycles: SeenCycle[];
  beforeAll(() => {
    loot = lootOf();
    const figures = figuresIn([...loot.found.published, ...loot.found.later]);
    cycles = (['first', 'second'] as const).map((which) => ({
      cycle: loot[which],
      lattice: loot.lattices[which],
      figures: figures.filter(({ cycle }) => cycle === loot[which].id),
    }));
  });

  const questions = (): SeenQuestion[] => questionsOf(cycles);
  /** Which groups of people the figures of a question are about, all families together; questions about the same people count once. */
  const systems = (): Harvested[][] => [...new Map(questions().map(({ all }) => [JSON.stringify(asGroups(all)), asGroups(all)])).values()];

  it('T9: sees nothing move, whoever looks, when two more people answer', () => {
    expect(changes(loot.found.open, loot.found.twoMore)).toEqual([]);
  });

  it('T9: notices a counter that moves', () => {
    const moved = loot.found.twoMore.map((one): Found => ({
      ...one,
      reply: { ...one.reply, body: one.reply.body.replace(/"rounded":null/, '"rounded":"318 of 380"') },
    }));
    expect(changes(loot.found.open, moved).join()).toContain('318 of 380');
  });

  it('T9: knows what every number is that the publications brought', () => {
    expect(unexplained(loot.found.twoMore, [...loot.found.published, ...loot.found.later])).toEqual([]);
  });

  it('T9: is told what is not shown, and never how many that are', () => {
    const { sentences, numbers } = numbersOfHidden(
      [...loot.found.published, ...loot.found.later],
      loot.town.teams.map(({ name }) => name),
    );
    expect(sentences).toBeGreaterThan(20);
    expect(numbers).toEqual([]);
  });

  it('T9: finds the very figures of the results in mirrors and links, and none besides', () => {
    const ofTeams = cycles.flatMap(({ figures }) => figures.filter(({ family }) => family === TEAMS));
    const shown = new Map([...grouped(ofTeams.map(({ node, measure, mean }) => [`${node} ${measure}`, mean] as const))]);
    expect(shown.size).toBeGreaterThan(50);
    expect(elsewhere([...loot.found.published, ...loot.found.later], shown)).toEqual([]);
  });

  it('T9: reads no trend that says more than the two figures beside each other do, and of few people none in figures', () => {
    const { trends, more } = trendsThatTellMore(cycles[0]!.figures, cycles[1]!.figures);
    expect(trends).toBeGreaterThan(50);
    expect(more).toEqual([]);
  });

  it('T9: knows exactly who is behind every figure, of teams and of demographics, though some left out what had to be answered', () => {
    for (const { cycle } of cycles) {
      const partial = [...cycle.ballots.values()].filter(({ said }) =>
        cycle.questions.some(({ id, mandatory }) => mandatory && said.answers[id] === undefined),
      );
      expect(partial.length).toBeGreaterThan(10);
      report.add(`${cycle.name}: ballots without an answer that had to be given`, partial.length);
    }
    const wrong = questions().flatMap(({ all, missing }) => {
      const smallest = smallestGroups(all);
      return all
        .flatMap((each) => {
          const { figure, ballots } = each;
          if (ballots.length === 0 || bandOf(ballots.length) !== figure.sizeBand)
            return [`${groupKey(figure)}: ${figure.sizeBand} are shown, ${ballots.length} expected`];
          return mismatch(each, smallest) ?? [];
        })
        .concat(missing);
    });
    expect(wrong).toEqual([]);
    const counts = grouped(questions().flatMap(({ all }) => all.map((one) => [one.figure.family, one] as const)));
    for (const [family, all] of counts) report.add(`figures of questions by ${family}, each with the people behind it`, all.length);
    expect([...counts.keys()].sort()).toEqual(['role-band', 'site', 'site*tenure', 'team', 'tenure']);
  });

  it('T9: reads no share but those of the rules, each of the very people behind the figure, and none that says nobody or everybody', () => {
    const spreads = spreadsIn([...loot.found.published, ...loot.found.later]);
    const wrong = questions().flatMap(({ one, id, all }) => {
      const smallest = smallestGroups(all);
      return all
        .filter(({ figure }) => figure.family === TEAMS)
        .flatMap((behind) => {
          const spread = spreads.find(({ cycle, question, node }) => cycle === one.cycle.id && question === id && node === behind.figure.node);
          return spread ? wrongShares(spread, behind, smallest) : [`${groupKey(behind.figure)} ${id}: no shares are shown`];
        });
    });
    report.add('distributions, each with the people behind it', spreads.length);
    report.add(
      'shares in them',
      spreads.reduce((sum, { parts }) => sum + parts.length, 0),
    );
    expect(spreads.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('T9: finds no driver that says more than its questions do', () => {
    const wrong = cycles.flatMap(({ cycle, figures }) =>
      figures
        .filter(({ kind }) => kind === 'driver')
        .flatMap((driver) => {
          const parts = cycle.questions.flatMap(({ id, driver: of, scale }) => {
            const part = figures.find((one) => one.measure === id && one.node === driver.node && one.family === driver.family && one.value === driver.value);
            return of === driver.measure && scale && part ? [{ mean: part.mean, scale }] : [];
          });
          return parts.length > 0 && driverShown(parts) === driver.mean ? [] : [`${driver.node} ${driver.measure}: ${driver.mean}`];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('T9: finds no combination of figures about fewer than k people, though all roles put together what they see', async () => {
    const scores: Solved[] = [];
    for (const groups of systems()) scores.push(await solve(groups, K));
    const sum = (of: 'exposed' | 'singledOut'): number => scores.reduce((total, score) => total + score[of], 0);
    report.add('people in a group below k whose figure follows', sum('exposed'));
    report.add('people singled out', sum('singledOut'));
    report.add('fewest people that any combination is about', Math.min(...scores.map(({ least }) => least)));
    expect(scores.length).toBeGreaterThan(3);
    expect(scores.filter(({ exposed, least }) => exposed > 0 || least < K || least === Infinity)).toEqual([]);
  });

  it('T9: finds one value of a demographic more, shown at a team where the publication does not show it', async () => {
    const groups = systems()[0]!;
    const one = cycles[0]!;
    const team = groups.filter(({ name }) => name.startsWith(TEAMS)).sort((a, b) => a.people.length - b.people.length)[0]!;
    const claims = grouped(team.people.map((key) => [one.cycle.ballots.get(key)!.claims['site'] ?? 'no site', key] as const));
    const [site, people] = [...claims].sort((a, b) => a[1].length - b[1].length)[0]!;
    expect((await solve([...groups, { name: `${site} in ${team.name}`, people }], K)).exposed).toBeGreaterThan(0);
  });

  it('T14: finds no participation of fewer than k people in any combination of rates', async () => {
    const rates = new Set(
      [...loot.found.published, ...loot.found.later]
        .filter(({ route, reply }) => route === '/api/cycles/{id}/participation' && reply.status === 200)
        .flatMap(({ reply }) => (JSON.parse(reply.body) as { teams: { teamId: string }[] }).teams.map(({ teamId }) => teamId)),
    );
    expect(rates.size).toBeGreaterThan(15);
    const members = loot.lattices.first.membersBelow();
    const groups = [...rates].map((team) => ({ name: team, people: members.get(team) ?? [] }));
    expect(await solve(groups, K)).toMatchObject({ exposed: 0 });
  });

  it('T14: is told nowhere how many were reminded, which is how many had not taken part', () => {
    expect(loot.reminders).toBeGreaterThan(30);
    const told = loot.found.reminded.flatMap((one) => {
      const lines = one.reply.body.split('\n').filter((line) => !/_(process|nodejs)_|_bucket|_sum/.test(line));
      return lines.flatMap((line) =>
        new RegExp(`\\b${loot.reminders}\\b`).test(line.replace(/[0-9a-f-]{36}/g, '')) ? [`${one.address}: ${line.slice(0, 200)}`] : [],
      );
    });
    expect(told).toEqual([]);
  });

  it('T9: finds every comment among those of ten people or more', () => {
    const wrong = cycles.flatMap(({ cycle, lattice }) => {
      const crowds = lattice.commenters(cycle, K_COMMENTS);
      return commentsIn([...loot.found.published, ...loot.found.later])
        .filter((comment) => comment.cycle === cycle.id)
        .filter(
          ({ team, text }) =>
            (crowds.get(team)?.length ?? 0) < K_COMMENTS || !crowds.get(team)!.some(({ said }) => said.comments.some((one) => one.text === text)),
        );
    });
    expect(wrong).toEqual([]);
  });

  it('T9: proves of nobody that all of a group answered alike or unfavourably, rounding and differences and all', () => {
    expect(questions().flatMap(({ all }) => proven(all))).toEqual([]);
  });

  it('T9: guesses the answers of joiners no better than somebody who says what most say', () => {
    const joiners = new Set(loot.town.joiners.map(({ key }) => key));
    const [first, second] = cycles.map((one) => questionsOf([one]));
    const scores = second!.map(({ id, all }) => joinersGuessed(first!.find((one) => one.id === id)!.all, all, ({ person }) => joiners.has(person.key)));
    const sum = (of: 'guesses' | 'hits' | 'baseline'): number => scores.reduce((total, score) => total + score[of], 0);
    report.add('answers of joiners guessed', `${sum('hits')} of ${sum('guesses')}; without figures ${sum('baseline')}`);
    expect(sum('guesses')).toBeGreaterThan(20);
    expect(sum('hits') - sum('baseline')).toBeLessThan(3 * Math.sqrt(sum('guesses')));
  });

  it('T15: is given files of cells only, none of which a spreadsheet runs', () => {
    const files = [...loot.found.published, ...loot.found.later].filter(({ reply }) => reply.status === 200 && /csv/.test(reply.type));
    const cells = files.flatMap(({ reply }) => parse(reply.body, { bom: true }).flat() as string[]);
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => /^[=+@\t\r＝＋－＠]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${FORMULA}`);
    // a number in them is a year or a quarter, never a figure; but the tables of a link hold the figures of the pages, and no other
    const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell) && !/^20\d\d$/.test(cell);
    const pages = [...loot.found.published, ...loot.found.later].filter(
      ({ route, reply }) => route.startsWith('/api/linkage/') && reply.status === 200 && /json/.test(reply.type),
    );
    const shown = new Map<string, Set<string>>();
    for (const one of pages) {
      const values = shown.get(one.role) ?? new Set<string>();
      for (const { value } of numbersIn(one)) values.add(value);
      shown.set(one.role, values);
    }
    const more = files.flatMap(({ role, route, reply }) => {
      const numbers = (parse(reply.body, { bom: true }).flat() as string[]).filter(isNumber);
      return LINK_FILES.test(route) ? numbers.filter((number) => !shown.get(role)?.has(number)) : numbers;
    });
    expect(more).toEqual([]);
  });

  it('T9: reads no figure in any mail', async () => {
    const mails = (await loot.house.outbox()).filter(({ text }) => /\d [%‰]|\d\.\d/.test(text.replace(/https?:\S+/g, '')));
    expect(mails.map(({ subject, text }) => `${subject}: ${text}`)).toEqual([]);
  });
}
