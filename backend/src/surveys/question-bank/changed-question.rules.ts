import type { QuestionChange } from '@throughline/contract';
import { LANGUAGES, type LocalText } from '@throughline/domain';
import { content, mustBeNew, refuse } from './own-question.rules.js';
import type { KnownQuestion } from './question.rules.js';

/** A choice or a row, by the value that answers or ids are kept under. */
interface Valued {
  value: string;
  text: LocalText;
}

/**
 * The own question after the change: its version raised by one, its meaning too when it asks something else now. Choices and rows keep their values where
 * their words stay in some language, so that conditions and figures go on meaning the same. `past` are the values that choices and rows have ever had. The
 * same question comes back when a wording fix changes nothing.
 *
 * Throws Refusal `invalid-question` when the type or the scale would change, or when a wording fix would change what the figures stand for: driver, direction,
 * most or number of choices; and `question-exists` when another question says the same.
 */
export function changedQuestion(before: KnownQuestion, asked: QuestionChange, known: readonly KnownQuestion[], past: readonly string[] = []): KnownQuestion {
  const now = content(asked);
  if (now.type !== before.type) refuse('type', 'The type of a question stays, since its answers are of that kind. Make a new question.');
  if ((now.scale ?? null) !== (before.scale ?? null)) refuse('scale', 'The scale of a matrix stays. Make a new question.');
  const fix = asked.change === 'wording-fix';
  if (fix) mustMeanTheSame(before, now);
  const options = before.options?.map(({ value, label }): Valued => ({ value, text: label })) ?? [];
  const { version = 1, meaning = 1 } = before;
  const after: KnownQuestion = {
    ...before,
    ...now,
    options:
      now.options &&
      kept(
        'choice',
        options,
        now.options.map(({ label }) => label),
        fix,
        past,
      ).map(({ value, text }) => ({ value, label: text })),
    rows: now.rows
      ? kept(
          'row',
          before.rows ?? [],
          now.rows.map(({ text }) => text),
          fix,
          past,
        )
      : null,
    version: version + 1,
    meaning: fix ? meaning : meaning + 1,
  };
  mustBeNew(after, known);
  return fix && saysTheSame(before, after) ? before : after;
}

function mustMeanTheSame(before: KnownQuestion, now: ReturnType<typeof content>): void {
  const anew = 'Save it as a new meaning: its figures begin anew then.';
  if (now.driver !== before.driver) refuse('driver', `The figure would count elsewhere. ${anew}`);
  if (now.reverse !== before.reverse) refuse('reverse', `Agreeing would be favourable where it was not, or the other way round. ${anew}`);
  if ((now.most ?? null) !== (before.most ?? null)) refuse('most', `People could pick another number of choices than before. ${anew}`);
  if (now.options?.length !== before.options?.length) refuse('options', `Choices that come or go change what is picked instead of the others. ${anew}`);
}

/**
 * The texts with their values. One that says the same as before in some language keeps its value. Others take, in a fix of as many texts as before, the values
 * that are left, in order: they are the same texts reworded; and else values that were never used.
 */
function kept(prefix: string, before: readonly Valued[], now: readonly LocalText[], fix: boolean, past: readonly string[]): Valued[] {
  const left = [...before];
  const found = now.map((text) => {
    const at = left.findIndex((old) => LANGUAGES.some((language) => text[language] !== undefined && text[language] === old.text[language]));
    return at === -1 ? undefined : left.splice(at, 1)[0]!.value;
  });
  const reworded = fix && now.length === before.length ? left.map(({ value }) => value) : [];
  const numbers = [...before.map(({ value }) => value), ...past].map((value) => Number(value.slice(prefix.length + 1)) || 0);
  let next = Math.max(0, ...numbers);
  return now.map((text, i) => ({ value: found[i] ?? reworded.shift() ?? `${prefix}-${++next}`, text }));
}

function saysTheSame(one: KnownQuestion, other: KnownQuestion): boolean {
  const { text, options, rows, tags, wordingNote } = one;
  return (
    JSON.stringify([text, options, rows ?? null, tags ?? [], wordingNote]) ===
    JSON.stringify([other.text, other.options, other.rows ?? null, other.tags, other.wordingNote])
  );
}
