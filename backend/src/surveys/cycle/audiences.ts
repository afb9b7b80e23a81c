import { Injectable } from '@nestjs/common';
import type { AudienceReach } from '@throughline/contract';
import { type CycleAudience, type PlainDate, plainDate, SMALLEST_K } from '@throughline/domain';
import { AttributeReader } from '../../directory/attribute/attribute.reader.js';
import { type ActiveEmployee, EmployeeReader } from '../../directory/employee/employee.reader.js';
import { type TeamFacts, TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { audienceOf, type AudiencePerson, conditionsGone, holdersOf, leftOut, valuesOf } from './audience.rules.js';
import { CycleDemographics } from './cycle-demographics.js';
import { type HappenedTo, notAskedYet } from './happening.rules.js';

/** What is written down of a cycle of a series when it opens. */
export interface AskingCycle {
  readonly seriesId: string | null;
  readonly audience: CycleAudience;
}

type Person = ActiveEmployee & AudiencePerson;

/** Whom an audience means today. Knows the directory and who was invited by which series, and nothing about answers. Every method runs inside a unit of work. */
@Injectable()
export class Audiences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly employees: EmployeeReader,
    private readonly attributes: AttributeReader,
    private readonly demographics: CycleDemographics,
    private readonly office: BallotOffice,
  ) {}

  /** Those who are asked, with their teams of the day. */
  async invited(audience: CycleAudience, tree: readonly TeamFacts[], on: PlainDate, seriesId: string | null): Promise<ActiveEmployee[]> {
    if (audience === 'everyone') return audienceOf(bare(await this.employees.activeOn(on)), tree, audience);
    const people = await this.people(on);
    return audienceOf(people, tree, audience, new Set((await this.waiting(audience, on, seriesId)).keys()));
  }

  /** To whom what the audience asks for has happened and who was not asked by the series yet: the day of it by person. Empty for other audiences. */
  async waiting(audience: CycleAudience, on: PlainDate, seriesId: string | null): Promise<Map<string, PlainDate>> {
    if (audience === 'everyone' || audience.happened === undefined || seriesId === null) return new Map();
    const { what, days, since } = audience.happened;
    const happened = await this.employees.happened(what, { since: plainDate(since), days, on });
    const asked = await this.work.query<HappenedTo>(
      `SELECT employee_id AS "employeeId", happened_on::text AS "on" FROM org.series_asked WHERE organisation_id = $1 AND series_id = $2`,
      [seriesId],
    );
    return notAskedYet(what, happened, asked);
  }

  /** Writes down whom a series asked, when a cycle of it opens. Says who was invited, as the directory and the mail do, not in which cycle; nothing about who answered. */
  async markAsked({ seriesId, audience }: AskingCycle, invited: readonly { employeeId: string }[], on: PlainDate): Promise<void> {
    const waiting = await this.waiting(audience, on, seriesId);
    const asked = invited.flatMap(({ employeeId }) => (waiting.has(employeeId) ? [[employeeId, waiting.get(employeeId)!] as const] : []));
    await this.work.query(
      `INSERT INTO org.series_asked (organisation_id, series_id, employee_id, happened_on)
       SELECT $1, $2, e.id, e.happened_on FROM unnest($3::uuid[], $4::date[]) AS e(id, happened_on) ORDER BY e.id, e.happened_on ON CONFLICT DO NOTHING`,
      [seriesId, asked.map(([person]) => person), asked.map(([, day]) => day)],
    );
  }

  /** Labels or ids of what the rules ask about people and the organisation does not keep any more. */
  async gone(audience: CycleAudience): Promise<string[]> {
    return conditionsGone(
      (await this.demographics.known()).map(({ id }) => id),
      audience,
    );
  }

  /** How many of all who work here that day the rules of an audience leave out. */
  async leftOut(audience: CycleAudience, tree: readonly TeamFacts[], on: PlainDate): Promise<number> {
    return audience === 'everyone' ? 0 : leftOut(await this.people(on), tree, audience);
  }

  /** How many people an audience would reach today, and what there is to make rules with. */
  async reach(audience: CycleAudience): Promise<AudienceReach> {
    const on = await this.organisations.today();
    const tree = await this.teams.tree();
    const everybody = await this.people(on);
    const invited = audienceOf(everybody, tree, audience);
    const people = invited.length;
    const enough = people >= SMALLEST_K;
    const { shownTeams } = this.office.expectedDetail(tree, holdersOf({ printedCards: false, k: SMALLEST_K }, invited), SMALLEST_K);
    return {
      people,
      withoutEmail: invited.filter(({ email }) => email === null).length,
      shownTeams: enough ? shownTeams : 0,
      enough,
      sentence: reachSentence(people, everybody.length, leftOut(everybody, tree, audience)),
      known: (await this.demographics.known()).map(({ id, label }) => ({ id, label, values: valuesOf(everybody, id, SMALLEST_K) })),
    };
  }

  /** Everybody who works here that day, with what rules may ask about them. */
  async people(on: PlainDate): Promise<Person[]> {
    const active = await this.employees.activeOn(on);
    const ids = active.map(({ employeeId }) => employeeId);
    const profiles = await this.attributes.profiles(ids, on);
    const joined = await this.employees.joinedOn(ids);
    return active.map((person) => ({ ...person, joinedOn: joined.get(person.employeeId) ?? null, values: profiles.get(person.employeeId) ?? {} }));
  }
}

const bare = (people: readonly ActiveEmployee[]): Person[] => people.map((person) => ({ ...person, joinedOn: null, values: {} }));

function reachSentence(people: number, all: number, out: number): string {
  const of = `of ${all.toLocaleString('en')} who work here today`;
  if (people === 0) return `These rules fit nobody ${of}.`;
  if (people < SMALLEST_K)
    return `These rules fit ${people === 1 ? 'one person' : `${people} people`} ${of}. Answers are only shown about groups of ${SMALLEST_K} or more, so a survey of so few would show nothing and cannot open.`;
  if (out > 0 && out < SMALLEST_K)
    return `These rules leave out fewer than ${SMALLEST_K} people ${of}. Compared with a survey of everybody, their answers could be told, so such a survey cannot open. Leave out nobody, or at least ${SMALLEST_K}.`;
  return `These rules fit ${people.toLocaleString('en')} ${of}.`;
}
