import { Injectable } from '@nestjs/common';
import type {
  CustomerInvitations,
  CustomerSurveyPlace,
  CustomerSurveyShare,
  CustomerSurveySigning,
  InvitedRequest,
  NewCustomerInvitations,
} from '@throughline/contract';
import { LANGUAGES, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { newId } from '../../platform/database/new-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import type { CustomerSurveyRow } from './customer-survey.entity.js';
import { CustomerSurveysService } from './customer-surveys.service.js';
import { FeedbackKeys } from './feedback-keys.js';
import { signedQuery, ticketHash } from './feedback-link.js';
import { mailFooter } from './mail-footer.rules.js';

/** How a survey gets to customers: by an open link, by a footer under mails, by links issued for requests, and by those that a helpdesk signs itself. */
@Injectable()
export class SurveySharing {
  constructor(
    private readonly surveys: CustomerSurveysService,
    private readonly keys: FeedbackKeys,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
  ) {}

  async share(id: string, place: CustomerSurveyPlace): Promise<CustomerSurveyShare> {
    const survey = await this.surveys.require(id);
    if (place.teamId !== undefined && (await this.teams.idOf(place.teamId)) === undefined) {
      const detail = 'There is no such team in your organisation.';
      throw new Refusal('invalid', 'unknown-team', detail, [{ pointer: '#/teamId', detail }]);
    }
    const language = LANGUAGES.find((one) => survey.wording[one] !== undefined && (place.language === undefined || one === place.language));
    if (language === undefined) {
      const detail = 'The survey has no words in this language; write them first, or choose another.';
      throw new Refusal('invalid', 'no-words', detail, [{ pointer: '#/language', detail }]);
    }
    const says = { team: place.teamId ?? '', channel: place.channel?.trim() ?? '', category: place.category?.trim() ?? '' };
    const link = this.keys.surveyLink(survey) + signedQuery(says, this.keys.placeKey(survey));
    return { link, language, footer: mailFooter(survey.question, survey.wording[language]!, link, language) };
  }

  /** Makes an invitation for each request that has none, and answers the links of all. How many were made is noted with who made them: whoever has a link can answer by it. */
  async invite(caller: Caller, id: string, { requests }: NewCustomerInvitations): Promise<CustomerInvitations> {
    const survey = await this.surveys.require(id);
    if (survey.closed) throw new Refusal('conflict', 'survey-closed', 'This survey is closed; open it again to invite customers.');
    const teams = await this.teamsOf(requests);
    const hashes = requests.map(({ ticket }) => ticketHash(ticket.trim(), this.keys.ticketKey(survey)));
    const made = await this.work.execute(
      `INSERT INTO org.customer_invitation (organisation_id, survey_id, way, offered_on, id, ticket_hash, team_id, agent_key, group_key, channel, category)
       SELECT $1, $2::uuid, 'issued', $3::date, * FROM unnest($4::uuid[], $5::bytea[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[])
       ON CONFLICT (organisation_id, survey_id, ticket_hash) DO NOTHING`,
      [
        survey.id,
        await this.organisations.today(),
        requests.map(() => newId()),
        hashes,
        teams,
        ...(['agent', 'group', 'channel', 'category'] as const).map((field) => requests.map((one) => one[field]?.trim() ?? '')),
      ],
    );
    const ids = await this.work.query<{ id: string }>(
      `SELECT i.id FROM unnest($3::bytea[]) WITH ORDINALITY AS g (hash, n)
       JOIN org.customer_invitation i ON i.organisation_id = $1 AND i.survey_id = $2 AND i.ticket_hash = g.hash ORDER BY g.n`,
      [survey.id, hashes],
    );
    if (made > 0) await this.audit.note({ kind: 'customer-invitations-made', by: caller.employeeId, subject: survey.id, detail: { invitations: made } });
    const { organisationId } = survey;
    return { items: requests.map(({ ticket }, i) => ({ ticket, link: this.keys.invitationLink({ organisationId, id: ids[i]!.id }) })) };
  }

  async signing(id: string): Promise<CustomerSurveySigning> {
    return this.signed(await this.surveys.require(id));
  }

  async renew(caller: Caller, id: string): Promise<CustomerSurveySigning> {
    return this.signed(await this.surveys.renewKey(caller, id));
  }

  private signed(survey: CustomerSurveyRow): CustomerSurveySigning {
    const [key, link] = [this.keys.signingKey(survey), this.keys.surveyLink(survey)];
    return { key, link, example: link + signedQuery({ ticket: '1234', agent: '56' }, key) };
  }

  private async teamsOf(requests: readonly InvitedRequest[]): Promise<(string | null)[]> {
    if (!requests.some(({ team }) => team?.trim())) return requests.map(() => null);
    const finder = await this.teams.byKeyOrName();
    const faults: { pointer: string; detail: string }[] = [];
    const ids = requests.map(({ team }, i) => {
      const found = finder.find(team?.trim() ?? '');
      if (found && 'team' in found) return found.team.id;
      if (team?.trim())
        faults.push({
          pointer: `#/requests/${i}/team`,
          detail: found
            ? `${found.ambiguous} teams are called "${team}"; write the key of the one that is meant.`
            : `There is no team with the key or name "${team}".`,
        });
      return null;
    });
    if (faults.length) throw new Refusal('invalid', 'unknown-team', faults[0]!.detail, faults.slice(0, 20));
    return ids;
  }
}
