import { expectStatus } from '../../platform/testing/house.js';
import { SendRemovalMailJob } from './send-removal-mail.job.js';
import { THANKS, twoShops } from './testing/two-shops.js';

describe('kudos that others say something to', () => {
  const { two, as, id, give } = twoShops();

  it('take one reaction of each person, and replies that their writers change and take back', async () => {
    const { id: kudos } = await give('Ben', { recipientIds: [id('Dora')] });
    await expectStatus(as('Dora')('PUT', `/api/kudos/${kudos}/reactions/proud`), 200);
    await expectStatus(as('Emil')('PUT', `/api/kudos/${kudos}/reactions/proud`), 200);
    const twice = (await expectStatus(as('Dora')('PUT', `/api/kudos/${kudos}/reactions/so-true`), 200)).json();
    expect(twice).toMatchObject({
      reactions: [
        { kind: 'proud', count: 1 },
        { kind: 'so-true', count: 1 },
      ],
      myReaction: 'so-true',
    });
    expect((await expectStatus(as('Dora')('DELETE', `/api/kudos/${kudos}/reaction`), 200)).json()).toMatchObject({
      reactions: [{ kind: 'proud', count: 1 }],
      myReaction: null,
    });
    await expectStatus(as('Dora')('PUT', `/api/kudos/${kudos}/reactions/booing`), 404);
    await expectStatus(two.neighbour('PUT', `/api/kudos/${kudos}/reactions/proud`), 404);

    const path = `/api/kudos/${kudos}/replies`;
    const { id: reply } = (await expectStatus(as('Dora')('POST', path, { text: ' Any time. ' }), 201)).json();
    await expectStatus(as('Emil')('PUT', `${path}/${reply}`, { text: 'Never.' }), 404);
    await expectStatus(as('Emil')('DELETE', `${path}/${reply}`), 404);
    await expectStatus(two.neighbour('POST', path, { text: 'Hello.' }), 404);
    await expectStatus(two.neighbour('GET', path), 404);
    await expectStatus(as('Dora')('PUT', `${path}/${reply}`, { text: 'Any time, Ben.' }), 200);
    expect((await as('Emil')('GET', path)).json().items).toMatchObject([{ author: { name: 'Dora' }, text: 'Any time, Ben.', edited: true, mine: false }]);
    await expectStatus(as('Dora')('DELETE', `${path}/${reply}`), 204);
    expect((await as('Ben')('GET', `/api/kudos/${kudos}`)).json().replyCount).toBe(0);
  });

  it('are taken down by HR, who tells the giver why, and the log keeps neither text nor reason', async () => {
    const { id: kudos } = await give('Ben', { recipientIds: [id('Dora')] });
    const reason = 'This makes fun of how a colleague speaks.';
    await expectStatus(as('Dora')('POST', `/api/kudos/${kudos}/removal`, { reason }), 403);
    await expectStatus(two.neighbour('POST', `/api/kudos/${kudos}/removal`, { reason }), 404);
    await expectStatus(two.hr('POST', `/api/kudos/${kudos}/removal`, { reason }), 204);
    const mail = await two.house.mailTo('ben@alpha.example', 'A kudos of yours was taken down');
    expect(mail.text).toContain(reason);
    expect(mail.text).toContain(THANKS);
    await expectStatus(as('Ben')('GET', `/api/kudos/${kudos}`), 404);
    const [line] = (await two.hr('GET', '/api/audit-lines')).json().lines;
    expect(line).toMatchObject({ kind: 'kudos-removed', subject: kudos });
    expect(JSON.stringify(line)).not.toContain(reason);
  });

  it('lose replies that HR takes down, which the writer is told with the reason, and the log notes without either', async () => {
    const { id: kudos } = await give('Ben', { recipientIds: [id('Dora')] });
    const path = `/api/kudos/${kudos}/replies`;
    const { id: reply } = (await expectStatus(as('Emil')('POST', path, { text: 'As slow as ever.' }), 201)).json();
    const reason = 'This mocks how a colleague works.';
    for (const who of ['Ben', 'Dora']) await expectStatus(as(who)('POST', `${path}/${reply}/removal`, { reason }), 403);
    await expectStatus(two.neighbour('POST', `${path}/${reply}/removal`, { reason }), 404);
    // no way around the reason and the log
    await expectStatus(two.hr('DELETE', `${path}/${reply}`), 404);
    await expectStatus(two.hr('POST', `${path}/${reply}/removal`, { reason }), 204);
    expect((await two.house.mailTo('emil@alpha.example', 'A reply of yours was taken down')).text).toMatch(/This mocks how[^]*As slow as ever\./);
    expect((await as('Ben')('GET', path)).json().items).toEqual([]);
    const [line] = (await two.hr('GET', '/api/audit-lines')).json().lines;
    expect(line).toMatchObject({ kind: 'kudos-reply-removed', subject: reply });
    expect(JSON.stringify(line)).not.toMatch(/mocks|slow/);
    await expectStatus(two.hr('POST', `${path}/${reply}/removal`, { reason }), 404);
  });

  it('that are taken down while no mail can be handed over are told of once, and what was written is kept no longer than until then', async () => {
    const { id: kudos } = await give('Ben', { recipientIds: [id('Dora')] });
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    const kept = async () => (await admin.query<{ message: string }>(`SELECT message FROM org.kudos_removal_mail`)).rows;
    const reason = 'This was said behind her back.';
    await two.house.idle();
    const seen = two.house.mails.length;
    try {
      await admin.query(`REVOKE INSERT ON platform.outgoing_mail FROM throughline_identity`);
      await expectStatus(two.neighbour('POST', `/api/kudos/${kudos}/removal`, { reason }), 404);
      expect(await kept()).toEqual([]);
      await expectStatus(two.hr('POST', `/api/kudos/${kudos}/removal`, { reason }), 204);
      const tried = `SELECT data FROM jobs.job WHERE name = 'send-removal-mail' AND state = 'retry'`;
      let jobs: { data: object }[] = [];
      for (let tries = 0; tries < 600 && jobs.length === 0; tries++) {
        await new Promise((done) => setTimeout(done, 50));
        jobs = (await admin.query<{ data: object }>(tried)).rows;
      }
      expect(jobs.map(({ data }) => Object.keys(data).sort())).toEqual([['mailId', 'organisationId']]);
      expect(await kept()).toEqual([{ message: THANKS }]);
    } finally {
      await admin.query(`GRANT INSERT ON platform.outgoing_mail TO throughline_identity`);
    }
    await two.house.mailTo('ben@alpha.example', 'A kudos of yours was taken down', seen);
    await two.house.idle();
    expect(two.house.mails.slice(seen).filter(({ subject }) => subject === 'A kudos of yours was taken down')).toHaveLength(1);
    expect(await kept()).toEqual([]);
    await admin.end();
  });

  it('are not kept for a mail that could not be handed over in any of its tries', async () => {
    const { id: kudos } = await give('Ben', { recipientIds: [id('Dora')] });
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    try {
      await admin.query(`REVOKE INSERT ON platform.outgoing_mail FROM throughline_identity`);
      await expectStatus(two.hr('POST', `/api/kudos/${kudos}/removal`, { reason: 'This was said behind her back.' }), 204);
      const [row] = (
        await admin.query<{ organisationId: string; mailId: string }>(`SELECT organisation_id AS "organisationId", id AS "mailId" FROM org.kudos_removal_mail`)
      ).rows;
      const job = two.house.app.get(SendRemovalMailJob);
      await expect(job.handle(row!, { last: false })).rejects.toThrow('permission denied');
      expect((await admin.query(`SELECT FROM org.kudos_removal_mail`)).rowCount).toBe(1);
      await expect(job.handle(row!, { last: true })).rejects.toThrow('permission denied');
      expect((await admin.query(`SELECT FROM org.kudos_removal_mail`)).rowCount).toBe(0);
    } finally {
      await admin.query(`GRANT INSERT ON platform.outgoing_mail TO throughline_identity`);
      await admin.end();
    }
    await two.house.idle();
  });
});
