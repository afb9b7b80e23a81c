import type { FileField, EventFormat, TimeUnit, ValueReading } from '@throughline/domain';
import { headerKey } from '../../platform/files/import-mapping.rules.js';

/** How a vendor's column becomes values of a definition of the library. Each name may be written in several ways: the first that the file has is taken. */
export interface VendorValue {
  /** The key of a definition of METRIC_LIBRARY. */
  readonly definition: string;
  readonly as: ValueReading;
  readonly columns: readonly (readonly string[])[];
  readonly unit?: TimeUnit;
  /** The columns of its day; without them, the day of the row. */
  readonly happened?: readonly (readonly string[])[];
  /** Columns of which one must hold something; a file that has none of them gives no such value. */
  readonly onlyWith?: readonly (readonly string[])[];
}

/** A file that a helpdesk exports: how it is known, and what its columns are. */
export interface VendorFormat {
  readonly format: EventFormat;
  /** What the file is called where it comes from. */
  readonly name: string;
  /** Columns that the file must have, each by one of its names. */
  readonly signature: readonly (readonly string[])[];
  readonly fields: Readonly<Partial<Record<FileField, readonly string[]>>>;
  readonly values: readonly VendorValue[];
}

/** The columns of a file by the letters of their names; a zone that a name ends with, as Intercom writes it, is left out. */
export class FoundColumns {
  private readonly byKey = new Map<string, string>();

  constructor(readonly columns: readonly string[]) {
    for (const column of columns) {
      const key = headerKey(withoutZone(column));
      if (!this.byKey.has(key)) this.byKey.set(key, column);
    }
  }

  /** The first of the names that the file has, as the file writes it. */
  find(names: readonly string[]): string | undefined {
    for (const name of names) {
      const column = this.byKey.get(headerKey(name));
      if (column !== undefined) return column;
    }
    return undefined;
  }

  /** Those of several lists of names that the file has, each once; undefined without lists. */
  any(lists: readonly (readonly string[])[] | undefined): string[] | undefined {
    return lists && [...new Set(lists.map((names) => this.find(names)).filter((column) => column !== undefined))];
  }

  /** The columns of several lists of names; undefined when one of them has none. */
  all(lists: readonly (readonly string[])[]): string[] | undefined {
    const found = lists.map((names) => this.find(names));
    return found.includes(undefined) ? undefined : (found as string[]);
  }
}

const ZONE = / ?\(((?:[A-Za-z_]+(?:\/[A-Za-z_+-]+)+)|UTC|GMT)\)$/;

/** The time zone that a column's name ends with, as in "Conversation started at (America/New_York)"; undefined when there is none. */
export function zoneInName(column: string): string | undefined {
  const zone = ZONE.exec(column)?.[1];
  return zone === 'GMT' ? 'UTC' : zone;
}

function withoutZone(column: string): string {
  return column.replace(ZONE, '');
}
