import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AwardChecklist,
  AwardProgramme,
  AwardProgrammeChange,
  AwardProgrammeList,
  AwardSecretaryCandidates,
  AwardTemplateList,
  EligibilityTrial,
  EligibilityTrialResult,
  NewAwardProgramme,
  NewTemplatedAwardProgramme,
  NominationList,
  NominationQuery,
  OrganisationValueList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const programmeAddress = (id: string): string => `/api/award-programmes/${encodeURIComponent(id)}`;

/** All award programmes as HR sees them. Call in an injection context. */
export function programmesResource(): HttpResourceRef<AwardProgrammeList | undefined> {
  return httpResource<AwardProgrammeList>(() => '/api/award-programmes');
}

/** One programme; no request while `id` is empty. */
export function programmeResource(id: () => string | undefined): HttpResourceRef<AwardProgramme | undefined> {
  return httpResource<AwardProgramme>(() => (id() ? programmeAddress(id() ?? '') : undefined));
}

/** The programmes to start from, in a language. */
export function awardTemplatesResource(language: () => string): HttpResourceRef<AwardTemplateList | undefined> {
  return httpResource<AwardTemplateList>(() => ({ url: '/api/award-templates', params: { language: language() } }));
}

/** Those who could be the secretary of a programme. */
export function awardSecretariesResource(): HttpResourceRef<AwardSecretaryCandidates | undefined> {
  return httpResource<AwardSecretaryCandidates>(() => '/api/award-secretaries');
}

/** The values of the organisation, to tie categories to. */
export function tiedValuesResource(): HttpResourceRef<OrganisationValueList | undefined> {
  return httpResource<OrganisationValueList>(() => '/api/values');
}

/** What opening a programme would mean now; no request while `id` is empty. */
export function awardChecklistResource(id: () => string | undefined): HttpResourceRef<AwardChecklist | undefined> {
  return httpResource<AwardChecklist>(() => (id() ? `${programmeAddress(id() ?? '')}/checklist` : undefined));
}

/** One page of a programme's nominations. */
export function nominationsResource(programmeId: () => string, query: () => NominationQuery): HttpResourceRef<NominationList | undefined> {
  return httpResource<NominationList>(() => {
    const { categoryId, cursor, limit } = query();
    return {
      url: `${programmeAddress(programmeId())}/nominations`,
      params: { ...(categoryId && { categoryId }), ...(cursor && { cursor }), ...(limit && { limit }) },
    };
  });
}

/** What HR can do with award programmes. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class AwardProgrammes {
  private readonly http = inject(HttpClient);

  add(body: NewAwardProgramme): Promise<AwardProgramme> {
    return firstValueFrom(this.http.post<AwardProgramme>('/api/award-programmes', body));
  }

  start(body: NewTemplatedAwardProgramme): Promise<AwardProgramme> {
    return firstValueFrom(this.http.post<AwardProgramme>('/api/templated-award-programmes', body));
  }

  passOn(id: string, employeeId: string): Promise<AwardProgramme> {
    return firstValueFrom(this.http.put<AwardProgramme>(`${programmeAddress(id)}/secretary`, { employeeId }));
  }

  change(id: string, body: AwardProgrammeChange): Promise<AwardProgramme> {
    return firstValueFrom(this.http.patch<AwardProgramme>(programmeAddress(id), body));
  }

  open(id: string): Promise<AwardProgramme> {
    return firstValueFrom(this.http.post<AwardProgramme>(`${programmeAddress(id)}/opening`, null));
  }

  clone(id: string): Promise<AwardProgramme> {
    return firstValueFrom(this.http.post<AwardProgramme>(`${programmeAddress(id)}/clones`, null));
  }

  tryOut(id: string, body: EligibilityTrial): Promise<EligibilityTrialResult> {
    return firstValueFrom(this.http.post<EligibilityTrialResult>(`${programmeAddress(id)}/eligibility-trials`, body));
  }

  close(id: string): Promise<AwardProgramme> {
    return firstValueFrom(this.http.post<AwardProgramme>(`${programmeAddress(id)}/closure`, null));
  }
}
