import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AwardCertificates,
  AwardEvent,
  AwardEventStep,
  AwardLook,
  AwardReveal,
  AwardWinners,
  MyAwardList,
  WallConsent,
  WallOfFame,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const at = (id: string, rest: string): string => `/api/award-programmes/${encodeURIComponent(id)}/${rest}`;
const mine = (candidateId: string, rest: string): string => `/api/my-awards/${encodeURIComponent(candidateId)}/${rest}`;

/** How far the reveal of a programme is; no winner is in it. Call in an injection context. */
export function revealResource(id: () => string): HttpResourceRef<AwardReveal | undefined> {
  return httpResource<AwardReveal>(() => at(id(), 'reveal'));
}

/** Who won; no request while `id` is undefined. Before the reveal the server refuses it. */
export function winnersResource(id: () => string | undefined): HttpResourceRef<AwardWinners | undefined> {
  return httpResource<AwardWinners>(() => {
    const programme = id();
    return programme === undefined ? undefined : at(programme, 'winners');
  });
}

/** The event, without winners that were not shown in it yet. */
export function eventResource(id: () => string): HttpResourceRef<AwardEvent | undefined> {
  return httpResource<AwardEvent>(() => at(id(), 'event'));
}

/** The caller's own awards. */
export function myAwardsResource(): HttpResourceRef<MyAwardList | undefined> {
  return httpResource<MyAwardList>(() => '/api/my-awards');
}

/** The wall of fame. */
export function wallResource(): HttpResourceRef<WallOfFame | undefined> {
  return httpResource<WallOfFame>(() => '/api/award-wall');
}

/** Where the certificates of all winners are fetched, one's own certificate, and the picture to share. */
export const certificatesAddress = (id: string): string => at(id, 'certificates');
export const certificateAddress = (candidateId: string): string => mine(candidateId, 'certificate');
export const cardAddress = (candidateId: string): string => `/api/award-wall/${encodeURIComponent(candidateId)}/card`;

/** What the secretary and winners can do. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class AwardReveals {
  private readonly http = inject(HttpClient);

  reveal(id: string): Promise<AwardReveal> {
    return firstValueFrom(this.http.post<AwardReveal>(at(id, 'reveal'), null));
  }

  revealByItself(id: string, byItself: boolean): Promise<AwardReveal> {
    return firstValueFrom(this.http.patch<AwardReveal>(at(id, 'reveal'), { byItself }));
  }

  look(id: string): Promise<AwardLook> {
    return firstValueFrom(this.http.post<AwardLook>(at(id, 'early-look'), null));
  }

  beginEvent(id: string): Promise<AwardEvent> {
    return firstValueFrom(this.http.post<AwardEvent>(at(id, 'event'), null));
  }

  show(id: string, categoryId: string): Promise<AwardEventStep> {
    return firstValueFrom(this.http.post<AwardEventStep>(at(id, `categories/${encodeURIComponent(categoryId)}/reveal`), null));
  }

  leaveWithoutWinner(id: string, categoryId: string, reason: string): Promise<AwardReveal> {
    return firstValueFrom(this.http.post<AwardReveal>(at(id, `categories/${encodeURIComponent(categoryId)}/no-winner`), { reason }));
  }

  orderCertificates(id: string): Promise<AwardCertificates> {
    return firstValueFrom(this.http.post<AwardCertificates>(at(id, 'certificates'), null));
  }

  agree(candidateId: string, consent: WallConsent): Promise<MyAwardList> {
    return firstValueFrom(this.http.put<MyAwardList>(mine(candidateId, 'consent'), consent));
  }

  withdraw(candidateId: string): Promise<void> {
    return firstValueFrom(this.http.delete<undefined>(mine(candidateId, 'consent')));
  }
}
