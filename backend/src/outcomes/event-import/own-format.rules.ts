import { EVENT_FIELDS, type EventField, isPlainDate } from '@throughline/domain';
import { readFigure } from '../../platform/files/figure.rules.js';
import { guessMapping, type ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import { dayProblem, type OutcomeEvent, valueProblem } from '../event/event.rules.js';
import { type EventTime, EventTimes, inReach } from './event-time.rules.js';
import type { FileFormat, ReaderMetric, ReaderSetup, RowProblem, RowReader } from './row-reader.js';
import { TeamNames } from './team-names.rules.js';

const LABELS: Readonly<Record<EventField, readonly [label: string, ...synonyms: string[]]>> = {
  event_id: ['Id of the event', 'id', 'ticket', 'ticket id', 'event', 'key', 'case id'],
  metric: ['Metric (key or name), one a row', 'measure', 'kpi'],
  happened_on: ['Day', 'date', 'day', 'Datum', 'fecha'],
  happened_at: ['Time', 'timestamp', 'created at'],
  value: ['Value, one a row', 'rating', 'score', 'Wert', 'valeur', 'valor'],
  team: ['Team (key or name)', 'team key', 'Abteilung', 'équipe', 'equipo'],
  agent: ['Agent (id or address)', 'agent id', 'assignee id'],
  agent_name: ['Name of the agent', 'assignee'],
  group: ['Group (id)', 'group id', 'queue'],
  group_name: ['Name of the group', 'queue name'],
  channel: ['Channel', 'via', 'Kanal', 'canal'],
  category: ['Category', 'type', 'Kategorie', 'categoría', 'catégorie'],
  changed_at: ['Time of the last change', 'updated at', 'modified at'],
};
/** Longest texts, in characters. */
const LONGEST: Readonly<Partial<Record<EventField, number>>> = {
  event_id: 200,
  agent: 200,
  agent_name: 200,
  group: 200,
  group_name: 200,
  channel: 60,
  category: 120,
};
const METRIC = 'metric:';
const WRONG_TIME = 'This is not a time of the years 1970 to 2199; write it as 2026-03-31T14:05:00Z, or without the Z for the time zone of the source.';
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;
// looked for because they can be shown nowhere, and the database takes none of the first
const CONTROL = /\p{Cc}/u;

/** Our own documented format `outcome_events`; with a mapping by hand, any file with an event a row, or with a column for each metric. */
export const OWN_FORMAT: FileFormat = {
  name: 'outcome_events',
  recognises: (columns) => (['event_id', 'value'].every((name) => columns.includes(name)) ? 1 : 0.01),
  fields,
  guess: (columns, setup) => ({ mapping: guessMapping(columns, fields(setup)), values: [] }),
  lacks: ({ mapping }) => lacking(Object.values(mapping)),
  reader: (columns, { mapping }, setup) => reader(columns, mapping, setup),
};

function fields({ metrics }: ReaderSetup): ImportFieldSpec[] {
  return [
    ...EVENT_FIELDS.map((field) => {
      const [label, ...synonyms] = LABELS[field];
      return { field, label, required: field === 'event_id', synonyms };
    }),
    ...metrics.map(({ id, key, name }) => ({ field: `${METRIC}${id}`, label: name, required: false, synonyms: [key] })),
  ];
}

function lacking(mapped: readonly string[]): string | null {
  const has = (field: EventField): boolean => mapped.includes(field);
  const wide = mapped.some((field) => field.startsWith(METRIC));
  if (!has('event_id'))
    return 'No column is mapped to the id of the event. Say by which column the source tells its events apart, such as the number of the ticket.';
  if (!has('happened_on') && !has('happened_at')) return 'No column is mapped to the day or the time of the event. Say which column holds it.';
  if (wide && (has('metric') || has('value')))
    return 'Columns are mapped to single metrics and to "Metric" or "Value" as well. Use one way: a column for each metric, or one column of metrics and one of values.';
  if (!wide && !has('metric')) return 'No column is mapped to a metric. Say which column holds which metric, or map one column to "Metric" and one to "Value".';
  if (!wide && !has('value')) return 'A column is mapped to "Metric" but none to "Value". Say which column holds the values.';
  return null;
}

function reader(columns: readonly string[], mapping: Readonly<Record<string, string>>, setup: ReaderSetup): RowReader {
  const place = (field: string): number => columns.findIndex((column) => mapping[column] === field);
  const at = Object.fromEntries(EVENT_FIELDS.map((field) => [field, place(field)])) as Record<EventField, number>;
  const wide = setup.metrics.map((metric) => ({ metric, at: place(`${METRIC}${metric.id}`) })).filter((one) => one.at >= 0);
  const metrics = new Map(setup.metrics.flatMap((metric) => [[folded(metric.name), metric] as const, [folded(metric.key), metric] as const]));
  const asked = new Map<string, ReaderMetric | undefined>();
  const texts = (Object.keys(LONGEST) as EventField[]).filter((field) => at[field] >= 0).map((field) => [field, at[field], LONGEST[field]!] as const);
  const teams = new TeamNames(setup.teams);
  const times = new EventTimes(setup.source.timeZone);
  const days = new Map<string, string | undefined>();
  const text = (row: readonly string[], field: EventField): string => (at[field] < 0 ? '' : row[at[field]]!);

  function metricOf(name: string): ReaderMetric | undefined {
    if (!asked.has(name)) {
      if (asked.size > 5000) asked.clear();
      asked.set(name, metrics.get(folded(name)));
    }
    return asked.get(name);
  }

  /** Why the text is no day that has come; undefined when it is one. */
  function wrongDay(day: string): string | undefined {
    if (!days.has(day)) {
      if (days.size > 20_000) days.clear();
      const real = isPlainDate(day) && inReach(day);
      days.set(day, real ? dayProblem(day, setup.tomorrow) : 'This is not a day of the years 1970 to 2199; write it as 2026-03-31.');
    }
    return days.get(day);
  }

  /** The moment of a text; undefined when it is none that events are of. */
  function momentOf(text: string): EventTime | undefined {
    const read = times.read(text);
    return read && inReach(read.day) && inReach(read.instant) ? read : undefined;
  }

  return (row) => {
    const problems: RowProblem[] = [];
    const refuse = (index: number, problem: string): void => void problems.push({ column: columns[index] ?? null, value: row[index] ?? null, problem });
    for (const [, index, longest] of texts) {
      const value = row[index]!;
      if (value.length > longest) refuse(index, `This has ${value.length} characters; at most ${longest} are taken.`);
      else if (CONTROL.test(value)) refuse(index, 'The value contains a control character that cannot be shown. Write it with letters, digits and signs only.');
    }
    const eventKey = text(row, 'event_id');
    if (eventKey === '') refuse(at.event_id, 'Every event needs the id by which its source calls it; write the number of the ticket, for example.');

    let day = text(row, 'happened_on');
    let asOf: string | undefined;
    const time = text(row, 'happened_at');
    if (time !== '') {
      const read = momentOf(time);
      if (!read) refuse(at.happened_at, WRONG_TIME);
      else {
        asOf = read.instant;
        if (day === '') {
          day = read.day;
          const wrong = wrongDay(day);
          if (wrong) refuse(at.happened_at, wrong);
        }
      }
    } else if (day === '') refuse(at.happened_on >= 0 ? at.happened_on : at.happened_at, 'Every event needs its day; write it as 2026-03-31.');
    if (at.happened_on >= 0 && row[at.happened_on] !== '') {
      const wrong = wrongDay(day);
      if (wrong) refuse(at.happened_on, wrong);
    }
    asOf ??= `${day}T00:00:00Z`;
    const changed = text(row, 'changed_at');
    if (changed !== '') {
      const read = momentOf(changed);
      if (read) asOf = read.instant;
      else refuse(at.changed_at, WRONG_TIME);
    }
    let teamId: string | null = null;
    const team = text(row, 'team');
    if (team !== '') {
      const found = teams.find(team);
      if (typeof found === 'string') teamId = found;
      else refuse(at.team, found.problem);
    }
    const agent = named(text(row, 'agent'), text(row, 'agent_name'));
    const group = named(text(row, 'group'), text(row, 'group_name'));
    const channel = text(row, 'channel');
    const category = text(row, 'category');
    const events: OutcomeEvent[] = [];
    const tell = (metric: ReaderMetric, index: number, written: string): void => {
      const read = valueOf(written, metric);
      if (typeof read === 'string') refuse(index, read);
      else if (read !== null)
        events.push({ eventKey, metricId: metric.id, happenedOn: day, value: read, teamId, agent, group, channel, category, asOf: asOf! });
    };
    if (wide.length > 0) for (const { metric, at: index } of wide) tell(metric, index, row[index]!);
    else {
      const metric = metricOf(text(row, 'metric'));
      const value = text(row, 'value');
      if (!metric)
        refuse(at.metric, 'There is no metric in use with this key or name whose figures come from events. Correct it, or take the metric into use first.');
      else if (value === '' && !counted(metric)) refuse(at.value, `"${metric.name}" needs a value. Leave the row out when there is none.`);
      else tell(metric, at.value, value === '' ? '1' : value);
    }
    return problems.length > 0 ? { problems } : { events };
  };
}

/** Of a count, and of a rate, the event itself is what counts. */
function counted({ formula }: ReaderMetric): boolean {
  return formula === 'count' || formula === 'rate';
}

/** The value; null where a cell holds none; a sentence when it is wrong. */
function valueOf(written: string, metric: ReaderMetric): number | string | null {
  let value: number;
  if (PLAIN_NUMBER.test(written)) value = Number(written);
  else {
    const read = readFigure(written, metric.unit);
    if ('problem' in read) return read.problem;
    if ('empty' in read) return null;
    value = read.value;
  }
  return valueProblem(value, metric) ?? value;
}

function named(key: string, name: string): OutcomeEvent['agent'] {
  if (key === '' && name === '') return null;
  return { key: key === '' ? name : key, name };
}

function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
