// Two-way voice between a commenter nobody knows and the people who asked. An entry of its own: only pages with replies load it.
export { mailboxAddress } from './mailbox/address.js';
export { claimCode, claimSeed, parseClaimCode } from './mailbox/claim-code.js';
export { mailboxOf, type Mailbox, type MailboxAddress } from './mailbox/mailbox.js';
export { messageLengths, openMessage, sealMessage, type MessagePlace, type ReadingKey } from './mailbox/message.js';
export { checkReply, signReply, type Reply, type ReplyContent, type ReplyKind, type ReplyVerdict } from './mailbox/reply.js';
