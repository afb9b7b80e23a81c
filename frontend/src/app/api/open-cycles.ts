import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { OpenCycleList } from '@throughline/contract';

/** The cycles that wait for the signed-in person's answers. Call in an injection context. */
export function openCyclesResource(): HttpResourceRef<OpenCycleList | undefined> {
  return httpResource<OpenCycleList>(() => '/api/open-cycles');
}
