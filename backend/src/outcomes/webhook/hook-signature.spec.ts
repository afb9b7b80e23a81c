import { createHmac } from 'node:crypto';
import { hookAddress, readHookAddress } from './hook-address.js';
import { isTooOld, verdictOn } from './hook-signature.js';

describe('a delivery of Zendesk', () => {
  // the secret of the example at developer.zendesk.com/documentation/webhooks/verifying
  const secret = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';
  const at = new Date('2021-07-25T10:02:00Z');
  const signed = (text: string) => ({
    headers: {
      'x-zendesk-webhook-signature': createHmac('sha256', secret).update(text).digest('base64'),
      'x-zendesk-webhook-signature-timestamp': '2021-07-25T10:00:00Z',
    },
    body: Buffer.from('{"a":1}'),
  });
  const good = signed('2021-07-25T10:00:00Z{"a":1}');

  it('is genuine when its time and then its body are signed with the text of the secret', () => {
    expect(verdictOn('zendesk', good, [secret], at)).toBe('genuine');
    expect(verdictOn('zendesk', signed('{"a":1}2021-07-25T10:00:00Z'), [secret], at)).toBe('forged');
    expect(verdictOn('zendesk', signed('{"a":1}'), [secret], at)).toBe('forged');
  });

  it('is forged with another secret, body, timestamp or none, and stale five minutes later', () => {
    expect(verdictOn('zendesk', good, ['other-secret'], at)).toBe('forged');
    expect(verdictOn('zendesk', { ...good, body: Buffer.from('{"a":2}') }, [secret], at)).toBe('forged');
    expect(verdictOn('zendesk', { ...good, headers: { ...good.headers, 'x-zendesk-webhook-signature-timestamp': '2021-07-25T10:01:00Z' } }, [secret], at)).toBe(
      'forged',
    );
    expect(verdictOn('zendesk', { body: good.body, headers: {} }, [secret], at)).toBe('forged');
    expect(verdictOn('zendesk', good, [secret], new Date('2021-07-25T10:05:01Z'))).toBe('stale');
    expect(verdictOn('zendesk', good, [secret], new Date('2021-07-25T09:54:59Z'))).toBe('stale');
    expect(verdictOn('zendesk', good, [], at)).toBe('forged');
    expect(verdictOn('zendesk', good, ['new-secret', secret], at)).toBe('genuine');
  });
});

describe('a delivery of the generic kind', () => {
  // the example of the Standard Webhooks specification
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const body = Buffer.from('{"test": 2432232314}');
  const at = new Date(1614265330_000);

  it('is genuine with the signature of the specification, also among others', () => {
    expect(verdictOn('generic', { headers, body }, [secret], at)).toBe('genuine');
    const several = { ...headers, 'webhook-signature': `v1,AAAA v1a,BBBB ${headers['webhook-signature']}` };
    expect(verdictOn('generic', { headers: several, body }, [secret], at)).toBe('genuine');
  });

  it('is forged when id, time or body are others, and stale when it is late', () => {
    for (const change of [{ 'webhook-id': 'msg_2' }, { 'webhook-timestamp': '1614265331' }, { 'webhook-signature': 'v1,' }, { 'webhook-signature': undefined }])
      expect(verdictOn('generic', { headers: { ...headers, ...change }, body }, [secret], at)).toBe('forged');
    expect(verdictOn('generic', { headers, body: Buffer.from('{"test": 1}') }, [secret], at)).toBe('forged');
    expect(verdictOn('generic', { headers, body }, [secret], new Date(at.getTime() + 301_000))).toBe('stale');
  });
});

describe('a delivery of Intercom', () => {
  const body = Buffer.from('{"topic":"ping"}');
  const signature = (secret: string) => `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;

  it('is genuine when its body is signed with the client secret', () => {
    expect(verdictOn('intercom', { headers: { 'x-hub-signature': signature('client') }, body }, ['client'], new Date())).toBe('genuine');
    expect(verdictOn('intercom', { headers: { 'x-hub-signature': signature('other') }, body }, ['client'], new Date())).toBe('forged');
    expect(verdictOn('intercom', { headers: {}, body }, ['client'], new Date())).toBe('forged');
  });

  it('is too old when nobody could tell any more that it came before', () => {
    const now = new Date('2026-03-31T12:00:00Z');
    expect(isTooOld(Date.parse('2026-03-01T12:00:01Z'), 30, now)).toBe(false);
    expect(isTooOld(Date.parse('2026-03-01T11:59:59Z'), 30, now)).toBe(true);
  });
});

describe('a delivery of Freshdesk', () => {
  const body = Buffer.from('{}');
  const basic = (user: string, password: string) => ({ authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` });

  it('is genuine with the secret as a header or as the password, whoever signs in', () => {
    expect(verdictOn('freshdesk', { headers: { 'x-webhook-secret': 's3cret' }, body }, ['s3cret'], new Date())).toBe('genuine');
    expect(verdictOn('freshdesk', { headers: basic('throughline', 's3cret'), body }, ['s3cret'], new Date())).toBe('genuine');
  });

  it('is forged without it', () => {
    for (const headers of [{}, { 'x-webhook-secret': '' }, { 'x-webhook-secret': 's3cre' }, basic('s3cret', ''), { authorization: 'Bearer s3cret' }])
      expect(verdictOn('freshdesk', { headers, body }, ['s3cret'], new Date())).toBe('forged');
  });
});

describe('the address of a source', () => {
  const place = { organisationId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f', sourceId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e90' };
  const key = Buffer.alloc(32, 1);

  it('tells whose it is', () => {
    expect(readHookAddress(hookAddress(place, key), key)).toEqual(place);
  });

  it('is none when another installation made it, or a character differs', () => {
    const address = hookAddress(place, key);
    expect(readHookAddress(address, Buffer.alloc(32, 2))).toBeUndefined();
    expect(readHookAddress(`${address[0] === 'A' ? 'B' : 'A'}${address.slice(1)}`, key)).toBeUndefined();
    for (const other of ['', 'x', `${address}A`, address.slice(1)]) expect(readHookAddress(other, key)).toBeUndefined();
  });
});
