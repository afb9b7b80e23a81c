import type { CycleResults } from '@throughline/contract';

/** What became of the ballots in the box, and who counted them. */
export function boxWords({ box: { counted, notCounted, manifests, reissued }, countedBy }: Pick<CycleResults, 'box' | 'countedBy'>): string {
  const ballots = (count: number): string => (count === 1 ? '1 sealed ballot' : `${count.toLocaleString('en')} sealed ballots`);
  const again = reissued
    ? `At most ${reissued === 1 ? '1 extra ballot' : `${reissued.toLocaleString('en')} extra ballots`}: so many were handed out a second time for lost devices.`
    : 'No extra ballots: none was handed out a second time.';
  const left = notCounted ? ` ${ballots(notCounted)} lay in the box but could not be counted.` : '';
  const by = countedBy ? ` by trustees in their own browser: ${countedBy.join(', ')}` : '';
  const several =
    manifests > 1
      ? ` The ballots name ${manifests} different manifests instead of one: not every device was shown the same survey. The people who run the installation must look into it.`
      : '';
  return `${ballots(counted)} ${counted === 1 ? 'was' : 'were'} counted${by}. ${again}${left}${several}`;
}
