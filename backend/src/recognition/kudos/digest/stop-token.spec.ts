import { randomBytes } from 'node:crypto';
import { newId } from '../../../platform/database/new-id.js';
import { holderOf, stopToken } from './stop-token.js';

describe('the link that stops the mails of the week', () => {
  const key = randomBytes(32);
  const holder = { organisationId: newId(), employeeId: newId() };

  it('names the person whose it is', () => {
    expect(holderOf(stopToken(holder, key), key)).toEqual(holder);
  });

  it('cannot be made for another person, nor under another key', () => {
    const bytes = Buffer.from(stopToken(holder, key), 'base64url');
    bytes[20] = bytes[20]! ^ 1;
    expect(holderOf(bytes.toString('base64url'), key)).toBeUndefined();
    expect(holderOf(stopToken(holder, key), randomBytes(32))).toBeUndefined();
    for (const token of ['', 'x', 'A'.repeat(64)]) expect(holderOf(token, key)).toBeUndefined();
  });
});
