import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@throughline/contract';
import { uiWords } from '../ui/words/words';

/** What went wrong, as the server said it; or, where no answer of ours came back, in our own words. Never throws. */
export function problemOf(error: unknown): Problem {
  const response = httpError(error);
  const body: unknown = response?.error;
  if (isProblem(body)) return body;
  const words = uiWords();
  if (!response) return problem(0, 'unexpected', words.unexpected);
  if (response.status === 0) return problem(0, 'unreachable', words.unreachable);
  if (response.status >= 500) return problem(response.status, 'server', words.server);
  return problem(response.status, 'refused', { title: words.refused.title, detail: words.refused.detail(response.status) });
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

function problem(status: number, code: string, said: Pick<Problem, 'title' | 'detail'>): Problem {
  return { type: 'about:blank', ...said, status, code, requestId: '' };
}
