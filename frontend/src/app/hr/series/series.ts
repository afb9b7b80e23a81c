import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { CycleSeries, precisionResource, seriesResource } from '../../api/cycle-series';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText, shortDayText } from '../../ui/day-text';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { CYCLE_TONES } from '../cycles/cycle-words';
import { PrecisionTable } from './precision-table';
import { cyclesWords } from '../cycles/words/words';
import { seriesWords } from './words/words';
import { SERIES_TONES, seriesEventReason, seriesEventText, seriesSentence } from './series-words';

/** One series: what it does next, whom it waits for, its plan, its cycles; pause, go on, end. */
@Component({
  selector: 'app-series',
  imports: [MatButton, PageHeader, PrecisionTable, ResourceState, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './series.html',
  styles: `
    .page {
      display: grid;
      gap: var(--tl-8);
    }
    .page > * {
      min-width: 0;
    }
    ul,
    ol {
      display: grid;
      gap: var(--tl-2);
      margin: var(--tl-2) 0 0;
      padding: 0;
      list-style: none;
    }
    .days {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-5);
    }
    .history time {
      margin-inline-end: var(--tl-2);
      color: var(--tl-ink-2);
    }
    h3 {
      margin: var(--tl-4) 0 0;
    }
    li {
      overflow-wrap: anywhere;
    }
    p {
      margin: var(--tl-2) 0 0;
    }
  `,
})
export class SeriesPage {
  protected readonly words = seriesWords;
  protected readonly common = cyclesWords;
  readonly id = input<string>();
  private readonly acts = inject(CycleSeries);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly read = seriesResource(() => this.id());
  private readonly pulse = computed(() => this.read.hasValue() && this.read.value().kind === 'pulse');
  protected readonly precision = precisionResource(() => (this.pulse() ? this.id() : undefined));
  protected readonly sentence = computed(() => (this.read.hasValue() ? seriesSentence(this.read.value()) : ''));
  protected readonly tones = SERIES_TONES;
  protected readonly cycleTones = CYCLE_TONES;
  protected readonly eventText = seriesEventText;
  protected readonly reason = seriesEventReason;
  protected readonly day = dayText;
  protected readonly shortDay = shortDayText;

  protected async pause(): Promise<void> {
    await this.act('pause', this.words().one.paused);
  }

  protected async resume(): Promise<void> {
    await this.act('resumption', this.words().one.goesOn);
  }

  protected async end(): Promise<void> {
    const words = this.words().one;
    const sure = await this.confirm.ask({
      heading: words.sureEnd,
      sentences: [words.sureEndText],
      act: words.endIt,
      destructive: true,
    });
    if (sure) await this.act('ending', words.ended);
  }

  private async act(what: 'pause' | 'resumption' | 'ending', done: string): Promise<void> {
    if (await this.attempt.run(() => this.acts.act(this.id() ?? '', what), done)) this.read.reload();
  }
}
