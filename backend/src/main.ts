import { createApp } from './create-app.js';
import { ensureDemo } from './demo/ensure-demo.js';
import { prepareDatabase } from './platform/database/prepare-database.js';
import { exitWithParent } from './platform/exit-with-parent.js';
import { makeLog } from './platform/log.js';
import { Settings } from './platform/settings.js';

const settings = Settings.read();
const log = makeLog(settings.values.LOG_LEVEL);
const { migrations } = await prepareDatabase(settings);
if (settings.works) await ensureDemo(settings, log);
const app = await createApp(settings, log);
if (settings.values.EXIT_WITH_PARENT) exitWithParent(() => app.close());
if (settings.serves) await app.listen(settings.values.PORT, settings.values.HOST);
else await app.init();
process.stdout.write(`${JSON.stringify({ ready: true, role: settings.values.ROLE, url: settings.publicUrl, migrations })}\n`);
