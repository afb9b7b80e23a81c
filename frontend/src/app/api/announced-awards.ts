import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { AnnouncedAwardProgramme, AnnouncedAwardProgrammeList } from '@throughline/contract';

/** Every award programme that was opened. Call in an injection context. */
export function announcedAwardsResource(): HttpResourceRef<AnnouncedAwardProgrammeList | undefined> {
  return httpResource<AnnouncedAwardProgrammeList>(() => '/api/announced-award-programmes');
}

/** One of them, with everything that is published of it. */
export function announcedAwardResource(id: () => string): HttpResourceRef<AnnouncedAwardProgramme | undefined> {
  return httpResource<AnnouncedAwardProgramme>(() => `/api/announced-award-programmes/${encodeURIComponent(id())}`);
}
