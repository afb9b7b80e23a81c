/** Why a closed cycle has no results yet. */
export const NOT_COUNTED_CODES = ['keys-missing', 'database-away', 'failed', 'waits-for-trustees'] as const;
/** One of those codes. */
export type NotCountedCode = (typeof NOT_COUNTED_CODES)[number];

const SENTENCES: Readonly<Record<NotCountedCode, string>> = {
  'keys-missing':
    'The ballots are not counted yet, because the key that opens them is in neither key folder. The people who run the installation must restore one of its two copies. Nothing is lost as long as there is one.',
  'waits-for-trustees':
    'The ballots are shuffled and wait for their trustees, who have a mail with their links. They alone can open them; the results appear when they have counted.',
  'database-away': 'The ballots are not counted yet, because the database could not be reached. Counting starts again by itself.',
  failed:
    'The ballots are not counted yet, because counting came to an error. It starts again by itself every hour. If this stays so, the people who run the installation find the error in the log of the worker.',
};

/** The code of what stopped a count. Takes nothing else of the error, whose text may quote what was being counted. */
export function whyNotCounted(error: unknown): NotCountedCode {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  if (code === 'keys-missing') return 'keys-missing';
  // classes of PostgreSQL: connection exception, operator intervention; and the codes of a socket
  return typeof code === 'string' && /^(08|57P)|^E(CONN|PIPE|TIMEDOUT|HOST|NET)/.test(code) ? 'database-away' : 'failed';
}

/** What HR reads for a code; undefined for none. */
export function notCountedSentence(code: string | null): string | undefined {
  if (code === null) return undefined;
  return SENTENCES[NOT_COUNTED_CODES.find((known) => known === code) ?? 'failed'];
}
