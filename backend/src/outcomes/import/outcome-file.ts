import { Injectable } from '@nestjs/common';
import { type Period, PERIOD_FORMS, readPeriod } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import type { ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import { PreviewBuilder, type ImportPreview } from '../../platform/files/import-preview.js';
import type { AskedImport, PreviewedImport } from '../../platform/files/previewed-import.js';
import { belowMinimumBase } from '../metric/metric.rules.js';
import { type MetricFacts, MetricReader } from '../metric/metric.reader.js';
import { ObservationWriter } from '../observation/observation-writer.js';
import { lacking, metricField, outcomeFields } from './outcome-fields.rules.js';
import { changeBy, changeOfRow, contradictions, type PlacedFigure, placed, placeOf, type StandingFigure } from './outcome-plan.rules.js';
import { metricsByName, type OutcomeRow, readRow } from './outcome-row.rules.js';

/** A team to be made; rows write its key in large or small letters alike. */
interface NewTeam {
  externalKey: string;
  name: string;
}

/** The good rows of a file: teams to be made, and figures in their places. */
export interface OutcomePlan {
  newTeams: NewTeam[];
  figures: PlacedFigure[];
}

interface PlacedRow {
  row: OutcomeRow;
  figures: PlacedFigure[];
}

/** Customer outcomes as one kind of previewed import. */
@Injectable()
export class OutcomeFile implements PreviewedImport<OutcomePlan | undefined> {
  readonly kind = 'outcomes';

  constructor(
    private readonly metrics: MetricReader,
    private readonly teams: TeamReader,
    private readonly observations: ObservationWriter,
  ) {}

  async fields(): Promise<readonly ImportFieldSpec[]> {
    return outcomeFields(await this.metrics.given());
  }

  async read(asked: AskedImport): Promise<{ preview: ImportPreview; plan: OutcomePlan | undefined }> {
    const builder = new PreviewBuilder();
    const period = asked.options.period === undefined ? undefined : readPeriod(asked.options.period);
    const lack =
      asked.options.period !== undefined && !period
        ? `"${asked.options.period}" is not a period; write ${PERIOD_FORMS}.`
        : lacking(asked.columns.fields, period?.label);
    if (lack) {
      builder.problem(1, null, null, lack);
      for await (const row of builder.rows(asked.file)) void row;
      return { preview: builder.done(), plan: undefined };
    }
    const metrics = await this.metrics.given();
    const rows = await readRows(asked, builder, metrics, period);
    const { placedRows, newTeams } = await this.place(rows, asked, builder);
    refuseContradictions(placedRows, builder, metrics);
    const good = placedRows.filter(({ row }) => !builder.refuses(row.line));
    const standing = await this.observations.standing(good.flatMap(({ figures }) => figures));
    for (const one of good) report(one, standing, builder, metrics);
    const used = new Set(good.map(({ row }) => folded(row.team)));
    const teams = [...newTeams].filter(([key]) => used.has(key)).map(([, team]) => team);
    builder.count('teamsAdded', teams.length);
    return { preview: builder.done(), plan: { newTeams: teams, figures: distinct(good) } };
  }

  async apply(plan: OutcomePlan | undefined, importId: string): Promise<void> {
    const { newTeams } = plan!;
    const ids = await this.teams.createMissing(newTeams);
    const made = new Map(newTeams.map(({ externalKey }, i) => [folded(externalKey), ids[i]!]));
    await this.observations.write(
      plan!.figures.map((figure) => ({ ...figure, team: made.get(figure.team) ?? figure.team })),
      importId,
    );
  }

  /** Puts every row to its team. Rows whose team is not known, or not certain, are refused, unless teams are to be made. */
  private async place(
    rows: readonly OutcomeRow[],
    { columns, options }: AskedImport,
    builder: PreviewBuilder,
  ): Promise<{ placedRows: PlacedRow[]; newTeams: Map<string, NewTeam> }> {
    const finder = await this.teams.byKeyOrName();
    const newTeams = new Map<string, NewTeam>();
    const placedRows: PlacedRow[] = [];
    for (const row of rows) {
      const found = finder.find(row.team);
      if (found && 'team' in found) placedRows.push({ row, figures: placed(row, found.team.id) });
      else if (found)
        builder.problem(row.line, columns.column('team'), row.team, `${found.ambiguous} teams have this name; write the key of the one that is meant.`);
      else if (!options.createTeams)
        builder.problem(
          row.line,
          columns.column('team'),
          row.team,
          'There is no team with this key or name. Correct it, or choose to make teams that are missing.',
        );
      else {
        const key = folded(row.team);
        if (!newTeams.has(key)) newTeams.set(key, { externalKey: row.team, name: row.teamName || row.team });
        placedRows.push({ row, figures: placed(row, key) });
      }
    }
    return { placedRows, newTeams };
  }
}

/** As teams are found: "S-1" and "s-1" are one. */
function folded(key: string): string {
  return key.toLowerCase();
}

async function readRows(asked: AskedImport, builder: PreviewBuilder, metrics: readonly MetricFacts[], period: Period | undefined): Promise<OutcomeRow[]> {
  const byName = metricsByName(metrics);
  const rows: OutcomeRow[] = [];
  for await (const row of builder.rows(asked.file)) {
    const read = readRow(row, asked.columns, byName, period);
    if (Array.isArray(read)) for (const { column, value, problem } of read) builder.problem(row.line, column, value, problem);
    else rows.push(read);
  }
  return rows;
}

/** Both rows are refused: which of them is right cannot be known. */
function refuseContradictions(rows: readonly PlacedRow[], builder: PreviewBuilder, metrics: readonly MetricFacts[]): void {
  for (const { lines, metricId, values } of contradictions(rows.map(({ row, figures }) => ({ line: row.line, figures })))) {
    const name = metrics.find(({ id }) => id === metricId)!.name;
    for (const here of [0, 1] as const) {
      const there = here === 0 ? 1 : 0;
      const difference = values[0] === values[1] ? 'another base' : `${values[there]}`;
      builder.problem(
        lines[here],
        null,
        String(values[here]),
        `Line ${lines[there]} says ${difference} for "${name}" of the same team and period. Keep the row that is right.`,
      );
    }
  }
}

function report({ row, figures }: PlacedRow, standing: ReadonlyMap<string, StandingFigure>, builder: PreviewBuilder, metrics: readonly MetricFacts[]): void {
  const changes = figures.map((figure) => changeBy(figure, standing.get(placeOf(figure))));
  changes.forEach((change) => builder.count({ added: 'figuresAdded', changed: 'figuresChanged', unchanged: 'figuresUnchanged' }[change], 1));
  builder.count('emptyCells', row.emptyCells);
  builder.count(
    'belowMinimumBase',
    figures.filter(({ metricId, base }) =>
      belowMinimumBase(
        base,
        metrics.find(({ id }) => id === metricId)!,
      ),
    ).length,
  );
  builder.row({
    line: row.line,
    values: {
      team: row.team,
      ...(row.teamName ? { teamName: row.teamName } : {}),
      period: row.period.label,
      ...Object.fromEntries(figures.map(({ metricId, value }) => [metricField(metricId), String(value)])),
    },
    change: changeOfRow(changes),
    differences: figures.flatMap((figure, i) => {
      const before = standing.get(placeOf(figure));
      return changes[i] === 'changed' ? [{ field: metricField(figure.metricId), from: words(before!), to: words(figure) }] : [];
    }),
  });
}

function words({ value, base }: StandingFigure): string {
  return base === null ? String(value) : `${value} (base ${base})`;
}

/** Rows that say the same twice say it once. */
function distinct(rows: readonly PlacedRow[]): PlacedFigure[] {
  return [...new Map(rows.flatMap(({ figures }) => figures).map((figure) => [placeOf(figure), figure])).values()];
}
