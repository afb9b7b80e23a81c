import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EventImportMapping, EventImportView } from '@throughline/contract';
import type { EventImportState } from '@throughline/domain';
import { eventImportResource, EventImports } from '../../api/event-imports';
import { metricsResource } from '../../api/outcomes';
import { Confirm } from '../../ui/confirm/confirm';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Steps } from '../../ui/steps/steps';
import { Attempt } from '../../ui/toast/attempt';
import { figureText } from '../../words/numbers';
import { EventApplied } from './event-applied';
import { EventMapping } from './event-mapping';
import { EventResult } from './event-result';
import { EventWanting } from './event-wanting';
import { Recognised } from './recognised';
import { eventWords } from './words/words';

const UNDER_WAY: readonly EventImportState[] = ['receiving', 'reading', 'applying', 'undoing'];
/** How often is asked how far it is. */
const ASK_MS = 700;

/** One file of events: what was recognised, what it would bring in, and what it brought in. */
@Component({
  selector: 'app-event-import',
  imports: [EventApplied, EventMapping, EventResult, EventWanting, MatButton, Note, PageHeader, Recognised, ResourceState, RouterLink, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-import.html',
  styles: `
    progress {
      width: 100%;
      accent-color: var(--tl-people);
    }
  `,
})
export class EventImportPage {
  readonly id = input.required<string>();
  private readonly events = inject(EventImports);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly words = eventWords;
  protected readonly read = eventImportResource(this.id);
  protected readonly metrics = metricsResource();
  /** Counts how often nothing could be learned, so that it is tried again. */
  private readonly missed = signal(0);
  protected readonly view = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly underWay = computed(() => UNDER_WAY.includes(this.view()?.state ?? 'previewed'));
  protected readonly open = computed(() => ['previewed', 'failed', 'reading'].includes(this.view()?.state ?? '') && (this.view()?.columns.length ?? 0) > 0);
  /** Metrics whose figures are computed from events. */
  protected readonly counted = computed(() =>
    (this.metrics.hasValue() ? this.metrics.value().items : []).filter(({ figuresFrom, retired }) => figuresFrom === 'events' && !retired),
  );
  protected readonly steps = computed(() => (['file', 'check', 'done'] as const).map((key) => ({ key, label: eventWords().steps[key] })));
  protected readonly at = computed(() => {
    const state = this.view()?.state;
    return state === 'applied' ? 'over' : state === 'applying' ? 'done' : 'check';
  });
  protected readonly share = computed(() => {
    const progress = this.view()?.progress;
    return typeof progress === 'number' ? eventWords().percent(`${figureText(Math.floor(progress * 100))} %`) : '';
  });

  constructor() {
    effect((onCleanup) => {
      this.missed();
      if (!this.view() || !this.underWay()) return;
      const timer = setTimeout(() => void this.look(), ASK_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected map(body: EventImportMapping): Promise<boolean> {
    return this.change(() => this.events.map(this.id(), body));
  }

  protected order(dateOrder: 'day-first' | 'month-first'): void {
    const { mapping, options } = this.view()!;
    void this.map({ mapping, options: { ...options, dateOrder } });
  }

  protected sheet(sheet: string): void {
    void this.map({ mapping: {}, options: { sheet } });
  }

  protected skip(skipBadRows: boolean): void {
    const { mapping, options } = this.view()!;
    void this.map({ mapping, options: { ...options, skipBadRows } });
  }

  /** Reads the file again as it is recognised, now that there are further metrics. */
  protected again(): void {
    this.metrics.reload();
    const { dateOrder, sheet } = this.view()!.options;
    void this.map({ mapping: {}, options: { ...(dateOrder && { dateOrder }), ...(sheet && { sheet }) } });
  }

  protected apply(): Promise<boolean> {
    return this.change(() => this.events.apply(this.id()));
  }

  protected async undo(): Promise<void> {
    const { undoHeading, undoSentences, undo } = eventWords();
    const sure = await this.confirm.ask({ heading: undoHeading(this.view()!.fileName), sentences: undoSentences, act: undo });
    if (sure) await this.change(() => this.events.undo(this.id()));
  }

  protected async discard(): Promise<void> {
    const done = await this.attempt.run(() => this.events.discard(this.id()), eventWords().gone);
    if (done) await this.router.navigate(['/service/events']);
  }

  private change(write: () => Promise<EventImportView>): Promise<boolean> {
    return this.attempt.run(async () => this.read.set(await write()));
  }

  private async look(): Promise<void> {
    // HttpErrorResponse of a lost connection: it is asked again
    try {
      this.read.set(await this.events.get(this.id()));
    } catch {
      this.missed.update((times) => times + 1);
    }
  }
}
