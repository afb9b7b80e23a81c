import { randomUUID } from 'node:crypto';
import { expectStatus } from '../../platform/testing/house.js';
import { pdfFile, pngChunk, pngFile, zipFile } from '../../platform/testing/files.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';

describe('files beside a complaint', () => {
  const two = alphaAndBeta();
  let at: string;
  const upload = (body: Buffer, name = 'boiler.png', by = two.hr, path = at) =>
    by('POST', `${path}/attachments?fileName=${encodeURIComponent(name)}`, body, {
      'content-type': 'application/octet-stream',
      'idempotency-key': randomUUID(),
    });
  const receive = async (): Promise<string> => {
    const { items } = (await expectStatus(two.hr('POST', '/api/complaint-defaults', {}), 201)).json();
    const receivedOn = two.house.clock.today('UTC');
    const body = { receivedOn, channel: 'letter', categoryId: items[0].id, reference: '', happened: 'It is cold.', wanted: '' };
    return `/api/complaints/${(await expectStatus(two.hr('POST', '/api/complaints', body), 201)).json().id}`;
  };

  it('are what they are and not what they are called, without where and with what they were taken, and only ever a download', async () => {
    at = await receive();
    const view = (await expectStatus(upload(pngFile([pngChunk('tEXt', Buffer.from('where\0N 52 31'))]), 'C:\\me\\boiler.gif'), 201)).json();
    expect(view.attachments).toMatchObject([{ fileName: 'boiler.gif.png', type: 'image/png', bytes: pngFile().length }]);
    expect(view.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['receipt', 'attachment']);
    expect(JSON.stringify(view.steps)).not.toContain('boiler');
    const got = await expectStatus(two.hr('GET', `/api/complaint-attachments/${view.attachments[0].id}`), 200);
    expect(got.rawPayload).toEqual(pngFile());
    expect(got.headers).toMatchObject({
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="boiler\.gif\.png"/),
    });
    for (const [hostile, code] of [
      [zipFile(), 'not-an-attachment'],
      [pdfFile('<< /S /JavaScript /JS (app.alert(1)) >>'), 'active-file'],
      [Buffer.concat([pngFile(), zipFile()]), 'more-than-a-file'],
    ] as const)
      expect((await expectStatus(upload(hostile), 415)).json().code).toBe(code);
    expect((await expectStatus(upload(zipFile(), 'x.zip', two.hr, `/api/complaints/${randomUUID()}`), 404)).json().code).toBe('not-found');
    expect((await expectStatus(upload(Buffer.alloc(10 * 1024 * 1024 + 1)), 413)).json().code).toBe('file-too-large');
  });

  it('are not there for the neighbour, beside another complaint, and for who is no service manager', async () => {
    const [file] = (await two.hr('GET', at)).json().attachments;
    const other = await receive();
    await expectStatus(two.hr('DELETE', `${other}/attachments/${file.id}`), 404);
    await expectStatus(two.neighbour('GET', `/api/complaint-attachments/${file.id}`), 404);
    await expectStatus(two.neighbour('DELETE', `${at}/attachments/${file.id}`), 404);
    await expectStatus(upload(pngFile(), 'theirs.png', two.neighbour), 404);
    const { items } = (await two.hr('GET', '/api/teams')).json();
    await expectStatus(two.hr('POST', '/api/employees', { name: 'Ben', email: 'ben@alpha.example', teamId: items[0].id }), 201);
    await two.house.idle();
    const employee = await two.house.signIn('ben@alpha.example');
    await expectStatus(employee('GET', `/api/complaint-attachments/${file.id}`), 403);
  });

  it('are taken off one by one, or deleted with the words of the complaint, bytes and all', async () => {
    for (let i = 0; i < 19; i++) await expectStatus(upload(Buffer.from(`Letter ${i}`), `letter ${i}.txt`), 201);
    expect((await expectStatus(upload(pngFile()), 409)).json().code).toBe('too-many-attachments');
    const [first] = (await two.hr('GET', at)).json().attachments;
    const without = (await expectStatus(two.hr('DELETE', `${at}/attachments/${first.id}`), 200)).json();
    expect(without.attachments).toHaveLength(19);
    expect(without.steps.at(-1)).toMatchObject({ kind: 'attachment-removal', note: '' });
    await expectStatus(two.hr('DELETE', `${at}/attachments/${first.id}`), 404);
    expect((await expectStatus(two.hr('DELETE', `${at}/words`), 200)).json().attachments).toEqual([]);
    const admin = await two.house.connectAs(two.house.settings.values.DATABASE_URL);
    for (const left of [
      `SELECT 1 FROM org.complaint_attachment_part`,
      `SELECT 1 FROM org.complaint_attachment`,
      `SELECT 1 FROM org.idempotency_key WHERE body::text ILIKE '%letter 1.txt%'`,
    ])
      expect([left, (await admin.query(left)).rowCount]).toEqual([left, 0]);
    await admin.end();
  });
});
