import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnsweredCycleList,
  CycleResults,
  Heatmap,
  HeatmapQuery,
  MeasureQuery,
  MeasureResults,
  MeasureTrend,
  PastResultList,
  PublishedCycleList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** Which results are asked for: of one team, or by the values of a demographic. */
export interface ResultsAsked {
  readonly cycleId: string;
  readonly teamId?: string | undefined;
  readonly facet?: string | undefined;
}

/** Published results of a cycle: figures, questions and comments of a team, or figures by a demographic; none are asked for while `asked` is undefined. Call in an injection context. */
export function resultsResource(asked: () => ResultsAsked | undefined): HttpResourceRef<CycleResults | undefined> {
  return httpResource<CycleResults>(() => {
    const given = asked();
    if (!given) return undefined;
    const { cycleId, ...query } = given;
    return { url: `/api/cycles/${encodeURIComponent(cycleId)}/results`, params: present(query) };
  });
}

/** One page of teams by drivers, or by the questions of one; none is asked for while `asked` is undefined. Call in an injection context. */
export function heatmapResource(asked: () => ({ cycleId: string } & HeatmapQuery) | undefined): HttpResourceRef<Heatmap | undefined> {
  return httpResource<Heatmap>(() => {
    const given = asked();
    if (!given) return undefined;
    const { cycleId, ...query } = given;
    return { url: `/api/cycles/${encodeURIComponent(cycleId)}/results/heatmap`, params: present(query) };
  });
}

/** One question or driver at one team. Call in an injection context. */
export function measureResource(asked: () => { cycleId: string } & MeasureQuery): HttpResourceRef<MeasureResults | undefined> {
  return httpResource<MeasureResults>(() => measureAddress('measure', asked()));
}

/** Its history from cycle to cycle. Call in an injection context. */
export function measureTrendResource(asked: () => { cycleId: string } & MeasureQuery): HttpResourceRef<MeasureTrend | undefined> {
  return httpResource<MeasureTrend>(() => measureAddress('trend', asked()));
}

/** The cycles whose results one may read: for HR all, for a leader those that asked her teams. Call in an injection context. */
export function publishedCyclesResource(): HttpResourceRef<PublishedCycleList | undefined> {
  return httpResource<PublishedCycleList>(() => '/api/published-cycles');
}

/** Results of surveys from before Throughline, one page from the start. */
export function pastResultsResource(): HttpResourceRef<PastResultList | undefined> {
  return httpResource<PastResultList>(() => '/api/past-results');
}

/** The cycles with answers to comments, the same for everybody. Call in an injection context. */
export function answeredCyclesResource(): HttpResourceRef<AnsweredCycleList | undefined> {
  return httpResource<AnsweredCycleList>(() => '/api/answered-cycles');
}

/** Answers to comments. A call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class CommentAnswers {
  private readonly http = inject(HttpClient);

  answer(cycleId: string, commentId: string, text: string): Promise<void> {
    const address = `/api/cycles/${encodeURIComponent(cycleId)}/comments/${encodeURIComponent(commentId)}/answers`;
    return firstValueFrom(this.http.post<void>(address, { text }));
  }
}

function measureAddress(what: 'measure' | 'trend', { cycleId, ...query }: { cycleId: string } & MeasureQuery): { url: string; params: Record<string, string> } {
  return { url: `/api/cycles/${encodeURIComponent(cycleId)}/results/${what}`, params: present({ ...query }) };
}

/** The parameters of a query that are given. */
export function present(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
