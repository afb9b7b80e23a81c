import type { OptionMarks, OptionRules } from './option-guard.js';
import type { RandomSource } from './random.js';

/** The answers nearest to this one that mark the option otherwise, the smaller changes first; of equal ones in random order. Each is an answer that the rules allow. */
export function otherAnswers(answer: OptionMarks, option: number, { kind, most, options }: OptionRules, random: RandomSource): OptionMarks[] {
  const all = Array.from({ length: options }, (_, i) => i);
  const from = Math.floor(random() * options);
  const others = [...all.slice(from), ...all.slice(0, from)].filter((other) => other !== option);
  const held = others.filter((other) => answer[other]! > 0);
  const free = others.filter((other) => answer[other] === 0);
  const swapped = (a: number, b: number): OptionMarks => {
    const made = answer.slice();
    [made[a], made[b]] = [answer[b]!, answer[a]!];
    return made;
  };
  const marked = (mark: number): OptionMarks => {
    const made = answer.slice();
    made[option] = mark;
    return made;
  };
  if (kind === 'order') {
    const length = held.length + (answer[option]! > 0 ? 1 : 0);
    if (answer[option] === 0)
      return [...(length < most ? [marked(length + 1)] : []), ...held.filter((other) => answer[other] === length).map((last) => swapped(option, last))];
    const beside = held.filter((other) => Math.abs(answer[other]! - answer[option]!) === 1);
    return [...beside, ...free].map((other) => swapped(option, other));
  }
  if (answer[option] === 0) return [...(kind === 'several' && held.length < most ? [marked(1)] : []), ...held.map((other) => swapped(option, other))];
  return [...(held.length > 0 ? [marked(0)] : []), ...free.map((other) => swapped(option, other))];
}
