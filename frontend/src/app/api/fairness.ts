import { httpResource, type HttpResourceRef } from '@angular/common/http';
import type { FairnessReport, FairnessReports } from '@throughline/contract';

/** What reports on fairness there are, the latest first. */
export function fairnessReportsResource(): HttpResourceRef<FairnessReports | undefined> {
  return httpResource<FairnessReports>(() => '/api/fairness-reports');
}

/** One report; asks nothing as long as there is no id. */
export function fairnessReportResource(id: () => string | undefined): HttpResourceRef<FairnessReport | undefined> {
  return httpResource<FairnessReport>(() => {
    const which = id();
    return which === undefined ? undefined : `/api/fairness-reports/${which}`;
  });
}

/** Where the file of a report is. */
export const fairnessFile = (id: string): string => `/api/fairness-reports/${id}/figures.csv`;
