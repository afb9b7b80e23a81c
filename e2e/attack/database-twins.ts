import type { Trace } from './linking.js';
import type { Numbers } from './numbers.js';
import type { TrueBallot } from './siege.js';

/** People as any roster has them: in the order of their numbers, with their attributes. */
export function rosterTraces(ballots: readonly TrueBallot[]): Trace[] {
  return ballots.map(({ person }) => ({
    source: 'roster',
    truth: person.key,
    block: '',
    orders: { key: Number(person.key.slice(1)) },
    values: [person.team, person.site, person.roleBand, person.joined],
  }));
}

/** The log of requests that a product without further thought has: who asked, when. A token a moment before the answer. */
export function requestLog(ballots: readonly TrueBallot[], numbers: Numbers): Trace[] {
  return inOrder(ballots).map(({ person }, i) => ({
    source: 'request log',
    truth: person.key,
    block: '',
    orders: { at: i * 1000 + numbers.below(400) },
    values: [],
  }));
}

/** Answers in a row each without any id of a person, but with a serial number and the time of the last change. */
export function naiveRows(ballots: readonly TrueBallot[], numbers: Numbers): Trace[] {
  return inOrder(ballots).map(({ person }, i) => ({
    source: 'response',
    truth: person.key,
    block: '',
    orders: { id: i + 1, updated_at: i * 1000 + 400 + numbers.below(400) },
    values: [],
  }));
}

/** Answers in shuffled rows without numbers or times, but with the team and three demographics on each. */
export function attributeRows(ballots: readonly TrueBallot[], numbers: Numbers): Trace[] {
  return numbers.shuffled(ballots).map(({ person }) => ({
    source: 'response',
    truth: person.key,
    block: '',
    orders: {},
    values: [person.team, person.site, person.roleBand, person.joined],
  }));
}

const inOrder = (ballots: readonly TrueBallot[]): TrueBallot[] => [...ballots].sort((a, b) => a.order - b.order);
