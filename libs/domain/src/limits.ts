/** Lengths and counts that the request classes and the forms share. */
export const LIMITS = {
  name: 120,
  email: 254,
  passwordMin: 12,
  passwordMax: 256,
  title: 200,
  sentence: 500,
  text: 4000,
  answer: 1000,
  conversation: 100,
  replyBytes: 8192,
  questionsPerQuestionnaire: 120,
  page: 50,
  pageMax: 200,
  auditPage: 100,
  leave: 50,
  importBytes: 20 * 1024 * 1024,
  importRows: 200_000,
  importColumns: 200,
  importCellBytes: 10_240,
  eventImportBytes: 512 * 1024 * 1024,
  eventImportUnpackedBytes: 2 * 1024 * 1024 * 1024,
  eventImportRows: 5_000_000,
  eventImportProblems: 100_000,
} as const;

/** Smallest group a number may be about, before an organisation chooses a larger one. */
export const SMALLEST_K = 5;
/** Smallest group whose comments may be shown. */
export const SMALLEST_K_COMMENTS = 10;
