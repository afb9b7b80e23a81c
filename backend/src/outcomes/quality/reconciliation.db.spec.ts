import { setTimeout as pause } from 'node:timers/promises';
import type { EventImportView, OutcomeReconciliation } from '@throughline/contract';
import { CellRoller } from '../cell/cell-roller.js';
import { expectStatus } from '../../platform/testing/house.js';
import { EventHouse } from '../testing/event-house.js';
import { connect, counted } from '../testing/helpdesks.js';

describe('why a vendor counts otherwise', () => {
  let at: EventHouse;

  beforeAll(async () => {
    at = await EventHouse.open(['csat-top-box', 'contacts']);
    await expectStatus(at.manager('PATCH', `/api/metrics/${at.metrics['csat-top-box']}`, { minimumBase: 4 }), 200);
    const by = (beginning: string, more: object) =>
      ['kim', 'lea', 'mo'].map((key) => ({ eventKey: `${beginning}-${key}`, agent: { key, name: key }, ...more }));
    await at.write([
      ...by('n', { teamId: at.teams.North }),
      ...by('m', { teamId: at.teams.North, happenedOn: '2026-01-12', asOf: '2026-02-03T12:00:00Z' }),
      // fewer than the minimum base
      ...by('w', { teamId: at.teams.West, happenedOn: '2026-01-31' }),
      // in March one agent works for South alone, so that the figure of North beside it is hidden as well
      ...by('a', { teamId: at.teams.North, happenedOn: '2026-03-10' }),
      ...by('b', { teamId: at.teams.West, happenedOn: '2026-03-10' }),
      { eventKey: 'c', teamId: at.teams.South, happenedOn: '2026-03-01', agent: { key: 'kim', name: 'kim' } },
    ]);
    await bringIn([
      'i-1,csat-top-box,2026-01-20,5,North,kim',
      'i-1,csat-top-box,2026-01-20,5,North,kim',
      'i-2,csat-top-box,2026-01-21,99,North,lea',
      'i-3,csat-top-box,2026-01-22,5,Nowhere,mo',
    ]);
    // of a month that is not asked about, and one that never was brought in
    await bringIn(['j-1,csat-top-box,2025-10-20,5,North,kim', 'j-1,csat-top-box,2025-10-20,5,North,kim', 'j-2,csat-top-box,2025-10-20,99,North,kim']);
    await look(['k-1,csat-top-box,2026-01-20,5,North,kim', 'k-2,csat-top-box,2026-01-20,99,North,kim']);
    // its repeated row is of another metric
    await bringIn(['l-1,contacts,2026-01-20,1,North,kim', 'l-1,contacts,2026-01-20,1,North,kim']);
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
  }, 120_000);
  afterAll(() => at?.close());

  async function settled(id: string): Promise<EventImportView> {
    for (let tries = 0; tries < 400; tries++) {
      const view = (await expectStatus(at.manager('GET', `/api/event-imports/${id}`), 200)).json() as EventImportView;
      if (!['reading', 'applying', 'undoing'].includes(view.state)) return view;
      await pause(50);
    }
    throw new Error('The import did not come to its end within 20 s.');
  }
  async function look(rows: readonly string[]): Promise<EventImportView> {
    const body = Buffer.from(['event_id,metric,happened_on,value,team,agent', ...rows].join('\n'));
    const path = `/api/event-imports?sourceId=${at.sourceId}&fileName=events.csv`;
    return settled((await expectStatus(at.manager('POST', path, body, { 'content-type': 'text/csv' }), 201)).json().id);
  }
  async function bringIn(rows: readonly string[]): Promise<string> {
    const { id, mapping } = await look(rows);
    await expectStatus(at.manager('PUT', `/api/event-imports/${id}/mapping`, { mapping, options: { skipBadRows: true } }), 200);
    await settled(id);
    await expectStatus(at.manager('POST', `/api/event-imports/${id}/application`), 201);
    expect((await settled(id)).state).toBe('applied');
    return id;
  }
  /** Once; helpdesks send over HTTP. */
  const listening = async (): Promise<void> => {
    if (!at.house.app.getHttpServer().listening) await at.house.app.listen(0, '127.0.0.1');
  };
  const compared = async (vendorCount: number, month = '2026-01', sourceId = at.sourceId): Promise<OutcomeReconciliation> =>
    (
      await expectStatus(
        at.manager('GET', `/api/outcome-reconciliation?sourceId=${sourceId}&metricId=${at.metrics['csat-top-box']}&month=${month}&vendorCount=${vendorCount}`),
        200,
      )
    ).json() as OutcomeReconciliation;

  it('counts rows of files that touch the month and are in, and events that were changed later', async () => {
    expect(await compared(20)).toMatchObject({
      ours: 10,
      difference: 10,
      reasons: [
        { kind: 'refused-rows', events: 2, certain: false },
        { kind: 'repeated-rows', events: 1, certain: false },
        { kind: 'changed-later', events: 3, certain: false },
      ],
      remainder: 10,
      unexplained: 4,
    });
  });

  it('counts what another time zone counts out where the vendor has fewer', async () => {
    expect((await compared(8)).reasons.map(({ kind, events }) => [kind, events])).toEqual([
      ['inside-by-time-zone', 3],
      ['changed-later', 3],
    ]);
  });

  it('says how many of ours stand in no shown figure of a team', async () => {
    expect((await compared(10)).notShown).toBe(3);
    await expectStatus(at.manager('PATCH', `/api/metrics/${at.metrics['csat-top-box']}`, { minimumBase: 3 }), 200);
    expect((await compared(10)).notShown).toBe(0);
  });

  it('tells nothing of one agent alone: neither what is in no shown figure, nor what happened at the ends of the month', async () => {
    expect(await compared(1, '2026-03')).toMatchObject({ ours: 7, notShown: 4, reasons: [], remainder: -6, unexplained: 6 });
  });

  it('counts what an import moved out of the month and into it, between months that may be compared, and as nothing else', async () => {
    const row = (key: string, day: string) => `${key},csat-top-box,${day},5,North,${key.split('-')[1]}`;
    const told = (beginning: string, day: string) => ['kim', 'lea', 'mo'].map((agent) => row(`${beginning}-${agent}`, day));
    // what stays, what moves to the first of May and into its midst, and what moves to June, of one agent alone
    const first = await bringIn([...told('stay', '2026-04-10'), ...told('on', '2026-04-11'), ...told('far', '2026-04-12'), row('o-kim', '2026-04-13')]);
    await bringIn([...told('on', '2026-05-01'), ...told('far', '2026-05-12'), row('o-kim', '2026-06-12')]);
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
    const reasons = async (month: string, vendor: number) => (await compared(vendor, month)).reasons.map(({ kind, events }) => [kind, events]);
    // June is one agent's alone: that anything went there is not told
    expect(await reasons('2026-04', 12)).toEqual([['moved-out', 6]]);
    expect(await compared(12, '2026-04')).toMatchObject({ ours: 3, difference: 9, remainder: 9, unexplained: 3 });
    expect(await reasons('2026-05', 0)).toEqual([['moved-in', 6]]);
    expect(await compared(0, '2026-05')).toMatchObject({ ours: 6, remainder: -6, unexplained: 0 });
    expect(await reasons('2026-04', 0)).toEqual([]);
    expect((await expectStatus(at.manager('GET', `/api/event-imports/${first}`), 200)).json().state).toBe('applied');
  });

  it('counts what a webhook moved as it does what an import moved, whichever of them told the event first', async () => {
    await listening();
    const desk = await connect(at, await at.house.app.getUrl(), 'generic', 'mover');
    const tell = async (beginning: string, day: string, agents: readonly string[], asOf: string): Promise<void> => {
      const one = { metric: 'csat-top-box', happened_on: day, value: 5, team: 'North', changed_at: `${asOf}T12:00:00Z` };
      await desk.send({ events: agents.map((agent) => ({ ...one, event_id: `${beginning}-${agent}`, agent })) });
      await counted(at.house, at);
    };
    const all = ['kim', 'lea', 'mo'];
    // what stays, what goes to August, comes back and goes again, what only changes its day, and one of one agent that goes to September
    await tell('stay', '2026-07-10', all, '2026-07-10');
    await tell('go', '2026-07-11', all, '2026-07-11');
    await tell('day', '2026-07-12', all, '2026-07-12');
    await tell('lone', '2026-07-13', ['kim'], '2026-07-13');
    await tell('go', '2026-08-11', all, '2026-08-11');
    await tell('go', '2026-07-14', all, '2026-08-12');
    await tell('go', '2026-08-15', all, '2026-08-13');
    await tell('day', '2026-07-16', all, '2026-07-16');
    await tell('lone', '2026-09-13', ['kim'], '2026-09-13');
    // older than what is known: moves nothing
    await tell('stay', '2026-08-10', all, '2026-07-01');
    await at.within(() => at.house.app.get(CellRoller, { strict: false }).rollUp());
    const reasons = async (month: string, vendor: number) => (await compared(vendor, month, desk.id)).reasons.map(({ kind, events }) => [kind, events]);
    expect(await compared(20, '2026-07', desk.id)).toMatchObject({ ours: 6, difference: 14, remainder: 14 });
    expect(await reasons('2026-07', 20)).toEqual([['moved-out', 3]]);
    expect(await reasons('2026-08', 0)).toEqual([['moved-in', 3]]);
    const { rows } = await at.database.query(
      `SELECT event_key AS key, month::text FROM org.outcome_month_left WHERE organisation_id = $1 AND source_id = $2 ORDER BY 1, 2`,
      [at.ours, desk.id],
    );
    expect(rows.map(({ key, month }) => `${key} ${month}`)).toEqual([
      ...all.flatMap((agent) => [`go-${agent} 2026-07-01`, `go-${agent} 2026-08-01`]),
      'lone-kim 2026-07-01',
    ]);
    // files of another source that were brought in meanwhile are no matter of this one
    expect((await compared(20, '2026-07')).ours).toBe(0);
  });

  it('counts what deliveries of the month told that failed or wait, until they are counted', async () => {
    await listening();
    const desk = await connect(at, await at.house.app.getUrl(), 'generic');
    const month = at.house.clock.today('UTC').slice(0, 7);
    const event = { event_id: 'd-1', metric: 'csat-top-box', happened_on: `${month}-01`, value: 5 };
    await desk.send({ ...event, metric: 'nothing of ours' });
    await desk.send({
      events: [
        { ...event, metric: 'nothing of ours' },
        { ...event, event_id: 'd-2', metric: 'nothing of ours' },
      ],
    });
    await desk.send(event);
    await counted(at.house, at);
    expect(await compared(5, month, desk.id)).toMatchObject({
      ours: 0,
      reasons: [
        { kind: 'without-team', events: 1, certain: true },
        { kind: 'uncounted-deliveries', events: 3, certain: false },
      ],
      remainder: 4,
      unexplained: 1,
    });
    expect((await compared(5, month)).reasons.map(({ kind }) => kind)).not.toContain('uncounted-deliveries');
    expect((await compared(5, '2026-02', desk.id)).reasons).toEqual([]);
  });
});
