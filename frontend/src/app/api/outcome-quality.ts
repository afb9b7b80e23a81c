import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { OutcomeQuality, OutcomeReconciliation } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** How far events can be relied on, by source and team. Call in an injection context. */
export function outcomeQualityResource(): HttpResourceRef<OutcomeQuality | undefined> {
  return httpResource<OutcomeQuality>(() => '/api/outcome-quality');
}

/** Sets a month beside what a vendor counts. Rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Reconciliations {
  private readonly http = inject(HttpClient);

  compare(params: { sourceId: string; metricId: string; month: string; vendorCount: number }): Promise<OutcomeReconciliation> {
    return firstValueFrom(this.http.get<OutcomeReconciliation>('/api/outcome-reconciliation', { params }));
  }
}
