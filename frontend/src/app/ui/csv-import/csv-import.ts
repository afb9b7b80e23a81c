import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { ImportMapping, ImportOptions, ImportView } from '@throughline/contract';
import { CsvImports, importResource, type ImportAddress } from '../../api/csv-imports';
import { problemOf } from '../../api/problem';
import { FileDrop } from '../file-drop/file-drop';
import { ImportPreview } from '../import-preview/import-preview';
import { importWords } from '../import-preview/words/words';
import { Note } from '../note/note';
import { ResourceState } from '../state/resource-state';
import { Steps } from '../steps/steps';
import { Toasts } from '../toast/toasts';

/**
 * A file on its way in: choose, see what it would do, bring it in. The address names the file (`?import=`, or a page of its own below `home`),
 * so that the page can be left and come back to. Project the import's options; `[done]` is shown when it was brought in.
 */
@Component({
  selector: 'app-csv-import',
  imports: [FileDrop, ImportPreview, MatButton, Note, ResourceState, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (view()?.state !== 'undone') {
      <app-steps [steps]="steps()" [current]="at()" [label]="words().progress" />
    }
    @if (problem(); as sentence) {
      <app-note tone="act" [urgent]="true">{{ sentence }}</app-note>
    }
    @if (importId()) {
      <app-resource-state [resource]="read" />
      @if (read.error()) {
        <div>
          <button matButton="outlined" type="button" (click)="another()">{{ words().another }}</button>
        </div>
      }
    } @else {
      <app-file-drop [busy]="busy()" (chosen)="choose($event)" />
    }
    @if (view(); as view) {
      @if (view.state === 'applied') {
        <app-note tone="good" [urgent]="true"><ng-content select="[done]" /></app-note>
      }
      <app-import-preview [preview]="view" [busy]="busy()" [things]="things()" (mappingChange)="map($event)" (applied)="apply()" (discarded)="discard()">
        <ng-content />
      </app-import-preview>
      @if (view.state !== 'previewed') {
        <div>
          <button matButton="outlined" type="button" (click)="another()">{{ words().another }}</button>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-6);
    }
    :host > * {
      min-width: 0;
    }
  `,
})
export class CsvImport {
  readonly address = input.required<ImportAddress>();
  /** What a row is. */
  readonly things = input.required<keyof ReturnType<typeof importWords>['bringIn']>();
  readonly importId = input<string>();
  /** Where files are chosen, when that is not this very page. */
  readonly home = input<string>();

  private readonly imports = inject(CsvImports);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly read = importResource(
    () => this.address(),
    () => this.importId(),
  );
  /** The mapping and options last asked for, until the server has answered them. */
  private wanted?: ImportMapping;
  /** What the server last said, while the page shows what was asked for. */
  private said?: ImportView;
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly words = importWords;
  protected readonly steps = computed(() => (['file', 'previewed', 'applied'] as const).map((key) => ({ key, label: importWords().steps[key] })));
  /** The file as the server has read it. */
  readonly view = computed<ImportView | undefined>(() => (this.importId() && this.read.hasValue() ? this.read.value() : undefined));
  protected readonly at = computed(() => {
    const state = this.view()?.state;
    return state === 'applied' ? 'done' : (state ?? 'file');
  });

  /** Sends changed options with the mapping as it is. */
  setOptions(options: ImportOptions): void {
    const view = this.view();
    if (!view) return;
    void this.map({ mapping: view.mapping, options: { ...view.options, ...options } });
  }

  protected choose(file: File): Promise<void> {
    return this.work(async () => {
      const { id } = await this.imports.read(this.address(), file);
      await this.router.navigate([], { queryParams: { import: id } });
    });
  }

  /** Shows what another part of the page has done with the file. */
  show(view: ImportView): void {
    this.read.set(view);
  }

  protected async map(body: ImportMapping): Promise<void> {
    const view = this.view();
    if (!view) return;
    this.wanted = body;
    this.said ??= view;
    // the controls show what was asked for, and when it is refused what is saved: never one while the other is brought in
    this.read.set({ ...view, ...body });
    await this.change(async (id) => {
      let view: ImportView | undefined;
      // what was changed while the server was at work goes out next
      for (let sent: ImportMapping | undefined; this.wanted && this.wanted !== sent;) {
        sent = this.wanted;
        view = await this.imports.map(this.address(), id, sent);
        this.said = view;
      }
      return view;
    });
  }

  protected apply(): Promise<void> {
    return this.change((id) => this.imports.apply(this.address(), id));
  }

  protected discard(): Promise<void> {
    return this.work(async () => {
      const id = this.importId();
      if (id) await this.imports.discard(this.address(), id);
      this.toasts.done(importWords().gone);
      this.said = undefined;
      await this.another();
    });
  }

  protected another(): Promise<boolean> {
    this.problem.set('');
    const home = this.home();
    return home ? this.router.navigate([home]) : this.router.navigate([], { queryParams: {} });
  }

  private change(write: (id: string) => Promise<ImportView | undefined>): Promise<void> {
    return this.work(async () => {
      const id = this.importId();
      const view = id ? await write(id) : undefined;
      if (view) this.read.set(view);
    });
  }

  private async work(write: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    // HttpErrorResponse: whether a file or a mapping is right, only the server knows
    try {
      await write();
    } catch (error) {
      this.problem.set(problemText(error));
      if (this.said) this.read.set(this.said);
    } finally {
      this.busy.set(false);
      this.wanted = undefined;
      this.said = undefined;
    }
  }
}

/** The sentence of the refusal, and what it says about single fields. */
function problemText(error: unknown): string {
  const { detail, errors } = problemOf(error);
  return [detail, ...(errors ?? []).map((field) => field.detail)].join(' ');
}
