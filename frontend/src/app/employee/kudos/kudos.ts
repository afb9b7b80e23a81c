import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { KudosQuery } from '@throughline/contract';
import { KUDOS_FILTERS, type KudosFilter } from '@throughline/domain';
import { KudosRequests, kudosResource, valuesResource } from '../../api/kudos';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { ComposeKudos } from './compose-kudos';
import { KudosCard } from './kudos-card';
import { ShownKudos } from './kudos-list';
import { kudosWords } from './words/words';

/** Thanks between colleagues, newest first, with a place to write some on top; on a phone that place is a page of its own. */
@Component({
  selector: 'app-kudos',
  imports: [ComposeKudos, KudosCard, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kudos.html',
  styleUrl: './kudos.scss',
})
export class KudosPage implements Keeping {
  protected readonly words = kudosWords;
  private readonly requests = inject(KudosRequests);
  private readonly router = inject(Router);
  private readonly compose = viewChild(ComposeKudos);
  private readonly cards = viewChildren(KudosCard);
  /** Filters stand in the address, so that it can be shared. */
  readonly of = input<string>();
  readonly value = input<string>();

  protected readonly values = valuesResource();
  private readonly query = computed((): KudosQuery => ({ of: KUDOS_FILTERS.find((filter) => filter === this.of()), value: this.value() || undefined }));
  protected readonly read = kudosResource(this.query);
  protected readonly shown = new ShownKudos(this.read);
  protected readonly attempt = new Attempt();
  protected readonly filters = [undefined, 'team', 'received', 'given'] as const satisfies readonly (KudosFilter | undefined)[];
  protected readonly chosen = computed(() => this.query().of);

  unsaved(): boolean {
    return (this.compose()?.unsaved() ?? false) || this.cards().some((card) => card.unsaved());
  }

  protected choose(change: { of?: string | undefined; value?: string | undefined }): void {
    void this.router.navigate([], { queryParams: { of: this.of(), value: this.value(), ...change }, replaceUrl: true });
  }

  protected picked(event: Event): string | undefined {
    return (event.target as HTMLSelectElement).value || undefined;
  }

  protected async more(): Promise<void> {
    await this.attempt.run(async () => this.shown.append(await this.requests.page({ ...this.query(), cursor: this.shown.next })));
  }
}
