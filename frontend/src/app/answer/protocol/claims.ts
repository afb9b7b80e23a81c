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

/** A demographic of the rules that the holder of a card may say of herself. */
export interface Statement {
  readonly id: string;
  readonly label: string;
  /** With how many of the people who were invited by name share each. */
  readonly values: readonly { readonly id: string; readonly label: string; readonly members: number }[];
  /** What she chose; undefined while she says nothing of it. */
  readonly chosen: string | undefined;
}

/** What the holder of a card may say of herself, in the order of the rules; nothing for everybody else. */
export function statementsOf(manifest: Manifest, record: BallotRecord | undefined): Statement[] {
  if (!record?.card) return [];
  return manifest.lattice_policy.facets.flatMap(({ id, label, of, values }) =>
    of || values.length === 0 ? [] : [{ id, label, values, chosen: values.find((one) => one.id === record.stated?.[id])?.id }],
  );
}

/** The record with what she says of herself; an empty value takes it back. */
export function withStated(record: BallotRecord, id: string, value: string): BallotRecord {
  const { [id]: _before, ...others } = record.stated ?? {};
  return { ...record, stated: value === '' ? others : { ...others, [id]: value } };
}

/** What goes into the envelope: what is on record, without what she removed; of a card what its holder says of herself. */
export function claimsToSeal(record: BallotRecord): Record<string, string> {
  if (record.card) return { ...record.stated };
  return Object.fromEntries(Object.entries(record.ballot?.profile ?? {}).filter(([id]) => !record.removed?.includes(id)));
}
