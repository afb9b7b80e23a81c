import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { OutcomeSettings, OutcomeSettingsBody } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** By what all figures of customers are told apart, and whether that can still be changed. Call in an injection context. */
export function outcomeSettingsResource(): HttpResourceRef<OutcomeSettings | undefined> {
  return httpResource<OutcomeSettings>(() => '/api/outcome-settings');
}

/** Sets what holds for all figures of customers. Rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class OutcomeSettingsApi {
  private readonly http = inject(HttpClient);

  set(body: OutcomeSettingsBody): Promise<OutcomeSettings> {
    return firstValueFrom(this.http.put<OutcomeSettings>('/api/outcome-settings', body));
  }
}
