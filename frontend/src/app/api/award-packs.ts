import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AwardLogCheck, AwardLogPage, AwardLogPart, AwardPack, AwardPackChange, AwardPackList } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const programme = (id: string): string => `/api/award-programmes/${encodeURIComponent(id)}`;
const pack = (id: string): string => `/api/award-packs/${encodeURIComponent(id)}`;

/** The packs of a programme, a page of them. Call in an injection context. */
export function awardPacksResource(asked: () => { id: string; state: string; cursor: string | undefined }): HttpResourceRef<AwardPackList | undefined> {
  return httpResource<AwardPackList>(() => {
    const { id, state, cursor } = asked();
    return { url: `${programme(id)}/packs`, params: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } };
  });
}

/** The pack of a candidate. Call in an injection context. */
export function awardPackResource(id: () => string): HttpResourceRef<AwardPack | undefined> {
  return httpResource<AwardPack>(() => pack(id()));
}

/** A page of the award log, newest first. Call in an injection context. */
export function awardLogResource(asked: () => { id: string; part: AwardLogPart | ''; before: number | undefined }): HttpResourceRef<AwardLogPage | undefined> {
  return httpResource<AwardLogPage>(() => {
    const { id, part, before } = asked();
    return { url: `${programme(id)}/log`, params: { ...(part ? { part } : {}), ...(before === undefined ? {} : { before }) } };
  });
}

/** Where the whole log lies for an auditor. */
export const awardLogFile = (id: string): string => `${programme(id)}/log.json`;

/** What HR does with packs and the award log. Each call rejects with an HttpErrorResponse that `problemOf` reads. */
@Injectable({ providedIn: 'root' })
export class AwardPacks {
  private readonly http = inject(HttpClient);

  propose(programmeId: string): Promise<void> {
    return firstValueFrom(this.http.post<void>(`${programme(programmeId)}/packs`, null));
  }

  change(id: string, body: AwardPackChange): Promise<AwardPack> {
    return firstValueFrom(this.http.put<AwardPack>(pack(id), body));
  }

  approve(id: string): Promise<AwardPack> {
    return firstValueFrom(this.http.post<AwardPack>(`${pack(id)}/approval`, null));
  }

  check(programmeId: string): Promise<AwardLogCheck> {
    return firstValueFrom(this.http.get<AwardLogCheck>(`${programme(programmeId)}/log-check`));
  }
}
