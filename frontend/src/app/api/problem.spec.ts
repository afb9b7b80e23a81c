import { HttpErrorResponse } from '@angular/common/http';
import { problemOf } from './problem';

describe('problemOf', () => {
  it('is what the server said', () => {
    const body = { type: 'about:blank', title: 'Refused', status: 409, detail: 'The cycle is open.', code: 'cycle-open', requestId: 'r' };
    expect(problemOf(new HttpErrorResponse({ status: 409, error: body }))).toBe(body);
  });

  it('says that the server cannot be reached when no answer came', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0, error: new ProgressEvent('error') })).code).toBe('unreachable');
  });

  it('makes no sentence out of a page that some proxy sent', () => {
    expect(problemOf(new HttpErrorResponse({ status: 502, error: '<html>Bad gateway</html>' })).detail).not.toContain('<html>');
  });

  it('has a sentence for what is no answer of a server at all', () => {
    expect(problemOf(new TypeError('x is undefined')).detail).not.toContain('undefined');
  });
});
