import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Outcomes } from '../../api/outcomes';
import { Confirm } from '../../ui/confirm/confirm';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { undoQuestion } from '../../ui/import-preview/undo-question';
import { PageHeader } from '../../ui/page-header/page-header';
import { importWords } from '../../ui/import-preview/words/words';
import { Rich } from '../../ui/rich/rich';
import { Attempt } from '../../ui/toast/attempt';
import { serviceWords } from '../words/words';
import { ImportOptions } from './import-options';

/** One file of outcomes: what it would do while nothing has changed yet, and what it did afterwards. */
@Component({
  selector: 'app-import',
  imports: [CsvImport, ImportOptions, MatButton, PageHeader, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().imports.heading" [back]="{ label: words().imports.all, link: '/service/import' }">
      @if (flow.view()?.state === 'applied') {
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="undo()">{{ words().imports.takeItBack }}</button>
      }
    </app-page-header>
    <app-csv-import #flow address="/api/outcome-imports" things="rows" home="/service/import" [importId]="id()">
      @if (flow.view(); as file) {
        @if (file.state === 'previewed') {
          <app-import-options [options]="file.options" [mapping]="file.mapping" (changed)="flow.setOptions($event)" />
        }
      }
      <p done><app-rich [text]="words().imports.done" to="/service/observations" /></p>
    </app-csv-import>
  `,
})
export class Import {
  private readonly outcomes = inject(Outcomes);
  private readonly confirm = inject(Confirm);
  private readonly flow = viewChild.required(CsvImport);
  readonly id = input.required<string>();
  protected readonly words = serviceWords;
  protected readonly attempt = new Attempt();

  protected async undo(): Promise<void> {
    const file = this.flow().view();
    if (!file || !(await this.confirm.ask(undoQuestion(file)))) return;
    await this.attempt.run(async () => this.flow().show(await this.outcomes.undo(this.id())), importWords().undo.done(file.fileName));
  }
}
