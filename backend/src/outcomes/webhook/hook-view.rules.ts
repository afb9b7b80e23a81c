import { HOOK_KINDS, type HookKind, type OutcomeSourceKind, Refusal } from '@throughline/domain';

/** Refuses a source that nothing is sent from by itself. Throws Refusal `no-hook-kind`. */
export function mustSend(kind: OutcomeSourceKind): asserts kind is HookKind {
  if ((HOOK_KINDS as readonly string[]).includes(kind)) return;
  const detail = 'Only sources of Zendesk, Freshdesk, Intercom and of the generic kind can send what happens.';
  throw new Refusal('invalid', 'no-hook-kind', detail, [{ pointer: '#/sourceId', detail }]);
}

/** Where the next page of deliveries begins, as text that is sent back. */
export function cursorOf({ cameAt, key }: { readonly cameAt: string; readonly key: string }): string {
  return Buffer.from(JSON.stringify([cameAt, key])).toString('base64url');
}

/** Throws Refusal `invalid-cursor`. */
export function readCursor(cursor: string): { cameAt: string; key: string } {
  const told = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, cameAt, key] = /^\["(\d{4}-\d{2}-\d{2}T[\d:.]+Z)","([\x21-\x7e]{1,100})"\]$/.exec(told) ?? [];
  if (cameAt === undefined || key === undefined)
    throw new Refusal('invalid', 'invalid-cursor', 'The cursor is none of ours; take it from the reply before, or leave it out.', [
      { pointer: '#/cursor', detail: 'Take it from the reply before.' },
    ]);
  return { cameAt, key };
}
