import { StatisticsError } from './statistics-error.js';

/**
 * The code with which a call is refused, or 'not refused'; for tests.
 * @throws any other error: that is a fault of ours and must fail the test
 */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    // the one error that a statistic may answer with
    if (error instanceof StatisticsError && error.message.endsWith('.')) return error.code;
    throw error;
  }
  return 'not refused';
}
