import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ComposeKudos } from './compose-kudos';
import { kudosWords } from './words/words';

/** A page to thank somebody: what stands on top of the list where there is room for it. */
@Component({
  selector: 'app-new-kudos',
  imports: [ComposeKudos, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().compose.heading" [back]="{ label: words().compose.back, link: '/kudos' }" />
    <app-compose-kudos (given)="back()" />
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
  `,
})
export class NewKudosPage implements Keeping {
  protected readonly words = kudosWords;
  private readonly router = inject(Router);
  private readonly compose = viewChild.required(ComposeKudos);

  unsaved(): boolean {
    return this.compose().unsaved();
  }

  protected async back(): Promise<void> {
    await this.router.navigate(['/kudos']);
  }
}
