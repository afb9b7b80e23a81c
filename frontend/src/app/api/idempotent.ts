import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { retry, throwError, timer } from 'rxjs';

const HEADER = 'Idempotency-Key';
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A random key that names one act of the person, so that the server does it once however often it is sent. */
export function newKey(): string {
  // not crypto.randomUUID: it is missing on plain http, which is how a first trial on a local network runs
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Request options that carry a key of your own: give the same key again when the person repeats the same act. */
export function idempotent(key: string = newKey()): { headers: Record<string, string> } {
  return { headers: { [HEADER]: key } };
}

/** Gives every write a key, and repeats it under that key when the connection was lost on the way. */
export const idempotentWrites: HttpInterceptorFn = (request, next) => {
  if (!UNSAFE.has(request.method) || !request.url.startsWith('/api/')) return next(request);
  const keyed = request.headers.has(HEADER) ? request : request.clone({ setHeaders: { [HEADER]: newKey() } });
  return next(keyed).pipe(retry({ count: 2, delay: (error: unknown, attempt) => (lost(error) ? timer(attempt * 400) : throwError(() => error)) }));
};

function lost(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 0;
}
