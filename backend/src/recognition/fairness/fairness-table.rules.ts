import type { FairnessReport } from '@throughline/contract';
import type { Table } from '../../platform/files/csv-table.js';

/** Everything that a report shows, a row a figure, and what it does not show, with the reason. Names of columns and keys are English, as in the API. */
export function fairnessTable({ figures, hidden, teams }: FairnessReport): Table {
  const nameOf = new Map(teams.map(({ id, name }) => [id, name]));
  return [
    ['measure', 'team', 'thanked team', 'attribute', 'group', 'people or thanks', 'bound', 'figure', 'low', 'high', 'stands out', 'why hidden'],
    ...figures.map(({ measure, teamId, otherTeamId, facet, value, sizeBand, bound, figure, low, high, standsOut }) => [
      measure,
      teamId && nameOf.get(teamId)!,
      otherTeamId && nameOf.get(otherTeamId)!,
      facet,
      value,
      sizeBand,
      bound,
      figure,
      low,
      high,
      standsOut,
      null,
    ]),
    ...hidden.map(({ part, reason }) => [part, null, null, null, null, null, null, null, null, null, null, reason]),
  ];
}
