import type { LinkQuery, ValueQuery } from '@throughline/contract';

/** What the person types, shares in percent; null where nothing is typed. */
export interface ValueEntry {
  readonly margin: number | null;
  readonly retention: number | null;
  readonly discount: number | null;
  readonly customers: number | null;
  readonly change: number | null;
  readonly perPointLow: number | null;
  readonly perPointHigh: number | null;
}

export const VALUE_PARTS = ['margin', 'retention', 'discount', 'customers', 'change', 'perPointLow', 'perPointHigh'] as const satisfies (keyof ValueEntry)[];

/** Read from the address; what is no number there is taken as not typed. */
export function entryFrom(read: (name: string) => string | null): ValueEntry {
  const number = (name: keyof ValueEntry): number | null => {
    const text = read(name);
    return text === null || text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  return {
    margin: number('margin'),
    retention: number('retention'),
    discount: number('discount'),
    customers: number('customers'),
    change: number('change') ?? 5,
    perPointLow: number('perPointLow') ?? 1,
    perPointHigh: number('perPointHigh') ?? number('perPointLow') ?? 1,
  };
}

/** The question to the server; none while one of the three that have no usual value is missing. Shares go as parts of one. */
export function valueQuery(link: LinkQuery | undefined, entry: ValueEntry): ValueQuery | undefined {
  const { margin, retention, discount } = entry;
  if (!link || margin === null || retention === null || discount === null) return undefined;
  return {
    ...link,
    margin,
    retention: part(retention),
    discount: part(discount),
    ...given('customers', entry.customers),
    ...given('change', entry.change),
    ...given('retentionPerPointLow', entry.perPointLow),
    ...given('retentionPerPointHigh', entry.perPointHigh),
  };
}

/** Percent as a part of one, without the tail that a division leaves: 7 % is 0.07. */
function part(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

function given<K extends string>(key: K, value: number | null): Partial<Record<K, number>> {
  return value === null ? {} : ({ [key]: value } as Record<K, number>);
}
