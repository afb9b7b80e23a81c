import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  DraftContent,
  EndorsementRequestList,
  EvidenceList,
  MyCandidacyList,
  MyNomination,
  MyNominationList,
  NewNomination,
  NominationAttachment,
  NominationChange,
  NominationDraft,
  NominationDraftList,
  NomineeTeamList,
  OpenAwardProgrammeList,
} from '@throughline/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { idempotent } from './idempotent';

/** The programmes that take nominations today. Call in an injection context. */
export function openProgrammesResource(): HttpResourceRef<OpenAwardProgrammeList | undefined> {
  return httpResource<OpenAwardProgrammeList>(() => '/api/open-award-programmes');
}

/** What the signed-in person has nominated, newest first as the server lists it. */
export function myNominationsResource(): HttpResourceRef<MyNominationList | undefined> {
  return httpResource<MyNominationList>(() => '/api/nominations/mine');
}

/** What she has begun to write and not handed in. */
export function draftsResource(): HttpResourceRef<NominationDraftList | undefined> {
  return httpResource<NominationDraftList>(() => '/api/nomination-drafts');
}

/** One draft of hers; no request without an id. */
export function draftResource(id: () => string | undefined): HttpResourceRef<NominationDraft | undefined> {
  return httpResource<NominationDraft>(() => (id() ? `/api/nomination-drafts/${encodeURIComponent(id()!)}` : undefined));
}

/** Nominations that she was asked to stand by. */
export function endorsementRequestsResource(): HttpResourceRef<EndorsementRequestList | undefined> {
  return httpResource<EndorsementRequestList>(() => '/api/endorsement-requests');
}

/** What she herself is nominated for, once nominations have closed. */
export function candidaciesResource(): HttpResourceRef<MyCandidacyList | undefined> {
  return httpResource<MyCandidacyList>(() => '/api/my-candidacies');
}

/** Thanks and figures that can be offered for these people or this team; no request for nobody. */
export function evidenceResource(employeeIds: () => readonly string[], teamId: () => string | undefined): HttpResourceRef<EvidenceList | undefined> {
  return httpResource<EvidenceList>(() => {
    const [team, people] = [teamId(), employeeIds().join(',')];
    const params: Record<string, string> = team ? { teamId: team } : { employeeIds: people };
    return team || people ? { url: '/api/nomination-evidence', params } : undefined;
  });
}

/** Teams that can be nominated, by part of their name. */
export function nomineeTeamsResource(search: () => string, wanted: () => boolean): HttpResourceRef<NomineeTeamList | undefined> {
  return httpResource<NomineeTeamList>(() => (wanted() ? { url: '/api/nominee-teams', params: { search: search().trim() } } : undefined));
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
    return this.done(this.http.delete<void>(`/api/nominations/${encodeURIComponent(id)}`));
  }

  startDraft(programmeId: string, content: DraftContent): Promise<NominationDraft> {
    return firstValueFrom(this.http.post<NominationDraft>(`/api/award-programmes/${encodeURIComponent(programmeId)}/nomination-drafts`, content));
  }

  saveDraft(id: string, content: DraftContent): Promise<NominationDraft> {
    return firstValueFrom(this.http.put<NominationDraft>(`/api/nomination-drafts/${encodeURIComponent(id)}`, content));
  }

  deleteDraft(id: string): Promise<void> {
    return this.done(this.http.delete<void>(`/api/nomination-drafts/${encodeURIComponent(id)}`));
  }

  attach(draftId: string, file: File): Promise<NominationAttachment> {
    const options = { params: { fileName: file.name.slice(-120) }, headers: { 'content-type': 'application/octet-stream' } };
    return firstValueFrom(this.http.post<NominationAttachment>(`/api/nomination-drafts/${encodeURIComponent(draftId)}/attachments`, file, options));
  }

  detach(draftId: string, id: string): Promise<void> {
    return this.done(this.http.delete<void>(`/api/nomination-drafts/${encodeURIComponent(draftId)}/attachments/${encodeURIComponent(id)}`));
  }

  askToEndorse(id: string, employeeIds: readonly string[]): Promise<MyNomination> {
    return firstValueFrom(this.http.post<MyNomination>(`/api/nominations/${encodeURIComponent(id)}/endorsements`, { employeeIds }));
  }

  endorse(nominationId: string, sentence: string): Promise<unknown> {
    return firstValueFrom(this.http.put(`/api/endorsement-requests/${encodeURIComponent(nominationId)}`, { sentence }));
  }

  refuseToEndorse(nominationId: string): Promise<void> {
    return this.done(this.http.delete<void>(`/api/endorsement-requests/${encodeURIComponent(nominationId)}`));
  }

  decline(candidateId: string): Promise<void> {
    return this.done(this.http.post<void>(`/api/my-candidacies/${encodeURIComponent(candidateId)}/refusal`, {}));
  }

  takeUpAgain(candidateId: string): Promise<void> {
    return this.done(this.http.delete<void>(`/api/my-candidacies/${encodeURIComponent(candidateId)}/refusal`));
  }

  private done(reply: Observable<void>): Promise<void> {
    return firstValueFrom(reply);
  }
}
