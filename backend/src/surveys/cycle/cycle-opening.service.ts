import { Injectable } from '@nestjs/common';
import type { ChecklistItem, Cycle, CycleChecklist } from '@throughline/contract';
import { type CycleQuestion, instantIn, type PlainDate, plainDate, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import type { ActiveEmployee } from '../../directory/employee/employee.reader.js';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Settings } from '../../platform/settings.js';
import { choosesPeople, tooOften } from '../series/calendar.rules.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { SafePersons } from '../comment/safe-persons.js';
import { type BallotMember, groupsOf, inOneCohort } from '../ballot/cohorts.rules.js';
import { cycleQuestions } from '../questionnaire/cycle-questions.rules.js';
import { TestRunEnd } from '../test-run/test-run-end.js';
import { TrusteeKeys } from '../trustee/trustee-keys.js';
import { holdersOf, teamsGone } from './audience.rules.js';
import { Audiences } from './audiences.js';
import { CycleDemographics, type Offered } from './cycle-demographics.js';
import { CardPacks } from './card-packs.js';
import { CycleRow } from './cycle.entity.js';
import { asksOfHappening } from './happening.rules.js';
import { becomesUnchangeable, type BeforeOpening, checklist, mayOpen, nearlySame } from './cycle-checklist.rules.js';
import { CycleEvents } from './cycle-events.js';
import { CyclePromise } from './cycle-promise.js';
import { remindersToCome } from './cycle.rules.js';
import { CycleVersions } from './cycle-versions.js';
import { CycleViews } from './cycle-views.js';
import { Memberships } from './memberships.js';
import { CyclesService } from './cycles.service.js';
import { InvitationWaves } from './invitation-waves.js';

/** Where a day begins first: nobody's clock is further ahead. */
const FIRST_ZONE = 'Etc/GMT-14';

/** What a test run is made of. */
export interface Rehearsal {
  cycle: CycleRow;
  items: ChecklistItem[];
  today: PlainDate;
  tree: TeamFacts[];
  members: BallotMember[];
  facets: Offered['facets'];
  questions: CycleQuestion[];
}

interface Situation {
  facts: BeforeOpening;
  tree: TeamFacts[];
  invited: ActiveEmployee[];
  /** The invited as the ballot knows them. */
  members: BallotMember[];
  shownTeams: number;
  offered: Offered;
}

/** From draft to open: what is in the way, what it will mean, and the opening itself. */
@Injectable()
export class CycleOpeningService {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly work: UnitOfWork,
    private readonly versions: CycleVersions,
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly audiences: Audiences,
    private readonly office: BallotOffice,
    private readonly service: CyclesService,
    private readonly promise: CyclePromise,
    private readonly memberships: Memberships,
    private readonly events: CycleEvents,
    private readonly waves: InvitationWaves,
    private readonly packs: CardPacks,
    private readonly views: CycleViews,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly demographics: CycleDemographics,
    private readonly trusteeKeys: TrusteeKeys,
    private readonly tests: TestRunEnd,
    private readonly safePersons: SafePersons,
  ) {}

  async checklist(id: string): Promise<CycleChecklist> {
    const cycle = await this.cycles.require({ id }, 'this cycle');
    const { facts, shownTeams } = await this.situation(cycle);
    const items = checklist(facts);
    return {
      ready: cycle.state === 'draft' && !items.some(({ level }) => level === 'blocking'),
      items,
      becomesUnchangeable: becomesUnchangeable(facts),
      audience: facts.audience,
      expectedDetail: { shownTeams, liftedTeams: [...facts.liftedTeams] },
    };
  }

  /** What a test run of the draft is made of: what would be asked of whom if it opened today. */
  async rehearsal(id: string): Promise<Rehearsal> {
    const cycle = await this.cycles.require({ id }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    const { facts, tree, members, offered } = await this.situation(cycle);
    const questions = cycleQuestions(await this.versions.of(cycle));
    return { cycle, items: checklist(facts), today: facts.today, tree, members, facets: offered.facets, questions };
  }

  /** Throws Refusal `not-found` unless there is such a cycle. */
  async mustBeThere(id: string): Promise<void> {
    await this.cycles.require({ id }, 'this cycle');
  }

  /** Opens the cycle today: fixes questions and audience, makes the ballot, and lets invitations, reminders and the closing follow. All of it or nothing. */
  open(caller: Caller, id: string): Promise<Cycle> {
    return this.openBy(caller.employeeId, id);
  }

  /** The same; `by`: who opens it, or null when a series does. */
  async openBy(by: string | null, id: string): Promise<Cycle> {
    // one opening of an organisation at a time: each manifest names the one before it
    await this.work.query(`SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 4400)) FROM org.organisation WHERE organisation_id = $1`);
    const cycle = await this.cycles.require({ id }, 'this cycle', { lock: { mode: 'pessimistic_write' } });
    const { facts, tree, invited, members, offered } = await this.situation(cycle);
    mayOpen(cycle.state, checklist(facts));
    await this.tests.forget(id);
    const trusteeKey = cycle.trustees.length > 0 ? await this.trusteeKeys.find(id) : undefined;
    const version = await this.versions.launch(cycle);
    const { manifestSha256, units, packs } = await this.office.open({
      cycleId: id,
      organisationId: this.work.organisationId,
      opensOn: facts.today,
      closesOn: cycle.closesOn,
      k: cycle.k,
      kComments: cycle.kComments,
      questions: cycleQuestions(version),
      teams: tree,
      members,
      facets: offered.facets,
      claims: offered.claims,
      strictTrends: cycle.strictTrends,
      ...(trusteeKey ? { trusteeKey } : {}),
    });
    const opened = { opensOn: facts.today, questionnaireVersion: version.version, manifestSha256, units, invited: invited.length };
    await this.memberships.keep(cycle, { teams: tree, groups: groupsOf(tree, members, cycle.k) });
    await this.safePersons.keep(id);
    await this.promise.keep(id, opened);
    await this.cycles.update({ id }, { state: 'open', ...opened });
    await this.packs.add(id, units, packs);
    await this.events.add(id, 'opened', by);
    if (cycle.seriesId !== null) await this.audiences.markAsked(cycle, invited, facts.today);
    await this.waves.invite(
      id,
      facts.today,
      invited.filter(({ email }) => email !== null).map(({ employeeId }) => employeeId),
    );
    await this.planAhead(cycle, facts.today);
    return this.views.one(id);
  }

  private async planAhead({ id: cycleId, closesOn, remindOn }: CycleRow, today: PlainDate): Promise<void> {
    await this.service.closeAfter(cycleId, plainDate(closesOn));
    const { organisationId } = this.work;
    for (const day of remindersToCome(remindOn, today))
      await this.jobs.send('remind-cycle', { organisationId, cycleId, day }, { startAfter: instantIn(FIRST_ZONE, day) });
  }

  private async situation(cycle: CycleRow): Promise<Situation> {
    const today = await this.organisations.today();
    const version = await this.versions.of(cycle);
    const { tree, problem } = await this.soundTree();
    const invited = problem ? [] : await this.audiences.invited(cycle.audience, tree, today, cycle.seriesId);
    const together = asksOfHappening(cycle.audience);
    const members = together ? inOneCohort(tree, holdersOf(cycle, invited)) : holdersOf(cycle, invited);
    const detail = problem ? { shownTeams: 0, liftedTeams: [] } : this.office.expectedDetail(tree, members, cycle.k);
    // who draws a card is known to nobody, so nothing can be claimed with one
    const ids = members.flatMap(({ employeeId, card }) => (card ? [] : [employeeId]));
    const offered = await this.demographics.offered(together ? { ...cycle, demographics: [] } : cycle, ids, today);
    const facts: BeforeOpening = {
      plan: cycle,
      today,
      questionnaire: version,
      askedBefore: await this.versions.before(cycle, version),
      safePersons: await this.safePersons.names(),
      treeProblem: problem,
      teamsGone: problem ? 0 : teamsGone(tree, cycle.audience),
      conditionsGone: await this.audiences.gone(cycle.audience),
      audience: { people: invited.length, withoutEmail: invited.filter(({ email }) => email === null).length },
      leftOut: problem ? 0 : await this.audiences.leftOut(cycle.audience, tree, today),
      liftedTeams: detail.liftedTeams,
      demographics: { labels: offered.facets.map(({ label }) => label), gone: offered.gone, empty: offered.empty },
      trusteeKeyMade: (await this.trusteeKeys.find(cycle.id)) !== undefined,
      mailServer: this.settings.values.SMTP_URL !== undefined,
      sameCycles: await this.sameCycles(invited),
      tooOften: problem ? [] : await this.tooOften(cycle, tree, today),
    };
    return { facts, tree, invited, members, shownTeams: detail.shownTeams, offered };
  }

  private async tooOften(cycle: CycleRow, tree: readonly TeamFacts[], today: PlainDate): Promise<string[]> {
    const others = (await this.cycles.find()).filter(({ id, state }) => id !== cycle.id && state !== 'draft');
    const entries = [...others, { ...cycle, opensOn: today }].filter(({ opensOn }) => opensOn.slice(0, 7) === today.slice(0, 7));
    const people = entries.some(({ audience }) => choosesPeople(audience)) ? await this.audiences.people(today) : [];
    return tooOften(entries, tree, people).flatMap(({ month, sentence }) => (today.startsWith(month) ? [sentence] : []));
  }

  private async sameCycles(invited: readonly ActiveEmployee[]): Promise<string[]> {
    const shared = await this.office.sharedWithOpen(
      this.work.organisationId,
      invited.map(({ employeeId }) => employeeId),
    );
    const names = new Map((await this.cycles.find({ id: In(shared.map(({ cycleId }) => cycleId)) })).map(({ id, name }) => [id, name]));
    return nearlySame(invited.length, shared)
      .flatMap(({ cycleId }) => names.get(cycleId) ?? [])
      .toSorted();
  }

  private async soundTree(): Promise<{ tree: TeamFacts[]; problem?: string }> {
    try {
      return { tree: await this.teams.tree() };
    } catch (error) {
      // the directory refuses teams that are no tree; on the checklist that is a line, not the end of the request
      if (error instanceof Refusal) return { tree: [], problem: error.message };
      throw error;
    }
  }
}
