import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import {
  type AnswerWay,
  CUSTOMER_QUESTIONS,
  CUSTOMER_SURVEY,
  type CustomerQuestion,
  type Language,
  LANGUAGES,
  LIMITS,
  type LocalText,
} from '@throughline/domain';
import { IsLocalText } from './local-text.js';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

/** What a customer survey is about and how it asks; what is not given stays, or is as usual. */
export class CustomerSurveySettings {
  /** The question by language; in the languages that are left out nobody is asked. Without it, the usual wording in all five. */
  @MayBeLeftOut()
  @IsLocalText(1, CUSTOMER_SURVEY.wording)
  wording?: LocalText;

  /** Whether a comment may be written, which is kept without names for some days. Off unless switched on. */
  @MayBeLeftOut()
  @IsBoolean()
  asksComment?: boolean;

  /** Days for which a comment is kept. */
  @MayBeLeftOut()
  @IsInt()
  @Min(CUSTOMER_SURVEY.commentDaysLeast)
  @Max(CUSTOMER_SURVEY.commentDaysMost)
  commentDays?: number;

  /** Whether a customer who writes a comment is asked if her words may be passed on as thanks, without her name. Off unless switched on, and nothing without comments. */
  @MayBeLeftOut()
  @IsBoolean()
  asksToPassOn?: boolean;

  /** The team that answers count for where their link names no team, agent or group. */
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  /** Key of the group of a helpdesk that answers count for where their link names none; empty for none. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  group?: string;

  /** Where their link says no channel; empty for none. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  channel?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  category?: string;

  /** The source whose agents and groups the links name; null for names that only this survey uses. */
  @IsOptional()
  @IsUUID()
  agentsOf?: string | null;
}

/** Body of POST /api/customer-surveys. */
export class NewCustomerSurvey extends CustomerSurveySettings {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  /** Never changes. */
  @IsIn(CUSTOMER_QUESTIONS)
  question: CustomerQuestion;

  /** A metric whose figures come from feedback and whose values are those of the question; without it, the usual one. */
  @MayBeLeftOut()
  @IsUUID()
  metricId?: string;

  /** In which language the usual metric is named, if it is made with the survey; English when not given. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** Body of PATCH /api/customer-surveys/:id; what is not given stays. */
export class CustomerSurveyChange extends CustomerSurveySettings {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  /** A closed survey takes no answers; its figures stay. */
  @MayBeLeftOut()
  @IsBoolean()
  closed?: boolean;
}

/** How many were asked and how many answered, by one way. */
export class AnswerCounts {
  way: AnswerWay;
  /** Issued: invitations that were made. Signed: invitations that were opened. Open: views of the page, also by programs that look at links. */
  offered: number;
  /** Answers, each invitation and each visit once. */
  answered: number;
}

/** A survey of customers: one question, and perhaps a comment. */
export class CustomerSurvey {
  id: string;
  name: string;
  question: CustomerQuestion;
  wording: LocalText;
  asksComment: boolean;
  commentDays: number;
  /** Whether customers are asked if their words may be passed on as thanks. */
  asksToPassOn: boolean;
  metric: { id: string; name: string };
  sourceId: string;
  agentsOf: string | null;
  team: { id: string; name: string } | null;
  group: string;
  channel: string;
  category: string;
  closed: boolean;
  /** One entry a way. */
  counts: AnswerCounts[];
}

/** All customer surveys, open ones first, by name. */
export class CustomerSurveyList {
  items: CustomerSurvey[];
}

/** Query of GET /api/customer-surveys/:id/share: what the answers by this link are about. What is not given is as the survey has it. */
export class CustomerSurveyPlace {
  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsString()
  @Length(1, CUSTOMER_SURVEY.key)
  channel?: string;

  @IsOptional()
  @IsString()
  @Length(1, CUSTOMER_SURVEY.key)
  category?: string;

  /** In which the footers are; without it, the first of the survey. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** What a survey is handed to customers by. */
export class CustomerSurveyShare {
  /** Opens the survey; everybody who has it can answer. */
  link: string;
  /** The language of the footers. */
  language: Language;
  /** To be put under mails: one plain link a value, as HTML and as text. */
  footer: { html: string; text: string };
}

/** A request whose customer is invited. */
export class InvitedRequest {
  /** The number of the request in the helpdesk. It is kept as a keyed hash alone. */
  @IsString()
  @NotBlank()
  @Length(1, CUSTOMER_SURVEY.key)
  ticket: string;

  /** Key of the agent who handled it, as the helpdesk has it. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  agent?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  group?: string;

  /** Key or name of a team; it comes before the agent and the group. */
  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  team?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  channel?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, CUSTOMER_SURVEY.key)
  category?: string;
}

/** Body of POST /api/customer-surveys/:id/invitations. */
export class NewCustomerInvitations {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CUSTOMER_SURVEY.invitationsMost)
  @ValidateNested({ each: true })
  @Type(() => InvitedRequest)
  requests: InvitedRequest[];
}

/** The links that were issued, in the order of the requests; the same request gets the same link again. */
export class CustomerInvitations {
  items: { ticket: string; link: string }[];
}

/** What a helpdesk signs its links with. Whoever has it can make invitations. */
export class CustomerSurveySigning {
  /** Secret of HMAC-SHA-256, to be used as text. */
  key: string;
  /** What the link begins with. */
  link: string;
  /** A signed link of the request 1234, to try one's own signing with. */
  example: string;
}

/** What customers answered. */
export class CustomerSurveyResults {
  survey: { id: string; name: string; question: CustomerQuestion };
  metric: { id: string; name: string; unit: string; definition: string; minimumBase: number };
  counts: AnswerCounts[];
  /** How many of 100 issued invitations were answered, with the 95 % interval; null without any. Of other ways nobody knows how many were asked. */
  rate: { value: number; interval: [number, number]; offered: number; answered: number } | null;
  /** The answers of teams and months that may be told. */
  base: number;
  /** Distinct agents that have to be behind answers whose agents are known. */
  smallestAgents: number;
  /**
   * Why nothing more is shown; null when it is. `few-answers`: below the minimum base of the metric. `few-agents`: too few different agents are behind answers, or the board hides them, or they
   * could be worked out from it.
   */
  hidden: 'few-answers' | 'few-agents' | null;
  /** Whether there are answers besides those of the base: of teams and months that may not be told, or of a running month with few. */
  leavesOut: boolean;
  /** The figure of the metric over the answers of the base; null where it is hidden. */
  figure: { value: number; interval: [number, number] | null } | null;
  /** How often each value was given; empty where it is hidden. */
  distribution: { value: number; count: number }[];
}

/** Query of GET /api/customer-surveys/:id/comments. */
export class CustomerCommentQuery {
  /** nextCursor of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** What a customer wrote, without names. */
export class CustomerComment {
  id: string;
  text: string;
  language: Language;
  /** The answer beside it. */
  value: number;
  /** The day of the answer, and nothing finer. */
  writtenOn: string;
  /** The day on which it is deleted. */
  deletedOn: string;
  /** Whether the customer allowed to pass her words on as thanks. */
  mayPassOn: boolean;
}

/** Comments of a survey of months of which every answer may be told, newest day first. */
export class CustomerCommentList {
  items: CustomerComment[];
  nextCursor?: string;
}
