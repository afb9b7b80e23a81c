import type { Manifest } from '@throughline/anonymity';
import type { BallotRecord } from '../device/ballot-record';

/** Something that is on record about her and may go into the envelope, with how many of the people asked share it. */
export interface Claim {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly members: number;
  /** She has left it switched on. */
  readonly kept: boolean;
}

/** What of the server's words about her is one of the values that everybody can read in the rules; the rest is forgotten. */
export function offeredProfile(manifest: Manifest, profile: unknown): Record<string, string> {
  const said = (typeof profile === 'object' && profile !== null ? profile : {}) as Record<string, unknown>;
  return Object.fromEntries(
    manifest.lattice_policy.facets.flatMap(({ id, of, values }) => {
      const value = !of && Object.hasOwn(said, id) ? said[id] : undefined;
      return values.some((one) => one.id === value) ? [[id, value as string]] : [];
    }),
  );
}

/** Everything that is on record about her, in the order of the rules. */
export function claimsOf(manifest: Manifest, record: BallotRecord | undefined): Claim[] {
  const profile = record?.ballot?.profile ?? {};
  return manifest.lattice_policy.facets.flatMap(({ id, label, values }) => {
    const value = values.find((one) => one.id === profile[id]);
    return value ? [{ id, label, value: value.label, members: value.members, kept: !record?.removed?.includes(id) }] : [];
  });
}

/** What goes into the envelope: what is on record, without what she removed. */
export function claimsToSeal(record: BallotRecord): Record<string, string> {
  return Object.fromEntries(Object.entries(record.ballot?.profile ?? {}).filter(([id]) => !record.removed?.includes(id)));
}
