import { Injectable } from '@nestjs/common';
import type { Evidence, EvidenceChoice } from '@throughline/contract';
import { addDays, dayIn, opens, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { KudosReader } from '../kudos/kudos.reader.js';
import { idsIn, type Nominee } from './nomination.rules.js';
import { ResolvedComplaints } from './resolved-complaints.port.js';
import { TeamFigures } from './team-figures.port.js';
import { WordsOfCustomers } from './words-of-customers.port.js';

const OFFERED = 20;
/** More thanks, complaints, or words of customers than anybody has in a year: what was offered when somebody began to write is found when she hands in. */
const CHOSEN_AMONG = 5000;
/** How far back thanks, complaints and words of customers are offered. */
const DAYS = 365;

/** What the product itself can say for a nominee: thanks that she got and the asker may read, figures of her team, what its customers passed on, and complaints that were resolved. */
@Injectable()
export class EvidenceSource {
  constructor(
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly figures: TeamFigures,
    private readonly complaints: ResolvedComplaints,
    private readonly words: WordsOfCustomers,
    private readonly thanks: KudosReader,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** What is offered for these people, by ids that are separated by commas, or this team: the newest thanks first, then the latest resolved complaints, then words of customers, then the figures. Throws Refusal `not-an-id`. */
  async offered(caller: Caller, employeeIds: string | undefined, teamId: string | undefined): Promise<Evidence[]> {
    const people = idsIn(employeeIds);
    return this.all(caller, people, teamId, OFFERED);
  }

  /** What was chosen, with its words and figures as they are now. Throws Refusal `no-such-evidence` for what is not about the nominee, or not for the caller to read. */
  async kept(caller: Caller, nominee: Nominee, chosen: readonly EvidenceChoice[]): Promise<Evidence[]> {
    if (chosen.length === 0) return [];
    const [people, teamId] = nominee.kind === 'team' ? [[], nominee.teamId] : [nominee.ids, undefined];
    const known = await this.all(caller, people, teamId, CHOSEN_AMONG);
    return chosen.map((choice, i) => {
      const found = known.find(
        ({ kind, sourceId, teamId: of, period }) =>
          kind === choice.kind &&
          sourceId === choice.sourceId.toLowerCase() &&
          (kind !== 'figure' || (of === choice.teamId?.toLowerCase() && period === choice.period)),
      );
      if (found) return found;
      const detail = 'This is not there any more, or not about whom you nominate; take it off the list.';
      throw new Refusal('invalid', 'no-such-evidence', detail, [{ pointer: `#/evidence/${i}`, detail }]);
    });
  }

  /** Thanks that are taken back at this very moment are left out, and so are complaints of a file that is, and words of customers that are deleted: whoever takes them back waits for this, or this for her. */
  async keep(nominationId: string, evidence: readonly Evidence[]): Promise<void> {
    const idsOf = (wanted: Evidence['kind']) => evidence.filter(({ kind }) => kind === wanted).map(({ sourceId }) => sourceId);
    const standing = new Set([
      ...(await this.thanks.held(idsOf('kudos'))),
      ...(await this.complaints.held(idsOf('complaint'))),
      ...(await this.words.held(idsOf('praise'))),
    ]);
    const kept = evidence.filter(({ kind, sourceId }) => kind === 'figure' || standing.has(sourceId));
    if (kept.length === 0) return;
    await this.work.query(
      `INSERT INTO org.nomination_evidence (organisation_id, nomination_id, position, kind, source_id, kudos_id, complaint_id, comment_id, snapshot)
       SELECT $1, $2, e.n - 1, e.snapshot ->> 'kind', (e.snapshot ->> 'sourceId')::uuid, CASE e.snapshot ->> 'kind' WHEN 'kudos' THEN (e.snapshot ->> 'sourceId')::uuid END,
         CASE e.snapshot ->> 'kind' WHEN 'complaint' THEN (e.snapshot ->> 'sourceId')::uuid END, CASE e.snapshot ->> 'kind' WHEN 'praise' THEN (e.snapshot ->> 'sourceId')::uuid END, e.snapshot
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e (snapshot, n)`,
      [nominationId, JSON.stringify(kept)],
    );
  }

  private async all(caller: Caller, people: readonly string[], teamId: string | undefined, most: number): Promise<Evidence[]> {
    const thanks = await this.kudos(caller, people, teamId, most);
    const complaints = await this.complaintsOf(caller, people, teamId, most);
    return [...thanks, ...complaints, ...(await this.praiseOf(caller, people, teamId, most)), ...(await this.figuresOf(caller, people, teamId))];
  }

  /** Thanks of the past year that people of the nominee got and the caller may read: everybody may, or she gave or received them. */
  private async kudos(caller: Caller, people: readonly string[], teamId: string | undefined, most: number): Promise<Evidence[]> {
    const team = teamId === undefined ? [] : (await this.employees.inTeams(await this.teams.withBelow(teamId))).map(({ employeeId }) => employeeId);
    const { timeZone } = await this.organisations.current();
    const today = this.clock.today(timeZone);
    const received = await this.thanks.receivedBy([...people, ...team], { from: addDays(today, -DAYS), until: today }, caller.employeeId, most);
    const once = new Map(received.map((one) => [one.kudosId, one]));
    return [...once.values()].map(({ kudosId, message, giverName, givenAt }) => ({
      kind: 'kudos',
      sourceId: kudosId,
      text: message,
      from: giverName,
      on: dayIn(givenAt, timeZone),
    }));
  }

  /** Complaints of the past year that the people were responsible for, or that were about the team or one below it; for whoever may open the register of complaints and nobody else. */
  private async complaintsOf(caller: Caller, people: readonly string[], teamId: string | undefined, most: number): Promise<Evidence[]> {
    if (!opens(['service-manager'], caller.roles)) return [];
    const teamIds = teamId === undefined ? [] : await this.teams.withBelow(teamId);
    const since = addDays(this.clock.today((await this.organisations.current()).timeZone), -DAYS);
    const resolved = await this.complaints.of({ ownerIds: people, teamIds }, since, most);
    return resolved.map(({ complaintId, closedOn, ...one }) => ({ kind: 'complaint', sourceId: complaintId, on: closedOn, ...one }));
  }

  /**
   * Words of the past year that customers passed on, about the team or one below it, or about the teams in which the people work; for whoever may read the comments of customers and nobody else. Never by who
   * helped the customer: nobody is told what a single agent was given for an answer.
   */
  private async praiseOf(caller: Caller, people: readonly string[], teamId: string | undefined, most: number): Promise<Evidence[]> {
    if (!opens(['service-manager'], caller.roles)) return [];
    const teamIds = teamId === undefined ? (await this.employees.activeAmong(people)).map((one) => one.teamId) : await this.teams.withBelow(teamId);
    const since = addDays(this.clock.today((await this.organisations.current()).timeZone), -DAYS);
    const words = await this.words.of([...new Set(teamIds)], since, most);
    if (words.length === 0) return [];
    const names = await this.teamNames();
    return words.map(({ commentId, text, teamId: of, month }) => ({
      kind: 'praise',
      sourceId: commentId,
      text,
      teamName: names.get(of) ?? '—',
      period: month,
    }));
  }

  /** Figures of teams whose figures the caller may see elsewhere, and of her own team: nominating opens no other. */
  private async figuresOf(caller: Caller, people: readonly string[], teamId: string | undefined): Promise<Evidence[]> {
    const asked = teamId === undefined ? (await this.employees.activeAmong(people)).map((one) => one.teamId) : [teamId];
    const teamIds = opens(['service-manager', 'hr'], caller.roles) ? asked : await this.ownAmong(caller, asked);
    if (teamIds.length === 0) return [];
    const names = await this.teamNames();
    return (await this.figures.of([...new Set(teamIds)])).map(({ metricId, teamId: of, ...figure }) => ({
      kind: 'figure',
      sourceId: metricId,
      teamId: of,
      teamName: names.get(of) ?? '—',
      ...figure,
    }));
  }

  private async teamNames(): Promise<Map<string, string>> {
    return new Map((await this.teams.tree()).map(({ id, name }) => [id, name]));
  }

  private async ownAmong({ employeeId }: Caller, teamIds: readonly string[]): Promise<string[]> {
    const [self] = await this.employees.activeAmong([employeeId]);
    const own = new Set([...(await this.teams.scopeOf(employeeId)), self?.teamId]);
    return teamIds.filter((id) => own.has(id));
  }
}
