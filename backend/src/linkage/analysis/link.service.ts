import { Injectable } from '@nestjs/common';
import type { LinkageTeam, LinkQuery, LinkReply, LinkTableQuery, PermutationReply, ValueQuery, ValueReply } from '@throughline/contract';
import type { Finding } from '@throughline/linkage';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { type Look, Looks } from '../look/looks.js';
import { FindingCache } from '../thread/finding-cache.js';
import type { LinkTask } from '../thread/linkage-thread.js';
import { LinkageThreads, type LongRun } from '../thread/linkage-threads.js';
import { csvOf } from '../../platform/files/csv-table.js';
import { linkReply } from './link-reply.rules.js';
import { answerOf } from './answer.rules.js';
import { linesOf, linesSentence, overTime } from './over-time.rules.js';
import { type LinkPanel, Panels } from './panels.js';
import { periodsInOrder } from './periods.rules.js';
import { permutationReply } from './permutation.rules.js';
import { linkTable, teamTable } from './tables.rules.js';
import { valueReply } from './value.rules.js';

/** Where everything drawn by chance begins, so that a page says the same when it is asked again. */
export const SEED = 1;

interface TaskOptions {
  readonly lag: number | undefined;
  readonly permutations?: number;
  readonly seed?: number | undefined;
}

/** The link of one staff measure with one metric, and the two lines of a team. */
@Injectable()
export class LinkService {
  constructor(
    private readonly panels: Panels,
    private readonly teams: TeamReader,
    private readonly threads: LinkageThreads,
    private readonly cache: FindingCache,
    private readonly looks: Looks,
    private readonly work: UnitOfWork,
  ) {}

  async link(caller: Caller, query: LinkQuery): Promise<LinkReply> {
    const panel = await this.panels.ahead(caller, query);
    const finding = await this.finding(panel, query.lag);
    const { staff, customer, scope } = panel;
    return linkReply(
      { ...panel.together, finding },
      {
        staff,
        customer,
        scope: { teamId: scope.top.id, name: scope.top.name },
        visible: scope.visible,
        nameOf: scope.nameOf,
        lag: query.lag,
        falseDiscovery: await this.looks.discovery(lookAt(panel, finding)),
      },
    );
  }

  /** What the engine finds in a panel; nobody has looked yet. Whoever asks has read the panel `ahead`, so that no connection waits with the computation. */
  finding(panel: LinkPanel, lag: number | undefined): Promise<Finding> {
    const task = taskOf(panel, { lag });
    return this.cache.of('link', task, () => this.threads.link(task));
  }

  /** Whether the link inside teams could be chance, with more orders than a page waits for. Reads what the run needs; the answer is a look at the link. */
  async permutationRun(query: LinkQuery, { draws, seed }: { draws: number; seed: number | undefined }): Promise<LongRun<PermutationReply>> {
    const panel = await this.panels.link(null, query);
    const task = taskOf(panel, { lag: query.lag, permutations: draws, seed });
    const { organisationId } = this.work;
    return async (how) => {
      const finding = await this.threads.link(task, how);
      await this.work.run(organisationId, () => this.looks.discovery(lookAt(panel, finding)));
      return permutationReply(finding, draws);
    };
  }

  /** What the link would be worth. What the asker puts in is not kept. */
  async value(caller: Caller, query: ValueQuery): Promise<ValueReply> {
    const panel = await this.panels.ahead(caller, query);
    const { staff, customer, scope } = panel;
    const finding = await this.finding(panel, query.lag);
    // it tells the answer of the link, and so it is a look at it
    await this.looks.discovery(lookAt(panel, finding));
    return valueReply(query, { finding, staff, customer, scope: { teamId: scope.top.id, name: scope.top.name } });
  }

  /** One table of the link, with exactly what the page shows. */
  async table(caller: Caller, { table, ...query }: LinkTableQuery): Promise<string> {
    if (table !== 'left-out') return csvOf(linkTable(await this.link(caller, query), table));
    const { together, scope } = await this.panels.link(caller, query);
    const keys = new Map(scope.tree.map((team) => [team.id, team.externalKey ?? '']));
    const rows = together.leftOut
      .filter(({ teamId }) => scope.visible.has(teamId))
      .map((row) => [keys.get(row.teamId)!, row.name, row.period, row.side, row.reason, row.sentence]);
    return csvOf([['team key', 'team', 'period', 'side', 'reason', 'sentence'], ...rows]);
  }

  /** The two lines of a team, before the lines of all teams. Throws Refusal `not-in-scope` for the team of another leader. */
  async team(caller: Caller, teamId: string, query: LinkQuery): Promise<LinkageTeam> {
    const { id, name } = await this.teams.requireInScope(caller, teamId);
    // nothing long is computed here, so one connection does
    const panel = await this.panels.link(caller, query);
    const own = await this.panels.ofTeam(query, id);
    const breaks = new Set((await this.panels.breaks([...own.staff, ...own.customer])).flatMap((one) => (one.teamId === id ? [one.period] : [])));
    const lines = linesOf(own.staff, own.customer, panel.customer.minimumBase, breaks);
    return {
      team: { id, name },
      sentence: linesSentence(lines, { staff: panel.words.staff!, customer: panel.words.customer! }),
      lines,
      all: overTime(panel.together, panel.scope.visible),
      staff: panel.staff,
      customer: panel.customer,
    };
  }

  async teamTable(caller: Caller, teamId: string, query: LinkQuery): Promise<string> {
    return csvOf(teamTable(await this.team(caller, teamId, query)));
  }
}

function taskOf({ together: { parts }, words }: LinkPanel, { lag, permutations, seed }: TaskOptions): LinkTask {
  return {
    parts,
    words,
    options: {
      seed: seed ?? SEED,
      staffScale: { min: 0, max: 100 },
      ...(lag === undefined ? {} : { lagPeriods: lag }),
      ...(permutations === undefined ? {} : { permutations }),
    },
  };
}

/** What is counted as looked at: the days of the figures seen, and the p of the answer. Null where nothing was tested. */
export function lookAt({ together, staff, customer, scope }: LinkPanel, finding: Finding): Look | null {
  const answer = answerOf(finding);
  const periods = periodsInOrder([...together.sides.staff, ...together.sides.customer]);
  if (!answer || periods.length === 0) return null;
  const until = periods.map((period) => period.until).sort();
  return {
    staff: staff.key,
    metricId: customer.metricId,
    lag: finding.lagPeriods,
    teamId: scope.top.id,
    from: periods[0]!.from,
    until: until.at(-1)!,
    p: answer.p,
  };
}
