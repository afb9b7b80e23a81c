import type { PersonalKind } from '@throughline/domain';

/** Words of column names that tell personal data of customers, in the languages of the product. The first kind that fits holds. */
const KINDS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', / (?:e ?mails?|mail address|mailadresse|courriel|correo|e mail adresse) |البريد/u],
  ['phone', / (?:phone|telephone|mobile|cell|fax|whatsapp|telefon|handy|t[eé]l[eé]phone|tel[eé]fono|m[oó]vil) |هاتف/u],
  ['address', / (?:address|street|city|town|zip|zip ?code|postcode|postal|ip|adresse|stra(?:ss|ß)e|ort|plz|rue|ville|direcci[oó]n|calle|ciudad) |عنوان|مدينة/u],
  [
    'text',
    / (?:subject|title|body|description|remarks?|comments?|message|feedback|notes?|transcript|summary|verbatim|narratives?|betreff|beschreibung|kommentare?|bemerkung|nachricht|sujet|objet|commentaires?|asunto|descripci[oó]n|comentarios?|mensaje|text|private) |تعليق|موضوع|رسالة|وصف/u,
  ],
  [
    'name',
    / (?:requester|customer|client|contact|caller|submitter|user|full name|first name|last name|surname|company|organi[sz]ation|kunde|kundin|anfragende[rn]?|cliente?|usuario|contacto|nombre completo|nom) |العميل/u,
  ],
];

/** Who works here is no customer: an agent's mail address names the agent. */
const OURS = / (?:agent|assignee|assigned|teammate|team|group|owner|supervisor|manager|bearbeiter(?:in)?|equipe|équipe|equipo|employee|staff) /u;
/** Names of customers' columns that hold a number, a time or a choice. */
const HARMLESS =
  / (?:count|number of|interactions?|satisfaction|rating|score|wait|time|times|date|id type|type|tags?|effort|happiness|contacts|rated|updated|created|reason|channel|category|method|size|plan) /u;

/**
 * Whether a column, by its name, holds who a customer is or what she wrote; then it stays outside. Undefined for all others. Columns of agents are not meant: agents are employees, and their
 * names say which team a figure is of.
 */
export function personalKind(column: string): PersonalKind | undefined {
  const name = words(column);
  const found = KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  if (!found || OURS.test(name)) return undefined;
  return found === 'name' && HARMLESS.test(name) ? undefined : found === 'text' && / (?:time|date|count|score|status|result) /.test(name) ? undefined : found;
}

const MAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/;

/** Whether most of some values of a column are mail addresses, whatever the column is called. */
export function looksLikeMail(values: readonly string[]): boolean {
  const written = values.filter((value) => value !== '');
  return written.length > 0 && written.filter((value) => MAIL.test(value)).length * 2 > written.length;
}

/** A column's name as words in small letters between spaces: `Customer_Remarks` and `customerRemarks` are both " customer remarks ". */
function words(column: string): string {
  return column
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^|$/g, ' ');
}
