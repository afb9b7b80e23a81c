import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CustomerCommentList,
  CustomerInvitations,
  CustomerSurvey,
  CustomerSurveyChange,
  CustomerSurveyList,
  CustomerSurveyPlace,
  CustomerSurveyResults,
  CustomerSurveyShare,
  CustomerSurveySigning,
  InvitedRequest,
  NewCustomerSurvey,
  OutcomeSourceList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** All surveys of customers. Call in an injection context. */
export function customerSurveysResource(): HttpResourceRef<CustomerSurveyList | undefined> {
  return httpResource<CustomerSurveyList>(() => ALL);
}

/** One survey; none without an id. */
export function customerSurveyResource(id: () => string | undefined): HttpResourceRef<CustomerSurvey | undefined> {
  return httpResource<CustomerSurvey>(() => (id() === undefined ? undefined : at(id()!)));
}

/** What customers answered. */
export function surveyResultsResource(id: () => string): HttpResourceRef<CustomerSurveyResults | undefined> {
  return httpResource<CustomerSurveyResults>(() => `${at(id())}/results`);
}

/** A page of what customers wrote. */
export function surveyCommentsResource(id: () => string, cursor: () => string | undefined): HttpResourceRef<CustomerCommentList | undefined> {
  return httpResource<CustomerCommentList>(() => ({ url: `${at(id())}/comments`, params: given({ cursor: cursor() }) }));
}

/** The link to a survey with what it says, and the footers with it. */
export function surveyShareResource(id: () => string, place: () => CustomerSurveyPlace): HttpResourceRef<CustomerSurveyShare | undefined> {
  return httpResource<CustomerSurveyShare>(() => ({ url: `${at(id())}/share`, params: given(place()) }));
}

/** The systems that outcomes come from. */
export function outcomeSourcesResource(): HttpResourceRef<OutcomeSourceList | undefined> {
  return httpResource<OutcomeSourceList>(() => '/api/outcome-sources');
}

/** What a service manager does with surveys of customers. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class CustomerSurveys {
  private readonly http = inject(HttpClient);

  make(body: NewCustomerSurvey): Promise<CustomerSurvey> {
    return firstValueFrom(this.http.post<CustomerSurvey>(ALL, body));
  }

  change(id: string, body: CustomerSurveyChange): Promise<CustomerSurvey> {
    return firstValueFrom(this.http.patch<CustomerSurvey>(at(id), body));
  }

  invite(id: string, requests: InvitedRequest[]): Promise<CustomerInvitations> {
    return firstValueFrom(this.http.post<CustomerInvitations>(`${at(id)}/invitations`, { requests }));
  }

  /** Deletes what a customer wrote, also from nominations; her answer stays. */
  eraseComment(id: string, commentId: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${at(id)}/comments/${encodeURIComponent(commentId)}`));
  }

  signing(id: string): Promise<CustomerSurveySigning> {
    return firstValueFrom(this.http.get<CustomerSurveySigning>(`${at(id)}/signing-key`));
  }

  /** Links that were signed with the key of before lead nowhere afterwards. */
  renewKey(id: string): Promise<CustomerSurveySigning> {
    return firstValueFrom(this.http.post<CustomerSurveySigning>(`${at(id)}/signing-key`, null));
  }
}

const ALL = '/api/customer-surveys';
const at = (id: string): string => `${ALL}/${encodeURIComponent(id)}`;

function given(query: object): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}
