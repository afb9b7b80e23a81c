/** The files in a zip, by name, as text: how a program that is not ours sees a workbook or a presentation. */
export const { unzipped } = (await import('../../../../tools/unzipped.mjs' as string)) as { unzipped: (bytes: Buffer) => Promise<Map<string, string>> };
