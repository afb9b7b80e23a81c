import { withOwnMailboxes } from './own-mailboxes.js';

const comment = (text: string, id?: string) => ({ nodeId: 'n', questionId: 'q', text, ...(id && { mailbox: { id, enc_pub: 'e', sig_pub: text } }) });

describe('the mailboxes of comments', () => {
  it('stay with their comments, and comments without one stay as they are', () => {
    const comments = [comment('a', 'm1'), comment('b'), comment('c', 'm2')];
    expect(withOwnMailboxes(comments)).toEqual(comments);
  });

  it('are taken from all comments that name the same one, which keep their words', () => {
    expect(withOwnMailboxes([comment('a', 'm1'), comment('b', 'm1'), comment('c', 'm2')])).toEqual([comment('a'), comment('b'), comment('c', 'm2')]);
  });
});
