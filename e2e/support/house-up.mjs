// Before all journeys: one house on a throw-away PostgreSQL, without the demo organisation.
import { noteBuilt } from '../../tools/build.mjs';
import { findBrowser } from '../../tools/browser.mjs';
import { throwAwayHouse } from '../../tools/throw-away.mjs';

export default async function () {
  // nx has built before this task: the commands of operators that journeys run need not look again, least of all with another nx inside this one
  if (process.env.NX_TASK_TARGET_TARGET === 'e2e') noteBuilt();
  const complaints = [];
  const house = await throwAwayHouse({
    env: { DEMO: 'false' },
    onLine: (line) => {
      if (/"level":("(error|fatal)"|50|60)/.test(line)) complaints.push(line);
    },
  });
  Object.assign(process.env, { HOUSE_URL: house.url, HOUSE_MAILBOX: house.mailbox, HOUSE_DATABASE_URL: house.databaseUrl });
  process.env.CHROME_PATH ??= findBrowser();
  globalThis.houseDown = async () => {
    await house.stop();
    if (complaints.length) process.stderr.write(`The server logged errors during the journeys:\n${complaints.join('\n')}\n`);
  };
}
