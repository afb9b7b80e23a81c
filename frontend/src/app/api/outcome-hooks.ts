import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type {
  HookDeliveryList,
  HookReplay,
  HookReplayed,
  NewHookSecret,
  NewOutcomeSource,
  OutcomeHook,
  OutcomeHookChange,
  OutcomeHookDetail,
  OutcomeHookList,
  OutcomeHookSecret,
  OutcomeSource,
  OutcomeSourceList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** The addresses at which helpdesks send what happens. Call in an injection context. */
export function hooksResource(): HttpResourceRef<OutcomeHookList | undefined> {
  return httpResource<OutcomeHookList>(() => '/api/outcome-hooks');
}

/** The systems that outcomes come from. */
export function hookSourcesResource(): HttpResourceRef<OutcomeSourceList | undefined> {
  return httpResource<OutcomeSourceList>(() => '/api/outcome-sources');
}

/** One address with what came to it. */
export function hookResource(id: () => string): HttpResourceRef<OutcomeHookDetail | undefined> {
  return httpResource<OutcomeHookDetail>(() => `/api/outcome-hooks/${encodeURIComponent(id())}`);
}

/** A page of what came, the newest first. */
export function deliveriesResource(
  id: () => string,
  query: () => { state: string | undefined; cursor: string | undefined },
): HttpResourceRef<HookDeliveryList | undefined> {
  return httpResource<HookDeliveryList>(() => {
    const { state, cursor } = query();
    return { url: `/api/outcome-hooks/${encodeURIComponent(id())}/deliveries`, params: { ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } };
  });
}

/** What a service manager can do with addresses. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class OutcomeHooks {
  private readonly http = inject(HttpClient);
  private readonly made = signal<{ id: string; secret: string } | undefined>(undefined);
  /** The secret that was just made, until the page that shows it is left: it can be read nowhere else. */
  readonly fresh = this.made.asReadonly();

  addSource(body: NewOutcomeSource): Promise<OutcomeSource> {
    return firstValueFrom(this.http.post<OutcomeSource>('/api/outcome-sources', body));
  }

  async open(sourceId: string): Promise<OutcomeHook> {
    return this.keep(await firstValueFrom(this.http.post<OutcomeHookSecret>('/api/outcome-hooks', { sourceId })));
  }

  async renew(id: string, body: NewHookSecret): Promise<OutcomeHook> {
    return this.keep(await firstValueFrom(this.http.post<OutcomeHookSecret>(`${at(id)}/secrets`, body)));
  }

  change(id: string, body: OutcomeHookChange): Promise<OutcomeHook> {
    return firstValueFrom(this.http.patch<OutcomeHook>(at(id), body));
  }

  replay(id: string, body: HookReplay): Promise<HookReplayed> {
    return firstValueFrom(this.http.post<HookReplayed>(`${at(id)}/replays`, body));
  }

  forget(): void {
    this.made.set(undefined);
  }

  private keep(hook: OutcomeHookSecret): OutcomeHook {
    this.made.set(hook.secret === null ? undefined : { id: hook.id, secret: hook.secret });
    return hook;
  }
}

function at(id: string): string {
  return `/api/outcome-hooks/${encodeURIComponent(id)}`;
}
