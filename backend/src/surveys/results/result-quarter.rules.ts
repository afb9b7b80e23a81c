import { type Period, period } from '@throughline/domain';

/** The quarter that the figures of a cycle stand for: the one in which it closed, which may be before its last day or after it. Days as 2026-03-31. */
export function quarterOf({ closedOn, closesOn }: { readonly closedOn: string | null; readonly closesOn: string }): Period {
  const day = closedOn ?? closesOn;
  return period(`${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
}
