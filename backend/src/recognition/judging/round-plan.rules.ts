import type { RoundSettingsDraft } from '@throughline/contract';
import { type FieldProblem, Refusal, type RoundMethod, type RoundState } from '@throughline/domain';
import type { RoundSettings } from '../record/award-act.js';

/** A round as it is planned. Moments are ISO 8601. */
export interface PlannedRound {
  readonly id?: string;
  readonly name: string;
  readonly method: RoundMethod;
  readonly settings: RoundSettingsDraft;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
}

/** What a method needs, of what was given; everything else is left out. Judges per candidate are three and marks go to ten where nothing was said. */
export function settingsOf(method: RoundMethod, given: RoundSettingsDraft): RoundSettings {
  const { consensus = 'majority', atLeast = 2, marksTo = 10, commentsRequired = false, reviews = 3, mostPerJudge, advance, ranks } = given;
  const shared = { reviews, commentsRequired, ...(mostPerJudge !== undefined && { mostPerJudge }) };
  if (method === 'qualifying') return { ...shared, consensus: consensus === 'at-least' ? { atLeast } : consensus };
  const onwards = advance === undefined ? {} : { advance };
  if (method === 'scoring') return { ...shared, marksTo, ...onwards };
  return method === 'public-vote' && ranks !== undefined ? { ranks, ...onwards } : onwards;
}

/** Settings as the wire carries them. */
export function settingsDraftOf({ consensus, ...rest }: RoundSettings): RoundSettingsDraft {
  if (consensus === undefined) return rest;
  return typeof consensus === 'string' ? { ...rest, consensus } : { ...rest, consensus: 'at-least', atLeast: consensus.atLeast };
}

/**
 * Refuses a plan that could not run: two rounds of one name, a round that closes before it opens or opens before the one before it closes, more voices needed than judges asked, and a round before the last that does not say how many go on.
 * @param rounds in their order  Throws Refusal `invalid-rounds`, naming each field.
 */
export function mustBeSoundRounds(rounds: readonly PlannedRound[]): void {
  const fields: FieldProblem[] = [];
  const wrong = (i: number, field: string, detail: string) => void fields.push({ pointer: `#/rounds/${i}/${field}`, detail });
  rounds.forEach((round, i) => {
    const { settings } = round;
    if (rounds.findIndex(({ name }) => name.trim().toLowerCase() === round.name.trim().toLowerCase()) < i)
      wrong(i, 'name', `There are two rounds called "${round.name.trim()}"; give each its own name.`);
    if (round.opensAt && round.closesAt && Date.parse(round.closesAt) <= Date.parse(round.opensAt))
      wrong(i, 'closesAt', 'The round closes before it opens; choose a later moment.');
    const before = rounds.slice(0, i).findLast(({ closesAt }) => closesAt);
    if (before && round.opensAt && Date.parse(round.opensAt) < Date.parse(before.closesAt!))
      wrong(i, 'opensAt', `"${before.name.trim()}" closes later than this; a round opens when those before it are closed.`);
    const reviews = settings.reviews ?? 3;
    if (round.method === 'qualifying' && settings.consensus === 'at-least' && (settings.atLeast ?? 2) > reviews)
      wrong(
        i,
        'settings/atLeast',
        `Each candidate gets ${reviews} judges, so at most ${reviews} can agree; ask for fewer, or give each candidate more judges.`,
      );
    if (i < rounds.length - 1 && round.method !== 'qualifying' && settings.advance === undefined)
      wrong(i, 'settings/advance', 'Say how many of each category go on to the next round.');
  });
  if (fields.length) throw new Refusal('invalid', 'invalid-rounds', fields[0]!.detail, fields);
}

/**
 * Refuses a plan in which a round that has opened is missing or moved, and one that makes it the last, or no longer the last: which it is stands in the log since it opened, and decides how many places it has. Throws Refusal `round-fixed` or `no-such-round`.
 * @param existing in their order
 */
export function mayReplan(
  existing: readonly { readonly id: string; readonly name: string; readonly state: RoundState }[],
  planned: readonly PlannedRound[],
): void {
  existing.forEach(({ id, name, state }, i) => {
    if (state !== 'planned' && planned[i]?.id !== id)
      throw new Refusal('conflict', 'round-fixed', `"${name}" has opened already; it stays where it is, and so do those before it.`);
  });
  const running = existing.findLastIndex(({ state }) => state !== 'planned');
  const wasLast = running === existing.length - 1;
  if (running >= 0 && wasLast !== (running === planned.length - 1))
    throw new Refusal(
      'conflict',
      'round-fixed',
      wasLast
        ? `"${existing[running]!.name}" opened as the last round, which decides who wins; no round can follow it any more.`
        : `"${existing[running]!.name}" did not open as the last round, so at least one has to follow it.`,
    );
  const known = new Set(existing.map(({ id }) => id));
  planned.forEach(({ id }, i) => {
    if (id !== undefined && !known.delete(id)) {
      const detail = 'This programme has no such round, or it is named twice; leave the id out to make a new one.';
      throw new Refusal('invalid', 'no-such-round', detail, [{ pointer: `#/rounds/${i}/id`, detail }]);
    }
  });
}

/** What decides whether a round may open. */
export interface OpeningFacts {
  readonly name: string;
  readonly state: RoundState;
  readonly method: RoundMethod;
  readonly nominationsClosed: boolean;
  /** Whether who wins, or that nobody does, is decided already, or revealed. */
  readonly over: boolean;
  /** Names of rounds before it that are not closed, or in which the panel has not decided. */
  readonly unfinishedBefore: readonly string[];
  readonly candidates: number;
  readonly judges: number;
  /** Categories with candidates but without criteria. */
  readonly withoutCriteria: readonly string[];
  /** Candidates whose blind pack nobody has approved; 0 where names may be read. */
  readonly packsMissing: number;
}

/**
 * All that keeps a round from opening, in sentences; empty when it may. That nobody stands in it keeps it from nothing: an award whose candidates all dropped out comes to its end like any other, without winners.
 */
export function missingForOpening(facts: OpeningFacts): string[] {
  const { method, candidates, judges, packsMissing } = facts;
  // nothing that were put right would let it open
  if (facts.over) return ['It is decided already who wins.'];
  const missing: string[] = [];
  if (!facts.nominationsClosed) missing.push('Nominations are not closed yet.');
  for (const name of facts.unfinishedBefore) missing.push(`"${name}" comes before it and is not finished.`);
  // who stands is known once all that comes before is over
  const perhaps = candidates > 0 || !facts.nominationsClosed || facts.unfinishedBefore.length > 0;
  if (method !== 'public-vote' && judges === 0 && perhaps) missing.push('There is no judge yet.');
  if (method === 'scoring') for (const name of facts.withoutCriteria) missing.push(`The category "${name}" has no criteria to give marks for.`);
  if (packsMissing > 0) missing.push(`${packsMissing === 1 ? 'One candidate has' : `${packsMissing} candidates have`} no approved blind pack to read.`);
  return missing;
}

/** Refuses to open a round twice, or one for which something is missing. Throws Refusal `round-not-planned` or `round-not-ready`. */
export function mayOpenRound(facts: OpeningFacts): void {
  if (facts.state !== 'planned') throw new Refusal('conflict', 'round-not-planned', `"${facts.name}" is ${facts.state} already.`);
  const missing = missingForOpening(facts);
  if (missing.length) throw new Refusal('conflict', 'round-not-ready', `"${facts.name}" cannot open yet. ${missing.join(' ')}`);
}

/** Refuses to close a round that is not open. Throws Refusal `round-not-open`. */
export function mayCloseRound({ name, state }: { readonly name: string; readonly state: RoundState }): void {
  if (state !== 'open') throw new Refusal('conflict', 'round-not-open', `"${name}" is ${state}; only an open round can be closed.`);
}
