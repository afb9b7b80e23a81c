import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { idempotent, idempotentWrites } from './idempotent';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function start() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([idempotentWrites])), provideHttpClientTesting()] });
  return { http: TestBed.inject(HttpClient), server: TestBed.inject(HttpTestingController) };
}

describe('idempotent writes', () => {
  it('carry a key; reads carry none', () => {
    const { http, server } = start();
    http.post('/api/teams', {}).subscribe();
    http.get('/api/teams').subscribe();
    const [write, read] = [server.expectOne((request) => request.method === 'POST'), server.expectOne((request) => request.method === 'GET')];
    expect(write.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(read.request.headers.has('Idempotency-Key')).toBe(false);
  });

  it('are sent again under the same key when the connection was lost', async () => {
    const { http, server } = start();
    const reply = firstValueFrom(http.post('/api/teams', {}));
    const first = server.expectOne('/api/teams');
    first.error(new ProgressEvent('error'));
    await wait(500);
    const second = server.expectOne('/api/teams');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ id: '1' });
    expect(await reply).toEqual({ id: '1' });
  });

  it('are not sent again when the server refused', async () => {
    const { http, server } = start();
    const reply = firstValueFrom(http.post('/api/teams', {})).catch((error: unknown) => error);
    server.expectOne('/api/teams').flush({}, { status: 409, statusText: 'Conflict' });
    await reply;
    server.verify();
  });

  it('keep a key of one’s own', () => {
    const { http, server } = start();
    http.post('/api/teams', {}, idempotent('mine')).subscribe();
    expect(server.expectOne('/api/teams').request.headers.get('Idempotency-Key')).toBe('mine');
  });
});
