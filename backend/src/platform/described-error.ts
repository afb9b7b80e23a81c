/** An error for the log. A database error may quote the values of a row, so only its code and our own stack are kept. */
export function describedError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    code,
    ...(code === undefined ? { message: error.message } : {}),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8),
  };
}
