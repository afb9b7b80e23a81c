import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { HookDay, HookDelivery } from '@throughline/contract';
import { DELIVERY_STATES, type DeliveryState } from '@throughline/domain';
import { deliveriesResource, OutcomeHooks } from '../../api/outcome-hooks';
import { Cell } from '../../ui/data-table/cell';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { shortMomentText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag, type Tone } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { hookWords } from './words/words';

const TONES = { waiting: 'watch', counted: 'good', empty: 'neutral', failed: 'act' } as const satisfies Record<DeliveryState, Tone>;

/** What came, the newest first, why some of it failed, and counting it anew. Filter and page stand in the address. */
@Component({
  selector: 'app-hook-deliveries',
  imports: [Cell, DataTable, MatButton, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hook-deliveries.html',
  styleUrl: './control.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      justify-self: stretch;
      min-width: 0;
    }
    :host > * {
      min-width: 0;
    }
    h2 {
      margin: var(--tl-4) 0 0;
    }
    .reason {
      display: block;
      max-width: 44ch;
    }
  `,
})
export class HookDeliveries {
  readonly id = input.required<string>();
  readonly state = input<string>();
  readonly cursor = input<string>();
  /** Asked again when they change: something came, or was counted. */
  readonly days = input.required<readonly HookDay[]>();
  readonly counted = output();
  private readonly api = inject(OutcomeHooks);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly words = hookWords;
  protected readonly states = DELIVERY_STATES;
  protected readonly tone = (state: DeliveryState): Tone => TONES[state];
  protected readonly stateWord = (state: DeliveryState): string => hookWords().deliveryStates[state];
  protected readonly chosen = computed(() => DELIVERY_STATES.find((state) => state === this.state()));
  protected readonly deliveries = deliveriesResource(
    () => this.id(),
    () => ({ state: this.chosen(), cursor: this.cursor() }),
  );
  protected readonly columns = computed<readonly Column<HookDelivery>[]>(() => {
    const words = hookWords();
    return [
      { key: 'at', label: words.at, short: true, value: (row) => row.cameAt, text: (row) => shortMomentText(row.cameAt) },
      { key: 'about', label: words.about, value: (row) => row.kind },
      { key: 'state', label: words.state, value: (row) => words.deliveryStates[row.state] },
      { key: 'events', label: words.values, numeric: true, value: (row) => row.events, text: (row) => countText(row.events) },
      { key: 'reason', label: words.reason, value: (row) => row.reason },
      { key: 'act', label: words.act, hideLabel: true, value: () => null },
    ];
  });

  protected async again(keys?: readonly string[]): Promise<void> {
    const states = keys ? [...DELIVERY_STATES] : ['failed' as const];
    await this.attempt.run(() => this.api.replay(this.id(), { states, ...(keys ? { keys: [...keys] } : {}) }), hookWords().countedAnew);
    this.look();
  }

  protected async all(): Promise<void> {
    await this.attempt.run(() => this.api.replay(this.id(), { states: ['counted', 'empty', 'failed'] }), hookWords().countedAnew);
    this.look();
  }

  protected choose(state: string): void {
    void this.router.navigate([], { queryParams: { state: state || null, cursor: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private look(): void {
    this.deliveries.reload();
    this.counted.emit();
  }
}
