import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { MailboxList, MailboxMessage } from '@throughline/contract';

/** The embedded mailbox, newest message first as the server lists it. Call in an injection context. */
export function mailResource(): HttpResourceRef<MailboxList | undefined> {
  return httpResource<MailboxList>(() => '/api/mail');
}

/** One message; no request while `id` is empty. */
export function messageResource(id: () => string | undefined): HttpResourceRef<MailboxMessage | undefined> {
  return httpResource<MailboxMessage>(() => (id() ? `/api/mail/${encodeURIComponent(id() ?? '')}` : undefined));
}
