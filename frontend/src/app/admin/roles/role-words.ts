import type { GrantedRole } from '@throughline/domain';

/** What a role is called and what its holder may do. */
export const ROLE_WORDS: Readonly<Record<GrantedRole, { readonly label: string; readonly may: string }>> = {
  administrator: { label: 'Administrator', may: 'gives roles, and may do everything that HR and service managers may' },
  hr: { label: 'HR', may: 'runs surveys and awards, keeps people and teams' },
  'service-manager': { label: 'Service manager', may: 'defines customer measures and brings outcomes in' },
  judge: { label: 'Judge', may: 'judges award nominations' },
  'safe-person': {
    label: 'Safe person',
    may: 'alone reads comments that speak of danger, before HR and leaders, in surveys that open while she has the role; everybody who answers is told her name',
  },
};
