import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { DELIVERY_STATES, type DeliveryState, HOOK_LIMITS, type HookKind, type HookRefusal } from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';

/** Body of POST /api/outcome-hooks: lets a source send what happens as it happens. */
export class NewOutcomeHook {
  /** A source of Zendesk, Freshdesk, Intercom or of the generic kind. */
  @IsUUID()
  sourceId: string;
}

/** Body of PATCH /api/outcome-hooks/:id; what is not given stays. */
export class OutcomeHookChange {
  /** Paused: what comes is kept, and counted when the pause is over. */
  @MayBeLeftOut()
  @IsBoolean()
  paused?: boolean;

  /** Days for which what came is kept, so that it can be counted anew. */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(HOOK_LIMITS.keepDaysMost)
  keepDays?: number;
}

/** Body of POST /api/outcome-hooks/:id/secrets: a new secret. */
export class NewHookSecret {
  /** The secret that the system shows, for Zendesk and Intercom. For the others it is made here, and must be left out. */
  @MayBeLeftOut()
  @IsString()
  @Length(HOOK_LIMITS.secretMin, HOOK_LIMITS.secretMax)
  @Matches(/^[\x21-\x7e]+$/, { message: 'secret must be copied as the system shows it, without spaces' })
  secret?: string;

  /** Hours for which the secret before goes on working beside the new one; 0 ends it at once. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(HOOK_LIMITS.overlapHoursMost)
  overlapHours?: number;
}

/** Body of POST /api/outcome-hooks/:id/replays: counts deliveries anew, all in these states or only the named ones. */
export class HookReplay {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DELIVERY_STATES.length)
  @IsIn(DELIVERY_STATES, { each: true })
  states: DeliveryState[];

  /** Keys of deliveries; without it, all. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  keys?: string[];
}

/** How many deliveries are counted anew. */
export class HookReplayed {
  deliveries: number;
}

/** Query of GET /api/outcome-hooks/:id/deliveries. */
export class HookDeliveryQuery {
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;

  /** Of the reply before. */
  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;
}

/** The address at which a source sends what happens, and how it fares. */
export class OutcomeHook {
  /** The id of the source. */
  id: string;
  name: string;
  kind: HookKind;
  /** Where the system sends to. */
  address: string;
  paused: boolean;
  /** Whether the source is retired, so that nothing is taken in. */
  retired: boolean;
  keepDays: number;
  /** When the secret was made or brought; null when there is none yet, so that everything is turned away. */
  secretSince: string | null;
  /** Until when the secret before goes on working; null when there is none. */
  secretBeforeUntil: string | null;
  /** When the last delivery came; null when none is kept. */
  lastCame: string | null;
  /** How many of the deliveries that are kept could not be understood, and how many wait. */
  failed: number;
  waiting: number;
}

/** All addresses at which sources send, by name. */
export class OutcomeHookList {
  items: OutcomeHook[];
}

/** What came on a day of the source's time zone. */
export class HookDay {
  day: string;
  waiting: number;
  counted: number;
  empty: number;
  failed: number;
  /** Turned away at the door, and not kept. */
  refused: number;
}

/** What was turned away at the door in the last days, by reason. */
export class HookRefusals {
  reason: HookRefusal;
  deliveries: number;
  lastCame: string;
}

/** One address with what came to it in the last 14 days, the newest day first. */
export class OutcomeHookDetail extends OutcomeHook {
  days: HookDay[];
  refusals: HookRefusals[];
}

/** An address whose secret was just made. The secret is shown this once. */
export class OutcomeHookSecret extends OutcomeHook {
  /** Null when the system makes the secret, so that it has to be brought here. */
  secret: string | null;
}

/** One delivery, without anything about the customer. */
export class HookDelivery {
  /** What the system calls it by, or a hash of it. */
  key: string;
  /** What it is about, in the word of the system. */
  kind: string;
  cameAt: string;
  state: DeliveryState;
  /** Why it could not be understood or counted; empty otherwise. */
  reason: string;
  /** How many single values it told. */
  events: number;
  /** What is kept of it, as JSON. */
  kept: string;
}

/** Deliveries, the newest first. */
export class HookDeliveryList {
  items: HookDelivery[];
  nextCursor?: string;
}

/** The answer to a delivery: whether it is new, or had come before and changes nothing. */
export class HookReceipt {
  taken: 'new' | 'repeated';
}
