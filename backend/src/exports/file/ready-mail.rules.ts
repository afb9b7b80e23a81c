import { oneLine } from '@throughline/domain';

/** What the mail says that a file is ready. */
export interface ReadyFacts {
  readonly name: string;
  readonly title: string;
  /** The last day as 2026-03-31. */
  readonly keptUntil: string;
  readonly publicUrl: string;
}

/** Subject and text of the mail: no figure is in it, only where the file is, for whoever is signed in and may see it. */
export function readyMail({ name, title, keptUntil, publicUrl }: ReadyFacts): { subject: string; text: string } {
  const file = oneLine(title);
  return {
    subject: `Your file is ready: ${file}`,
    text: [
      `Hello ${name},`,
      `the file "${file}" is ready. You can fetch it until the end of ${keptUntil}, after signing in:`,
      `${publicUrl}/exports`,
      'Reports that you get by mail, and how to stop them, are on the same page.',
      '',
    ].join('\n\n'),
  };
}
