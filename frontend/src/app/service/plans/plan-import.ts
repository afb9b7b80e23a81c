import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CsvImports } from '../../api/csv-imports';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { CsvImport } from '../../ui/csv-import/csv-import';
import { importWords } from '../../ui/import-preview/words/words';
import { PageHeader } from '../../ui/page-header/page-header';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { planWords } from './words/words';

/** Plans from a file, such as the one that the list can be downloaded as: looked at first, brought in as a whole, and taken back as a whole. */
@Component({
  selector: 'app-plan-import',
  imports: [CsvImport, MatButton, PageHeader, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().import" [lead]="words().importLead" [back]="{ label: words().title, link: '/plans' }">
      @if (flow()?.view()?.state === 'applied') {
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="undo()">{{ importing().undo.act }}</button>
      }
    </app-page-header>
    @if (manages()) {
      <app-csv-import address="/api/customer-plan-imports" things="plans" [importId]="import()">
        <p done>{{ words().imported }}</p>
      </app-csv-import>
    } @else {
      <app-state kind="forbidden" [heading]="words().managersOnly" [sentence]="words().managersOnlyText" />
    }
  `,
})
export class PlanImport {
  readonly import = input<string>();
  private readonly imports = inject(CsvImports);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  protected readonly flow = viewChild(CsvImport);
  protected readonly attempt = new Attempt();
  protected readonly words = planWords;
  protected readonly importing = importWords;
  protected readonly manages = computed(() => this.session.may('service-manager'));

  protected async undo(): Promise<void> {
    const [flow, words] = [this.flow(), importWords().undo];
    const file = flow?.view();
    if (!flow || !file || !(await this.confirm.ask({ heading: words.heading(file.fileName), sentences: [planWords().undoText], act: words.act }))) return;
    await this.attempt.run(async () => flow.show(await this.imports.undo('/api/customer-plan-imports', file.id)), words.done(file.fileName));
  }
}
