import type { AuditLine } from '@throughline/contract';

const WORDS: Readonly<Record<string, string>> = {
  'role-granted': 'Gave a role',
  'role-taken': 'Took a role',
  'cycle-drafted': 'Drafted a cycle',
  'cycle-opened': 'Opened a cycle',
  'cycle-tested': 'Made a test run of a cycle',
  'cycle-extended': 'Moved the last day of a cycle',
  'cycle-reminded': 'Sent a reminder',
  'cycle-closed': 'Closed a cycle',
  'cycle-published': 'Published the results of a cycle',
  'cards-printed': 'Printed cards',
  'cards-reprinted': 'Made the unused codes of a pack of cards void and printed it anew',
  'cycle-key-made': 'Trustees made the key of a cycle',
  'cycle-counted-by-trustees': 'Counted a cycle with the help of its trustees',
  'cycle-tightened': 'Raised the smallest groups of a cycle',
  'cycle-shredded': 'Destroyed the sealed ballots and keys of a cycle',
  'ballots-reissued': 'Ballots handed out a second time',
  'invitation-resent': 'Had an invitation to a survey sent again',
  'invitation-readdressed': 'Had a link to a survey sent to an address that was changed',
  'address-changed': 'Changed the mail address of a person',
  'addresses-changed': 'Changed the mail addresses of people',
  'comment-answered': 'Answered a comment',
  'theme-changed': 'Changed a theme of comments',
  'signal-word-changed': 'Changed the signal words',
  'import-applied': 'Applied an import',
  'import-undone': 'Took an import back',
};

/** What was done, in words; a kind that a later version adds stands as it is, without its dashes. */
export const auditWords = (kind: string): string => WORDS[kind] ?? kind.replaceAll('-', ' ');

/** Who did what nobody with an account did. */
export const doneBy = (kind: string): string => (['cycle-key-made', 'cycle-counted-by-trustees'].includes(kind) ? 'The trustees' : 'By itself');

/** What else the line says, one thing after the other. */
export function detailText(detail: AuditLine['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join('; ') : String(value)}`)
    .join(', ');
}
