import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  EventImportList,
  EventImportMapping,
  EventImportView,
  Metric,
  NewOutcomeSource,
  OutcomeSource,
  OutcomeSourceChange,
  OutcomeSourceList,
} from '@throughline/contract';
import type { Language } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

/** The systems that events come from. Call in an injection context. */
export function sourcesResource(): HttpResourceRef<OutcomeSourceList | undefined> {
  return httpResource<OutcomeSourceList>(() => '/api/outcome-sources');
}

/** The files of events, newest first as the server lists them. */
export function eventImportsResource(): HttpResourceRef<EventImportList | undefined> {
  return httpResource<EventImportList>(() => '/api/event-imports');
}

/** One file of events. */
export function eventImportResource(id: () => string): HttpResourceRef<EventImportView | undefined> {
  return httpResource<EventImportView>(() => at(id()));
}

/** What a service manager does with files of events. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class EventImports {
  private readonly http = inject(HttpClient);

  /** Sends a file as it is: what it is, the server finds out. */
  send(sourceId: string, file: File): Promise<EventImportView> {
    const params = { sourceId, fileName: file.name };
    return firstValueFrom(this.http.post<EventImportView>('/api/event-imports', file, { params, headers: { 'Content-Type': 'text/csv' } }));
  }

  get(id: string): Promise<EventImportView> {
    return firstValueFrom(this.http.get<EventImportView>(at(id)));
  }

  map(id: string, body: EventImportMapping): Promise<EventImportView> {
    return firstValueFrom(this.http.put<EventImportView>(`${at(id)}/mapping`, body));
  }

  apply(id: string): Promise<EventImportView> {
    return firstValueFrom(this.http.post<EventImportView>(`${at(id)}/application`, null));
  }

  undo(id: string): Promise<EventImportView> {
    return firstValueFrom(this.http.delete<EventImportView>(`${at(id)}/application`));
  }

  discard(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(at(id)));
  }

  addSource(body: NewOutcomeSource): Promise<OutcomeSource> {
    return firstValueFrom(this.http.post<OutcomeSource>('/api/outcome-sources', body));
  }

  changeSource(id: string, body: OutcomeSourceChange): Promise<OutcomeSource> {
    return firstValueFrom(this.http.patch<OutcomeSource>(`/api/outcome-sources/${encodeURIComponent(id)}`, body));
  }

  /** Makes a metric as the library defines it, in the words of the language. */
  addDefinedMetric(definition: string, language: Language): Promise<Metric> {
    return firstValueFrom(this.http.post<Metric>('/api/defined-metrics', { definition, language }));
  }
}

/** Where everything that was wrong in a file can be had as a table. */
export const problemsAddress = (id: string): string => `${at(id)}/problems.csv`;

const at = (id: string): string => `/api/event-imports/${encodeURIComponent(id)}`;
