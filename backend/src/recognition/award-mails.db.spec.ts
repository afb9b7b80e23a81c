import { expectStatus } from '../platform/testing/house.js';
import { judgedAwards } from './testing/judged-awards.js';

/** What happens may be lost only with what it is about: here the queue of mails takes nothing for a while. */
describe('mails about awards, where the queue of mails breaks down just after what they tell of was saved,', () => {
  const jury = judgedAwards();
  const { two, id, judge, programme, open, scoring } = jury;

  /** Does something while no mail can be handed over, and waits until that was tried. */
  async function whileBroken(queue: string, act: () => Promise<unknown>): Promise<number> {
    await two.house.idle();
    const seen = two.house.mails.length;
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    try {
      await admin.query(`REVOKE INSERT ON platform.outgoing_mail FROM throughline_identity`);
      await act();
      const tried = `SELECT 1 FROM jobs.job WHERE name = $1 AND state = 'retry'`;
      for (let tries = 0; tries < 600 && (await admin.query(tried, [queue])).rowCount === 0; tries++) await new Promise((done) => setTimeout(done, 50));
    } finally {
      await admin.query(`GRANT INSERT ON platform.outgoing_mail TO throughline_identity`);
      await admin.end();
    }
    expect(two.house.mails).toHaveLength(seen);
    return seen;
  }
  const once = async (to: string, subject: string, seen: number): Promise<void> => {
    await two.house.mailTo(to, subject, seen);
    await two.house.idle();
    expect(two.house.mails.slice(seen).filter((mail) => mail.to === to && mail.subject.includes(subject))).toHaveLength(1);
  };

  it('reach the nominator of somebody who declined, once', async () => {
    const one = await programme();
    const ann = await two.house.signIn('ann@alpha.example');
    const refusal = `/api/my-candidacies/${one.candidate['ann']}/refusal`;
    await expectStatus(two.neighbour('POST', refusal), 404);
    const seen = await whileBroken('send-nomination-mail', () => expectStatus(ann('POST', refusal), 204));
    await once('nia@alpha.example', 'Your nomination does not go on', seen);
  });

  it('reach judges who are behind, once, and none who was done meanwhile', async () => {
    const one = await programme();
    const [round] = await one.plan({ ...scoring, settings: { reviews: 1 } });
    await one.judges('jo', 'ken');
    await open(round!.id);
    const nudges = `/api/award-rounds/${round!.id}/nudges`;
    await expectStatus(two.neighbour('POST', nudges, {}), 404);
    const seen = await whileBroken('send-nudge', async () => {
      expect((await expectStatus(two.hr('POST', nudges, {}), 201)).json()).toEqual({ sent: 2, waiting: 0 });
      const path = `/api/judged-rounds/${round!.id}`;
      for (const { id: candidate } of (await judge['jo']!('GET', path)).json().candidates as { id: string }[])
        await expectStatus(
          judge['jo']!('PUT', `${path}/candidates/${candidate}/verdict`, { marks: { customer: 5, team: 5 }, comment: '', state: 'given' }),
          204,
        );
    });
    await once('ken@alpha.example', 'Still to judge', seen);
    expect(two.house.mails.slice(seen).filter(({ to }) => to === 'jo@alpha.example')).toEqual([]);
  });

  it('reach the new secretary and the one before, once each', async () => {
    const one = await programme();
    const path = `/api/award-programmes/${one.id}/secretary`;
    await expectStatus(two.neighbour('PUT', path, { employeeId: id['hugo'] }), 404);
    const seen = await whileBroken('send-passed-on-mail', () => expectStatus(two.hr('PUT', path, { employeeId: id['hugo'] }), 200));
    await once('hugo@alpha.example', 'You are now the secretary', seen);
    await once('ada@alpha.example', 'has a new secretary', seen);
  });
});
