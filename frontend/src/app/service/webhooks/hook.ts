import { ChangeDetectionStrategy, Component, computed, inject, input, type OnDestroy } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HookDay } from '@throughline/contract';
import { HOOK_REFUSALS } from '@throughline/domain';
import { hookResource, OutcomeHooks } from '../../api/outcome-hooks';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { momentText, shortDayText, shortMomentText } from '../../ui/day-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag, type Tone } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { countText } from '../../words/numbers';
import { CopyLine } from './copy-line';
import { HookDeliveries } from './hook-deliveries';
import { HookSecret } from './hook-secret';
import { HookSetup } from './hook-setup';
import { stateOf } from './hooks';
import { hookWords } from './words/words';

const TONES = { open: 'good', paused: 'watch', 'no-secret': 'act', retired: 'neutral' } as const satisfies Record<string, Tone>;

/** One helpdesk: where it sends to, how it is set up, what came, and what became of it. */
@Component({
  selector: 'app-hook',
  imports: [CopyLine, DataTable, HookDeliveries, HookSecret, HookSetup, MatButton, Note, PageHeader, ResourceState, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hook.html',
  styleUrl: './control.scss',
  styles: `
    h2 {
      margin: var(--tl-4) 0 0;
    }
    ul {
      margin: 0;
    }
  `,
})
export class HookPage implements OnDestroy {
  readonly id = input.required<string>();
  readonly state = input<string>();
  readonly cursor = input<string>();
  private readonly api = inject(OutcomeHooks);
  protected readonly attempt = new Attempt();
  protected readonly hook = hookResource(() => this.id());
  protected readonly words = hookWords;
  protected readonly moment = momentText;
  protected readonly shortMoment = shortMomentText;
  protected readonly number = countText;
  protected readonly stateOf = stateOf;
  protected readonly tones = TONES;
  protected readonly refusals = computed(() =>
    HOOK_REFUSALS.flatMap((reason) => (this.hook.hasValue() ? this.hook.value().refusals.filter((one) => one.reason === reason) : [])),
  );
  protected readonly columns = computed<readonly Column<HookDay>[]>(() => {
    const words = hookWords();
    const count = (key: 'counted' | 'empty' | 'failed' | 'waiting'): Column<HookDay> => ({
      key,
      label: words.deliveryStates[key],
      numeric: true,
      value: (row) => row[key],
      text: (row) => countText(row[key]),
    });
    return [
      { key: 'day', label: words.day, value: (row) => row.day, text: (row) => shortDayText(row.day) },
      ...(['counted', 'empty', 'failed', 'waiting'] as const).map(count),
      { key: 'refused', label: words.refused, numeric: true, value: (row) => row.refused, text: (row) => countText(row.refused) },
    ];
  });

  ngOnDestroy(): void {
    this.api.forget();
  }

  protected async pause(paused: boolean): Promise<void> {
    await this.attempt.run(() => this.api.change(this.id(), { paused }), hookWords().saved);
    this.hook.reload();
  }

  protected async keep(days: string): Promise<void> {
    await this.attempt.run(() => this.api.change(this.id(), { keepDays: Number(days) }), hookWords().saved);
    this.hook.reload();
  }
}
