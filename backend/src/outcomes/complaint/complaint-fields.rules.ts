import type { PersonalKind } from '@throughline/domain';
import { headerKey, type ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import { looksLikeMail, personalKind } from '../event-format/personal-column.rules.js';

const field = (name: string, label: string, synonyms: readonly string[], required = false): ImportFieldSpec => ({ field: name, label, required, synonyms });

/** Everything that the columns of a file of complaints can be. The names of our own format are those of the fields with `_`, as `received_on`. */
export const COMPLAINT_FIELDS: readonly ImportFieldSpec[] = [
  field(
    'complaintId',
    'Number of the complaint where it was kept before',
    ['complaint number', 'case id', 'case number', 'ticket id', 'Beschwerdenummer'],
    true,
  ),
  field('receivedOn', 'Received on', ['received', 'date received', 'receipt', 'Eingang', 'reçu le', 'recibida el'], true),
  field('channel', 'How it came in', ['submitted via', 'Kanal', 'canal']),
  field('category', 'Category', ['product', 'Kategorie', 'catégorie', 'categoría'], true),
  field('team', 'Team (key or name)', ['team key', 'team name', 'unit', 'branch', 'Abteilung', 'équipe', 'equipo']),
  field('reference', 'Reference of the customer', ['customer id', 'customer number', 'account', 'Kundennummer', 'référence', 'referencia']),
  field('happened', 'What happened', ['what happened', 'description', 'issue', 'complaint', 'Beschwerde', 'réclamation', 'reclamación'], true),
  field('wanted', 'What the customer wants', ['what the customer wants', 'resolution wanted']),
  field('owner', 'Owner (e-mail address or personnel number)', ['handler', 'responsable']),
  field('acknowledgedOn', 'Acknowledged on', ['acknowledged']),
  field('investigatedOn', 'Investigation begun on', ['investigated', 'investigation']),
  field('respondedOn', 'Responded on', ['responded', 'answered on']),
  field('closedOn', 'Closed on', ['closed']),
  field('decision', 'Decision', ['outcome', 'Entscheidung', 'décision', 'decisión']),
  field('cause', 'Root cause', ['root cause', 'Ursache', 'causa']),
  field('redress', 'Redress', ['remedy']),
  field('amount', 'Amount', ['amount paid', 'Betrag', 'montant', 'importe']),
  field('currency', 'Currency', ['Währung', 'devise', 'moneda']),
];

/** Offered only where the organisation keeps personal data of customers. */
export const CUSTOMER_FIELDS: readonly ImportFieldSpec[] = [
  field('customerName', 'Name of the customer', ['name of customer', 'Kundenname', 'nom du client', 'nombre del cliente']),
  field('customerContact', 'How to reach the customer', ['customer e-mail', 'customer email', 'customer phone', 'customer address']),
];

/** The days, in the order in which things are done. */
export const DAY_FIELDS = ['receivedOn', 'acknowledgedOn', 'investigatedOn', 'respondedOn', 'closedOn'] as const;

/** What is written of a complaint in words, and can be erased: no preview keeps it. */
export const PRIVATE_FIELDS: readonly string[] = ['reference', 'happened', 'wanted', 'customerName', 'customerContact'];

const KNOWN = new Set(COMPLAINT_FIELDS.flatMap(({ field: name, label, synonyms }) => [name, label, ...(synonyms ?? [])]).map(headerKey));
const CUSTOMERS = new Set(CUSTOMER_FIELDS.flatMap(({ field: name, label, synonyms }) => [name, label, ...(synonyms ?? [])]).map(headerKey));
const WHO: readonly (PersonalKind | undefined)[] = ['email', 'phone', 'address', 'name'];

/** Public registers of complaints about companies, such as that of the US Consumer Financial Protection Bureau, have the first column; the company is who the complaint is about then, not who complained. */
const KNOWN_BY = headerKey('Date sent to company');
const COMPLAINED_OF = new Set(['Company', 'Company response to consumer', 'Company public response'].map(headerKey));

/**
 * Whether a column tells, by its name or by most of its values, who customers are or how they are reached; the owner of a complaint works here, and so does the company in a register about companies.
 * @param values some of the column  @param beside all columns of the file
 */
export function tellsWhoCustomersAre(column: string, values: readonly string[], beside: readonly string[] = []): boolean {
  const key = headerKey(column);
  if (CUSTOMERS.has(key)) return true;
  if (COMPLAINED_OF.has(key) && beside.some((other) => headerKey(other) === KNOWN_BY)) return looksLikeMail(values);
  if (['owner', 'handler', 'responsable'].includes(key) || key === headerKey('Owner (e-mail address or personnel number)')) return false;
  return looksLikeMail(values) || (!KNOWN.has(key) && WHO.includes(personalKind(column)));
}
