import type { Figure } from './figures.js';
import { type Found, numbersIn } from './harvest.js';

/**
 * Every number that a publication may bring into an answer of the API, and what it is. A new one has to be written here, and first the attack has to be
 * taught what it tells.
 */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/cycles\/\{id\}\/results (figures\[\]\.(sizeBand|mean|low|high|favourable|value)|teams\[\]\.sizeBand)$/, 'figures: taken apart'],
  [
    /^\/api\/cycles\/\{id\}\/results\/heatmap teams\[\]\.(sizeBand|cells\[\]\.(mean|low|high|favourable|sizeBand|difference))$/,
    'figures of the results and their differences: compared with them',
  ],
  [
    /^\/api\/cycles\/\{id\}\/results\/heatmap (cycle\.|path\[\]\.name|left|columns\[\]\.(label|scale)|facets\[\]\.|box\.|comparison\.(name|judged|clear|rate|notes|choices))/,
    'names, the frozen rules, and how many of the shown differences stand out',
  ],
  [
    /^\/api\/cycles\/\{id\}\/results\/heatmap teams\[\]\.(name|depth|below|comments|hidden|notes|participation|trendHidden|cells\[\]\.hidden)/,
    'names and places of teams, how many comments are shown there, participation as elsewhere',
  ],
  [
    /^\/api\/cycles\/\{id\}\/results\/(measure|trend) /,
    'figures and spreads of the results, and what is computed from them: shares are compared with what the people behind them answered; lines over time are asked for by a measure, which the harvest does not guess',
  ],
  [/^\/api\/cycles\/\{id\}\/results figures\[\]\.trend\.change$/, 'trends: compared with the difference of the shown figures'],
  [
    /^\/api\/cycles\/\{id\}\/comments (items\[\]\.(text|question|teamName|passages|conversation)|cycle\.|questions\[\])/,
    'comments: where they are shown is taken apart, what they say is their author’s; how many names were taken out is to be seen in the words',
  ],
  [/^\/api\/cycles\/\{id\}\/comment-themes /, 'what comments are about that are all shown themselves, in bands'],
  [
    /^\/api\/cycles\/\{id\}\/comment-words /,
    'which words stand out in comments that are all shown themselves, in bands; how sure that is in three steps, or it would give the exact number of the others; fewer people among them than the smallest group count as so many',
  ],
  [/^\/api\/(comment-themes|signal-words) /, 'lists of words, written before anybody answered'],
  [
    /^\/api\/cycles\/\{id\}\/results (facets\[\]\.values|hiddenFacets)\[\]\./,
    'names of values that the manifest offers, and which of them are not shown: looked at apart',
  ],
  [/^\/api\/cycles\/\{id\}\/results (cycle\.|since\.|teams\[\]\.(name|hidden|trendHidden)|figures\[\]\.label)/, 'names and the frozen rules'],
  [/^\/api\/teams\/\{id\}\/mirror (staff|drivers)\[\]\.(value|low|high|sizeBand|period)/, 'figures of drivers: compared with those in the results'],
  [/^\/api\/teams\/\{id\}\/mirror reach\[\]/, 'published reach of recognition, which is no answer to a survey'],
  [/^\/api\/teams\/\{id\}\/mirror (hidden|trendHidden|finding|team|customer)/, 'names, and what customers say'],
  [/^\/api\/linkage\/across /, 'computed from figures of drivers and of customers: points compared with the results'],
  [/^\/api\/linkage\/(link|teams\/\{id\}) /, 'computed from figures of drivers and of customers: points and lines compared with the results'],
  [/^\/api\/linkage\/(link|drivers|family|teams\/\{id\}\/lines)\.csv /, 'the tables of the replies beside them'],
  [/^\/api\/linkage\/(drivers|family|value) /, 'shares and links over ten teams or more, from the same figures'],
  [/^\/api\/linkage\/(left-out|measures) /, 'names, sentences and periods'],
  [/^\/api\/cycles\/\{id\}(\/participation)? (participation\.|rounded|asOf|teams\[\])/, 'participation: taken apart'],
  [/^\/api\/published-cycles items\[\]\.(name|closedOn)$/, 'names and dates of cycles'],
  [/^\/api\/cycle-calendar (from|until|entries\[\]\.(name|opensOn|closesOn)|warnings)/, 'names and days of cycles, planned before anybody answered'],
  [/^\/api\/cycles(\/\{id\})? /, 'dates, sentences and counts of invitations, known before anybody answered'],
  [/^\/api\/cycles\/\{id\}\/(results box\.|board |checklist )/, 'how many ballots altogether, and hashes of ciphertext'],
  [/^\/api\/health\/metrics /, 'the load of the machine; what counts ballots is looked for apart'],
  [/^\/api\/cycles\/\{id\}\/expected-detail /, 'what the directory lets expect before anybody answers'],
  [/^\/\.well-known\/ballots|^\/api\/cycles\/\{id\}\/(manifest|ballot-paper) /, 'the public promise of a cycle, written before anybody answers'],
  [/^\/api\/(colleagues|employees(\/\{id\})?|teams) /, 'the directory, which the attacker is given'],
  [/^\/api\/team-history\.csv /, 'who was in which team when: the directory, which the attacker is given'],
  [/^\/api\/employees\/\{id\}\/invitations /, 'which surveys somebody was invited to, and until when they are open: known before anybody answered'],
  [/^\/api\/complaint-imports(\/\{id\})? /, 'rows of files about complaints of customers'],
  [/^\/api\/event-imports(\/\{id\}(\/problems\.csv)?)? /, 'rows of files about customers'],
  [/^\/api\/outcome-board (from|until|trendMonths\[\])$/, 'the months of figures about customers, up to today'],
  [/^\/api\/outcome-quality /, 'shares of events that say something, by source and team, which are no answers'],
  [/^\/api\/outcome-reconciliation /, 'numbers of events, beside one that was typed in'],
  [/^\/api\/outcome-board categories\[\]\./, 'names of what requests of customers were about, and how many more there are'],
  [/^\/api\/outcome-board smallestAgents$/, 'a setting of the installation'],
  [/^\/api\/outcome-settings fixedBy$/, 'the name of a metric about customers'],
  [/^\/api\/kudos-signals (from|until|publishedOn)$/, 'the months over which kudos are counted, which are no answers'],
  [
    /^\/api\/fairness-reports(\/\{id\}(\/figures\.csv)?)? /,
    'who was thanked, nominated and awarded, which is no answer to a survey, in figures of the same engine; what they tell is attacked in fairness.db.spec and fairness-attack.rules.spec',
  ],
  [/^\/api\/(sessions|audit-lines) /, 'when somebody signed in or opened and closed a cycle'],
];

/** Numbers that were nowhere before, by where they stand, and that nobody has explained. */
export function unexplained(before: readonly Found[], after: readonly Found[]): string[] {
  const key = (route: string, { at, value }: { at: string; value: string }): string => `${route} ${at} ${value}`;
  const old = new Set(before.flatMap((one) => numbersIn(one).map((number) => key(one.route, number))));
  const fresh = after
    .filter(({ reply }) => reply.status === 200)
    .flatMap((one) => numbersIn(one).flatMap((number) => (old.has(key(one.route, number)) ? [] : [`${one.route} ${number.at}`])));
  return [...new Set(fresh)].filter((place) => !EXPLAINED.some(([pattern]) => pattern.test(place)));
}

interface Mirror {
  team: { id: string };
  staff: { value: number }[];
  drivers: { key: string; value: number }[];
}

interface Heat {
  columns: { measure: string }[];
  teams: { teamId: string; cells: { mean?: number; difference?: number; sizeBand?: string }[] }[];
}

interface Across {
  staff: { key: string };
  points: { teamId: string; x: number; periods: number }[];
}

interface Link {
  staff: { key: string };
  across: Pick<Across, 'points'>;
}

interface Lines {
  staff: { key: string };
  team: { id: string };
  lines: { staff: number | null }[];
}

/** Staff figures outside the results that are not those of the results: each would be a figure more about somebody. */
export function elsewhere(found: readonly Found[], shown: ReadonlyMap<string, readonly number[]>): string[] {
  const of = (team: string, driver: string): readonly number[] => shown.get(`${team} ${driver}`) ?? [];
  const replies = <T>(route: string): T[] =>
    found.filter((one) => one.route === route && one.reply.status === 200).map(({ reply }) => JSON.parse(reply.body) as T);
  const mirrored = replies<Mirror>('/api/teams/{id}/mirror').flatMap(({ team, staff, drivers }) => [
    ...staff.filter(({ value }) => !of(team.id, 'engagement').includes(value)).map(({ value }) => `the mirror of ${team.id} shows ${value}`),
    ...drivers.filter(({ key, value }) => !of(team.id, key).includes(value)).map(({ key, value }) => `the mirror of ${team.id} shows ${value} for ${key}`),
  ]);
  const ofMeasure = Map.groupBy(
    [...shown].flatMap(([key, values]) => values.map((value) => ({ measure: key.split(' ')[1]!, value }))),
    ({ measure }) => measure,
  );
  const heated = replies<Heat>('/api/cycles/{id}/results/heatmap').flatMap(({ columns, teams }) =>
    teams.flatMap(({ teamId, cells }) =>
      cells.flatMap(({ mean, difference }, i) => {
        const { measure } = columns[i]!;
        if (mean === undefined) return [];
        if (!of(teamId, measure).includes(mean)) return [`the heatmap shows ${mean} for ${measure} of ${teamId}`];
        const between = (ofMeasure.get(measure) ?? []).some(({ value }) => Math.abs(mean - value - (difference ?? 0)) < 0.051);
        return between ? [] : [`the heatmap shows a difference of ${difference} for ${measure} of ${teamId}`];
      }),
    ),
  );
  const isShown = (team: string, driver: string, x: number): boolean => {
    const values = of(team, driver);
    const means = [...values, ...values.flatMap((one) => values.map((other) => (one + other) / 2))];
    return means.some((mean) => Math.abs(mean - x) < 0.051);
  };
  const links = [...replies<Across>('/api/linkage/across'), ...replies<Link>('/api/linkage/link').map(({ staff, across: { points } }) => ({ staff, points }))];
  const linked = links.flatMap(({ staff, points }) =>
    points.flatMap(({ teamId, x, periods }) =>
      isShown(teamId, staff.key, x) ? [] : [`linkage shows ${x} for ${staff.key} of ${teamId} over ${periods} periods`],
    ),
  );
  const drawn = replies<Lines>('/api/linkage/teams/{id}').flatMap(({ staff, team, lines }) =>
    lines.flatMap(({ staff: x }) => (x === null || isShown(team.id, staff.key, x) ? [] : [`the lines of ${team.id} show ${x} for ${staff.key}`])),
  );
  return [...new Set([...mirrored, ...heated, ...linked, ...drawn])];
}

const SMALL = ['5-9', '10-14', '15-19'];

/** Trends that say more than the shown figures of the two cycles do: another difference, or any figure where a group of either has fewer than 20 people. */
export function trendsThatTellMore(earlier: readonly Figure[], later: readonly Figure[]): { trends: number; more: string[] } {
  const of = ({ node, family, value, kind, measure }: Figure): string => [node, family, value, kind, measure].join('|');
  const before = new Map(earlier.map((figure) => [of(figure), figure]));
  const moved = later.filter(({ trend }) => trend !== undefined);
  const more = moved.filter((figure) => {
    const [then, { change } = {}] = [before.get(of(figure)), figure.trend];
    if (!then) return true;
    if ([then, figure].some(({ sizeBand }) => SMALL.includes(sizeBand))) return change !== undefined;
    return change === undefined || Math.abs(change - (figure.mean - then.mean)) > 0.001;
  });
  return { trends: moved.length, more: more.map(of) };
}

interface Named {
  teams: { name: string }[];
  facets: { label: string; values: { label: string }[] }[];
  hiddenFacets: { sentence: string; nearestTeamName: string | null }[];
}

/** Sentences about what is not shown that hold a number beside the names of teams and values: each could be how many are hidden. `names`: of all teams. */
export function numbersOfHidden(found: readonly Found[], names: readonly string[]): { sentences: number; numbers: string[] } {
  const replies = found
    .filter(({ route, reply }) => route === '/api/cycles/{id}/results' && reply.status === 200)
    .map(({ reply }) => JSON.parse(reply.body) as Named);
  const labels = new Set(replies.flatMap(({ facets }) => facets.flatMap(({ label, values }) => [label, ...values.map((value) => value.label)])));
  const known = [...names, ...labels].sort((a, b) => b.length - a.length);
  const sentences = [...new Set(replies.flatMap(({ hiddenFacets }) => hiddenFacets.map(({ sentence }) => sentence)))];
  const left = (sentence: string): string => known.reduce((text, name) => text.replaceAll(name, ''), sentence);
  return { sentences: sentences.length, numbers: sentences.filter((sentence) => /\d/.test(left(sentence))) };
}
