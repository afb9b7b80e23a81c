import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Sends a file as it is: the server, not the browser, finds out its encoding and its delimiter. */
@Injectable({ providedIn: 'root' })
export class CsvUpload {
  private readonly http = inject(HttpClient);

  send<T>(url: string, file: File): Promise<T> {
    return firstValueFrom(this.http.post<T>(url, file, { params: { fileName: file.name }, headers: { 'Content-Type': 'text/csv' } }));
  }
}
