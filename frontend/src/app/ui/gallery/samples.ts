import type { ImportView } from '@throughline/contract';
import type { Column } from '../data-table/column';
import { forest } from '../chart/forest';
import { stepsOfTime } from '../chart/steps-of-time';
import { scatterWithBand, type FitPoint, type TeamPoint } from '../chart/scatter-with-band';

// Invented teams and figures that show every part in every state; nothing here is read from a server.

export interface TeamRow {
  readonly name: string;
  readonly people: number | null;
  readonly satisfaction: number | null;
}

export const TEAMS: readonly TeamRow[] = [
  { name: 'Service North', people: 74, satisfaction: 4.2 },
  { name: 'Service South', people: 61, satisfaction: 3.9 },
  { name: 'Billing', people: null, satisfaction: 3.6 },
];

export const TEAM_COLUMNS: readonly Column<TeamRow>[] = [
  { key: 'name', label: 'Team', sortable: true, value: (row) => row.name, link: () => '/gallery' },
  {
    key: 'people',
    label: 'Favourable',
    numeric: true,
    sortable: true,
    value: (row) => row.people,
    text: (row) => (row.people === null ? 'not shown' : `${row.people} %`),
  },
  { key: 'satisfaction', label: 'Satisfaction', numeric: true, sortable: true, value: (row) => row.satisfaction },
];

// a fixed little generator: the gallery must look the same on every visit
function points(count: number, slope: number): TeamPoint[] {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, i) => {
    const x = 2.8 + next() * 1.8;
    return {
      name: `Team ${i + 1}`,
      x: Number(x.toFixed(2)),
      y: Number((2.2 + slope * x + (next() - 0.5) * 0.9).toFixed(2)),
      base: 100 + Math.round(next() * 400),
    };
  });
}

function line(slope: number): FitPoint[] {
  return Array.from({ length: 19 }, (_, i) => {
    const x = 2.8 + i * 0.1;
    const half = 0.06 + 0.12 * Math.abs(x - 3.7);
    return { x, y: 2.2 + slope * x, low: 2.2 + slope * x - half, high: 2.2 + slope * x + half };
  });
}

export const CLEAR_SCATTER = scatterWithBand({
  label: 'Engagement and customer satisfaction of 60 teams: teams with higher engagement have more satisfied customers.',
  people: 'Engagement',
  customers: 'Customer satisfaction',
  points: points(60, 0.45),
  band: line(0.45),
  clear: true,
  quarters: {
    x: 3.7,
    y: 3.9,
    names: {
      upperLeft: 'customers well served, people less well',
      upperRight: 'both well',
      lowerLeft: 'neither well',
      lowerRight: 'people well, customers less well served',
    },
    short: { upperLeft: '15 teams', upperRight: '18 teams', lowerLeft: '16 teams', lowerRight: '11 teams' },
  },
  fileName: 'linkage.csv',
});

export const UNCLEAR_SCATTER = scatterWithBand({
  label: 'Engagement and complaints of 14 teams: no clear relation.',
  people: 'Engagement',
  customers: 'Complaints per 1,000 contacts',
  points: points(14, 0.02),
  band: line(0.02),
  clear: false,
  fileName: 'linkage-complaints.csv',
});

export const FOREST = forest({
  label: 'Four links tested: one holds.',
  measure: 'Correlation across teams',
  hue: 'ink',
  decimals: 2,
  nameColumn: 'Link',
  rows: [
    { name: 'Engagement and customer satisfaction', value: 0.41, low: 0.3, high: 0.5, clear: true },
    { name: 'Training and complaints per 1,000 contacts', value: -0.22, low: -0.45, high: 0.04, clear: false },
    { name: 'Manager support and first contact resolution', value: 0.05, low: -0.21, high: 0.3, clear: false, exploratory: true },
    { name: 'Voice and praise', value: 0.3, low: 0.02, high: 0.53, clear: false },
  ],
  note: 'Grey: no clear change. Hollow: not chosen beforehand.',
  fileName: 'links.csv',
});

export const LAGS = stepsOfTime({
  label: 'Customer satisfaction before and after engagement moved: it follows one quarter later.',
  measure: 'Customer satisfaction per point',
  across: 'quarters after engagement moved',
  hue: 'customers',
  decimals: 2,
  nameColumn: 'When',
  steps: [
    { name: 'the quarter before', short: '−1', value: -0.03, low: -0.11, high: 0.05, clear: false, exploratory: true },
    { name: 'the same quarter', short: '0', value: 0.11, low: 0.02, high: 0.2, clear: false, exploratory: true },
    { name: 'the quarter after', short: '+1', value: 0.27, low: 0.19, high: 0.35, clear: true },
    { name: 'two quarters after', short: '+2', value: null, low: null, high: null, clear: false, exploratory: true },
  ],
  fileName: 'lags.csv',
});

export const PREVIEW: ImportView = {
  id: 'sample',
  kind: 'roster',
  state: 'previewed',
  fileName: 'roster.csv',
  encoding: 'UTF-8',
  delimiter: ';',
  columns: ['Name', 'Mail', 'Department', 'Shoe size'],
  mapping: { Name: 'name', Mail: 'email' },
  fields: [
    { field: 'name', label: 'Name', required: true },
    { field: 'email', label: 'E-mail', required: true },
    { field: 'team', label: 'Team', required: true },
    { field: 'jobTitle', label: 'Job title', required: false },
  ],
  rowCount: 1204,
  counts: { added: 1100, changed: 61, unchanged: 41, refused: 2, teamsAdded: 4 },
  options: {},
  sample: [
    { line: 2, values: { name: 'Ada Okafor', email: 'ada@example.test' }, change: 'added', differences: [] },
    { line: 3, values: { name: 'Bo Lind', email: 'bo@example.test' }, change: 'changed', differences: [{ field: 'name', from: 'Bo Lindt', to: 'Bo Lind' }] },
  ],
  problems: [
    { line: 17, column: 'Mail', value: 'carla(at)example', problem: 'This is no e-mail address. Write it as name@example.org.' },
    { line: 90, column: 'Name', value: '', problem: 'A name is needed.' },
  ],
  problemCount: 2,
};

export const APPLIED: ImportView = { ...PREVIEW, state: 'applied', mapping: { ...PREVIEW.mapping, Department: 'team' } };
