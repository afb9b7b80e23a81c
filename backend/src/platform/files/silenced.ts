/**
 * An error for the queue, the log and whoever reads them: the sentence, with the frames and the code of what went wrong. Its message is left behind and it
 * has no cause, since a compiler or a database quotes the names and comments it stumbled over.
 */
export function silenced(error: unknown, sentence: string): Error {
  const silent = new Error(sentence);
  silent.stack = [`${silent.name}: ${sentence}`, ...framesOf(error)].join('\n');
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? Object.assign(silent, { code }) : silent;
}

/** The first frames of the stack. A message may have lines that look like frames, so it is taken out first. */
export function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  const at = error.stack.indexOf(error.message);
  // a stack that does not begin with the message, because that was written anew, is not to be trusted
  if (at < 0) return [];
  return error.stack
    .slice(at + error.message.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
}
