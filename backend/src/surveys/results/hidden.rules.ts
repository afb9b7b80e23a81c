import type { HiddenReason } from '@throughline/contract';

/** One sentence why a team is not shown by itself, and the nearest team above that is (capability N5). Says the rule, never a number of answers. */
export function hiddenReason(name: string, k: number, nearest: { nodeId: string; name: string } | undefined): HiddenReason {
  const sentence = nearest
    ? `Too few people of ${name} answered to show them by themselves (at least ${k}); what they said is counted in ${nearest.name}.`
    : `Too few people answered to show ${name} (at least ${k}).`;
  return { sentence, nearestTeamId: nearest?.nodeId ?? null, nearestTeamName: nearest?.name ?? null };
}
