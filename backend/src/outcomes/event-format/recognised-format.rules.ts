import { FILE_FIELDS, type FileField, type EventFormat, type PersonalKind } from '@throughline/domain';
import type { EventValue } from '@throughline/contract';
import { headerKey } from '../../platform/files/import-mapping.rules.js';
import { METRIC_LIBRARY } from '../metric/metric-library.rules.js';
import type { EventMapping } from './event-mapping.rules.js';
import { FRESHDESK_TICKETS } from './freshdesk-tickets.rules.js';
import { INTERCOM_CONVERSATIONS } from './intercom-conversations.rules.js';
import { OUTCOME_EVENTS, OUTCOME_EVENTS_NEEDED, USUAL_NAMES, USUAL_VALUES } from './outcome-events.rules.js';
import { looksLikeMail, personalKind } from './personal-column.rules.js';
import { FoundColumns, type VendorFormat } from './vendor-format.rules.js';
import { unitInName } from './written-duration.rules.js';
import { decimalMarkOf } from './written-number.rules.js';
import { ZENDESK_TICKETS } from './zendesk-tickets.rules.js';

const VENDORS: readonly VendorFormat[] = [ZENDESK_TICKETS, FRESHDESK_TICKETS, INTERCOM_CONVERSATIONS];

/** Of a metric of events, what a proposal needs. */
export interface ProposedMetric {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** The key of its definition in the library; null for one of the organisation's own. */
  readonly definitionKey: string | null;
}

/** How a file is read as long as nobody said otherwise. */
export interface Proposal {
  readonly format: EventFormat;
  readonly mapping: EventMapping;
  /** Definitions of the library that the file could give figures of, but that the organisation has no metric of. */
  readonly wanting: readonly string[];
  /** Columns that hold personal data of customers, by what kind. They stay outside. */
  readonly personal: Readonly<Record<string, PersonalKind>>;
}

/**
 * How a file is read by its header: exactly, when it is known; by the usual names of columns otherwise.
 * @param columns as `namedColumns` gives them  @param rows the first rows, to tell what the names do not
 */
export function proposedMapping(columns: readonly string[], rows: readonly (readonly string[])[], metrics: readonly ProposedMetric[]): Proposal {
  const found = new FoundColumns(columns);
  const personal = personalColumns(columns, rows);
  const vendor = VENDORS.find(({ signature }) => signature.every((names) => found.find(names) !== undefined));
  if (isOurs(found)) {
    const ours = taken(found, OUTCOME_EVENTS, {});
    return { format: 'outcome-events', mapping: { columns: ours, values: [] }, wanting: wantedByRows(columns, rows, metrics, ours), personal };
  }
  if (vendor) return { format: vendor.format, ...byVendor(vendor, found, metrics, personal), personal };
  return { format: 'other', ...byNames(found, columns, rows, metrics, personal), personal };
}

/** The columns that hold personal data of customers, by their names or by the mail addresses in them. */
export function personalColumns(columns: readonly string[], rows: readonly (readonly string[])[]): Record<string, PersonalKind> {
  const personal: Record<string, PersonalKind> = {};
  for (const [i, column] of columns.entries()) {
    const kind =
      personalKind(column) ??
      (!/agent|assignee|teammate|owner|team|group/i.test(column) && looksLikeMail(rows.map((row) => row[i] ?? '')) ? 'email' : undefined);
    if (kind) personal[column] = kind;
  }
  return personal;
}

function isOurs(found: FoundColumns): boolean {
  return OUTCOME_EVENTS_NEEDED.every((field) => found.find(OUTCOME_EVENTS[field]!) !== undefined) && found.find(['event_id']) !== undefined;
}

function byVendor(
  vendor: VendorFormat,
  found: FoundColumns,
  metrics: readonly ProposedMetric[],
  personal: Readonly<Record<string, PersonalKind>>,
): Pick<Proposal, 'mapping' | 'wanting'> {
  const values: EventValue[] = [];
  const wanting: string[] = [];
  for (const { definition, as, columns, unit, happened, onlyWith } of vendor.values) {
    const from = found.all(columns);
    const days = found.any(happened);
    const held = found.any(onlyWith);
    if (!from || days?.length === 0 || held?.length === 0) continue;
    const metric = metrics.find((one) => one.definitionKey === definition);
    // a definition may be read from several columns; the first that the file has is taken
    if (metric && values.some(({ metricId }) => metricId === metric.id)) continue;
    if (metric)
      values.push({ metricId: metric.id, as, columns: from, ...(unit && { unit }), ...(days && { happened: days }), ...(held && { onlyWith: held }) });
    else if (!wanting.includes(definition)) wanting.push(definition);
  }
  return { mapping: { columns: taken(found, vendor.fields, personal), values }, wanting };
}

function byNames(
  found: FoundColumns,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  metrics: readonly ProposedMetric[],
  personal: Readonly<Record<string, PersonalKind>>,
): Pick<Proposal, 'mapping' | 'wanting'> {
  const long = found.find(USUAL_NAMES.metric) !== undefined && found.find(USUAL_NAMES.value) !== undefined;
  const names = long ? USUAL_NAMES : { ...USUAL_NAMES, metric: [], value: [] };
  const fields = taken(found, names, personal);
  const values: EventValue[] = [];
  const free = (column: string | undefined): column is string => column !== undefined && !fields[column] && !personal[column];
  const wanting = long
    ? wantedByRows(columns, rows, metrics, fields)
    : Object.keys(USUAL_VALUES).filter(
        (definition) => free(found.find(USUAL_VALUES[definition]!)) && !metrics.some(({ definitionKey }) => definitionKey === definition),
      );
  for (const metric of long ? [] : metrics) {
    const column = found.find([metric.key, metric.name, ...(USUAL_VALUES[metric.definitionKey ?? ''] ?? [])]);
    if (!free(column)) continue;
    const at = columns.indexOf(column);
    const unit = unitInName(column);
    const decimalMark = decimalMarkOf(rows.map((row) => row[at] ?? ''));
    values.push({
      metricId: metric.id,
      as: metric.definitionKey === 'reopen-rate' ? 'at-least-one' : 'value',
      columns: [column],
      ...(unit && { unit }),
      ...(decimalMark && { decimalMark }),
    });
  }
  return { mapping: { columns: fields, values }, wanting };
}

/** Of a file that names the metric of each row: the definitions of the library that its first rows name, by key or name, and that there is no metric of. */
function wantedByRows(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  metrics: readonly ProposedMetric[],
  fields: Readonly<Record<string, FileField>>,
): string[] {
  const at = columns.findIndex((column) => fields[column] === 'metric');
  const named = new Set(rows.map((row) => folded(row[at] ?? '')));
  for (const { key, name } of metrics) for (const known of [key, name]) named.delete(folded(known));
  return METRIC_LIBRARY.filter(({ figuresFrom, key, name }) => figuresFrom === 'events' && (named.has(folded(key)) || named.has(folded(name))))
    .map(({ key }) => key)
    .filter((key) => !metrics.some(({ definitionKey }) => definitionKey === key));
}

/** Names of metrics are compared without capitals, as the reader of rows does. */
function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Which column is which field, by the names of each field. A column is one field at most, and none that holds personal data. */
function taken(
  found: FoundColumns,
  fields: Readonly<Partial<Record<FileField, readonly string[]>>>,
  personal: Readonly<Record<string, PersonalKind>>,
): Record<string, FileField> {
  const columns: Record<string, FileField> = {};
  for (const field of FILE_FIELDS) {
    const column = found.find((fields[field] ?? []).filter((name) => !Object.keys(columns).some((other) => headerKey(other) === headerKey(name))));
    if (column !== undefined && !columns[column] && !personal[column]) columns[column] = field;
  }
  return columns;
}
