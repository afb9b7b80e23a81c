import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ExportFile,
  ExportFileList,
  ExportSchedule,
  ExportScheduleList,
  ExportScheduleText,
  NewExport,
  ReceivedReportList,
  TeamList,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

/** One's own files, the newest first. Call in an injection context. */
export function exportFilesResource(): HttpResourceRef<ExportFileList | undefined> {
  return httpResource<ExportFileList>(() => '/api/exports');
}

/** The teams that HR can choose from; for others none are asked for. Call in an injection context. */
export function exportTeamsResource(mayAsk: () => boolean): HttpResourceRef<TeamList | undefined> {
  return httpResource<TeamList>(() => (mayAsk() ? '/api/teams' : undefined));
}

/** The reports that one gets by mail. Call in an injection context. */
export function receivedReportsResource(): HttpResourceRef<ReceivedReportList | undefined> {
  return httpResource<ReceivedReportList>(() => '/api/received-reports');
}

/** The reports by mail of the organisation, for HR. Call in an injection context. */
export function exportSchedulesResource(): HttpResourceRef<ExportScheduleList | undefined> {
  return httpResource<ExportScheduleList>(() => '/api/report-schedules');
}

/** Where the browser fetches a file that is done. */
export function contentAddress(id: string): string {
  return `/api/exports/${encodeURIComponent(id)}/content`;
}

/** Asking for files and reports. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Exports {
  private readonly http = inject(HttpClient);

  start(body: NewExport): Promise<ExportFile> {
    return firstValueFrom(this.http.post<ExportFile>('/api/exports', body));
  }

  /** Cancels it where it is being made, and deletes it. */
  remove(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/exports/${encodeURIComponent(id)}`));
  }

  /** No more of the report for the caller herself. */
  leave(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/received-reports/${encodeURIComponent(id)}`));
  }

  addSchedule(body: ExportScheduleText): Promise<ExportSchedule> {
    return firstValueFrom(this.http.post<ExportSchedule>('/api/report-schedules', body));
  }

  changeSchedule(id: string, body: ExportScheduleText): Promise<ExportSchedule> {
    return firstValueFrom(this.http.put<ExportSchedule>(`/api/report-schedules/${encodeURIComponent(id)}`, body));
  }

  removeSchedule(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/report-schedules/${encodeURIComponent(id)}`));
  }
}
