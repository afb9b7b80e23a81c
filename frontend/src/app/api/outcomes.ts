import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ImportList, ImportView, Metric, MetricChange, MetricList, NewMetric, ObservationList, ObservationQuery } from '@throughline/contract';
import type { Language } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

/** The metric registry. Call in an injection context. */
export function metricsResource(): HttpResourceRef<MetricList | undefined> {
  return httpResource<MetricList>(() => '/api/metrics');
}

/** The files that brought outcomes in or are about to, newest first as the server lists them. */
export function outcomeImportsResource(): HttpResourceRef<ImportList | undefined> {
  return httpResource<ImportList>(() => '/api/outcome-imports');
}

/** One page of observations. */
export function observationsResource(query: () => ObservationQuery): HttpResourceRef<ObservationList | undefined> {
  return httpResource<ObservationList>(() => ({ url: '/api/observations', params: written(query()) }));
}

/** What a service manager can do with outcomes. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Outcomes {
  private readonly http = inject(HttpClient);

  addMetric(body: NewMetric): Promise<Metric> {
    return firstValueFrom(this.http.post<Metric>('/api/metrics', body));
  }

  /** Adds those of the three usual metrics that are not there yet, in the words of the language. */
  addUsualMetrics(language: Language): Promise<MetricList> {
    return firstValueFrom(this.http.post<MetricList>('/api/metric-defaults', null, { params: { language } }));
  }

  changeMetric(id: string, body: MetricChange): Promise<Metric> {
    return firstValueFrom(this.http.patch<Metric>(`/api/metrics/${encodeURIComponent(id)}`, body));
  }

  /** Takes an applied import back. */
  undo(id: string): Promise<ImportView> {
    return firstValueFrom(this.http.delete<ImportView>(`/api/outcome-imports/${encodeURIComponent(id)}/application`));
  }
}

function written(query: ObservationQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );
}
