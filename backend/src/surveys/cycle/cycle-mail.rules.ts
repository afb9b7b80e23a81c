import type { OwnMail } from '@throughline/contract';
import { type FieldProblem, Refusal } from '@throughline/domain';
import type { OwnMailText, OwnMailTexts } from './cycle-mail.entity.js';
import { MAIL_PLACES, unknownPlaces } from './invitation-mail.rules.js';

const FIELDS = ['sender', 'subject', 'message'] as const;

/** The texts of a cycle after a change: each mail given replaces that of its kind and language, empty words go back to the usual ones. Throws Refusal `invalid-mail` pointing at every text with a place that does not exist; `pointerOf` says where in the request a mail stands. */
export function changedTexts(before: OwnMailTexts, mails: readonly OwnMail[], pointerOf = (i: number): string => `#/mails/${i}`): OwnMailTexts {
  const problems: FieldProblem[] = mails.flatMap((mail, i) =>
    FIELDS.flatMap((field) => {
      const unknown = unknownPlaces(mail[field]);
      if (unknown.length === 0) return [];
      const known = MAIL_PLACES.map((place) => `{${place}}`).join(', ');
      return [{ pointer: `${pointerOf(i)}/${field}`, detail: `${unknown.join(', ')} cannot be filled in. There are ${known}.` }];
    }),
  );
  if (problems.length > 0) throw new Refusal('invalid', 'invalid-mail', problems.map(({ detail }) => detail).join(' '), problems);
  const after: Record<string, Record<string, OwnMailText>> = { invitation: { ...before.invitation }, reminder: { ...before.reminder } };
  for (const { kind, language, ...words } of mails) {
    const own = Object.fromEntries(FIELDS.map((field) => [field, words[field].trim()]).filter(([, text]) => text !== ''));
    if (Object.keys(own).length > 0) after[kind]![language] = own;
    else delete after[kind]![language];
  }
  return after;
}
