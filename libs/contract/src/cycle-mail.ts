import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { type Language, LANGUAGES, LAST_HOUR, LIMITS, MAIL_KINDS, type MailKind, MOST_MAIL_TEXTS, MOST_RESENDS } from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';

/** One mail of a cycle in one language, in the organisation's own words; what is empty is as usual. Places to be filled in: {name}, {cycle}, {closes}, {organisation}. */
export class OwnMail {
  @IsIn(MAIL_KINDS)
  kind: MailKind;

  @IsIn(LANGUAGES)
  language: Language;

  /** Name of the sender; the address stays that of the installation. */
  @IsString()
  @Length(0, LIMITS.name)
  sender: string;

  @IsString()
  @Length(0, LIMITS.title)
  subject: string;

  /** The first paragraph. Everything below it, what is promised above all, is the same for every organisation. */
  @IsString()
  @Length(0, LIMITS.text)
  message: string;
}

/** What is left out stays; of `mails` each one given replaces that of its kind and language. */
export class CycleMailChange {
  /** The hour from which mail goes out, by each person's clock; null for that of the organisation. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LAST_HOUR)
  mailHour?: number | null;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_MAIL_TEXTS)
  @ValidateNested({ each: true })
  @Type(() => OwnMail)
  mails?: OwnMail[];
}

/** One mail of a cycle in one language, with the words that stand where none of one's own do. */
export class CycleMailEntry {
  kind: MailKind;
  language: Language;
  /** Empty where the usual words stand, as are subject and message. */
  sender: string;
  subject: string;
  message: string;
  usual: { sender: string; subject: string; message: string };
}

/** What the mails of a cycle say, in every language, and from which hour they go out. */
export class CycleMail {
  mailHour: number | null;
  /** Of the organisation. */
  usualHour: number;
  /** The language of people of whom none is known. */
  usualLanguage: Language;
  mails: CycleMailEntry[];
}

/** A mail as somebody would get it, made with the words of the request and a name that is nobody's. */
export class CycleMailPreview {
  from: string;
  subject: string;
  text: string;
  /** For an iframe without any rights. */
  html: string;
}

/** Whose invitations to send again, also those that went out before today; without ids, those of everybody whom none reached. */
export class InvitationResend {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_RESENDS)
  @IsUUID('all', { each: true })
  employeeIds?: string[];
}

/** The invitations of one time zone that are under way. */
export class DeliveryZone {
  timeZone: string;
  /** From when they go out. */
  at: string;
  sent: number;
  waiting: number;
  failed: number;
}

/** Somebody whom no invitation could reach by mail. */
export class UndeliveredInvitation {
  employeeId: string;
  name: string;
  /** As it is now; null when it was taken away. */
  email: string | null;
  problem: string;
}

/** An open survey to which somebody was invited, and whether its link can be sent to her again. Says nothing of answering, which nobody here knows. */
export class PersonInvitation {
  cycleId: string;
  name: string;
  closesOn: string;
  /** Her address beside that of the opening, to which alone links go by themselves: the same, another, none now, or none then. */
  address: 'same' | 'changed' | 'none-now' | 'none-then';
  /** Of her invitation: it waits to go out, went out today and goes out again tomorrow at the earliest, or can be sent. */
  mail: 'waiting' | 'today' | 'ready';
}

/** The open surveys to which somebody was invited, the first to close first. */
export class PersonInvitationList {
  items: PersonInvitation[];
}

/** How the invitations of a cycle fare: zone by zone while they go out, and whom they did not reach until the cycle closes. Nothing of reminders, and nothing of answering. */
export class CycleDelivery {
  zones: DeliveryZone[];
  failedCount: number;
  /** The first of them by name. */
  failed: UndeliveredInvitation[];
}
