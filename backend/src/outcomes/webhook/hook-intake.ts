import { Injectable } from '@nestjs/common';
import { type HookKind, type HookRefusal, HOOK_LIMITS, Refusal } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { MostRecent } from '../../platform/most-recent.js';
import { Settings } from '../../platform/settings.js';
import { Deliveries } from './deliveries.js';
import type { HookPlace } from './hook-address.js';
import { HookSecrets } from './hook-secrets.js';
import { isTooOld, type SignedBody, verdictOn } from './hook-signature.js';
import { HookWaker } from './hook-waker.js';
import { type Kept, keptOf } from './kept-fields.rules.js';
import { KnownHooks } from './known-hooks.js';
import { type Pace, paced } from './pace.rules.js';
import { TurnedAway } from './turned-away.js';

/** More came than is taken in. */
export class TooMuch extends Refusal {
  constructor(readonly seconds: number) {
    super(
      'too-many',
      'too-many-deliveries',
      `More came from this source than is taken in at once. Nothing is lost when you send it again in ${seconds} seconds.`,
    );
  }
}

const SOURCES = 10_000;

/** Takes what a source sends: sees whether it is genuine, drops everything about the customer, and puts it down. Counting is a job's. */
@Injectable()
export class HookIntake {
  private readonly paces = new MostRecent<Pace>(SOURCES);

  constructor(
    private readonly known: KnownHooks,
    private readonly secrets: HookSecrets,
    private readonly deliveries: Deliveries,
    private readonly waker: HookWaker,
    private readonly away: TurnedAway,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whether the delivery is new or came before, and whose it is. Throws Refusal. */
  async take(address: string, signed: SignedBody): Promise<{ isNew: boolean; kind: HookKind }> {
    const place = this.placeOf(address);
    const hook = await this.known.find(place);
    if (!hook) throw nowhere();
    if (hook.retired) throw new Refusal('gone', 'source-retired', 'This source is retired; nothing is taken in from it any more.');
    const now = this.clock.now();
    const secrets = [hook.secret, hook.before && hook.before.until > now ? hook.before.secret : null].filter((secret) => secret !== null);
    const verdict = verdictOn(hook.kind, signed, secrets, now);
    if (verdict === 'forged') throw this.refused(place, 'forged', 'unauthenticated', 'The signature is not that of this source. Check the secret.');
    if (verdict === 'stale') throw this.stale(place);
    const { pace, wait } = paced(this.paces.get(place.sourceId), this.settings.values.WEBHOOKS_PER_SECOND, now.getTime());
    this.paces.set(place.sourceId, pace);
    if (wait > 0) {
      this.away.count(place, 'too-many');
      throw new TooMuch(wait);
    }
    const body = parsed(signed.body);
    if (!body) throw this.refused(place, 'unreadable', 'invalid', 'The body is not a JSON object.');
    if (hook.kind === 'intercom' && typeof body['created_at'] === 'number' && isTooOld(body['created_at'] * 1000, hook.keepDays, now)) throw this.stale(place);
    const id = signed.headers['webhook-id'];
    const isNew = await this.deliveries.put(place, keptOf(hook.kind, body, signed.body, typeof id === 'string' ? id : '', now), now);
    if (isNew) this.waker.wake(place);
    return { isNew, kind: hook.kind };
  }

  /** For what is too large to be looked at. */
  tooLarge(address: string): Refusal {
    return this.refused(this.placeOf(address), 'too-large', 'too-large', `A delivery may have ${HOOK_LIMITS.bodyBytes / 1024} kB; this one has more.`);
  }

  private placeOf(address: string): HookPlace {
    const place = this.secrets.placeOf(address);
    if (!place) throw nowhere();
    return place;
  }

  private stale(place: HookPlace): Refusal {
    return this.refused(place, 'stale', 'unauthenticated', 'It was signed too long ago. Check the clock, and sign again when you send again.');
  }

  private refused(place: HookPlace, reason: HookRefusal, kind: 'unauthenticated' | 'invalid' | 'too-large', sentence: string): Refusal {
    this.away.count(place, reason);
    return new Refusal(kind, `delivery-${reason}`, sentence);
  }
}

function nowhere(): Refusal {
  return new Refusal('not-found', 'no-such-hook', 'Nothing is taken in at this address. Copy it again from the page of the source.');
}

function parsed(bytes: Buffer): Kept | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Kept) : undefined;
  } catch {
    // SyntaxError of what is no JSON; only parsing tells
    return undefined;
  }
}
