import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ImportList,
  ImportMapping,
  ImportView,
  Metric,
  MetricChange,
  MetricList,
  NewMetric,
  ObservationList,
  ObservationQuery,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';
import { CsvUpload } from './csv-upload';

/** The metric registry. Call in an injection context. */
export function metricsResource(): HttpResourceRef<MetricList | undefined> {
  return httpResource<MetricList>(() => '/api/metrics');
}

/** The files that brought outcomes in or are about to, newest first as the server lists them. */
export function outcomeImportsResource(): HttpResourceRef<ImportList | undefined> {
  return httpResource<ImportList>(() => '/api/outcome-imports');
}

/** One file of outcomes and what it would do or did. */
export function outcomeImportResource(id: () => string): HttpResourceRef<ImportView | undefined> {
  return httpResource<ImportView>(() => `/api/outcome-imports/${encodeURIComponent(id())}`);
}

/** One page of observations. */
export function observationsResource(query: () => ObservationQuery): HttpResourceRef<ObservationList | undefined> {
  return httpResource<ObservationList>(() => ({ url: '/api/observations', params: written(query()) }));
}

/** What a service manager can do with outcomes. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Outcomes {
  private readonly http = inject(HttpClient);
  private readonly upload = inject(CsvUpload);

  addMetric(body: NewMetric): Promise<Metric> {
    return firstValueFrom(this.http.post<Metric>('/api/metrics', body));
  }

  /** Adds those of the three usual metrics that are not there yet. */
  addUsualMetrics(): Promise<MetricList> {
    return firstValueFrom(this.http.post<MetricList>('/api/metric-defaults', null));
  }

  changeMetric(id: string, body: MetricChange): Promise<Metric> {
    return firstValueFrom(this.http.patch<Metric>(`/api/metrics/${encodeURIComponent(id)}`, body));
  }

  read(file: File): Promise<ImportView> {
    return this.upload.send<ImportView>('/api/outcome-imports', file);
  }

  map(id: string, body: ImportMapping): Promise<ImportView> {
    return firstValueFrom(this.http.put<ImportView>(`${importAddress(id)}/mapping`, body));
  }

  apply(id: string): Promise<ImportView> {
    return firstValueFrom(this.http.post<ImportView>(`${importAddress(id)}/application`, null));
  }

  /** Takes an applied import back. */
  undo(id: string): Promise<ImportView> {
    return firstValueFrom(this.http.delete<ImportView>(`${importAddress(id)}/application`));
  }

  /** Forgets a file that was not applied. */
  discard(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(importAddress(id)));
  }
}

function importAddress(id: string): string {
  return `/api/outcome-imports/${encodeURIComponent(id)}`;
}

function written(query: ObservationQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => [key, String(value)]),
  );
}
