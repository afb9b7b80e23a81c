import type { HiddenReason } from '@throughline/contract';

/** One sentence why a team is not shown by itself, and where its people are counted (capability N5). Says the rule, never a number of answers. */
export function hiddenReason(name: string, k: number, home: { nodeId: string; name: string } | undefined): HiddenReason {
  const sentence = home
    ? `Too few people of ${name} answered to show them by themselves (at least ${k}); what they said is counted in ${home.name}.`
    : `Too few people answered to show ${name} (at least ${k}).`;
  return { sentence, nearestTeamId: home?.nodeId ?? null, nearestTeamName: home?.name ?? null };
}

/** What else is said about how a team was counted: that a few of a shown team count above it, and that ballots of its own had to be left out. */
export function countingNotes(team: { readonly name: string; readonly liftedOut: boolean; readonly overfull: boolean }): string[] {
  const lifted = 'A few answers from here are counted one level up or higher, since too few people gave them to be shown by themselves.';
  const overfull = `The ballots cast for ${team.name} itself are left out of all figures: the box held more of them than were handed out. The people who run the installation must look into it.`;
  return [...(team.liftedOut ? [lifted] : []), ...(team.overfull ? [overfull] : [])];
}
