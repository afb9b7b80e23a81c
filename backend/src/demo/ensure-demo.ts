import type { PlainDate } from '@throughline/domain';
import pg from 'pg';
import type { Logger } from 'pino';
import { createApp } from '../create-app.js';
import { Clock } from '../platform/clock.js';
import { roleUrl } from '../platform/database/roles.js';
import { Settings } from '../platform/settings.js';
import { nineOn } from './demo-calendar.rules.js';
import { type DemoSize, WHOLE_DEMO } from './demo-cast.js';
import { DemoClaim } from './demo-claim.js';
import { DemoOrganisation } from './demo-organisation.js';

export const DEMO_LOCK = 4_400_003;

/**
 * Makes the demo once, where it is wanted, and removes one that an earlier start left unfinished, wanted or not. Of several instances one does it and
 * the others wait, so that none serves half a demo or takes one that is being made for one that was cut off.
 */
export async function ensureDemo(settings: Settings, log: Logger, as: { size?: DemoSize; today?: PlainDate } = {}): Promise<void> {
  const client = new pg.Client({ connectionString: roleUrl(settings, 'identity') });
  await client.connect();
  try {
    if (!(await isWorkToDo(client, settings.values.DEMO))) return;
    await client.query(`SELECT pg_advisory_lock(${DEMO_LOCK})`); // let go with the connection, also by a kill
    if (await isWorkToDo(client, settings.values.DEMO)) await make(settings, log, as);
  } finally {
    await client.end();
  }
}

/** In an application of its own, whose clock can be moved and whose mail goes nowhere. */
async function make(settings: Settings, log: Logger, { size = WHOLE_DEMO, today }: { size?: DemoSize; today?: PlainDate }): Promise<void> {
  const app = await createApp(new Settings({ ...settings.values, ROLE: 'all', SMTP_URL: undefined, DISCARD_MAIL: true }), log);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const claim = app.get(DemoClaim, { strict: false });
    await claim.removeUnfinished();
    const organisationId = settings.values.DEMO ? await claim.claim() : undefined;
    if (organisationId === undefined) return;
    if (today !== undefined) app.get(Clock).jumpTo(nineOn(today));
    const from = performance.now();
    try {
      await app.get(DemoOrganisation, { strict: false }).make(app, organisationId, size);
      await claim.done();
    } catch (error) {
      // whatever went wrong is told by the one who started; half a demo must not wait for the next start with its known password
      await claim.removeUnfinished();
      throw error;
    }
    log.info({ ms: Math.round(performance.now() - from) }, 'demo organisation made');
  } finally {
    await app.close();
  }
}

// asked before a whole application is built for it: every start but the first ends here
async function isWorkToDo(client: pg.Client, wanted: boolean): Promise<boolean> {
  const { rows } = await client.query<{ wanting: boolean }>(
    `SELECT CASE WHEN EXISTS (SELECT 1 FROM platform.installation_fact WHERE key = 'demo')
            THEN EXISTS (SELECT 1 FROM platform.installation_fact WHERE key = 'demo' AND value <> 'made')
            ELSE $1 AND NOT EXISTS (SELECT 1 FROM platform.sign_in) END AS wanting`,
    [wanted],
  );
  return rows[0]!.wanting;
}
