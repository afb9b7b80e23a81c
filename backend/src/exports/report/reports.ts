import { Injectable } from '@nestjs/common';
import type { NewExport } from '@throughline/contract';
import { CYCLE_SUBJECTS, EXPORT_LIMITS, type ExportSubject, type Language, opens, Refusal, TEAM_SUBJECTS } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import type { DisclosedTables } from '../../platform/files/disclosed-table.js';
import type { Viewer } from '../../platform/http/caller.js';
import { DisclosedCyclesReader } from '../../surveys/results/disclosed-cycles.reader.js';
import { DisclosedFacetsReader } from '../../surveys/results/disclosed-facets.reader.js';
import { DisclosedResultsReader } from '../../surveys/results/disclosed-results.reader.js';
import { tablesFor } from './report.rules.js';

/** What somebody could see at a time. */
export interface Seen {
  seenAll: boolean;
  seenTeams: string[];
}

/** Finds what is asked for, as far as whoever asks may see it now. Every figure comes from what was published. */
@Injectable()
export class Reports {
  constructor(
    private readonly results: DisclosedResultsReader,
    private readonly facets: DisclosedFacetsReader,
    private readonly cycles: DisclosedCyclesReader,
    private readonly teams: TeamReader,
  ) {}

  /** The tables of the request. Throws Refusal when something is missing, unknown, not hers to see, or too large for the format. */
  async open(viewer: Viewer, request: NewExport): Promise<DisclosedTables> {
    mustBeComplete(request);
    const found = await this.tables(viewer, request, request.language ?? 'en');
    const tables = tablesFor(request.format, found.tables);
    const rows = expectedRows(tables);
    const most = EXPORT_LIMITS.rowsMost[request.format];
    if (rows > most)
      throw new Refusal(
        'conflict',
        'too-large-for-format',
        `This has about ${rows.toLocaleString('en')} rows, and such a file can have ${most.toLocaleString('en')}. Choose CSV, or a smaller team.`,
      );
    return { source: found.source, tables };
  }

  /** What the viewer may see now. */
  async seenBy(viewer: Viewer): Promise<Seen> {
    if (opens(['hr'], viewer.roles)) return { seenAll: true, seenTeams: [] };
    return { seenAll: false, seenTeams: await this.teams.scopeOf(viewer.employeeId) };
  }

  /** Whether the viewer may still see all that could be seen then. */
  async stillSees(viewer: Viewer, { seenAll, seenTeams }: Seen): Promise<boolean> {
    const now = await this.seenBy(viewer);
    if (now.seenAll) return true;
    const teams = new Set(now.seenTeams);
    return !seenAll && teams.size > 0 && seenTeams.every((id) => teams.has(id));
  }

  private tables(viewer: Viewer, request: NewExport, language: Language): Promise<DisclosedTables> {
    const { subject, teamId } = request;
    const cycleId = request.cycleId!;
    const by: Record<ExportSubject, () => Promise<DisclosedTables>> = {
      results: () => this.results.results(viewer, cycleId, teamId, language),
      heatmap: () => this.results.heatmap(viewer, cycleId, teamId, language),
      distributions: () => this.results.distributions(viewer, cycleId, teamId, language),
      demographics: () => this.facets.figures(viewer, cycleId, teamId, language),
      'demographic-answers': () => this.facets.answers(viewer, cycleId, teamId, language),
      comments: () => this.results.comments(viewer, cycleId, teamId, language),
      participation: () => this.cycles.participation(viewer, cycleId, teamId),
      trends: () => this.cycles.trends(viewer, teamId, language),
      cycles: () => this.cycles.list(viewer),
      questionnaire: () => this.cycles.questionnaire(mustBeHr(viewer, cycleId), language),
    };
    return by[subject]();
  }
}

/** About how many rows the tables have. */
export function expectedRows(tables: DisclosedTables['tables']): number {
  return tables.reduce((sum, table) => sum + table.expectedRows, 0);
}

function mustBeComplete({ subject, cycleId, teamId }: NewExport): void {
  const problems = [
    ...(CYCLE_SUBJECTS.includes(subject) && cycleId === undefined ? [{ pointer: '#/cycleId', detail: 'Say of which cycle.' }] : []),
    ...(!CYCLE_SUBJECTS.includes(subject) && cycleId !== undefined ? [{ pointer: '#/cycleId', detail: 'This is not of one cycle: leave it out.' }] : []),
    ...(!TEAM_SUBJECTS.includes(subject) && teamId !== undefined ? [{ pointer: '#/teamId', detail: 'This is not about teams: leave it out.' }] : []),
  ];
  if (problems.length > 0) throw new Refusal('invalid', 'invalid-export', problems.map(({ detail }) => detail).join(' '), problems);
}

function mustBeHr({ roles }: Viewer, cycleId: string): string {
  if (!opens(['hr'], roles)) throw new Refusal('forbidden', 'not-for-you', 'The questionnaire of a cycle is for HR. You see its questions when you are asked.');
  return cycleId;
}
