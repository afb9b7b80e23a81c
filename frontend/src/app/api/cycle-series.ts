import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AudienceReach, CycleCalendar, NewSeries, PulsePrecision, Series, SeriesChange, SeriesList } from '@throughline/contract';
import type { CycleAudience } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

const address = (id: string): string => `/api/cycle-series/${encodeURIComponent(id)}`;

/** The cycles of some days, with those that series plan. */
export function calendarResource(days: () => { from: string; until: string }): HttpResourceRef<CycleCalendar | undefined> {
  return httpResource<CycleCalendar>(() => ({ url: '/api/cycle-calendar', params: days() }));
}

/** All series. */
export function seriesListResource(): HttpResourceRef<SeriesList | undefined> {
  return httpResource<SeriesList>(() => '/api/cycle-series');
}

/** One series; no request while `id` is empty. */
export function seriesResource(id: () => string | undefined): HttpResourceRef<Series | undefined> {
  return httpResource<Series>(() => (id() ? address(id() ?? '') : undefined));
}

/** How precise a pulse will be and was; no request while `id` is empty. */
export function precisionResource(id: () => string | undefined): HttpResourceRef<PulsePrecision | undefined> {
  return httpResource<PulsePrecision>(() => (id() ? `${address(id() ?? '')}/precision` : undefined));
}

/** What HR can do with series and audiences. */
@Injectable({ providedIn: 'root' })
export class CycleSeries {
  private readonly http = inject(HttpClient);

  start(body: NewSeries): Promise<Series> {
    return firstValueFrom(this.http.post<Series>('/api/cycle-series', body));
  }

  change(id: string, body: SeriesChange): Promise<Series> {
    return firstValueFrom(this.http.patch<Series>(address(id), body));
  }

  /** Pauses it, lets it go on, or ends it for good. */
  act(id: string, what: 'pause' | 'resumption' | 'ending'): Promise<Series> {
    return firstValueFrom(this.http.post<Series>(`${address(id)}/${what}`, null));
  }

  /** Whom an audience would reach today; changes nothing. */
  tryAudience(audience: CycleAudience): Promise<AudienceReach> {
    return firstValueFrom(this.http.post<AudienceReach>('/api/cycle-audience-trials', { audience }));
  }
}
