/** Why something did not happen, for the person. `unreachable`: nothing wrong, try again with the same bytes. `refused`: the
 *  server said no. `unsafe`: a check on this device failed, so nothing was sent. `unusable`: this browser or link cannot do it. */
export type StopKind = 'unreachable' | 'refused' | 'unsafe' | 'unusable';

/** The one error of these pages: a heading and sentences that may be shown as they are. */
export class Stop extends Error {
  override readonly name = 'Stop';
  constructor(
    readonly kind: StopKind,
    readonly code: string,
    readonly title: string,
    message: string,
    readonly status = 0,
  ) {
    super(message);
  }
}

/** A check on this device failed. The sentence says which; what to do is the same every time. */
export function unsafe(code: string, sentence: string): Stop {
  return new Stop('unsafe', code, 'Please do not answer this survey', sentence);
}

/** Whatever was thrown, as a Stop. */
export function asStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new Stop('unusable', 'unexpected', 'Something went wrong on this page', `Nothing was sent. Please load the page again. (${said})`);
}

/** Throws a Stop: something was pressed that belongs to a survey, and none is open. */
export function noSurvey(): never {
  throw new Stop('unusable', 'no-survey', 'No survey is open on this page', 'Please open it again from its link.');
}
