import { expectStatus } from '../../platform/testing/house.js';
import type { EventHouse } from './event-house.js';
import type { Helpdesk } from './helpdesks.js';

/** What became of what helpdesks sent: their addresses, deliveries and events. */
export class HookDesk {
  constructor(private readonly at: EventHouse) {}

  readonly hook = async (desk: Helpdesk) => (await expectStatus(this.at.manager('GET', `/api/outcome-hooks/${desk.id}`), 200)).json();

  readonly deliveries = async (desk: Helpdesk, query = '') =>
    (await expectStatus(this.at.manager('GET', `/api/outcome-hooks/${desk.id}/deliveries${query}`), 200)).json().items;

  /** What the events of a source say, by metric. */
  readonly told = async (desk: Helpdesk, key: string): Promise<Record<string, number>> => {
    const { rows } = await this.at.database.query<{ key: string; value: number }>(
      `SELECT m.key, e.value FROM org.outcome_event e JOIN org.metric m ON m.organisation_id = e.organisation_id AND m.id = e.metric_id
       WHERE e.organisation_id = $1 AND e.source_id = $2 AND e.event_key = $3 ORDER BY 1`,
      [this.at.ours, desk.id, key],
    );
    return Object.fromEntries(rows.map((row) => [row.key, row.value]));
  };

  /** A moment so many hours ago, to the second. */
  readonly hoursAgo = (hours: number, from = this.at.house.clock.now().getTime()): string =>
    new Date(Math.floor(from / 1000) * 1000 - hours * 3_600_000).toISOString();

  /** What a helpdesk tells of a ticket, names and words of the customer with it. */
  readonly ticket = (id: string, event: string, hoursBefore: number, more: object = {}) => ({
    event,
    ticket_id: id,
    created_at: this.hoursAgo(10),
    updated_at: this.hoursAgo(hoursBefore),
    agent_id: 'a-1',
    agent_name: 'Ann Agent',
    requester_name: 'Jane Customer',
    comment: 'My house is at 12 Privet Lane',
    ...more,
  });
}
