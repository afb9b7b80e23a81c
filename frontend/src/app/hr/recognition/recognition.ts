import { ChangeDetectionStrategy, Component, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { KudosSettingsForm } from './kudos-settings-form';
import { KudosSignalFigures } from './kudos-signal-figures';
import { ValuesEditor } from './values-editor';
import { recognitionWords } from './words/words';

/** HR's page about kudos: the values they can name, points and mail, and how people thank each other, of everybody together. */
@Component({
  selector: 'app-recognition',
  imports: [KudosSettingsForm, KudosSignalFigures, MatButton, PageHeader, RouterLink, ValuesEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <app-values-editor />
    <app-kudos-settings-form />
    <app-kudos-signal-figures />
    <p>
      <a matButton="outlined" routerLink="/hr/fairness">{{ words().fairness }}</a>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-8);
      max-width: 760px;
    }
  `,
})
export class RecognitionPage implements Keeping {
  protected readonly words = recognitionWords;
  private readonly values = viewChild.required(ValuesEditor);
  private readonly settings = viewChild.required(KudosSettingsForm);

  unsaved(): boolean {
    return this.values().unsaved() || this.settings().unsaved();
  }
}
