import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@throughline/contract';

/** What went wrong, as the server said it; or, where no answer of ours came back, in our own words. Never throws. */
export function problemOf(error: unknown): Problem {
  const response = httpError(error);
  const body: unknown = response?.error;
  if (isProblem(body)) return body;
  if (!response) return problem(0, 'unexpected', 'Something went wrong on this page', 'Nothing was sent. Please load the page again.');
  if (response.status === 0)
    return problem(0, 'unreachable', 'The server cannot be reached', 'Nothing you typed is lost. Check the connection, then try again.');
  if (response.status >= 500)
    return problem(response.status, 'server', 'The server could not finish this', 'Please try again in a moment. If it stays, tell your administrator.');
  return problem(response.status, 'refused', 'This was refused', `The server answered ${response.status} without saying why.`);
}

/** The refusal's kind, told by its HTTP status: which state of a page fits. */
export function isForbidden(error: unknown): boolean {
  return httpError(error)?.status === 403;
}

function httpError(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  // a resource wraps what is no Error; the response is then its cause
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof HttpErrorResponse ? cause : undefined;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'detail' in body && typeof body.detail === 'string';
}

function problem(status: number, code: string, title: string, detail: string): Problem {
  return { type: 'about:blank', title, status, detail, code, requestId: '' };
}
