import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type Client, expectStatus, type House } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { Candidates } from '../nomination/candidates.js';
import { AwardLog } from '../record/award-log.js';

type Row = Record<string, unknown>;
type Reply = Awaited<ReturnType<Client>>;

/** What they give as reasons. */
export const REASONS = 'She stayed until the last customer of the power cut had an answer.';

/** Whoever nominates in Alpha: Ben, Carla (who reads German) and Finn in the organisation itself, Dan and Eve in the night shift; and Beta beside it. */
export interface Nominators {
  readonly at: { readonly house: House; readonly hr: Client; readonly neighbour: Client };
  readonly id: (name: string) => string;
  readonly as: (name: string) => Client;
  readonly organisationId: () => string;
  /** The night shift. */
  readonly teamId: () => string;
  /** The day so many days from today. */
  readonly day: (offset: number) => string;
  readonly within: <T>(what: () => Promise<T>) => Promise<T>;
  readonly sql: (text: string, parameters?: unknown[]) => Promise<Row[]>;
  /** A programme with one category, as HR opens it. */
  readonly opened: (name: string, category?: object, programme?: object) => Promise<{ id: string; categoryId: string }>;
  /** Closes its nominations and answers what goes on, by category. */
  readonly close: (programmeId: string) => Promise<{ categoryId: string; candidateIds: string[] }[]>;
  /** The kinds of steps that its log has, and why something was removed. */
  readonly acts: (programmeId: string) => Promise<string[]>;
  readonly nominate: (who: string, programme: { id: string; categoryId: string }, body: object) => Promise<Reply>;
  /** What HR sees of its candidates. */
  readonly list: (programmeId: string, query?: string) => Promise<{ items: (Row & { id: string })[]; nextCursor?: string }>;
  /** Lets the hourly job run. */
  readonly tend: () => Promise<void>;
}

/** For the tests of a file; see alphaAndBeta. */
export function nominators(): Nominators {
  const at = alphaAndBeta();
  const people = new Map<string, { id: string; as: Client }>();
  let organisationId: string;
  let teamId: string;

  beforeAll(async () => {
    organisationId = (await at.hr('GET', '/api/me')).json().organisation.id;
    const [root] = (await at.hr('GET', '/api/teams')).json().items;
    teamId = (await expectStatus(at.hr('POST', '/api/teams', { name: 'Night shift', parentId: root.id }), 201)).json().id;
    for (const name of ['Ben', 'Carla', 'Dan', 'Eve', 'Finn']) {
      const team = ['Dan', 'Eve'].includes(name) ? teamId : root.id;
      const email = `${name.toLowerCase()}@alpha.example`;
      const made = (
        await expectStatus(at.hr('POST', '/api/employees', { name, email, teamId: team, ...(name === 'Carla' ? { language: 'de' } : {}) }), 201)
      ).json();
      await at.house.idle();
      people.set(name, { id: made.id, as: await at.house.signIn(email) });
    }
  });

  const day = (offset: number): string => new Date(at.house.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const within = <T>(what: () => Promise<T>): Promise<T> => at.house.app.get(UnitOfWork).run(organisationId, what);
  const sql = (text: string, parameters: unknown[] = []) => within(() => at.house.app.get(UnitOfWork).query<Row>(text, parameters));
  async function opened(name: string, category: object = {}, programme: object = {}): Promise<{ id: string; categoryId: string }> {
    const hero = { name: 'Hero', description: '', nominees: ['person', 'group', 'team'], ...category };
    const body = { name, description: '', nominationsFrom: day(-1), nominationsUntil: day(10), ...programme, categories: [hero] };
    const made = (await expectStatus(at.hr('POST', '/api/award-programmes', body), 201)).json();
    await sql(`UPDATE org.award_programme SET state = 'open' WHERE organisation_id = $1 AND id = $2`, [made.id]);
    return { id: made.id, categoryId: made.categories[0].id };
  }
  const close = (programmeId: string) =>
    within(async () => {
      const closed = await at.house.app.get(Candidates).atClosing(programmeId);
      await at.house.app.get(UnitOfWork).query(`UPDATE org.award_programme SET state = 'closed' WHERE organisation_id = $1 AND id = $2`, [programmeId]);
      return closed;
    });
  const acts = (programmeId: string) =>
    within(async () =>
      (await at.house.app.get(AwardLog).all(programmeId)).map(({ kind, detail }) => ('because' in detail ? `${kind} ${detail.because}` : kind)),
    );
  const nominate = (who: string, programme: { id: string; categoryId: string }, body: object) =>
    people.get(who)!.as('POST', `/api/award-programmes/${programme.id}/nominations`, { categoryId: programme.categoryId, reasons: REASONS, ...body });
  const list = async (programmeId: string, query = '') =>
    (await expectStatus(at.hr('GET', `/api/award-programmes/${programmeId}/candidates${query}`), 200)).json();
  const tend = async () => {
    await at.house.app.get(Jobs).sendAlone('tend-nominations', {}, {});
    await at.house.idle();
  };
  return {
    at,
    id: (name) => people.get(name)!.id,
    as: (name) => people.get(name)!.as,
    organisationId: () => organisationId,
    teamId: () => teamId,
    ...{ day, within, sql, opened, close, acts, nominate, list, tend },
  };
}
