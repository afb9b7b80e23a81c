import { fromBase64url, toBase64url } from '../bytes/base64url.js';
import { concat, randomBytes } from '../bytes/bytes.js';
import { mailboxAddress } from './address.js';
import { mailboxOf } from './mailbox.js';

describe('an address of a mailbox out of a sealed ballot', () => {
  const made = mailboxOf(randomBytes(16), 'c1', 'q1').then(({ address }) => address);

  it('is taken as mailboxOf makes it, whatever the seed, and without what came along', async () => {
    for (let i = 0; i < 20; i++) {
      const { address } = await mailboxOf(randomBytes(16), 'c1', 'q1');
      expect(mailboxAddress({ ...address, name: 'Ann' })).toEqual(address);
    }
  });

  it('is refused when a part is missing, too long, or not written as bytes are', async () => {
    const address = await made;
    expect(mailboxAddress(undefined)).toBeUndefined();
    expect(mailboxAddress('x')).toBeUndefined();
    expect(mailboxAddress({ ...address, id: `${address.id}AA` })).toBeUndefined();
    expect(mailboxAddress({ ...address, id: 7 })).toBeUndefined();
    expect(mailboxAddress({ ...address, sig_pub: `${address.sig_pub.slice(0, -1)}=` })).toBeUndefined();
    expect(mailboxAddress({ ...address, enc_pub: address.sig_pub })).toBeUndefined();
  });

  it('is refused when nothing can be sealed to it: 65 bytes that are no point of the curve', async () => {
    const address = await made;
    const point = fromBase64url(address.enc_pub) ?? concat();
    expect(mailboxAddress({ ...address, enc_pub: toBase64url(point.with(64, (point[64] ?? 0) ^ 1)) })).toBeUndefined();
    expect(mailboxAddress({ ...address, enc_pub: toBase64url(point.with(0, 2)) })).toBeUndefined();
    expect(mailboxAddress({ ...address, enc_pub: toBase64url(concat(new Uint8Array([4]), new Uint8Array(64).fill(255))) })).toBeUndefined();
  });
});
