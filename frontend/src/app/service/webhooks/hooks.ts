import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { OutcomeHook } from '@throughline/contract';
import { HOOK_KINDS } from '@throughline/domain';
import { hooksResource, hookSourcesResource, OutcomeHooks } from '../../api/outcome-hooks';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortMomentText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { kindName } from './hook-bodies';
import { NewHook } from './new-hook';
import { hookWords } from './words/words';

/** All helpdesks that send what happens, those that could, and the way to connect another. */
@Component({
  selector: 'app-hooks',
  imports: [DataTable, MatButton, NewHook, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <div class="tl-stack">
      <app-resource-state [resource]="hooks" />
      @if (hooks.hasValue()) {
        @if (hooks.value().items.length) {
          <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="hooks.value().items" />
        } @else {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
        }
        @if (others().length) {
          <h2>{{ words().others }}</h2>
          @for (source of others(); track source.id) {
            <p class="tl-row">
              <span dir="auto">{{ source.name }}</span>
              <button matButton="outlined" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().openOf(source.name)" (click)="open(source.id)">
                {{ words().open }}
              </button>
            </p>
          }
        }
        <app-new-hook />
      }
    </div>
  `,
})
export class Hooks {
  private readonly api = inject(OutcomeHooks);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly hooks = hooksResource();
  private readonly sources = hookSourcesResource();
  protected readonly words = hookWords;
  protected readonly others = computed(() => {
    if (!this.hooks.hasValue() || !this.sources.hasValue()) return [];
    const open = new Set(this.hooks.value().items.map(({ id }) => id));
    return this.sources.value().items.filter(({ id, kind, retired }) => !retired && !open.has(id) && (HOOK_KINDS as readonly string[]).includes(kind));
  });
  protected readonly columns = computed<readonly Column<OutcomeHook>[]>(() => {
    const words = hookWords();
    return [
      { key: 'name', label: words.source, value: (row) => row.name, link: (row) => ['/service/webhooks', row.id] },
      { key: 'kind', label: words.kind, value: (row) => kindName(row.kind) },
      { key: 'state', label: words.state, value: (row) => words.states[stateOf(row)] },
      { key: 'last', label: words.last, value: (row) => row.lastCame, text: (row) => (row.lastCame ? shortMomentText(row.lastCame) : words.never) },
      { key: 'waiting', label: words.deliveryStates.waiting, numeric: true, value: (row) => row.waiting, text: (row) => countText(row.waiting) },
      { key: 'failed', label: words.deliveryStates.failed, numeric: true, value: (row) => row.failed, text: (row) => countText(row.failed) },
    ];
  });

  protected async open(sourceId: string): Promise<void> {
    await this.attempt.run(async () => {
      await this.api.open(sourceId);
      await this.router.navigate(['/service/webhooks', sourceId]);
    });
  }
}

/** How an address stands, in one word. */
export function stateOf({ retired, paused, secretSince }: OutcomeHook): 'retired' | 'paused' | 'no-secret' | 'open' {
  if (retired) return 'retired';
  return paused ? 'paused' : secretSince === null ? 'no-secret' : 'open';
}
