/** The text on one line: runs of blanks, line breaks and NULs become one blank each, none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').trim();
}
