import type { HookKind } from '@throughline/domain';
import { hookWords } from './words/words';

const PRODUCTS: Readonly<Partial<Record<HookKind, string>>> = { zendesk: 'Zendesk', freshdesk: 'Freshdesk', intercom: 'Intercom' };

/** What a system is called; names of products are the same in every language. */
export function kindName(kind: HookKind): string {
  return PRODUCTS[kind] ?? hookWords().otherSystem;
}

const AT_ZENDESK = {
  event: 'rated',
  rating: 'good',
  ticket_id: '{{ticket.id}}',
  created_at: '{{ticket.created_at_with_timestamp}}',
  updated_at: '{{ticket.updated_at_with_timestamp}}',
  channel: '{{ticket.via}}',
  tags: '{{ticket.tags}}',
  agent_id: '{{ticket.assignee.id}}',
  agent_name: '{{ticket.assignee.name}}',
  group_id: '{{ticket.group.id}}',
  group_name: '{{ticket.group.name}}',
};

const AT_FRESHDESK = {
  event: 'rated',
  rating: 'happy',
  ticket_id: '{{ticket.id}}',
  channel: '{{ticket.source}}',
  tags: '{{ticket.tags}}',
  agent_name: '{{ticket.agent.name}}',
  group_name: '{{ticket.group.name}}',
};

const EVENT = {
  event_id: '4711',
  metric: 'csat-top-box',
  happened_at: '2026-03-31T09:30:00Z',
  value: 5,
  agent: 'a-12',
  agent_name: 'Ann Example',
  channel: 'phone',
  changed_at: '2026-03-31T09:31:00Z',
};

const BODIES: Readonly<Record<HookKind, object | undefined>> = {
  zendesk: AT_ZENDESK,
  freshdesk: AT_FRESHDESK,
  intercom: undefined,
  generic: { events: [EVENT] },
};

/** The body that a helpdesk is made to send, as an example to copy; undefined where it has one of its own. */
export function bodyFor(kind: HookKind): string | undefined {
  const body = BODIES[kind];
  return body && JSON.stringify(body, null, 2);
}
