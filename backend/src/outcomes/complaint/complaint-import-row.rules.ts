import {
  COMPLAINT,
  COMPLAINT_CHANNELS,
  COMPLAINT_DECISIONS,
  type ComplaintChannel,
  LIMITS,
  type PlainDate,
  plainDate,
  REDRESS_KINDS,
} from '@throughline/domain';
import type { DelimitedRow } from '../../platform/files/delimited-file.js';
import { readFigure } from '../../platform/files/figure.rules.js';
import type { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { readWrittenTime } from '../event-format/written-time.rules.js';
import { type ImportedComplaint, wrongDays, wrongEnd } from './complaint-import.rules.js';
import { writtenChannel } from './complaint-channel.rules.js';
import { DAY_FIELDS, PRIVATE_FIELDS } from './complaint-fields.rules.js';
import { isPlainReference, personalFields } from './complaint.rules.js';

/** What the cells of a file are looked up in; names and addresses in small letters. */
export interface RegisterLists {
  readonly today: PlainDate;
  readonly keepsCustomerData: boolean;
  /** How days such as 03/04/2026 are meant; undefined where nothing tells. */
  readonly order: 'day-first' | 'month-first' | undefined;
  /** Ids of the categories in use. */
  readonly categories: ReadonlyMap<string, string>;
  /** The root causes in use, by their names in small letters. */
  readonly causes: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** Ids of those who can handle complaints, by e-mail address and by personnel number. */
  readonly handlers: ReadonlyMap<string, string>;
  team(text: string): { readonly id: string } | { readonly problem: string };
}

/** Something wrong with a cell: what stands there is not told where it could name a customer. */
export interface CellOfRow {
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
}

type Day = PlainDate | null;

/** Reads a row, or says everything that is wrong with it. */
export function readComplaintRow(row: DelimitedRow, columns: MappedColumns, lists: RegisterLists): ImportedComplaint | CellOfRow[] {
  const problems: CellOfRow[] = [];
  const refuse = (field: string, problem: string): null => {
    const hidden = PRIVATE_FIELDS.includes(field) || field === 'complaintId';
    // a column that the file lacks is named as in our own format
    problems.push({ column: columns.column(field) ?? ownName(field), value: hidden ? null : columns.value(row, field), problem });
    return null;
  };
  const text = (field: string, most: number): string => {
    const value = columns.value(row, field);
    return value.length > most ? (refuse(field, `This is longer than ${most} characters; shorten it.`) ?? '') : value;
  };
  const needed = (field: string, most: number, sentence: string): string =>
    text(field, most) || (columns.value(row, field) ? '' : (refuse(field, sentence) ?? ''));
  const word = <Word extends string>(field: string, words: readonly Word[]): Word | null => {
    const value = columns.value(row, field).toLowerCase();
    return value === '' ? null : (words.find((one) => one === value) ?? refuse(field, `This can be ${words.join(', ')}.`));
  };
  const cameBy = (): ComplaintChannel => {
    const value = columns.value(row, 'channel');
    return value === '' ? 'other' : (writtenChannel(value) ?? refuse('channel', `This can be ${COMPLAINT_CHANNELS.join(', ')}.`) ?? 'other');
  };
  const day = (field: string): PlainDate | null => {
    const value = columns.value(row, field);
    if (value === '') return null;
    const read = readWrittenTime(value, lists.order);
    if (read === 'two') return refuse(field, 'This could be two days; write it with the year first, as 2026-03-31.');
    return read ? plainDate([read.year, two(read.month), two(read.day)].join('-')) : refuse(field, 'This is not a day that exists; write it as 2026-03-31.');
  };
  const listed = <Found>(field: string, names: ReadonlyMap<string, Found>, sentence: string): Found | null => {
    const value = columns.value(row, field);
    return value === '' ? null : (names.get(value.toLowerCase()) ?? refuse(field, sentence));
  };

  const key = needed('complaintId', COMPLAINT.referenceMax, 'The row has no complaint_id; write the number that the complaint had where it was kept before.');
  if (key !== '' && !isPlainReference(key))
    refuse(
      'complaintId',
      'Write a number such as K-2041, with a digit and without spaces. It stays when the words are erased, so it cannot be a name or an address.',
    );
  const [receivedOn, acknowledgedOn, investigatedOn, respondedOn, closedOn] = DAY_FIELDS.map(day) as [Day, Day, Day, Day, Day];
  if (columns.value(row, 'receivedOn') === '') refuse('receivedOn', 'The row has no day of receipt; write it as 2026-03-31.');
  const categoryId = listed('category', lists.categories, 'There is no category of this name in use; correct it, or add it in the settings of the register.');
  if (columns.value(row, 'category') === '') refuse('category', 'The row has no category; write the name of one that is in use.');
  const cause = listed('cause', lists.causes, 'There is no root cause of this name in use; correct it, or add it in the settings of the register.');
  const ownerId = listed(
    'owner',
    lists.handlers,
    'Nobody who handles complaints here has this e-mail address or personnel number; correct it, or leave the cell empty.',
  );
  const teamText = columns.value(row, 'team');
  const team = teamText === '' ? null : lists.team(teamText);
  if (team && 'problem' in team) refuse('team', team.problem);
  const amount = amountOf(columns.value(row, 'amount'));
  if (typeof amount === 'object' && amount !== null) refuse('amount', amount.problem);
  const currency = columns.value(row, 'currency').toUpperCase() || null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) refuse('currency', 'Write a currency by its three letters, as EUR.');
  const words = {
    reference: text('reference', COMPLAINT.referenceMax),
    happened: needed('happened', COMPLAINT.wordsMax, 'The row does not say what happened; a few words are enough, such as the subject.'),
    wanted: text('wanted', COMPLAINT.noteMax),
    customerName: text('customerName', LIMITS.title),
    customerContact: text('customerContact', LIMITS.sentence),
  };
  if (!lists.keepsCustomerData) for (const { pointer, detail } of personalFields(words)) refuse(pointer.slice('#/'.length), detail);
  const complaint = {
    ...{ line: row.line, key, channel: cameBy(), categoryId: categoryId ?? '', ownerId },
    ...{ teamId: team && 'id' in team ? team.id : null, causeId: cause?.id ?? null, cause: cause?.name ?? null },
    ...{ receivedOn: receivedOn ?? lists.today, acknowledgedOn, investigatedOn, respondedOn, closedOn },
    ...{
      decision: word('decision', COMPLAINT_DECISIONS),
      redress: word('redress', REDRESS_KINDS),
      amount: typeof amount === 'number' ? amount : null,
      currency,
    },
    ...words,
  };
  // what cannot be read is said alone; how the cells go together, only of a row that can be read
  if (problems.length === 0) for (const { field, problem } of [...wrongDays(complaint, lists.today), ...wrongEnd(complaint, complaint)]) refuse(field, problem);
  return problems.length > 0 ? problems : complaint;
}

const ownName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const two = (part: number): string => String(part).padStart(2, '0');

function amountOf(text: string): number | null | { problem: string } {
  const read = readFigure(text, '');
  if ('empty' in read) return null;
  if ('problem' in read) return { problem: read.problem };
  if (read.value < 0.01 || read.value > COMPLAINT.amountMost || Number(read.value.toFixed(2)) !== read.value)
    return { problem: `Write an amount from 0.01 to ${COMPLAINT.amountMost} with at most two decimals, or leave the cell empty when nothing was paid.` };
  return read.value;
}
