import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { TeamMirror } from '@throughline/contract';

/** How people feel at work beside how customers are served, for one team, with all of its metrics. Call in an injection context. */
export function mirrorResource(teamId: () => string): HttpResourceRef<TeamMirror | undefined> {
  return httpResource<TeamMirror>(() => `/api/teams/${encodeURIComponent(teamId())}/mirror`);
}
