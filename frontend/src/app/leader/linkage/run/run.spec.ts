import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { LinkageRun, NewLinkageRun } from '@throughline/contract';
import { EVERY, Run } from './run';

const UNDER_WAY: LinkageRun = { id: 'r1', kind: 'permutation', state: 'running', progress: 0.42, sentence: '2,100 of 5,000 orders tried.' };
const DONE: LinkageRun = {
  ...UNDER_WAY,
  state: 'done',
  progress: 1,
  permutation: { sentence: 'Chance alone seldom does this.', refused: null, p: 0.0002, orders: 5000, seed: 1, lag: 1 },
};

describe('a long computation', () => {
  let fixture: ComponentFixture<Run>;
  let server: HttpTestingController;
  const body = signal<NewLinkageRun>({ kind: 'permutation', draws: 5000, metric: 'm1' });
  const done: LinkageRun[] = [];
  const page = () => fixture.nativeElement as HTMLElement;
  const button = () => page().querySelector('button')!;
  const settle = async (milliseconds = 0): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const answer = async (request: TestRequest, reply: object): Promise<void> => {
    request.flush(reply);
    await settle();
  };

  beforeEach(async () => {
    done.length = 0;
    body.set({ kind: 'permutation', draws: 5000, metric: 'm1' });
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    fixture = TestBed.createComponent(Run, {
      bindings: [inputBinding('body', body), inputBinding('label', () => 'Shuffle 5,000 times'), outputBinding<LinkageRun>('done', (run) => done.push(run))],
    });
    server = TestBed.inject(HttpTestingController);
    await settle();
    button().click();
    await settle();
  });

  it('shows how far it is, and hands over what came out', async () => {
    const start = server.expectOne('/api/linkage/runs');
    expect(start.request.body).toEqual({ kind: 'permutation', draws: 5000, metric: 'm1' });
    await answer(start, UNDER_WAY);
    expect(page().textContent).toContain('2,100 of 5,000 orders tried.');
    expect(page().querySelector('progress')!.value).toBe(42);
    await settle(EVERY + 50);
    await answer(server.expectOne('/api/linkage/runs/r1'), DONE);
    expect(done).toEqual([DONE]);
    expect(button().textContent).toContain('Shuffle 5,000 times');
  });

  it('is cancelled by hand, and asked about no more', async () => {
    await answer(server.expectOne('/api/linkage/runs'), UNDER_WAY);
    button().click();
    await settle();
    const cancelled = server.expectOne({ method: 'DELETE', url: '/api/linkage/runs/r1' });
    await answer(cancelled, {});
    expect(page().textContent).toContain('Cancelled. Nothing was changed.');
    await settle(EVERY + 50);
    server.expectNone('/api/linkage/runs/r1');
    expect(done).toEqual([]);
  });

  it('is given up when something else is asked', async () => {
    await answer(server.expectOne('/api/linkage/runs'), UNDER_WAY);
    body.set({ kind: 'permutation', draws: 5000, metric: 'm2' });
    await settle();
    server.expectOne({ method: 'DELETE', url: '/api/linkage/runs/r1' });
    expect(page().querySelector('progress')).toBeNull();
  });

  it('is given up when the person leaves the page', async () => {
    await answer(server.expectOne('/api/linkage/runs'), UNDER_WAY);
    fixture.destroy();
    server.expectOne({ method: 'DELETE', url: '/api/linkage/runs/r1' });
  });

  it('says why it failed, and can be started again', async () => {
    await answer(server.expectOne('/api/linkage/runs'), { ...UNDER_WAY, state: 'failed', sentence: 'It took longer than two minutes.' });
    expect(page().textContent).toContain('It took longer than two minutes.');
    expect(button().disabled).toBe(false);
  });

  it('says what the server said when it may not start', async () => {
    const busy = { title: 'Busy', detail: 'Two long computations are under way already.', status: 429, code: 'busy' };
    server.expectOne('/api/linkage/runs').flush(busy, { status: 429, statusText: 'Busy' });
    await settle();
    expect(page().textContent).toContain('Two long computations are under way already.');
    expect(button().disabled).toBe(false);
  });
});
