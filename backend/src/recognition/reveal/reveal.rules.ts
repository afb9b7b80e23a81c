import { type AwardRevealState, Refusal } from '@throughline/domain';

/** What decides how far a programme is with its reveal. `decided`: the winners are decided. `eventFrom`: when the secretary began the event. */
export interface RevealFacts {
  readonly name: string;
  readonly decided: boolean;
  readonly revealAt: Date | null;
  readonly revealedAt: Date | null;
  readonly eventFrom: Date | null;
  readonly byItself: boolean;
}

/** How far the reveal is. That the event has begun only the secretary is told: whoever hears of it would know that results are shown right now. */
export function revealState(
  { decided, revealedAt, eventFrom }: Pick<RevealFacts, 'decided' | 'revealedAt' | 'eventFrom'>,
  isSecretary: boolean,
): AwardRevealState {
  if (revealedAt) return 'revealed';
  if (!decided) return 'undecided';
  return eventFrom && isSecretary ? 'event' : 'sealed';
}

/** Refuses a reveal, or an event, of winners that are not decided. Throws Refusal `winners-not-decided`. */
export function mustBeDecided({ name, decided }: Pick<RevealFacts, 'name' | 'decided'>): void {
  if (!decided)
    throw new Refusal(
      'conflict',
      'winners-not-decided',
      `The winners of "${name}" are not decided yet. Close its last round and decide the ties; then it can be revealed.`,
    );
}

/** Refuses to change how a programme is revealed when everybody knows already. Throws Refusal `already-revealed`. */
export function mustBeSealed({ name, revealedAt }: Pick<RevealFacts, 'name' | 'revealedAt'>): void {
  if (revealedAt) throw new Refusal('conflict', 'already-revealed', `"${name}" is revealed already, and that cannot be taken back.`);
}

/**
 * Whether a programme is to be revealed now by itself: its winners are decided, its secretary switched that on, and its moment has come. Once she has begun the event it waits for her, so that a late evening does not tell the winners
 * by mail before they are called to the stage.
 */
export function isDue({ decided, revealAt, revealedAt, eventFrom, byItself }: RevealFacts, now: Date): boolean {
  return decided && !revealedAt && !eventFrom && byItself && revealAt !== null && revealAt <= now;
}
