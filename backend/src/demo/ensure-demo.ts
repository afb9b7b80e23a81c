import pg from 'pg';
import type { Logger } from 'pino';
import { createApp } from '../create-app.js';
import { roleUrl } from '../platform/database/roles.js';
import { Settings } from '../platform/settings.js';
import { DemoOrganisation } from './demo-organisation.js';
import { DemoService } from './demo.service.js';

/** Makes the demo once, in an application of its own whose clock can be moved and whose mail goes nowhere. */
export async function ensureDemo(settings: Settings, log: Logger): Promise<void> {
  if (!(await isWanted(settings))) return;
  const app = await createApp(new Settings({ ...settings.values, ROLE: 'all', SMTP_URL: undefined, DISCARD_MAIL: true }), log);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const demo = app.get(DemoService, { strict: false });
    if (!(await demo.claim())) return;
    const from = performance.now();
    try {
      await app.get(DemoOrganisation, { strict: false }).make(app);
    } catch (error) {
      // half a demo would stay for good: let the next start try again, and say what went wrong
      await demo.unclaim();
      throw error;
    }
    log.info({ ms: Math.round(performance.now() - from) }, 'demo organisation made');
  } finally {
    await app.close();
  }
}

// asked before a whole application is built for it: every start but the first ends here
async function isWanted(settings: Settings): Promise<boolean> {
  const client = new pg.Client({ connectionString: roleUrl(settings, 'identity') });
  await client.connect();
  try {
    const { rows } = await client.query<{ wanted: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM platform.installation_fact WHERE key = 'demo') AND NOT EXISTS (SELECT 1 FROM platform.sign_in) AS wanted`,
    );
    return rows[0]!.wanted;
  } finally {
    await client.end();
  }
}
