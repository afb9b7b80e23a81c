import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Kudos,
  KudosChange,
  KudosList,
  KudosQuery,
  KudosReply,
  KudosReplyList,
  KudosSettings,
  KudosSignals,
  NewKudos,
  NewOrganisationValue,
  OrganisationValue,
  OrganisationValueChange,
  OrganisationValueList,
  OwnKudos,
} from '@throughline/contract';
import type { KudosReactionKind } from '@throughline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { idempotent } from './idempotent';

/** The newest kudos that the signed-in person may see. Call in an injection context. */
export function kudosResource(query: () => KudosQuery): HttpResourceRef<KudosList | undefined> {
  return httpResource<KudosList>(() => ({ url: '/api/kudos', params: paramsOf(query()) }));
}

/** One kudos. */
export function oneKudosResource(id: () => string): HttpResourceRef<Kudos | undefined> {
  return httpResource<Kudos>(() => `/api/kudos/${encodeURIComponent(id())}`);
}

/** What is one's own about kudos: points that are left, teams, and whether one wants the mail. */
export function ownKudosResource(): HttpResourceRef<OwnKudos | undefined> {
  return httpResource<OwnKudos>(() => '/api/own-kudos');
}

/** The values of the organisation, retired ones last. */
export function valuesResource(): HttpResourceRef<OrganisationValueList | undefined> {
  return httpResource<OrganisationValueList>(() => '/api/values');
}

/** How HR wants kudos to work. */
export function kudosSettingsResource(): HttpResourceRef<KudosSettings | undefined> {
  return httpResource<KudosSettings>(() => '/api/kudos-settings');
}

/** Figures about who thanks whom, of everybody together. */
export function kudosSignalsResource(): HttpResourceRef<KudosSignals | undefined> {
  return httpResource<KudosSignals>(() => '/api/kudos-signals');
}

/** What people do with kudos. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class KudosRequests {
  private readonly http = inject(HttpClient);

  /** `key` names the act: given again, the kudos is not given twice. */
  give(body: NewKudos, key: string): Promise<Kudos> {
    return done(this.http.post<Kudos>('/api/kudos', body, idempotent(key)));
  }

  /** A page after the first one. */
  page(query: KudosQuery): Promise<KudosList> {
    return done(this.http.get<KudosList>('/api/kudos', { params: paramsOf(query) }));
  }

  change(id: string, body: KudosChange): Promise<Kudos> {
    return done(this.http.put<Kudos>(at(id), body));
  }

  withdraw(id: string): Promise<void> {
    return done(this.http.delete<void>(at(id)));
  }

  takeDown(id: string, reason: string): Promise<void> {
    return done(this.http.post<void>(`${at(id)}/removal`, { reason }));
  }

  /** Null takes it back. */
  react(id: string, kind: KudosReactionKind | null): Promise<Kudos> {
    return done(kind === null ? this.http.delete<Kudos>(`${at(id)}/reaction`) : this.http.put<Kudos>(`${at(id)}/reactions/${kind}`, {}));
  }

  replies(id: string): Promise<KudosReplyList> {
    return done(this.http.get<KudosReplyList>(`${at(id)}/replies`));
  }

  reply(id: string, text: string): Promise<KudosReply> {
    return done(this.http.post<KudosReply>(`${at(id)}/replies`, { text }));
  }

  changeReply(id: string, replyId: string, text: string): Promise<KudosReply> {
    return done(this.http.put<KudosReply>(`${at(id)}/replies/${encodeURIComponent(replyId)}`, { text }));
  }

  removeReply(id: string, replyId: string): Promise<void> {
    return done(this.http.delete<void>(`${at(id)}/replies/${encodeURIComponent(replyId)}`));
  }

  takeDownReply(id: string, replyId: string, reason: string): Promise<void> {
    return done(this.http.post<void>(`${at(id)}/replies/${encodeURIComponent(replyId)}/removal`, { reason }));
  }

  mute(muted: boolean): Promise<OwnKudos> {
    return done(this.http.patch<OwnKudos>('/api/own-kudos', { muted }));
  }

  saveSettings(settings: KudosSettings): Promise<KudosSettings> {
    return done(this.http.put<KudosSettings>('/api/kudos-settings', settings));
  }

  addValue(body: NewOrganisationValue): Promise<OrganisationValue> {
    return done(this.http.post<OrganisationValue>('/api/values', body));
  }

  changeValue(id: string, body: OrganisationValueChange): Promise<OrganisationValue> {
    return done(this.http.patch<OrganisationValue>(`/api/values/${encodeURIComponent(id)}`, body));
  }

  orderValues(ids: readonly string[]): Promise<OrganisationValueList> {
    return done(this.http.put<OrganisationValueList>('/api/values/order', { ids }));
  }

  removeValue(id: string): Promise<void> {
    return done(this.http.delete<void>(`/api/values/${encodeURIComponent(id)}`));
  }
}

const at = (id: string): string => `/api/kudos/${encodeURIComponent(id)}`;
const done = <T>(reply: Observable<T>): Promise<T> => firstValueFrom(reply);

function paramsOf(query: KudosQuery): Record<string, string | number> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}
