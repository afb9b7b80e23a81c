import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ImportMapping, ImportOptions as Options } from '@throughline/contract';
import { outcomeImportResource, Outcomes } from '../../api/outcomes';
import { Confirm } from '../../ui/confirm/confirm';
import { ImportPreview } from '../../ui/import-preview/import-preview';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Steps, type Step } from '../../ui/steps/steps';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { undoQuestion } from '../undo-question';
import { ImportOptions } from './import-options';

const STEPS: readonly Step[] = [
  { key: 'file', label: 'Choose a file' },
  { key: 'previewed', label: 'Check what it would do' },
  { key: 'applied', label: 'Bring it in' },
];

/** One file of outcomes: what it would do while nothing has changed yet, and what it did afterwards. */
@Component({
  selector: 'app-import',
  imports: [ImportOptions, ImportPreview, MatButton, PageHeader, ResourceState, RouterLink, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header heading="Import outcomes" [back]="{ label: 'All imports', link: '/service/import' }">
      @if (file()?.state === 'applied') {
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="undo()">Take it back</button>
      }
    </app-page-header>
    <app-resource-state [resource]="read" />
    @if (file(); as file) {
      <div class="tl-stack">
        @if (file.state !== 'undone') {
          <app-steps class="steps" [steps]="steps" [current]="file.state === 'applied' ? 'done' : 'previewed'" label="Steps of the import" />
        }
        <app-import-preview [preview]="file" things="rows" [busy]="attempt.busy()" (mappingChange)="map($event)" (applied)="apply()" (discarded)="discard()">
          @if (file.state === 'previewed') {
            <app-import-options [options]="file.options" [mapping]="file.mapping" [busy]="attempt.busy()" (changed)="choose($event)" />
          }
        </app-import-preview>
        @if (file.state === 'applied') {
          <p><a routerLink="/service/observations">See the observations</a></p>
        }
      </div>
    }
  `,
  styles: `
    .steps {
      justify-self: stretch;
      margin-bottom: var(--tl-4);
    }
  `,
})
export class Import {
  private readonly outcomes = inject(Outcomes);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  readonly id = input.required<string>();
  protected readonly attempt = new Attempt();
  protected readonly steps = STEPS;
  protected readonly read = outcomeImportResource(() => this.id());
  protected readonly file = computed(() => (this.read.hasValue() ? this.read.value() : undefined));

  protected async map(body: ImportMapping): Promise<void> {
    await this.attempt.run(async () => this.read.set(await this.outcomes.map(this.id(), body)));
  }

  protected async choose(options: Options): Promise<void> {
    const file = this.file();
    if (file) await this.map({ mapping: file.mapping, options });
  }

  protected async apply(): Promise<void> {
    await this.attempt.run(async () => this.read.set(await this.outcomes.apply(this.id())), 'The outcomes are in.');
  }

  protected async discard(): Promise<void> {
    if (!(await this.attempt.run(() => this.outcomes.discard(this.id())))) return;
    await this.router.navigate(['/service/import']);
    this.toasts.done('The file is forgotten. Nothing was changed.');
  }

  protected async undo(): Promise<void> {
    const file = this.file();
    if (!file || !(await this.confirm.ask(undoQuestion(file)))) return;
    await this.attempt.run(async () => this.read.set(await this.outcomes.undo(this.id())), `${file.fileName} is taken back.`);
  }
}
