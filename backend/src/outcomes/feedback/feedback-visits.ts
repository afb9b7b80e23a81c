import { Injectable } from '@nestjs/common';
import { CUSTOMER_SCALES, CUSTOMER_SURVEY, type Language, LANGUAGES } from '@throughline/domain';
import { NetworkLimit } from '../../identity/account/network-limit.port.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FeedbackDesk, type FoundLink, keepsComments } from './feedback-desk.js';
import { FeedbackKeys } from './feedback-keys.js';
import { LINK_FIELDS } from './feedback-link.js';
import { askingPage, type AskingPage, type FeedbackFrame, insteadPage, type SaidInstead, thanksPage } from './feedback-page.rules.js';
import { spokenLanguage } from './spoken-language.rules.js';

/** Views of an open link that one network has in an hour, and answers by links of requests that are taken from it: an office may answer many. */
const AN_HOUR = 300;
/** Views of links of requests that one network has in an hour: a program that guards the mailboxes of many opens them all. */
const REQUESTS_AN_HOUR = 3_000;

type Fields = Readonly<Record<string, unknown>>;

/** A visit to a link: what stands in the address and who asks, as far as it matters. */
export interface FeedbackVisit {
  readonly code: string;
  readonly query: Fields;
  readonly accepted: string | undefined;
  /** For the limit alone; it is kept nowhere. */
  readonly address: string;
}

/** What is sent back. */
export interface FeedbackReply {
  readonly status: number;
  readonly html: string;
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

/** What is filled in on the page that asks. */
interface Shown {
  readonly chosen: number | undefined;
  readonly answered: boolean;
  readonly passOn: boolean;
}

const STATUS: Readonly<Record<SaidInstead, number>> = { closed: 410, expired: 410, late: 409, unknown: 404, many: 429 };

/** The pages that customers see: asking, thanking, and why not. Opening a link answers nothing, since programs that look at mails open links too. */
@Injectable()
export class FeedbackVisits {
  constructor(
    private readonly desk: FeedbackDesk,
    private readonly keys: FeedbackKeys,
    private readonly limit: NetworkLimit,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** The page that asks, with the value of the link chosen. */
  async open(visit: FeedbackVisit): Promise<FeedbackReply> {
    const retryAfter = await this.looked(visit);
    if (retryAfter !== undefined) return { ...this.stranger(visit, 'many'), retryAfter };
    return this.at(visit, visit.query, async (link) => {
      const no = this.closed(link);
      if (no) return this.instead(visit, link, no);
      const before = await this.desk.answered(link);
      if (before && !before.open) return this.instead(visit, link, 'late');
      if (link.way === 'open' && !link.again) await this.desk.view(link);
      const chosen = valueIn(link, visit.query['v']) ?? before?.value;
      return { status: 200, html: askingPage(this.asking(visit, link, { chosen, answered: before !== undefined, passOn: false })) };
    });
  }

  /** Takes an answer, and thanks for it. */
  async answer(visit: FeedbackVisit, body: Fields): Promise<FeedbackReply> {
    return this.at(visit, body, async (link) => {
      const no = this.closed(link);
      if (no) return this.instead(visit, link, no);
      const value = valueIn(link, body['value']);
      const comment = typeof body['comment'] === 'string' ? written(body['comment']) : '';
      const passOn = body['pass'] === 'yes';
      const asked = { ...visit, query: { ...visit.query, lang: body['lang'] ?? visit.query['lang'] } };
      const problem = value === undefined ? 'choose' : comment.length > CUSTOMER_SURVEY.comment ? 'comment-too-long' : undefined;
      if (value === undefined || problem)
        return { status: 422, html: askingPage({ ...this.asking(asked, link, { chosen: value, answered: false, passOn }), comment, problem }) };
      const retryAfter =
        link.way === 'open'
          ? await this.limit.count(`answer ${link.survey.id}`, visit.address, CUSTOMER_SURVEY.openAnswersAnHour)
          : await this.limit.count('invited answer', visit.address, AN_HOUR);
      if (retryAfter !== undefined) return { ...this.instead(asked, link, 'many'), retryAfter };
      const language = this.language(asked, link);
      if (!(await this.desk.take(link, { value, comment, passOn, language }))) return this.instead(asked, link, 'late');
      return { status: 200, html: thanksPage(this.frame(asked, link), this.address(visit, { lang: language, ...this.once(link) })) };
    });
  }

  /** Counts a look at a link before anything is asked about it; the seconds to wait when there were too many. */
  private async looked({ code, query, address }: FeedbackVisit): Promise<number | undefined> {
    const survey = this.keys.surveyOf(code);
    if (!survey) return undefined;
    return query['ticket'] === undefined
      ? this.limit.count(`view ${survey.id}`, address, AN_HOUR)
      : this.limit.count(`view of a request ${survey.id}`, address, REQUESTS_AN_HOUR);
  }

  /** Finds what the link leads to, and answers in a unit of work of its organisation. The same is said of every link that leads nowhere. */
  private async at(visit: FeedbackVisit, fields: Fields, reply: (link: FoundLink) => Promise<FeedbackReply>): Promise<FeedbackReply> {
    const survey = this.keys.surveyOf(visit.code);
    const invitation = survey ? undefined : this.keys.invitationOf(visit.code);
    const ids = survey ?? invitation;
    const once = typeof fields['once'] === 'string' ? fields['once'] : undefined;
    if (!ids) return this.unknown(visit);
    return this.work.run(ids.organisationId, async () => {
      const link = survey ? await this.desk.byQuery(survey.id, visit.query, once) : await this.desk.byInvitation(ids.id);
      return link ? reply(link) : this.unknown(visit);
    });
  }

  private closed({ survey, source, until }: FoundLink): SaidInstead | undefined {
    if (survey.closed || source.retired) return 'closed';
    return until !== null && this.clock.today(source.timeZone) > until ? 'expired' : undefined;
  }

  private asking(visit: FeedbackVisit, link: FoundLink, { chosen, answered, passOn }: Shown): AskingPage {
    const { survey, organisation, way } = link;
    const frame = this.frame(visit, link);
    return {
      ...frame,
      organisation,
      question: survey.question,
      wording: survey.wording[frame.language] ?? '',
      chosen,
      commentDays: keepsComments(link) ? survey.commentDays : undefined,
      comment: '',
      passOn: survey.asksToPassOn ? passOn : undefined,
      invited: way !== 'open',
      answered,
      address: this.address(visit, {}),
      visit: this.once(link).once,
      problem: undefined,
    };
  }

  private frame(visit: FeedbackVisit, link: FoundLink): FeedbackFrame {
    const v: Record<string, string> = typeof visit.query['v'] === 'string' ? { v: visit.query['v'] } : {};
    return {
      language: this.language(visit, link),
      switches: offered(link).map((language) => ({ language, address: this.address(visit, { ...v, lang: language, ...this.once(link) }) })),
    };
  }

  private instead(visit: FeedbackVisit, link: FoundLink, said: SaidInstead): FeedbackReply {
    return { status: STATUS[said], html: insteadPage({ language: this.language(visit, link), switches: [] }, said) };
  }

  private unknown(visit: FeedbackVisit): FeedbackReply {
    return this.stranger(visit, 'unknown');
  }

  /** For whoever has no link, or is not asked about it: in her language, whichever the survey has words in. */
  private stranger({ query, accepted }: FeedbackVisit, said: SaidInstead): FeedbackReply {
    return { status: STATUS[said], html: insteadPage({ language: spokenLanguage(LANGUAGES, text(query['lang']), accepted), switches: [] }, said) };
  }

  private language(visit: FeedbackVisit, link: FoundLink): Language {
    return spokenLanguage(offered(link), text(visit.query['lang']), visit.accepted);
  }

  private once({ way, survey, answerId }: FoundLink): { once?: string } {
    return way === 'open' ? { once: this.keys.visit(survey, answerId) } : {};
  }

  /** The link of the visit with all that is signed, and what else is asked for. */
  private address({ code, query }: FeedbackVisit, more: Readonly<Record<string, string>>): string {
    const signed = [...LINK_FIELDS, 's'].flatMap((field) => (typeof query[field] === 'string' ? [[field, query[field]] as [string, string]] : []));
    const search = new URLSearchParams([...signed, ...Object.entries(more)]).toString();
    return `/f/${encodeURIComponent(code)}${search === '' ? '' : `?${search}`}`;
  }
}

/** The languages that the survey has words in, in our order. */
function offered({ survey }: FoundLink): readonly Language[] {
  return LANGUAGES.filter((language) => survey.wording[language] !== undefined);
}

/** A comment as it is kept: without signs that control machines, which no database holds, but with lines and tabs. */
function written(comment: string): string {
  return comment
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A value of the question's scale; undefined for anything else. */
function valueIn({ survey }: FoundLink, given: unknown): number | undefined {
  const value = typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : undefined;
  const { min, max } = CUSTOMER_SCALES[survey.question];
  return value !== undefined && value >= min && value <= max ? value : undefined;
}
