import { blindRsaIssuer, blindRsaVerifier } from '../server/blind-rsa-server.js';
import { exportIssuingKey, generateIssuingKey, importIssuingKey, type IssuingKey } from '../server/issuing-key.js';
import { blindRsaClient, type TokenRequest } from './token.js';

const flip = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

describe('a ballot token', () => {
  let key: IssuingKey;
  const cycle = '2f1c9a52-0a5e-4c8e-9b39-3d1f6f0c7a11';
  beforeAll(async () => void (key = await generateIssuingKey()));

  it('is issued without being seen, and both ends verify it', async () => {
    const client = blindRsaClient(key.n);
    const request = await client.request(cycle);
    const token = await client.finish(request, blindRsaIssuer(key).issue(request.blinded));
    expect(token.input).toBe(request.input);
    expect(await client.verify(cycle, token)).toBe(true);
    expect(blindRsaVerifier(key.n).verify(cycle, token)).toBe(true);
  });

  it('survives a lost reply and a reload: the stored request, sent again, gives the same token', async () => {
    const stored = JSON.stringify(await blindRsaClient(key.n).request(cycle));
    const issuer = blindRsaIssuer(importIssuingKey(exportIssuingKey(key)));
    const request = JSON.parse(stored) as TokenRequest;
    expect(issuer.issue(request.blinded)).toBe(issuer.issue(request.blinded));
    const first = await blindRsaClient(key.n).finish(request, issuer.issue(request.blinded));
    expect(await blindRsaClient(key.n).finish(request, issuer.issue(request.blinded))).toEqual(first);
  });

  it('is worthless for another cycle, changed, cut short or mis-encoded', async () => {
    const client = blindRsaClient(key.n);
    const request = await client.request(cycle);
    const token = await client.finish(request, blindRsaIssuer(key).issue(request.blinded));
    const verifier = blindRsaVerifier(key.n);
    const wrong = [
      { ...token, input: flip(token.input) },
      { ...token, signature: flip(token.signature) },
      { ...token, signature: token.signature.slice(4) },
      { ...token, signature: `${token.signature}=` },
      { ...token, signature: 'ß' },
      { ...token, input: '' },
    ];
    for (const bad of wrong) {
      expect(verifier.verify(cycle, bad)).toBe(false);
      expect(await client.verify(cycle, bad)).toBe(false);
    }
    for (const other of ['another-cycle', cycle.replace('2f', '2e')]) {
      expect(verifier.verify(other, token)).toBe(false);
      expect(await client.verify(other, token)).toBe(false);
    }
  });

  it('two requests for one cycle share nothing', async () => {
    const client = blindRsaClient(key.n);
    const [a, b] = [await client.request(cycle), await client.request(cycle)];
    expect(a.input.slice(0, 43)).not.toBe(b.input.slice(0, 43));
    expect(a.blinded).not.toBe(b.blinded);
  });

  it('T2 is refused by the device when the reply is not a signature under the key of the manifest', async () => {
    const client = blindRsaClient(key.n);
    const request = await client.request(cycle);
    await expect(client.finish(request, flip(request.blinded))).rejects.toThrow('not a signature of this ballot');
    await expect(client.finish(request, request.blinded.slice(8))).rejects.toThrow('The blind signature must be 384 bytes in base64url');
    await expect(client.finish({ ...request, cycle: 'other' }, request.blinded)).rejects.toThrow('does not belong to its cycle');
  });

  it('the issuer refuses what is not a number below its modulus', () => {
    const issuer = blindRsaIssuer(key);
    expect(() => issuer.issue('A'.repeat(511))).toThrow('must have 384 bytes, not 383');
    expect(() => issuer.issue('_'.repeat(512))).toThrow('smaller than the modulus');
    expect(() => issuer.issue('a b')).toThrow('base64url');
  });

  it('a cycle id that could be confused with another field is refused', async () => {
    await expect(blindRsaClient(key.n).request('a|b')).rejects.toThrow('The cycle id must be 1 to 64 letters');
  });
});
