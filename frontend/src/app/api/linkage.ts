import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  DriversQuery,
  DriversReply,
  Experiment,
  ExperimentList,
  ExperimentResult,
  FamilyQuery,
  FamilyReply,
  LinkageMeasures,
  LinkageRun,
  LinkageTeam,
  LinkQuery,
  LinkReply,
  NewExperiment,
  NewLinkageRun,
  NewRegisteredQuestion,
  RegisteredQuestion,
  RegisteredQuestionList,
  ValueQuery,
  ValueReply,
} from '@throughline/contract';
import type { LinkTable } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

const ROOT = '/api/linkage';
const at = (...steps: string[]): string => [ROOT, ...steps.map(encodeURIComponent)].join('/');

/** What can be set against each other. Call in an injection context. */
export function linkageMeasuresResource(): HttpResourceRef<LinkageMeasures | undefined> {
  return httpResource<LinkageMeasures>(() => at('measures'));
}

/** Everything about the link of one staff measure with one metric; no request while the query is not known. */
export function linkResource(query: () => LinkQuery | undefined): HttpResourceRef<LinkReply | undefined> {
  return asked<LinkReply, LinkQuery>(() => at('link'), query);
}

/** Both lines over time of one team; no request while no team is chosen. */
export function teamLinesResource(teamId: () => string | undefined, query: () => LinkQuery | undefined): HttpResourceRef<LinkageTeam | undefined> {
  return asked<LinkageTeam, LinkQuery>(
    () => at('teams', teamId() ?? ''),
    () => (teamId() ? query() : undefined),
  );
}

/** Which drivers go with one metric. */
export function driversResource(query: () => DriversQuery | undefined): HttpResourceRef<DriversReply | undefined> {
  return asked<DriversReply, DriversQuery>(() => at('drivers'), query);
}

/** Every staff measure against every metric, tested together. */
export function familyResource(query: () => FamilyQuery | undefined): HttpResourceRef<FamilyReply | undefined> {
  return asked<FamilyReply, FamilyQuery>(() => at('family'), query);
}

/** What a link would be worth by the asker's own figures. */
export function valueResource(query: () => ValueQuery | undefined): HttpResourceRef<ValueReply | undefined> {
  return asked<ValueReply, ValueQuery>(() => at('value'), query);
}

/** Questions that were registered before looking, the newest first. */
export function registeredQuestionsResource(): HttpResourceRef<RegisteredQuestionList | undefined> {
  return httpResource<RegisteredQuestionList>(() => at('registered-questions'));
}

/** Actions that were registered before they started, the newest first. */
export function experimentsResource(): HttpResourceRef<ExperimentList | undefined> {
  return httpResource<ExperimentList>(() => at('experiments'));
}

/** What became of one action, as the figures are today. */
export function experimentResultResource(id: () => string): HttpResourceRef<ExperimentResult | undefined> {
  return httpResource<ExperimentResult>(() => at('experiments', id(), 'result'));
}

/** Where a table of a link can be had as a file. */
export function linkTableAddress(query: LinkQuery, table: LinkTable): string {
  return `${ROOT}/link.csv?${new URLSearchParams({ ...written(query), table })}`;
}

/** What is written down before looking. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class LinkageRegister {
  private readonly http = inject(HttpClient);

  ask(body: NewRegisteredQuestion): Promise<RegisteredQuestion> {
    return firstValueFrom(this.http.post<RegisteredQuestion>(at('registered-questions'), body));
  }

  /** The answer to a question whose period is over. */
  answer(id: string): Promise<RegisteredQuestion> {
    return firstValueFrom(this.http.post<RegisteredQuestion>(at('registered-questions', id, 'answer'), null));
  }

  withdrawQuestion(id: string, reason: string): Promise<RegisteredQuestion> {
    return firstValueFrom(this.http.post<RegisteredQuestion>(at('registered-questions', id, 'withdrawal'), { reason }));
  }

  begin(body: NewExperiment): Promise<Experiment> {
    return firstValueFrom(this.http.post<Experiment>(at('experiments'), body));
  }

  withdrawExperiment(id: string, reason: string): Promise<Experiment> {
    return firstValueFrom(this.http.post<Experiment>(at('experiments', id, 'withdrawal'), { reason }));
  }
}

/** Long computations: started, looked after and cancelled. */
@Injectable({ providedIn: 'root' })
export class LinkageRuns {
  private readonly http = inject(HttpClient);

  start(body: NewLinkageRun): Promise<LinkageRun> {
    return firstValueFrom(this.http.post<LinkageRun>(at('runs'), body));
  }

  look(id: string): Promise<LinkageRun> {
    return firstValueFrom(this.http.get<LinkageRun>(at('runs', id)));
  }

  cancel(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(at('runs', id)));
  }
}

function asked<Reply, Query extends object>(url: () => string, query: () => Query | undefined): HttpResourceRef<Reply | undefined> {
  return httpResource<Reply>(() => {
    const wanted = query();
    return wanted && { url: url(), params: written(wanted) };
  });
}

/** What is left open is not sent. */
function written(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'number' || (typeof value === 'string' && value) ? [[key, String(value)]] : [],
    ),
  );
}
