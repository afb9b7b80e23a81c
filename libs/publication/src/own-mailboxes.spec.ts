import { mailboxOf } from '@throughline/anonymity/mailbox';
import { mailboxesFit, withOwnMailboxes } from './own-mailboxes.js';

const comment = (text: string, id?: string) => ({ nodeId: 'n', questionId: 'q', text, ...(id && { mailbox: { id, enc_pub: 'e', sig_pub: text } }) });

describe('the mailboxes of comments', () => {
  it('stay with their comments, and comments without one stay as they are', () => {
    const comments = [comment('a', 'm1'), comment('b'), comment('c', 'm2')];
    expect(withOwnMailboxes(comments)).toEqual(comments);
  });

  it('are taken from all comments that name the same one, which keep their words', () => {
    expect(withOwnMailboxes([comment('a', 'm1'), comment('b', 'm1'), comment('c', 'm2')])).toEqual([comment('a'), comment('b'), comment('c', 'm2')]);
  });

  it('are checked where somebody else counted: form, nothing beside it, none twice', async () => {
    const { address } = await mailboxOf(new Uint8Array(16), 'c1', 'q2');
    const at = (mailbox: object) => ({ ...comment('a'), mailbox }) as ReturnType<typeof comment>;
    expect(mailboxesFit([at(address), comment('b')])).toBe(true);
    expect(mailboxesFit([at(address), at(address)])).toBe(false);
    expect(mailboxesFit([at({ ...address, name: 'Ann' })])).toBe(false);
    expect(mailboxesFit([at({ ...address, id: 'x' })])).toBe(false);
    expect(mailboxesFit([{ ...comment('a'), mailbox: null } as never])).toBe(false);
  });
});
