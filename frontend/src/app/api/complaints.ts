import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ComplaintCategoryList,
  ComplaintCauseList,
  ComplaintChange,
  ComplaintClosureBody,
  ComplaintCounts,
  ComplaintEscalationBody,
  ComplaintHandlerList,
  ComplaintJoiningBody,
  ComplaintList,
  ComplaintQuery,
  ComplaintSettings,
  ComplaintStepBody,
  ComplaintView,
  NewComplaint,
} from '@throughline/contract';
import type { ComplaintAct } from '@throughline/domain';
import { firstValueFrom } from 'rxjs';

/** What any of the steps of a complaint is sent with. */
export type ComplaintActBody = ComplaintStepBody | ComplaintEscalationBody | ComplaintClosureBody | ComplaintJoiningBody;

/** A page of the register. Call in an injection context. */
export function complaintsResource(query: () => ComplaintQuery): HttpResourceRef<ComplaintList | undefined> {
  return httpResource<ComplaintList>(() => ({ url: '/api/complaints', params: paramsOf(query()) }));
}

/** Where the same complaints are a file. */
export function complaintsFile(query: ComplaintQuery): string {
  const params = new URLSearchParams(paramsOf(query)).toString();
  return `/api/complaints.csv${params ? `?${params}` : ''}`;
}

/** Where a file beside a complaint is. */
export function complaintFileAt(attachmentId: string): string {
  return `/api/complaint-attachments/${encodeURIComponent(attachmentId)}`;
}

/** One complaint with its history. */
export function complaintResource(id: () => string): HttpResourceRef<ComplaintView | undefined> {
  return httpResource<ComplaintView>(() => at(id()));
}

/** How many complaints wait for something today. */
export function complaintCountsResource(): HttpResourceRef<ComplaintCounts | undefined> {
  return httpResource<ComplaintCounts>(() => '/api/complaint-counts');
}

/** Who can be owner or deputy. */
export function complaintHandlersResource(): HttpResourceRef<ComplaintHandlerList | undefined> {
  return httpResource<ComplaintHandlerList>(() => '/api/complaint-handlers');
}

/** All categories, the retired ones last. */
export function complaintCategoriesResource(): HttpResourceRef<ComplaintCategoryList | undefined> {
  return httpResource<ComplaintCategoryList>(() => '/api/complaint-categories');
}

/** All root causes, the retired ones last. */
export function complaintCausesResource(): HttpResourceRef<ComplaintCauseList | undefined> {
  return httpResource<ComplaintCauseList>(() => '/api/complaint-causes');
}

/** The calendar, reminders, and whether personal data of customers may be kept. */
export function complaintSettingsResource(): HttpResourceRef<ComplaintSettings | undefined> {
  return httpResource<ComplaintSettings>(() => '/api/complaint-settings');
}

/** What service managers do with complaints. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Complaints {
  private readonly http = inject(HttpClient);

  register(body: NewComplaint): Promise<ComplaintView> {
    return firstValueFrom(this.http.post<ComplaintView>('/api/complaints', body));
  }

  change(id: string, body: ComplaintChange): Promise<ComplaintView> {
    return firstValueFrom(this.http.patch<ComplaintView>(at(id), body));
  }

  act(id: string, act: ComplaintAct, body: ComplaintActBody): Promise<ComplaintView> {
    return firstValueFrom(this.http.post<ComplaintView>(`${at(id)}/${act}`, body));
  }

  attach(id: string, file: File): Promise<ComplaintView> {
    const options = { params: { fileName: file.name.slice(-120) }, headers: { 'content-type': 'application/octet-stream' } };
    return firstValueFrom(this.http.post<ComplaintView>(`${at(id)}/attachments`, file, options));
  }

  detach(id: string, attachmentId: string): Promise<ComplaintView> {
    return firstValueFrom(this.http.delete<ComplaintView>(`${at(id)}/attachments/${encodeURIComponent(attachmentId)}`));
  }

  eraseWords(id: string): Promise<ComplaintView> {
    return firstValueFrom(this.http.delete<ComplaintView>(`${at(id)}/words`));
  }

  /** The open complaint with this number; undefined when there is none. */
  async openOne(number: string): Promise<string | undefined> {
    const { items } = await firstValueFrom(this.http.get<ComplaintList>('/api/complaints', { params: { state: 'open', search: number, limit: 100 } }));
    return items.find((one) => String(one.number) === number)?.id;
  }

  beginWithTheUsual(): Promise<ComplaintCategoryList> {
    return firstValueFrom(this.http.post<ComplaintCategoryList>('/api/complaint-defaults', {}));
  }
}

const at = (id: string): string => `/api/complaints/${encodeURIComponent(id)}`;

function paramsOf(query: ComplaintQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]));
}
