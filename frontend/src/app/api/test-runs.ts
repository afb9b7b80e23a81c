import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { NewTestRun, TestRun, TestRunCount, TestRunLink } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const address = (cycleId: string): string => `/api/cycles/${encodeURIComponent(cycleId)}/test-run`;

/** The test run of a draft. */
export function testRunResource(cycleId: () => string): HttpResourceRef<TestRun | undefined> {
  return httpResource<TestRun>(() => address(cycleId()));
}

/** What HR can do to try a draft out. */
@Injectable({ providedIn: 'root' })
export class TestRuns {
  private readonly http = inject(HttpClient);

  start(cycleId: string, body: NewTestRun): Promise<TestRun> {
    return firstValueFrom(this.http.post<TestRun>(address(cycleId), body));
  }

  link(cycleId: string): Promise<TestRunLink> {
    return firstValueFrom(this.http.post<TestRunLink>(`${address(cycleId)}/links`, null));
  }

  count(cycleId: string, body: TestRunCount): Promise<TestRun> {
    return firstValueFrom(this.http.post<TestRun>(`${address(cycleId)}/count`, body));
  }

  throwAway(cycleId: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(address(cycleId)));
  }
}
