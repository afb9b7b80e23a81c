import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { OutcomeBoard, OutcomeBoardQuery } from '@throughline/contract';

/** What customers say of teams: one branch of the tree, a page of it. Call in an injection context. */
export function outcomeBoardResource(query: () => OutcomeBoardQuery): HttpResourceRef<OutcomeBoard | undefined> {
  return httpResource<OutcomeBoard>(() => ({
    url: '/api/outcome-board',
    params: Object.fromEntries(Object.entries(query()).filter((entry): entry is [string, string] => !!entry[1])),
  }));
}
