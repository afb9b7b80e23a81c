/** A file on its way in, as every import of the API replies: what was understood, what would change, what is wrong. */
export interface CsvImport {
  readonly id: string;
  readonly state: 'previewed' | 'applied';
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** Column → field. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly fields: readonly ImportField[];
  readonly rowCount: number;
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number; readonly refused: number };
  readonly sample: readonly ImportSample[];
  readonly problems: readonly ImportProblem[];
  /** May be more than `problems` lists. */
  readonly problemCount: number;
}

export interface ImportField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
}

export interface ImportSample {
  readonly line: number;
  readonly values: Readonly<Record<string, string>> | readonly string[];
  readonly change: string;
  readonly differences?: readonly string[] | null;
}

export interface ImportProblem {
  readonly line: number;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly problem: string;
}

/** What is printed for a delimiter: a tab has no sign of its own. */
export function delimiterName(delimiter: string): string {
  const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
  return names[delimiter] ?? delimiter;
}

/** The required fields that no column is mapped to yet. */
export function missingFields(preview: CsvImport): readonly ImportField[] {
  const mapped = new Set(Object.values(preview.mapping));
  return preview.fields.filter(({ field, required }) => required && !mapped.has(field));
}
