import writeXlsxFile from 'write-excel-file/node';

/** A workbook of one sheet as another program writes it: texts as text, numbers as numbers, days as days. */
export function workbookOf(rows: readonly (readonly (string | number | Date | null)[])[], sheet = 'Sheet1'): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: value.constructor })),
  );
  return (writeXlsxFile(cells as never, { sheet }) as unknown as { toBuffer(): Promise<Buffer> }).toBuffer();
}

/** A workbook of several sheets of texts, by their names in their order. */
export function sheetsOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  }));
  return (writeXlsxFile(written as never) as unknown as { toBuffer(): Promise<Buffer> }).toBuffer();
}
