import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HelpdeskAgent, HelpdeskAgentChange, HelpdeskAgentList, OutcomeSourceList, UnmappedAgentList } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** Agents and groups of every source, a page of them. Call in an injection context. */
export function agentsResource(query: () => { search?: string | undefined; cursor?: string | undefined }): HttpResourceRef<HelpdeskAgentList | undefined> {
  return httpResource<HelpdeskAgentList>(() => ({
    url: '/api/helpdesk-agents',
    params: Object.fromEntries(Object.entries(query()).filter((entry): entry is [string, string] => !!entry[1])),
  }));
}

/** One agent or group. */
export function agentResource(id: () => string): HttpResourceRef<HelpdeskAgent | undefined> {
  return httpResource<HelpdeskAgent>(() => at(id()));
}

/** Whose events count for no team, and how it stands with giving events to teams anew. */
export function unmappedAgentsResource(): HttpResourceRef<UnmappedAgentList | undefined> {
  return httpResource<UnmappedAgentList>(() => '/api/unmapped-agents');
}

/** The systems that outcomes come from. */
export function outcomeSourcesResource(): HttpResourceRef<OutcomeSourceList | undefined> {
  return httpResource<OutcomeSourceList>(() => '/api/outcome-sources');
}

/** What a service manager does with the agent map. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class HelpdeskAgents {
  private readonly http = inject(HttpClient);

  change(id: string, body: HelpdeskAgentChange): Promise<HelpdeskAgent> {
    return firstValueFrom(this.http.put<HelpdeskAgent>(at(id), body));
  }
}

const at = (id: string): string => `/api/helpdesk-agents/${encodeURIComponent(id)}`;
