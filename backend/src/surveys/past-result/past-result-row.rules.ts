import { DRIVERS, LIMITS, type Period, PERIOD_FORMS, readPeriod, STAFF_MEASURES, type StaffMeasure } from '@throughline/domain';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import type { ImportFieldSpec, MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { onHundred, readRespondents, readResult, type ResultScale } from './past-figure.rules.js';

/** One figure of a row. */
export interface MeasuredFigure {
  measure: StaffMeasure;
  /** As it stands in the file. */
  original: number;
  /** On 0 to 100. */
  value: number;
}

/** A row that can be used. `figures` is empty for a team without any result. */
export interface PastResultRow {
  line: number;
  team: string;
  teamName: string;
  period: Period;
  respondents: number | null;
  figures: MeasuredFigure[];
  emptyCells: number;
}

/** One thing wrong with a row. */
export interface RowProblem {
  column: string | null;
  value: string;
  problem: string;
}

const SYNONYMS: Readonly<Partial<Record<StaffMeasure, readonly string[]>>> = {
  engagement: ['engagement index', 'engagement score', 'employee engagement', 'staff index', 'staff engagement', 'eei', 'overall'],
  'manager-support': ['my manager', 'manager', 'line manager', 'leadership'],
  teamwork: ['my team', 'team'],
  training: ['learning', 'learning and development'],
  wellbeing: ['well-being', 'workload'],
  fairness: ['inclusion', 'fair treatment', 'inclusion and fair treatment'],
  resources: ['resources and workload', 'tools'],
};

/** What the columns of a file can be: the team, its name, the period, how many answered, and a field for each measure. */
export const PAST_RESULT_FIELDS: readonly ImportFieldSpec[] = [
  {
    field: 'team',
    label: 'Team (key or name)',
    required: true,
    synonyms: ['team key', 'team id', 'unit', 'department', 'organisation', 'store', 'branch', 'dbn', 'Abteilung', 'équipe', 'equipo'],
  },
  { field: 'teamName', label: 'Name of the team', required: false, synonyms: ['unit name', 'department name', 'school name', 'store name', 'branch name'] },
  { field: 'period', label: 'Period', required: false, synonyms: ['year', 'quarter', 'month', 'week', 'date', 'Jahr', 'Quartal', 'Monat', 'année', 'año'] },
  { field: 'respondents', label: 'How many answered', required: false, synonyms: ['n', 'responses', 'answers', 'number of respondents', 'base', 'Teilnehmer'] },
  ...STAFF_MEASURES.map((measure) => ({
    field: measure,
    label: DRIVERS.find(({ key }) => key === measure)!.label,
    required: false,
    synonyms: SYNONYMS[measure] ?? [],
  })),
];

/** The measures that columns are mapped to. */
export function mappedMeasures(columns: MappedColumns): StaffMeasure[] {
  return STAFF_MEASURES.filter((measure) => columns.has(measure));
}

/** What keeps the file as a whole from being read, as a sentence; undefined when nothing does. */
export function lacking(columns: MappedColumns, period: string | undefined, scale: ResultScale): string | undefined {
  if (mappedMeasures(columns).length === 0) return 'No column is mapped to a measure. Say which column holds engagement, or one of the drivers.';
  if (!(scale.min < scale.max)) return `A scale from ${scale.min} to ${scale.max} has no room. Give its least and its greatest possible value.`;
  if (period !== undefined && !readPeriod(period)) return `"${period}" is not a period; write ${PERIOD_FORMS}.`;
  if (!columns.has('period') && period === undefined)
    return 'The file has no column for the period and none is given for all rows. Map a column to "Period", or give the period.';
  return undefined;
}

/** Reads one row; answers everything that is wrong with it, or what it says. `period` is that of rows without one of their own. */
export function readRow(row: DelimitedRow, columns: MappedColumns, scale: ResultScale, period: Period | undefined): PastResultRow | RowProblem[] {
  const problems: RowProblem[] = [];
  const say = (field: string, value: string, problem: string) => problems.push({ column: columns.column(field), value, problem });
  const team = columns.value(row, 'team');
  const teamName = columns.value(row, 'teamName');
  if (team === '') say('team', team, 'The row names no team. Write the key or the name of one.');
  for (const [field, value] of [
    ['team', team],
    ['teamName', teamName],
  ] as const) {
    if (value.length > LIMITS.name) say(field, value, `This is longer than the ${LIMITS.name} characters that a team's name or key can have.`);
  }
  const written = columns.value(row, 'period');
  const own = written === '' ? period : readPeriod(written);
  if (!own) say('period', written, written === '' ? 'The row has no period, and none is given for all rows.' : `This is not a period; write ${PERIOD_FORMS}.`);
  const people = columns.value(row, 'respondents');
  const respondents = readRespondents(people, teamName || team);
  if ('problem' in respondents) say('respondents', people, respondents.problem);
  const figures: MeasuredFigure[] = [];
  let emptyCells = 0;
  for (const measure of mappedMeasures(columns)) {
    const text = columns.value(row, measure);
    const read = readResult(text, scale);
    if ('problem' in read) say(measure, text, read.problem);
    else if ('empty' in read) emptyCells++;
    else figures.push({ measure, original: read.value, value: onHundred(read.value, scale) });
  }
  if (problems.length || !own) return problems;
  return { line: row.line, team, teamName, period: own, respondents: 'value' in respondents ? respondents.value : null, figures, emptyCells };
}
