import type pg from 'pg';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/database/new-id.js';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import type { OutcomeEvent } from '../event/event.rules.js';
import { EventUndo } from '../event/event-undo.js';
import { EventWriter, type Written } from '../event/event-writer.js';

type Told = Partial<OutcomeEvent> & { eventKey: string };

/** An organisation with a region of two teams and one team beside it, a helpdesk, and metrics of the library. */
export class EventHouse {
  private constructor(
    readonly house: House,
    readonly manager: Client,
    readonly database: pg.Client,
    readonly ours: string,
    readonly sourceId: string,
    readonly teams: Readonly<Record<'Alpha' | 'Region' | 'North' | 'South' | 'West', string>>,
    /** Ids of the metrics made so far, by definition. */
    readonly metrics: Readonly<Record<string, string>>,
  ) {}

  static async open(definitions: readonly string[], settings: Record<string, string> = {}): Promise<EventHouse> {
    const house = await House.open(settings);
    const manager = await house.organisation('Alpha', 'ada@alpha.example');
    const teams: Record<string, string> = { Alpha: (await manager('GET', '/api/teams')).json().items[0].id };
    for (const [name, above] of [
      ['Region', 'Alpha'],
      ['North', 'Region'],
      ['South', 'Region'],
      ['West', 'Alpha'],
    ] as const)
      teams[name] = (await expectStatus(manager('POST', '/api/teams', { name, parentId: teams[above] }), 201)).json().id;
    const source = (await expectStatus(manager('POST', '/api/outcome-sources', { key: 'helpdesk', name: 'Helpdesk', kind: 'zendesk' }), 201)).json();
    const metrics: Record<string, string> = {};
    for (const definition of definitions) metrics[definition] = (await expectStatus(manager('POST', '/api/defined-metrics', { definition }), 201)).json().id;
    const { organisation } = (await manager('GET', '/api/me')).json();
    const database = await house.connectAs(house.settings.values.DATABASE_URL);
    return new EventHouse(house, manager, database, organisation.id, source.id, teams as EventHouse['teams'], metrics);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.house.close();
  }

  /** Does something as a job or an import would: in a unit of work of the organisation. */
  readonly within = <T>(work: () => Promise<T>): Promise<T> => this.house.app.get(UnitOfWork).run(this.ours, work);

  /** An event of the first metric on a day of January, which says 5. */
  readonly event = (told: Told): OutcomeEvent => ({
    metricId: Object.values(this.metrics)[0]!,
    happenedOn: '2026-01-10',
    value: 5,
    teamId: null,
    agent: null,
    group: null,
    channel: '',
    category: '',
    asOf: '2026-01-10T12:00:00Z',
    ...told,
  });

  readonly write = (told: readonly Told[], importId: string | null = null): Promise<Written> =>
    this.within(() => this.house.app.get(EventWriter, { strict: false }).write({ sourceId: this.sourceId, importId, events: told.map(this.event) }));

  readonly undo = (importId: string): Promise<void> => this.within(() => this.house.app.get(EventUndo, { strict: false }).takeBack(importId));

  readonly importId = (): string => newId();

  /** What is stored of events whose key begins so: value and team's name, by key. */
  readonly stored = async (beginning: string): Promise<Record<string, [value: number, team: string | null]>> => {
    const { rows } = await this.database.query<{ key: string; value: number; team: string | null }>(
      `SELECT e.event_key AS key, e.value, t.name AS team FROM org.outcome_event e LEFT JOIN org.team t ON t.organisation_id = e.organisation_id AND t.id = e.team_id
       WHERE e.organisation_id = $1 AND starts_with(e.event_key, $2) ORDER BY 1`,
      [this.ours, beginning],
    );
    return Object.fromEntries(rows.map(({ key, value, team }) => [key, [value, team]]));
  };
}
