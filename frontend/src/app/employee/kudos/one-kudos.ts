import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Kudos } from '@throughline/contract';
import { oneKudosResource } from '../../api/kudos';
import { problemOf } from '../../api/problem';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { KudosCard } from './kudos-card';
import { kudosWords } from './words/words';

/** One kudos under an address of its own, which can be passed on to whoever may see it. */
@Component({
  selector: 'app-one-kudos',
  imports: [KudosCard, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [back]="{ label: words().compose.back, link: '/kudos' }" />
    @if (missing()) {
      <app-state kind="empty" [heading]="words().one.gone" [sentence]="words().one.goneText" />
    } @else {
      <app-resource-state [resource]="read" />
    }
    @if (kudos(); as kudos) {
      <app-kudos-card role="article" class="tl-card" [level]="2" [kudos]="kudos" (changed)="show($event)" (gone)="back()" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
    }
  `,
})
export class OneKudosPage implements Keeping {
  protected readonly words = kudosWords;
  private readonly router = inject(Router);
  private readonly card = viewChild(KudosCard);
  readonly id = input.required<string>();
  protected readonly read = oneKudosResource(this.id);
  protected readonly kudos = linkedSignal(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly missing = computed(() => this.read.error() !== undefined && problemOf(this.read.error()).status === 404);

  unsaved(): boolean {
    return this.card()?.unsaved() ?? false;
  }

  protected show(kudos: Kudos): void {
    this.kudos.set(kudos);
  }

  protected async back(): Promise<void> {
    await this.router.navigate(['/kudos']);
  }
}
