import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { AGENT_KINDS, type AgentKind, LIMITS } from '@throughline/domain';
import { NotBlank } from './may-be-left-out.js';
import { IsPlainDate } from './plain-date.js';

/** Query of GET /api/helpdesk-agents. */
export class HelpdeskAgentQuery {
  @IsOptional()
  @IsUUID()
  sourceId?: string;

  /** Part of the name or the key. */
  @IsOptional()
  @IsString()
  @Length(1, LIMITS.name)
  search?: string;

  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageMax)
  limit?: number;
}

/** Body of POST /api/helpdesk-agents: an agent or a group that has not handled anything yet. */
export class NewHelpdeskAgent {
  @IsUUID()
  sourceId: string;

  @IsIn(AGENT_KINDS)
  kind: AgentKind;

  /** What the source calls her, or the group, by. */
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  key: string;

  @IsString()
  @NotBlank()
  @Length(1, LIMITS.name)
  name: string;
}

/** For which team an agent or group works, from a day on. */
export class AgentAssignmentEntry {
  @IsUUID()
  teamId: string;

  @IsPlainDate()
  from: string;

  /** The day after the last; null for as long as nothing else is said. */
  @ValidateIf((body: AgentAssignmentEntry) => body.until !== null)
  @IsPlainDate()
  until: string | null;
}

/** Body of PUT /api/helpdesk-agents/:id. */
export class HelpdeskAgentChange {
  /** Who the agent is; where she has no assignment, her team of the day counts. Null when that is not known, and for a group. */
  @ValidateIf((body: HelpdeskAgentChange) => body.employeeId !== null)
  @IsUUID()
  employeeId: string | null;

  /** All of them: what is left out is no more. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AgentAssignmentEntry)
  assignments: AgentAssignmentEntry[];
}

/** Who handles customers in a helpdesk. */
export class HelpdeskAgent {
  id: string;
  sourceId: string;
  kind: AgentKind;
  key: string;
  name: string;
  employee: { id: string; name: string } | null;
  assignments: { teamId: string; teamName: string; from: string; until: string | null }[];
}

/** Agents and groups, by name. */
export class HelpdeskAgentList {
  items: HelpdeskAgent[];
  nextCursor?: string;
}

/** An agent or group of whose events some count for no team. */
export class UnmappedAgent {
  id: string;
  sourceId: string;
  kind: AgentKind;
  key: string;
  name: string;
  /** Events without a team. How they were rated is said nowhere. */
  events: number;
  firstOn: string;
  lastOn: string;
}

/** Those with the most events first, at most 500. */
export class UnmappedAgentList {
  items: UnmappedAgent[];
  /** Events that name neither an agent nor a group nor a team. */
  eventsOfNobody: number;
  /** How it stands with giving events to teams anew, after the map was changed last: under way, done, or failed after several tries; it is tried again when the agent is saved again. */
  reattribution: 'none' | 'working' | 'done' | 'failed';
}
