import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { complaintCategoriesResource } from '../../api/complaints';
import { CsvImports } from '../../api/csv-imports';
import { Confirm } from '../../ui/confirm/confirm';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { importWords } from '../../ui/import-preview/words/words';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { complaintWords } from './words/words';

/** Complaints of a register kept elsewhere: looked at first, brought in as a whole, and taken back as a whole. */
@Component({
  selector: 'app-complaint-import',
  imports: [CsvImport, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().import" [lead]="words().importLead" [back]="{ label: words().title, link: '/service/complaints' }">
      @if (flow()?.view()?.state === 'applied') {
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="undo()">{{ importing().undo.act }}</button>
      }
    </app-page-header>
    <app-resource-state [resource]="categories" />
    @if (categories.hasValue()) {
      @if (categories.value().items.length || import()) {
        @if (!import()) {
          <p>
            <a href="/samples/complaints.csv" download>{{ words().sample }}</a><br />{{ words().sampleHint }}
          </p>
        }
        <app-csv-import address="/api/complaint-imports" things="complaints" [importId]="import()">
          <p done>{{ words().imported }}</p>
        </app-csv-import>
      } @else {
        <app-state kind="empty" [heading]="words().notReady" [sentence]="words().notReadyText">
          <a matButton="filled" routerLink="/service/complaints">{{ words().title }}</a>
        </app-state>
      }
    }
  `,
})
export class ComplaintImport {
  readonly import = input<string>();
  private readonly imports = inject(CsvImports);
  private readonly confirm = inject(Confirm);
  protected readonly categories = complaintCategoriesResource();
  protected readonly flow = viewChild(CsvImport);
  protected readonly attempt = new Attempt();
  protected readonly words = complaintWords;
  protected readonly importing = importWords;

  protected async undo(): Promise<void> {
    const [flow, words] = [this.flow(), importWords().undo];
    const file = flow?.view();
    if (!flow || !file || !(await this.confirm.ask({ heading: words.heading(file.fileName), sentences: [complaintWords().importUndo], act: words.act })))
      return;
    await this.attempt.run(async () => flow.show(await this.imports.undo('/api/complaint-imports', file.id)), words.done(file.fileName));
  }
}
