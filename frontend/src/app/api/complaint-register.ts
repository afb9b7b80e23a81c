import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ComplaintCategory,
  ComplaintCategoryChange,
  ComplaintCause,
  ComplaintCauseChange,
  ComplaintReturn,
  ComplaintReturnQuery,
  ComplaintSettings,
  ComplaintSettingsBody,
  ComplaintTemplate,
  ComplaintTemplateList,
  NewComplaintCategory,
  NewComplaintCause,
  NewComplaintTemplate,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** All versions of all templates of returns. Call in an injection context. */
export function complaintTemplatesResource(): HttpResourceRef<ComplaintTemplateList | undefined> {
  return httpResource<ComplaintTemplateList>(() => '/api/complaint-templates');
}

/** A return; no request while nothing is asked for. */
export function complaintReturnResource(
  asked: () => (ComplaintReturnQuery & { readonly templateId: string }) | undefined,
): HttpResourceRef<ComplaintReturn | undefined> {
  return httpResource<ComplaintReturn>(() => {
    const { templateId, from, until } = asked() ?? {};
    return templateId && from && until ? { url: returnAt(templateId), params: { from, until } } : undefined;
  });
}

/** Where the same return is a file. */
export function complaintReturnFile(templateId: string, { from, until }: ComplaintReturnQuery): string {
  return `${returnAt(templateId)}.csv?${new URLSearchParams({ from, until }).toString()}`;
}

/** What service managers set about the register. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class ComplaintRegister {
  private readonly http = inject(HttpClient);

  saveSettings(body: ComplaintSettingsBody): Promise<ComplaintSettings> {
    return firstValueFrom(this.http.put<ComplaintSettings>('/api/complaint-settings', body));
  }

  addCategory(body: NewComplaintCategory): Promise<ComplaintCategory> {
    return firstValueFrom(this.http.post<ComplaintCategory>('/api/complaint-categories', body));
  }

  changeCategory(id: string, body: ComplaintCategoryChange): Promise<ComplaintCategory> {
    return firstValueFrom(this.http.patch<ComplaintCategory>(`/api/complaint-categories/${encodeURIComponent(id)}`, body));
  }

  addCause(body: NewComplaintCause): Promise<ComplaintCause> {
    return firstValueFrom(this.http.post<ComplaintCause>('/api/complaint-causes', body));
  }

  changeCause(id: string, body: ComplaintCauseChange): Promise<ComplaintCause> {
    return firstValueFrom(this.http.patch<ComplaintCause>(`/api/complaint-causes/${encodeURIComponent(id)}`, body));
  }

  addTemplate(body: NewComplaintTemplate): Promise<ComplaintTemplate> {
    return firstValueFrom(this.http.post<ComplaintTemplate>('/api/complaint-templates', body));
  }
}

const returnAt = (templateId: string): string => `/api/complaint-templates/${encodeURIComponent(templateId)}/return`;
