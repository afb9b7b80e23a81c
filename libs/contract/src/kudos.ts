import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { KUDOS, KUDOS_FILTERS, KUDOS_VISIBILITIES, type KudosFilter, type KudosReactionKind, type KudosVisibility, LIMITS } from '@throughline/domain';
import type { Colleague } from './directory.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

/** Body of POST /api/kudos: to colleagues named one by one, or to a team. */
export class NewKudos {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(KUDOS.recipientsMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  recipientIds?: string[];

  /** Instead of people: everybody who is in this team today. */
  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  @IsString()
  @NotBlank()
  @Length(KUDOS.messageMin, KUDOS.messageMax)
  message: string;

  @IsArray()
  @ArrayMaxSize(KUDOS.valuesMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  valueIds: string[];

  @IsIn(KUDOS_VISIBILITIES)
  visibility: KudosVisibility;

  /** Points of the giver's allowance, for each recipient; none when left out. */
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(KUDOS.allowanceMost)
  points?: number;
}

/** Body of PUT /api/kudos/:id. To whom it goes, and points, stay. */
export class KudosChange {
  @IsString()
  @NotBlank()
  @Length(KUDOS.messageMin, KUDOS.messageMax)
  message: string;

  @IsArray()
  @ArrayMaxSize(KUDOS.valuesMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  valueIds: string[];

  @IsIn(KUDOS_VISIBILITIES)
  visibility: KudosVisibility;
}

/** Query of GET /api/kudos. */
export class KudosQuery {
  @IsOptional()
  @IsIn(KUDOS_FILTERS)
  of?: KudosFilter;

  /** Only those that name this value. */
  @IsOptional()
  @IsUUID()
  value?: string;

  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(KUDOS.pageMost)
  limit?: number;
}

/** How many said the same with one press. */
export class KudosReactionCount {
  kind: KudosReactionKind;
  count: number;
}

/** A kudos as somebody who may see it does. */
export class Kudos {
  id: string;
  giver: Colleague;
  /** Empty for a kudos to a team, of which `recipientCount` says how many were in it. */
  recipients: Colleague[];
  team: { id: string; name: string } | null;
  recipientCount: number;
  message: string;
  visibility: KudosVisibility;
  values: { id: string; name: string }[];
  /** For each recipient; told to giver and recipients, null for all others. */
  points: number | null;
  givenAt: string;
  edited: boolean;
  /** Whether the caller gave it. */
  mine: boolean;
  /** Whether the caller got it. */
  toMe: boolean;
  reactions: KudosReactionCount[];
  myReaction: KudosReactionKind | null;
  replyCount: number;
}

/** A page of kudos, newest first. */
export class KudosList {
  items: Kudos[];
  nextCursor?: string;
}

/** Body of POST and PUT of a reply. */
export class KudosReplyText {
  @IsString()
  @NotBlank()
  @Length(1, KUDOS.replyMax)
  text: string;
}

/** What a colleague wrote under a kudos. */
export class KudosReply {
  id: string;
  author: Colleague;
  text: string;
  writtenAt: string;
  edited: boolean;
  mine: boolean;
}

/** Replies to a kudos, the first first. */
export class KudosReplyList {
  items: KudosReply[];
}

/** Body of POST /api/kudos/:id/removal, and of the same of a reply: HR takes down what hurts, and tells who wrote it why. */
export class KudosRemoval {
  @IsString()
  @NotBlank()
  @Length(KUDOS.reasonMin, LIMITS.sentence)
  reason: string;
}

/** Body of PUT /api/kudos-settings, and its reply. */
export class KudosSettings {
  /** Points a person can give in a calendar month; null when there are none. What is left of a month does not go over to the next. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(1)
  @Max(KUDOS.allowanceMost)
  allowance: number | null;

  /** Whether a mail a week tells people what was received. */
  @IsBoolean()
  digest: boolean;

  /** The day of that mail: 1 (Monday) to 7. */
  @IsInt()
  @Min(1)
  @Max(7)
  digestDay: number;
}

/** What is the caller's own about kudos. */
export class OwnKudos {
  /** Null when HR gives no points. */
  allowance: { perMonth: number; left: number } | null;
  /** The team that the caller is in today, and those that she leads: whom she can thank as one, and who sees what is for teams. */
  teams: { id: string; name: string }[];
  /** Whether the organisation sends the mail of the week. */
  digest: boolean;
  /** Whether the caller wants none. */
  muted: boolean;
}

/** Body of PATCH /api/own-kudos. */
export class OwnKudosChange {
  @IsBoolean()
  muted: boolean;
}

/** A share with its interval (95 %), each from 0 to 1. */
export class KudosShare {
  value: number;
  low: number;
  high: number;
}

/** How people thanked each other, of the whole organisation and over twelve whole months, as it was published after the last of them; never of a person or a group. */
export class KudosSignals {
  /** First and last day of the months counted. */
  from: string;
  until: string;
  /** The day on which this was published, never to change; null when nothing has been yet. */
  publishedOn: string | null;
  /** Null when too few gave kudos for any figure; then the others are null too. */
  givers: number | null;
  /** Of thanks from one person to another, those after which thanks came back within 30 days. */
  returned: KudosShare | null;
  /** Of thanks from one person to another, those inside one team. */
  insideTeam: KudosShare | null;
  /** Of two colleagues who both exchanged thanks with the same person, how often they did with each other. */
  clustering: KudosShare | null;
  /** Why there are no figures. */
  refusal: string | null;
}
