import { FILE_FIELDS, type FileField } from '@throughline/domain';
import type { EventValue } from '@throughline/contract';
import { OWN_FORMAT } from '../event-import/own-format.rules.js';
import type { FileFormat, Guess } from '../event-import/row-reader.js';
import { TeamNames } from '../event-import/team-names.rules.js';
import { type EventMapping, lackingIn } from './event-mapping.rules.js';
import { eventReader } from './event-reader.rules.js';
import { proposedMapping } from './recognised-format.rules.js';

const METRIC = 'metric:';

/** The exports of vendors, and any other file: a row brings the values of several metrics, from columns that are written in many ways. */
export const MAPPED_FORMAT: FileFormat = {
  name: 'mapped',
  recognises: () => 0.5,
  fields: (setup) => OWN_FORMAT.fields(setup).map((spec) => (spec.field === 'event_id' ? { ...spec, many: true } : spec)),
  guess: (columns, { metrics }, rows) => {
    const { columns: mapping, values } = proposedMapping(columns, rows, metrics).mapping;
    return { mapping, values };
  },
  lacks: (read) => lackingIn(mappingOf(read)) ?? null,
  reader: (columns, read, { source, metrics, teams, tomorrow }) => {
    const names = new TeamNames(teams);
    return eventReader(columns, mappingOf(read), {
      metrics,
      timeZone: source.timeZone,
      dateOrder: source.dateOrder ?? undefined,
      tomorrow,
      teamOf: (named) => names.find(named),
    });
  },
};

/** A mapping of fields, and of columns to single metrics (`metric:` and its id), with how their values are read; what was said of a metric's values holds before a column of it alone. */
export function mappingOf({ mapping, values }: Guess): EventMapping {
  const columns: Record<string, FileField> = {};
  const further: EventValue[] = [];
  for (const [column, field] of Object.entries(mapping)) {
    const known = FILE_FIELDS.find((one) => one === (field === 'happened_on' ? 'happened_at' : field));
    const metricId = field.startsWith(METRIC) ? field.slice(METRIC.length) : undefined;
    if (known) columns[column] = known;
    else if (metricId !== undefined && !values.some((value) => value.metricId === metricId)) further.push({ metricId, as: 'value', columns: [column] });
  }
  return { columns, values: [...values, ...further] };
}
