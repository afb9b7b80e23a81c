import { type PlaceTaken, takenPlaces } from '../judging/round-result.rules.js';
import type { AwardAct } from './award-act.js';
import { type DetailOf, type FixedCategory, ReplayedRound } from './replayed-round.rules.js';

/** A line as far as the winners depend on it. */
export type ReplayedLine = AwardAct & { readonly position: number };

/** Where the log, or what is kept beside it, does not say what follows from the log. `line`: its position, null for what is kept beside it. Ids of candidates, categories and judges stand in the sentence as they are. */
export interface Difference {
  readonly line: number | null;
  readonly sentence: string;
}

/** Whoever won a category, as computed. */
export interface ReplayedCategory {
  readonly id: string;
  readonly winners: readonly PlaceTaken[];
}

/** A winner as it is kept beside the log (org.award_outcome). */
export interface KeptOutcome {
  readonly category: string;
  readonly candidate: string;
  readonly place: number;
  readonly decidedBy: string;
}

/** What a log came to. */
export interface Replay {
  /** In the order of the programme; without winners as long as the last round is not closed. */
  readonly categories: readonly ReplayedCategory[];
  /** Rounds that were counted again. */
  readonly rounds: number;
  /** Whether the log says that winners were decided. */
  readonly decided: boolean;
  readonly differences: readonly Difference[];
}

/**
 * Plays the log of an award programme again, from its lines alone: who was in each round, what the judges and voters said, who went on, whom the panel chose, who won. Every place where the log says something else than what
 * follows from the lines before it is a difference that names the line.
 * @param lines in the order of their positions; whether they are as they were written is for `awardFault` to say
 * @param kept the outcomes that are kept beside the log, to be compared too
 */
export function replayed(lines: Iterable<ReplayedLine>, kept?: readonly KeptOutcome[]): Replay {
  const replay = new Replaying();
  for (const line of lines) replay.next(line);
  if (kept) replay.compare(kept);
  return replay.result();
}

class Replaying {
  private readonly categories = new Map<string, FixedCategory>();
  private readonly rounds: ReplayedRound[] = [];
  private readonly gone = new Set<string>();
  private readonly differences: Difference[] = [];
  /** Who was a judge and is none any more. */
  private readonly removed = new Set<string>();
  /** The category of each candidate that was nominated. */
  private readonly categoryOf = new Map<string, string>();
  /** Who stands when nominations are over, by category. */
  private standing = new Map<string, readonly string[]>();
  /** Categories that were said to have no winner. */
  private readonly without = new Set<string>();
  private decided = false;
  /** The winners as they followed from the lines before the one that says who they are: who leaves later changes nothing. */
  private won: readonly ReplayedCategory[] | undefined;
  private line: number | null = null;

  next(line: ReplayedLine): void {
    this.line = line.position;
    switch (line.kind) {
      case 'programme-opened':
        for (const { id, winners, criteria } of line.detail.categories) this.categories.set(id, { winners, criteria });
        break;
      case 'nomination-submitted':
        this.categoryOf.set(line.detail.candidate, line.detail.category);
        break;
      case 'nominations-closed':
        this.standing = new Map(line.detail.categories.map(({ id, candidates }) => [id, candidates]));
        break;
      case 'candidate-declined':
      case 'candidate-removed':
        this.gone.add(line.detail.candidate);
        break;
      case 'candidate-returned':
        this.comeBack(line.detail.candidate);
        break;
      case 'round-opened':
        this.open(line.detail);
        break;
      case 'judge-named':
        this.removed.delete(line.detail.judge);
        break;
      case 'judge-removed':
        this.removed.add(line.detail.judge);
        break;
      case 'judge-excluded':
        this.rounds.at(-1)?.exclude(line.detail);
        break;
      case 'judge-freed':
        this.rounds.at(-1)?.free(line.detail);
        break;
      case 'judges-assigned':
        for (const wrong of this.round(line.detail)?.assign(line.detail, this.removed) ?? []) this.differ(wrong);
        break;
      case 'judge-unassigned':
        this.round(line.detail)?.unassign(line.detail);
        break;
      case 'verdict-given': {
        const wrong = this.running(line.detail)?.take(line.detail);
        if (wrong) this.differ(`The verdict ${wrong}; it counts nowhere.`);
        break;
      }
      case 'ranking-given':
        this.running(line.detail)?.rank(line.detail);
        break;
      case 'votes-counted':
        this.running(line.detail)?.count(line.detail);
        break;
      case 'round-closed':
        this.close(line.detail);
        break;
      case 'panel-decided':
        this.decide(line.detail);
        break;
      case 'no-winner':
        this.without.add(line.detail.category);
        break;
      case 'winners-decided':
        this.decided = true;
        this.won = this.computed();
        for (const { id, winners } of this.won)
          if (this.without.has(id) && winners.length > 0) this.differ(`The category ${id} was said to have no winner; computed again it has.`);
        for (const { id } of this.won) this.mustWin(id, line.detail.categories.find((one) => one.id === id)?.winners ?? [], 'The log says');
        break;
      default:
    }
  }

  /** What is kept beside the log says the same, or is named. */
  compare(kept: readonly KeptOutcome[]): void {
    this.line = null;
    if (!this.decided) {
      if (kept.length > 0) this.differ('Outcomes are kept of winners that the log does not know.');
      return;
    }
    for (const { id, winners } of this.computed()) {
      const own = kept.filter(({ category }) => category === id);
      this.mustWin(id, own, 'What is kept beside the log says');
      for (const { candidate, decidedBy } of own) {
        const found = winners.find((one) => one.candidate === candidate);
        if (found && found.decidedBy !== decidedBy) this.differ(`${candidate} is kept as decided by "${decidedBy}"; from the log it is "${found.decidedBy}".`);
      }
    }
    for (const { category } of kept)
      if (!this.categories.has(category)) this.differ(`An outcome is kept for the category ${category}, which the log does not know.`);
  }

  result(): Replay {
    const rounds = this.rounds.filter(({ results }) => results).length;
    return { categories: this.computed(), rounds, decided: this.decided, differences: this.differences };
  }

  /** The winners as they follow from the last round: of whoever left, or was taken out, since it closed the place stays empty. */
  private computed(): readonly ReplayedCategory[] {
    if (this.won) return this.won;
    const last = this.rounds.findLast(({ opened }) => opened.last);
    return [...this.categories.keys()].map((id) => ({ id, winners: last ? this.taken(last, id).filter(({ candidate }) => !this.gone.has(candidate)) : [] }));
  }

  private taken(round: ReplayedRound, category: string): PlaceTaken[] {
    const result = round.results?.get(category);
    return result ? takenPlaces(round.opened.method, result, round.chosen.get(category)) : [];
  }

  /** Somebody who was taken out before nominations closed may come back after it, and stands then as well. What was said of her category before, that nobody wins it, is said no more: earlier releases let her come back even then. */
  private comeBack(candidate: string): void {
    this.gone.delete(candidate);
    const category = this.categoryOf.get(candidate) ?? [...this.standing].find(([, candidates]) => candidates.includes(candidate))?.[0];
    if (category !== undefined) this.without.delete(category);
    const closed = category === undefined ? undefined : this.standing.get(category);
    if (closed && !closed.includes(candidate)) this.standing.set(category!, [...closed, candidate]);
  }

  private open(detail: DetailOf<'round-opened'>): void {
    const before = this.rounds.at(-1);
    if (before && !before.results) this.differ(`The round ${detail.round} opened before the one before it was closed.`);
    for (const [id, closed] of this.standing) {
      const due = new Set((before ? this.taken(before, id).map(({ candidate }) => candidate) : closed).filter((one) => !this.gone.has(one)));
      const found = new Set(detail.categories.find((one) => one.id === id)?.candidates);
      for (const one of due.difference(found))
        this.differ(`The round ${detail.round} opened without ${one}, who should have been in it in the category ${id}.`);
      for (const one of found.difference(due)) this.differ(`The round ${detail.round} opened with ${one}, who had not come so far in the category ${id}.`);
    }
    this.rounds.push(new ReplayedRound(detail, this.categories));
  }

  private close({ round: id, categories }: DetailOf<'round-closed'>): void {
    const round = this.running({ round: id });
    if (!round) return;
    const fault = round.close(this.gone);
    if (fault) this.differ(`The round ${id} cannot be counted: ${fault}`);
    for (const [category, { clear, tied, open }] of round.results!) {
      const said = categories.find((one) => one.category === category);
      const places = (one: { clear: readonly string[]; tied: readonly string[]; open: number }): string =>
        `${one.clear.join(', ') || 'nobody'} clear, ${one.open} open between ${one.tied.join(', ') || 'nobody'}`;
      const counted = places({ clear, tied: [...tied].sort(), open });
      const written = said ? places({ ...said, tied: [...said.tied].sort() }) : 'nothing';
      if (counted !== written) this.differ(`The round ${id} closed in the category ${category} with ${written}; counted again it is ${counted}.`);
    }
  }

  private decide({ round: id, category, chosen, among }: DetailOf<'panel-decided'>): void {
    const round = this.round({ round: id });
    if (!round) return;
    const result = round.results?.get(category);
    if (!result) return this.differ(`The panel decided in the category ${category} before the round ${id} was closed.`);
    const free = new Set(result.tied.filter((one) => !this.gone.has(one)));
    for (const one of chosen)
      if (!free.has(one)) this.differ(`The panel chose ${one}, who was not among those whom it could choose in the category ${category}.`);
    for (const one of among) if (!result.tied.includes(one)) this.differ(`The panel was to choose among others than ${one} in the category ${category}.`);
    if (chosen.length > result.open) this.differ(`The panel gave ${chosen.length} places in the category ${category}, where ${result.open} were open.`);
    round.chosen.set(category, chosen);
  }

  private mustWin(category: string, said: readonly { candidate: string; place: number }[], who: string): void {
    const words = (winners: readonly { candidate: string; place: number }[]): string =>
      winners
        .map(({ candidate, place }) => `${place}. ${candidate}`)
        .sort()
        .join(', ') || 'nobody';
    const computed = words(this.computed().find(({ id }) => id === category)?.winners ?? []);
    if (words(said) !== computed) this.differ(`${who} that in the category ${category} the winners are ${words(said)}; computed again they are ${computed}.`);
  }

  /** The round that a line speaks of. */
  private round({ round: id }: { readonly round: string }): ReplayedRound | undefined {
    const found = this.rounds.find(({ opened }) => opened.round === id);
    if (!found) this.differ(`The line speaks of the round ${id}, which had not opened.`);
    return found;
  }

  /** The same, when nothing but a running round may be meant. */
  private running(detail: { readonly round: string }): ReplayedRound | undefined {
    const found = this.round(detail);
    if (!found?.results) return found;
    this.differ(`The line speaks of the round ${detail.round}, which was closed already; it counts nowhere.`);
    return undefined;
  }

  private differ(sentence: string): void {
    this.differences.push({ line: this.line, sentence });
  }
}
