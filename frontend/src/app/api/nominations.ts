import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { MyNomination, MyNominationList, NewNomination, NominationChange, OpenAwardProgrammeList } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';
import { idempotent } from './idempotent';

/** The programmes that take nominations today. Call in an injection context. */
export function openProgrammesResource(): HttpResourceRef<OpenAwardProgrammeList | undefined> {
  return httpResource<OpenAwardProgrammeList>(() => '/api/open-award-programmes');
}

/** What the signed-in person has nominated, newest first as the server lists it. */
export function myNominationsResource(): HttpResourceRef<MyNominationList | undefined> {
  return httpResource<MyNominationList>(() => '/api/nominations/mine');
}

/** What an employee can do with nominations. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Nominations {
  private readonly http = inject(HttpClient);

  /** `key` names the act: given again, the nomination is not made twice. */
  nominate(programmeId: string, body: NewNomination, key: string): Promise<MyNomination> {
    return firstValueFrom(this.http.post<MyNomination>(`/api/award-programmes/${encodeURIComponent(programmeId)}/nominations`, body, idempotent(key)));
  }

  change(id: string, body: NominationChange): Promise<MyNomination> {
    return firstValueFrom(this.http.put<MyNomination>(`/api/nominations/${encodeURIComponent(id)}`, body));
  }

  withdraw(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/nominations/${encodeURIComponent(id)}`));
  }
}
