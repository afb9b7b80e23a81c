import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { QuestionnaireImport, QuestionnaireImportChoices, QuestionnaireImportList } from '@throughline/contract';
import { firstValueFrom } from 'rxjs';
import { CsvUpload } from './csv-upload';

const ADDRESS = '/api/questionnaire-imports';
const addressOf = (id: string): string => `${ADDRESS}/${encodeURIComponent(id)}`;

/** The files that were sent. Call in an injection context. */
export function questionnaireImportsResource(): HttpResourceRef<QuestionnaireImportList | undefined> {
  return httpResource<QuestionnaireImportList>(() => ADDRESS);
}

/** One file as what it would become; no request while `id` is empty. */
export function questionnaireImportResource(id: () => string | undefined): HttpResourceRef<QuestionnaireImport | undefined> {
  return httpResource<QuestionnaireImport>(() => (id() ? addressOf(id() ?? '') : undefined));
}

/** Where the report is as a file. */
export const reportAddress = (id: string): string => `${addressOf(id)}/report`;

/** The steps of moving in: read, choose, make or discard. */
@Injectable({ providedIn: 'root' })
export class QuestionnaireImports {
  private readonly http = inject(HttpClient);
  private readonly upload = inject(CsvUpload);

  read(file: File): Promise<QuestionnaireImport> {
    return this.upload.send<QuestionnaireImport>(ADDRESS, file);
  }

  choose(id: string, choices: QuestionnaireImportChoices): Promise<QuestionnaireImport> {
    return firstValueFrom(this.http.put<QuestionnaireImport>(`${addressOf(id)}/choices`, choices));
  }

  make(id: string): Promise<QuestionnaireImport> {
    return firstValueFrom(this.http.post<QuestionnaireImport>(`${addressOf(id)}/application`, null));
  }

  discard(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(addressOf(id)));
  }
}
