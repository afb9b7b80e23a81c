import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ImportMapping, ImportView } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';
import { CsvUpload } from './csv-upload';

/** Where files go. */
export type ImportAddress =
  | '/api/roster-imports'
  | '/api/past-result-imports'
  | '/api/outcome-imports'
  | '/api/customer-plan-imports'
  | '/api/agent-map-imports'
  | '/api/complaint-imports'
  | '/api/team-history-imports';

/** One uploaded file; no request while `id` is empty. Call in an injection context. */
export function importResource(address: () => ImportAddress, id: () => string | undefined): HttpResourceRef<ImportView | undefined> {
  return httpResource<ImportView>(() => (id() ? `${address()}/${encodeURIComponent(id() ?? '')}` : undefined));
}

/** The steps of an import: read, map, apply or discard. */
@Injectable({ providedIn: 'root' })
export class CsvImports {
  private readonly http = inject(HttpClient);
  private readonly upload = inject(CsvUpload);

  read(address: ImportAddress, file: File): Promise<ImportView> {
    return this.upload.send<ImportView>(address, file);
  }

  map(address: ImportAddress, id: string, body: ImportMapping): Promise<ImportView> {
    return firstValueFrom(this.http.put<ImportView>(`${address}/${encodeURIComponent(id)}/mapping`, body));
  }

  apply(address: ImportAddress, id: string): Promise<ImportView> {
    return firstValueFrom(this.http.post<ImportView>(`${address}/${encodeURIComponent(id)}/application`, null));
  }

  undo(address: ImportAddress, id: string): Promise<ImportView> {
    return firstValueFrom(this.http.delete<ImportView>(`${address}/${encodeURIComponent(id)}/application`));
  }

  discard(address: ImportAddress, id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${address}/${encodeURIComponent(id)}`));
  }
}
