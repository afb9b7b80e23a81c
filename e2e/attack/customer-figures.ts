import { type BesiegedHouse, wanted } from './besieged-house.js';
import { CATEGORIES, CHANNELS, type Helpdesk, METRICS, type Request, withTeamsBelow } from './helpdesk.js';

interface Board {
  metrics: { id: string; key: string }[];
  rows: { team: { id: string }; scope: 'own' | 'tree'; figures: { metricId: string; value: number | null; base: number | null; hidden: string | null }[] }[];
}

/** A figure that the board shows, and the requests behind it. */
export interface CustomerFigure {
  readonly metric: string;
  /** Team, whether with the teams below it, and channel or category. */
  readonly of: string;
  readonly value: number | null;
  readonly base: number;
  readonly requests: ReadonlySet<Request>;
}

/** All figures that an organisation can ask for by what its own are told by, and how often it was refused those by the other. */
export async function customerFigures(
  house: BesiegedHouse,
  desk: Helpdesk,
  toldBy: 'channel' | 'category',
  requests: readonly Request[],
): Promise<{ shown: CustomerFigure[]; hidden: number; refused: number }> {
  const [own, other] = toldBy === 'channel' ? ([CHANNELS, CATEGORIES] as const) : ([CATEGORIES, CHANNELS] as const);
  const partOf = (request: Request): string => request[toldBy];
  const told = await toldParts(house, desk);
  const names = new Map([...desk.teams].map(([name, id]) => [id, name]));
  const shown: CustomerFigure[] = [];
  let [hidden, refused] = [0, 0];
  const ask = (node: string, more: string) => desk.manager('GET', `/api/outcome-board?from=${desk.month.from}&until=${desk.month.until}&node=${node}${more}`);
  for (const node of desk.teams.values()) {
    for (const part of ['', ...own]) {
      const board = await wanted<Board>(ask(node, part && `&${toldBy}=${part}`));
      const keys = new Map(board.metrics.map(({ id, key }) => [id, key]));
      for (const { team, scope, figures } of board.rows)
        for (const { metricId, value, base, hidden: why } of figures) {
          if (why !== null) hidden++;
          if (why !== null || base === null || base === 0) continue;
          const name = names.get(team.id)!;
          const teams = scope === 'own' ? [name] : withTeamsBelow(name);
          const behind = requests.filter(
            (one) => teams.includes(one.team) && (part === '' || (partOf(one) === part && told.has(`${keys.get(metricId)} ${one.team} ${part}`))),
          );
          shown.push({ metric: keys.get(metricId)!, of: `${name} ${scope} ${part}`, value, base, requests: new Set(behind) });
        }
    }
    const otherwise = [
      ...other.map((part) => `&${toldBy === 'channel' ? 'category' : 'channel'}=${part}`),
      `&mix=${toldBy === 'channel' ? 'category' : 'channel'}`,
    ];
    for (const more of otherwise) if ((await ask(node, more)).status === 400) refused++;
  }
  return { shown, hidden, refused };
}

/** Which channels or categories of which teams are told, by metric: the attack is given what the product keeps of that. */
function toldParts(house: BesiegedHouse, { organisationId, teams }: Helpdesk): Promise<Set<string>> {
  const names = new Map([...teams].map(([name, id]) => [id, name]));
  const sql = `SELECT m.key AS metric, c.team_id::text AS team, c.channel AS part FROM org.outcome_cell c JOIN org.metric m ON m.organisation_id = c.organisation_id AND m.id = c.metric_id
    WHERE c.organisation_id = '${organisationId}' AND c.scope = 'own' AND c.channel <> '' AND c.told = 'all'`;
  return house.asSuperuser(async (database) => {
    const { rows } = await database.query<{ metric: string; team: string; part: string }>(sql);
    return new Set(rows.map(({ metric, team, part }) => `${metric} ${names.get(team)} ${part}`));
  });
}

/** Requests that are in the very same figures, whichever metric they are of: whatever is added up or taken away is made of such sets. The fewest agents of one that is in a figure at all. */
export function fewestAgents(figures: readonly CustomerFigure[], requests: readonly Request[]): number {
  const sets = Map.groupBy(requests, (request) => figures.map((figure) => (figure.requests.has(request) ? '1' : '0')).join(''));
  const told = [...sets].filter(([pattern]) => pattern.includes('1'));
  return Math.min(...told.map(([, together]) => new Set(together.map(({ agent }) => agent)).size));
}

/** What a figure less one inside it is about, where that is one agent alone. */
export interface SingledOut {
  readonly agent: string;
  /** How many requests, and what they come to of the metric that has a mean; null where figures of that are not both there. */
  readonly count: number;
  readonly mean: number | null;
}

/** Takes every figure from every other that it lies inside of, across metrics, and names whom that singles out. Means are taken apart by their bases. */
export function differences(figures: readonly CustomerFigure[]): SingledOut[] {
  const found = new Map<string, SingledOut>();
  for (const whole of figures)
    for (const part of figures) {
      if (part.requests.size === 0 || part.requests.size >= whole.requests.size || ![...part.requests].every((one) => whole.requests.has(one))) continue;
      const agents = new Set([...whole.requests].filter((one) => !part.requests.has(one)).map(({ agent }) => agent));
      if (agents.size !== 1) continue;
      const [agent] = agents;
      const count = whole.base - part.base;
      const sum = (figure: CustomerFigure): number | null => (figure.metric === 'csat-mean' && figure.value !== null ? figure.value * figure.base : null);
      const [all, less] = [sum(whole), sum(part)];
      const mean = all === null || less === null ? null : (all - less) / count;
      const key = `${agent} ${count}`;
      if (!found.has(key) || mean !== null) found.set(key, { agent: agent!, count, mean });
    }
  return [...found.values()];
}

/** Figures of one metric alone. */
export function ofMetric(figures: readonly CustomerFigure[], metric: (typeof METRICS)[number]): CustomerFigure[] {
  return figures.filter((figure) => figure.metric === metric);
}
