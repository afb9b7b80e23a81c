import type { ExportFormat, ExportSubject, ScheduleRhythm } from '@throughline/domain';

/** What files can be of, in words. */
export const SUBJECT_WORDS: Readonly<Record<ExportSubject, string>> = {
  results: 'Results, every figure',
  heatmap: 'Teams by drivers',
  distributions: 'How answers are spread',
  demographics: 'Results by demographics',
  'demographic-answers': 'How answers are spread, by demographics',
  comments: 'Comments',
  participation: 'Participation',
  trends: 'Trends over surveys',
  cycles: 'List of surveys',
  questionnaire: 'Questionnaire, to print',
};

/** Formats, with what they are good for. */
export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'Excel (XLSX)',
  csv: 'CSV, for any program and any size',
  pdf: 'PDF, to read and to print',
  pptx: 'PowerPoint (PPTX), with charts that can be edited',
};

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** When a report comes, in words. */
export function rhythmText({ rhythm, day }: { readonly rhythm: ScheduleRhythm; readonly day: number }): string {
  if (rhythm === 'publication') return 'After each publication';
  return rhythm === 'weekly' ? `Every ${WEEKDAYS[day - 1]}` : `On day ${day} of each month`;
}

/** A length of a file for people. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
