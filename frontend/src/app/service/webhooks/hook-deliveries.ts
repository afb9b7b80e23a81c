import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
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

/** After counting anew it is asked so often, and so long apart, what became of it. */
const LOOKS = 20;
const LOOK_MS = 1_000;

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
  /** When they are told anew, so are the deliveries: something came, or was counted. */
  readonly days = input.required<readonly HookDay[]>();
  /** Something is counted anew: the days are to be asked for again. */
  readonly counted = output();
  private readonly api = inject(OutcomeHooks);
  private readonly router = inject(Router);
  protected readonly attempt = new Attempt();
  protected readonly words = hookWords;
  protected readonly states = DELIVERY_STATES;
  protected readonly tone = (state: DeliveryState): Tone => TONES[state];
  protected readonly stateWord = (state: DeliveryState): string => hookWords().deliveryStates[state];
  /** A word that we do not know is the system's own, such as the key of a metric. */
  protected readonly kindWord = (kind: string): string => (Object.hasOwn(hookWords().kinds, kind) ? hookWords().kinds[kind]! : kind);
  protected readonly chosen = computed(() => DELIVERY_STATES.find((state) => state === this.state()));
  protected readonly deliveries = deliveriesResource(
    () => this.id(),
    () => ({ state: this.chosen(), cursor: this.cursor() }),
  );
  /** How often it is still asked what became of deliveries that are counted anew. */
  private readonly looks = signal(0);
  private before: readonly HookDay[] | undefined;
  protected readonly columns = computed<readonly Column<HookDelivery>[]>(() => {
    const words = hookWords();
    return [
      { key: 'at', label: words.at, short: true, value: (row) => row.cameAt, text: (row) => shortMomentText(row.cameAt) },
      { key: 'about', label: words.about, value: (row) => this.kindWord(row.kind) },
      { key: 'state', label: words.state, value: (row) => words.deliveryStates[row.state] },
      { key: 'events', label: words.values, numeric: true, value: (row) => row.events, text: (row) => countText(row.events) },
      { key: 'reason', label: words.reason, value: (row) => row.reason },
      { key: 'act', label: words.act, hideLabel: true, value: () => null },
    ];
  });

  constructor() {
    effect((onCleanup) => {
      const days = this.days();
      if (this.before && this.before !== days) untracked(() => this.deliveries.reload());
      this.before = days;
      if (untracked(this.looks) === 0 || !days.some(({ waiting }) => waiting > 0)) return;
      const timer = setTimeout(() => {
        this.looks.update((left) => left - 1);
        this.counted.emit();
      }, LOOK_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

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
    this.looks.set(LOOKS);
    this.counted.emit();
  }
}
