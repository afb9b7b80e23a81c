import type { Question, Said } from './device.js';
import type { Numbers } from './numbers.js';
import { type TownPerson, unitName } from './town.js';

/** Everybody in it is delighted with the first question; everybody is unhappy with the second. */
export const DELIGHTED = unitName(16);
export const UNHAPPY = unitName(14);
const CHANGED_ANSWERS = 0.35;
const LEAVES_OUT = 0.25;
/** One in so many leaves out an answer that had to be given: the page asks for it, but a sealed ballot may hold anything. */
const LEAVES_OUT_WHAT_MUST_BE = 18;
const COMMENTS = 0.4;

/** What somebody says the first time: teams differ, people in them too. Every comment is unlike every other, so that it can be found again. */
export function firstOpinion(person: TownPerson, questions: readonly Question[], numbers: Numbers): Said {
  const mood = (Number(/\d+/.exec(person.team)?.[0] ?? 3) % 5) / 4 - 0.5;
  const answers: Said['answers'] = {};
  const leftOut = leftOutBy(person, questions.filter(({ mandatory }) => mandatory).length);
  questions.forEach((question, i) => {
    if (!question.scale || (question.mandatory ? i === leftOut : numbers.next() < LEAVES_OUT)) return;
    answers[question.id] = i < 2 ? (agreed(person.team, i, numbers) ?? drawn(question, mood, numbers)) : drawn(question, mood, numbers);
  });
  const words = questions.find(({ type }) => type === 'text');
  const comments = words && numbers.next() < COMMENTS ? [{ q: words.id, text: `What I think is zq${person.key}x${numbers.below(1e9)}.` }] : [];
  return { answers, comments, keptBack: keptBackBy(person) };
}

/** What she says a year later: about a third of the answers are others. */
export function laterOpinion(person: TownPerson, before: Said, questions: readonly Question[], numbers: Numbers): Said {
  const fresh = firstOpinion(person, questions, numbers);
  const answers = Object.fromEntries(
    Object.entries(before.answers).map(([id, value]) => [id, numbers.next() < CHANGED_ANSWERS ? (fresh.answers[id] ?? value) : value]),
  );
  return { answers, comments: fresh.comments, keptBack: fresh.keptBack };
}

/** What of the directory somebody takes off her answers: one in sixteen everything, and two more a part of it, some of it a part of the crossing only. */
function keptBackBy({ key }: TownPerson): string[] {
  const kept: Record<number, string[]> = { 0: ['site', 'role-band', 'tenure'], 5: ['site'], 9: ['role-band', 'tenure'] };
  return kept[Number(key.replaceAll(/\D/g, '')) % 16] ?? [];
}

/** Of so many mandatory questions, which come first, the place of the one that somebody leaves out, in every cycle the same; -1 for who leaves out none. */
function leftOutBy({ key }: TownPerson, mandatory: number): number {
  const number = Number(key.replaceAll(/\D/g, ''));
  return mandatory > 1 && number % LEAVES_OUT_WHAT_MUST_BE === 3 ? Math.floor(number / LEAVES_OUT_WHAT_MUST_BE) % mandatory : -1;
}

function agreed(team: string, question: number, numbers: Numbers): number | undefined {
  if (team === DELIGHTED && question === 0) return 5;
  if (team === UNHAPPY && question === 1) return 1 + numbers.below(2);
  return undefined;
}

function drawn({ scale }: Question, mood: number, numbers: Numbers): number {
  const { min, max } = scale!;
  const middle = min + (max - min) * (0.55 + 0.25 * mood);
  const spread = (numbers.next() + numbers.next() - 1) * (max - min) * 0.75;
  return Math.min(max, Math.max(min, Math.round(middle + spread)));
}
