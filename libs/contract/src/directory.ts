import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { LIMITS } from '@throughline/domain';
import { AreAttributeValues } from './attributes.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';
import { IsTimeZoneName } from './time-zone.js';

/** A team to be made below another. */
export class NewTeam {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;

  @IsUUID()
  parentId: string;

  @IsOptional()
  @IsUUID()
  leaderId?: string | null;

  /** The team's key in the systems that files come from. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  externalKey?: string | null;
}

/** What is left out stays; `leaderId: null` leaves the team without a leader, `externalKey: null` without a key. */
export class TeamChange {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @IsUUID()
  parentId?: string;

  @IsOptional()
  @IsUUID()
  leaderId?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  externalKey?: string | null;
}

/** A team of the tree; only the root, which is the whole organisation, has no parent. */
export class TeamEntry {
  id: string;
  name: string;
  externalKey: string | null;
  parentId: string | null;
  leader: { id: string; name: string } | null;
  /** People in this very team today, without the teams below. */
  memberCount: number;
}

/** Parents come before their children. */
export class TeamList {
  items: TeamEntry[];
}

/** What can be said about an employee beside name and team. */
abstract class EmployeeFacts {
  /** Null for people without e-mail; they cannot sign in. */
  @IsOptional()
  @IsEmail()
  @Length(3, LIMITS.email)
  email?: string | null;

  /** Personnel number or the like, unique in the organisation. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  externalKey?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  jobTitle?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  site?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  roleBand?: string | null;

  /** A language tag such as en or pt-BR. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'language must be a language tag such as en or pt-BR' })
  language?: string | null;

  /** The IANA time zone in which the person works, such as Europe/Berlin: mail comes by her clock. */
  @IsOptional()
  @IsTimeZoneName()
  timeZone?: string | null;

  @IsOptional()
  @IsPlainDate()
  joinedOn?: string | null;

  /** Values of the organisation's own attributes by key; those left out stay, null takes one away. */
  @MayBeLeftOut()
  @AreAttributeValues()
  attributes?: Record<string, string | null>;
}

/** Somebody to be added; she is in the team from the day she joined, without one from today. */
export class NewEmployee extends EmployeeFacts {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;

  @IsUUID()
  teamId: string;
}

/** A stretch of leave. Of what kind it is or why is nowhere: it may be an illness, and nothing here needs to know. */
export class EmployeeLeave {
  /** The first day. */
  @IsPlainDate()
  from: string;

  /** The last day; null while nobody knows when it ends. */
  @IsOptional()
  @IsPlainDate()
  last: string | null;
}

/** What is left out stays, null takes away. */
export class EmployeeChange extends EmployeeFacts {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name?: string;

  /** The team moved to, from the day `movedOn` (without it, today). */
  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  @MayBeLeftOut()
  @IsPlainDate()
  movedOn?: string;

  /** The first day on which the person is no longer there; null takes the leaving back. */
  @IsOptional()
  @IsPlainDate()
  leftOn?: string | null;

  /** All leave that is kept of the person: stretches that are not in the list are taken away. No two have a day in common. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(LIMITS.leave)
  @ValidateNested({ each: true })
  @Type(() => EmployeeLeave)
  leave?: EmployeeLeave[];
}

/** Which people to list; without anything, all of them. */
export class EmployeeQuery {
  /** Part of a name, an address or a key. */
  @IsOptional()
  @IsString()
  @Length(0, LIMITS.name)
  search?: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;
}

/** A person in the list that HR sees. */
export class EmployeeEntry {
  id: string;
  name: string;
  email: string | null;
  externalKey: string | null;
  /** The team today; null for people who have left or not yet begun. */
  team: { id: string; name: string } | null;
  jobTitle: string | null;
  site: string | null;
  joinedOn: string | null;
  leftOn: string | null;
}

/** In the order of names. */
export class EmployeeList {
  items: EmployeeEntry[];
  nextCursor?: string;
}

/** One membership; `until` is the first day on which it no longer holds, null while it holds. */
export class EmployeeMembership {
  team: { id: string; name: string };
  from: string;
  until: string | null;
}

/** Everything the directory knows about a person. */
export class EmployeeDetail extends EmployeeEntry {
  roleBand: string | null;
  language: string | null;
  /** Null for that of the organisation. */
  timeZone: string | null;
  /** Values of the organisation's own attributes, by key. */
  attributes: Record<string, string>;
  /** Earliest first. */
  memberships: EmployeeMembership[];
  /** Earliest first. Only HR reads it; it goes twelve months after its last day. */
  leave: EmployeeLeave[];
}

/** Which colleagues to look up. */
export class ColleagueQuery {
  /** Part of a name. */
  @IsOptional()
  @IsString()
  @Length(0, LIMITS.name)
  search?: string;
}

/** A colleague as everybody may see her: name and team, nothing else. */
export class Colleague {
  id: string;
  name: string;
  teamName: string | null;
}

/** At most 20, in the order of names. */
export class ColleagueList {
  items: Colleague[];
}
