import { Injectable } from '@nestjs/common';
import { DRIVERS, type Period, readPeriod } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { type ImportPreview, PreviewBuilder } from '../../platform/files/import-preview.js';
import type { AskedImport, PreviewedImport } from '../../platform/files/previewed-import.js';
import { PER_CENT, type ResultScale } from './past-figure.rules.js';
import { changeBy, changeOfRow, contradictions, difference, placed, type PlacedResult, type PlacedRow, placeOf } from './past-result-plan.rules.js';
import { lacking, mappedMeasures, PAST_RESULT_FIELDS, type PastResultRow, readRow } from './past-result-row.rules.js';
import { PastResults } from './past-results.js';

/** The good rows of a file: teams to be made, and the results that are new or different. */
export interface PastResultPlan {
  newTeams: { words: string; name: string; externalKey: string | null }[];
  results: PlacedResult[];
}

/** Past results as one kind of previewed import: a row a team and period, a column a measure. */
@Injectable()
export class PastResultFile implements PreviewedImport<PastResultPlan | undefined> {
  readonly kind = 'past-results';

  constructor(
    private readonly teams: TeamReader,
    private readonly kept: PastResults,
  ) {}

  fields(): typeof PAST_RESULT_FIELDS {
    return PAST_RESULT_FIELDS;
  }

  async read(asked: AskedImport): Promise<{ preview: ImportPreview; plan: PastResultPlan | undefined }> {
    const builder = new PreviewBuilder();
    const { columns, options, file } = asked;
    const scale = options.scale ?? PER_CENT;
    const lack = lacking(columns, options.period, scale);
    if (lack) {
      builder.problem(1, null, null, lack);
      for await (const row of builder.rows(file)) void row;
      return { preview: builder.done(), plan: undefined };
    }
    const period = options.period === undefined ? undefined : readPeriod(options.period);
    const rows = await readRows(asked, builder, scale, period);
    const { placedRows, newTeams } = await this.place(rows, asked, builder, scale);
    refuseContradictions(placedRows, builder);
    const good = placedRows.filter(({ row }) => !builder.refuses(row.line));
    const standing = await this.standing(good, asked);
    const results = good.flatMap((row) => report(row, standing, builder));
    const used = new Set(good.map(({ row }) => row.team.toLowerCase()));
    const teams = [...newTeams].filter(([words]) => used.has(words)).map(([words, team]) => ({ words, ...team }));
    builder.count('teamsAdded', teams.length);
    return { preview: builder.done(), plan: { newTeams: teams, results } };
  }

  async apply(plan: PastResultPlan | undefined, importId: string): Promise<void> {
    const { newTeams, results } = plan!;
    const ids = await this.teams.createMissing(newTeams);
    const made = new Map(newTeams.map(({ words }, i) => [words, ids[i]!]));
    await this.kept.keep(
      results.map((result) => ({ ...result, team: made.get(result.team) ?? result.team })),
      importId,
    );
  }

  private async standing(rows: readonly PlacedRow[], { columns }: AskedImport): Promise<Map<string, PlacedResult>> {
    const kept = await this.kept.standing(mappedMeasures(columns), [...new Set(rows.map(({ row }) => row.period.label))]);
    return new Map(kept.map((result) => [placeOf(result), result]));
  }

  /** Puts every row to its team. A row without any result needs none, but with `createTeams` every team of the file is made. */
  private async place(
    rows: readonly PastResultRow[],
    { columns, options }: AskedImport,
    builder: PreviewBuilder,
    scale: ResultScale,
  ): Promise<{ placedRows: PlacedRow[]; newTeams: Map<string, { name: string; externalKey: string | null }> }> {
    const finder = await this.teams.byKeyOrName();
    const newTeams = new Map<string, { name: string; externalKey: string | null }>();
    const placedRows: PlacedRow[] = [];
    for (const row of rows) {
      const found = finder.find(row.team);
      const words = row.team.toLowerCase();
      if (found && 'team' in found) placedRows.push(placed(row, found.team.id, scale));
      else if (found)
        builder.problem(row.line, columns.column('team'), row.team, `${found.ambiguous} teams have this name. Write the key of the one that is meant.`);
      else if (row.figures.length === 0 || options.createTeams) {
        // with a name beside it, what stands in the team's column is its key
        if (options.createTeams && !newTeams.has(words)) newTeams.set(words, { name: row.teamName || row.team, externalKey: row.teamName ? row.team : null });
        placedRows.push(placed(row, words, scale));
      } else
        builder.problem(
          row.line,
          columns.column('team'),
          row.team,
          'There is no team with this key or name. Correct it, or choose to make teams that are missing.',
        );
    }
    return { placedRows, newTeams };
  }
}

async function readRows(asked: AskedImport, builder: PreviewBuilder, scale: ResultScale, period: Period | undefined): Promise<PastResultRow[]> {
  const rows: PastResultRow[] = [];
  for await (const row of builder.rows(asked.file)) {
    const read = readRow(row, asked.columns, scale, period);
    if (Array.isArray(read)) for (const { column, value, problem } of read) builder.problem(row.line, column, value, problem);
    else rows.push(read);
  }
  return rows;
}

function refuseContradictions(rows: readonly PlacedRow[], builder: PreviewBuilder): void {
  for (const { first, second, measure } of contradictions(rows)) {
    const label = DRIVERS.find(({ key }) => key === measure)!.label;
    builder.problem(second, null, null, `Line ${first} has "${label}" of the same team and period already. Keep the row that is right.`);
    if (!builder.refuses(first))
      builder.problem(first, null, null, `Line ${second} has "${label}" of the same team and period as well. Keep the row that is right.`);
  }
}

/** Counts what a row does; answers its results that are new or different. */
function report({ row, results }: PlacedRow, standing: ReadonlyMap<string, PlacedResult>, builder: PreviewBuilder): PlacedResult[] {
  builder.count('emptyCells', row.emptyCells);
  if (results.length === 0) {
    builder.count('rowsLeftOut', 1);
    return [];
  }
  const changes = results.map((result) => changeBy(result, standing.get(placeOf(result))));
  changes.forEach((change) => builder.count({ added: 'figuresAdded', changed: 'figuresChanged', unchanged: 'figuresUnchanged' }[change], 1));
  builder.row({
    line: row.line,
    values: {
      team: row.team,
      ...(row.teamName ? { teamName: row.teamName } : {}),
      period: row.period.label,
      ...(row.respondents === null ? {} : { respondents: String(row.respondents) }),
      ...Object.fromEntries(results.map(({ measure, original }) => [measure, String(original)])),
    },
    change: changeOfRow(changes),
    differences: results.flatMap((result, i) => (changes[i] === 'changed' ? [difference(result, standing.get(placeOf(result))!)] : [])),
  });
  return results.filter((_, i) => changes[i] !== 'unchanged');
}
