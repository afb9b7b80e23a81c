import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  BarrierRun,
  BarrierRunList,
  ComplaintInspectionList,
  ComplaintInspectionView,
  NewBarrierRun,
  NewComplaintInspection,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** All inspections, the newest first. Call in an injection context. */
export function inspectionsResource(): HttpResourceRef<ComplaintInspectionList | undefined> {
  return httpResource<ComplaintInspectionList>(() => '/api/complaint-inspections');
}

/** One inspection with its report. */
export function inspectionResource(id: () => string): HttpResourceRef<ComplaintInspectionView | undefined> {
  return httpResource<ComplaintInspectionView>(() => inspectionAt(id()));
}

/** All trial complaints, the newest first. */
export function barrierRunsResource(): HttpResourceRef<BarrierRunList | undefined> {
  return httpResource<BarrierRunList>(() => '/api/complaint-barrier-runs');
}

/** Where an inspection is read, and below it its files. */
export function inspectionAt(id: string): string {
  return `/api/complaint-inspections/${encodeURIComponent(id)}`;
}

/** What a service manager does with inspections. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Inspections {
  private readonly http = inject(HttpClient);

  issue(body: NewComplaintInspection): Promise<ComplaintInspectionView> {
    return firstValueFrom(this.http.post<ComplaintInspectionView>('/api/complaint-inspections', body));
  }

  enter(body: NewBarrierRun): Promise<BarrierRun> {
    return firstValueFrom(this.http.post<BarrierRun>('/api/complaint-barrier-runs', body));
  }

  withdraw(id: string, reason: string): Promise<BarrierRun> {
    return firstValueFrom(this.http.post<BarrierRun>(`/api/complaint-barrier-runs/${encodeURIComponent(id)}/withdrawal`, { reason }));
  }
}
