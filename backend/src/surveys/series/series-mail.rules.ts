/** What HR is told about the next cycle of a series. `reasons`: what keeps it from opening; without them it waits to be opened by hand. */
export interface SeriesMailFacts {
  name: string;
  seriesName: string;
  cycleName: string;
  opensOn: string;
  link: string;
  reasons: readonly string[] | undefined;
}

/** The mail that a cycle of a series could not open, or waits to be opened. */
export function blockedMail({ name, seriesName, cycleName, opensOn, link, reasons }: SeriesMailFacts): { subject: string; text: string } {
  const parts = reasons
    ? [
        `the survey "${cycleName}" of the series "${seriesName}" should have opened by itself, but something is in the way:`,
        reasons.map((reason) => `- ${reason}`).join('\n'),
        `Put it right here, and it opens by itself within the hour:\n${link}`,
      ]
    : [
        `the series "${seriesName}" has drafted the survey "${cycleName}", meant to open on ${opensOn}. It does not open by itself. Look at it and open it here:\n${link}`,
      ];
  return { subject: reasons ? `Could not open: ${cycleName}` : `Ready to be opened: ${cycleName}`, text: `${[`Hello ${name},`, ...parts].join('\n\n')}\n` };
}
