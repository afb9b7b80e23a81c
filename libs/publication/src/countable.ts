import type { Ballot, LatticePolicy } from '@throughline/anonymity';
import { type MailboxAddress, mailboxAddress } from '@throughline/anonymity/mailbox';
import { type Answers, askedQuestions, type CycleQuestion, isComment, LIMITS, cutWhole } from '@throughline/domain';
import type { CountedBallot } from './counted-ballot.js';
import { countedAnswer } from './valid-answer.js';

// \p{Cc}: all control characters, among them U+0000, which PostgreSQL takes in no text
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/**
 * What of an opened ballot can count: answers that questions of this questionnaire can have, at most one comment to each that is answered in words, with its
 * mailbox when that is one, and claims that the manifest offers; and of these answers and comments only those to questions that the others of the ballot lead to. A sealed ballot may hold anything, up to
 * 64 kB of it, so whatever does not fit is as good as not given, and is forgotten at once.
 */
export function countable(
  cohortId: string,
  ballot: Pick<Ballot, 'answers' | 'claims' | 'comments'>,
  questions: readonly CycleQuestion[],
  facets: LatticePolicy['facets'],
): CountedBallot {
  const answers: Record<string, unknown> = {};
  const comments: { q: string; text: string; mailbox?: MailboxAddress }[] = [];
  for (const question of questions) {
    const answer = Object.hasOwn(ballot.answers, question.id) ? ballot.answers[question.id] : undefined;
    if (countedAnswer(question, answer) !== undefined) answers[question.id] = answer;
    if (!isComment(question)) continue;
    const comment = ballot.comments.find(({ q }) => q === question.id);
    const text = comment && commentText(comment.text);
    const mailbox = mailboxAddress(comment?.mailbox);
    if (text) comments.push({ q: question.id, text, ...(mailbox && { mailbox }) });
  }
  const claims: Record<string, string> = {};
  for (const { id, of, values } of facets) {
    const claim = !of && Object.hasOwn(ballot.claims, id) ? ballot.claims[id] : undefined;
    if (claim !== undefined && values.some((value) => value.id === claim)) claims[id] = claim;
  }
  return askedOf({ cohortId, answers, claims, comments }, questions);
}

/** The ballot without what was answered to questions that its own answers do not lead to. */
function askedOf(ballot: CountedBallot, questions: readonly CycleQuestion[]): CountedBallot {
  const asked = askedBy(ballot, questions);
  if (asked.size === questions.length) return ballot;
  return {
    ...ballot,
    answers: Object.fromEntries(Object.entries(ballot.answers).filter(([id]) => asked.has(id))),
    comments: ballot.comments.filter(({ q }) => asked.has(q)),
  };
}

/** The ids of the questions that somebody with this ballot was asked. A comment is an answer to its question. */
export function askedBy({ answers, comments }: Pick<CountedBallot, 'answers' | 'comments'>, questions: readonly CycleQuestion[]): Set<string> {
  const given = { ...answers, ...Object.fromEntries(comments.map(({ q, text }) => [q, text])) } as Answers;
  return new Set(askedQuestions(questions, given).map(({ id }) => id));
}

/**
 * The words of a comment as they may be stored: without control characters but line feed and tab, well-formed, without space at its ends, and no longer
 * than a text may be, never cut within a character. What the answer page lets through is shorter and stays whole. Empty when nothing is left.
 */
export function commentText(text: string): string {
  const words = text.replaceAll('\r\n', '\n').replace(CONTROL, '').toWellFormed().trim();
  return cutWhole(words, LIMITS.text).trim();
}
