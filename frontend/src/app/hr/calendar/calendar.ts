import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CalendarEntry } from '@throughline/contract';
import { calendarResource } from '../../api/cycle-series';
import { dayText, shortDayText, today } from '../../ui/day-text';
import { Icon } from '../../ui/icon/icon';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag, type Tone } from '../../ui/tag/tag';
import { CYCLE_TONES } from '../cycles/cycle-words';
import { cyclesWords } from '../cycles/words/words';
import { locale } from '../../words/language';
import { endOfMonth, inMonth, monthAfter, monthWords, weekdayWords, weeksOf } from './month';

/** Cycles by month, past, running and planned: a grid where there is room, and a list, which alone is there on a phone. */
@Component({
  selector: 'app-calendar',
  imports: [Icon, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './calendar.html',
  styleUrl: './calendar.scss',
})
export class Calendar {
  protected readonly words = cyclesWords;
  protected readonly today = today();
  protected readonly month = signal(monthAfter(this.today, 0));
  protected readonly calendar = calendarResource(() => ({ from: monthAfter(this.month(), -1), until: endOfMonth(monthAfter(this.month(), 1)) }));
  protected readonly heading = computed(() => monthWords(this.month()));
  private readonly all = computed(() => (this.calendar.hasValue() ? this.calendar.value().entries : []));
  protected readonly entries = computed(() => inMonth(this.month(), this.all()));
  protected readonly weeks = computed(() => weeksOf(this.month(), this.all()));
  protected readonly warnings = computed(() =>
    this.calendar.hasValue() ? this.calendar.value().warnings.filter(({ month }) => this.month().startsWith(month)) : [],
  );
  protected readonly weekdays = computed(() => weekdayWords(locale()));
  protected readonly day = dayText;
  protected readonly shortDay = shortDayText;

  protected turn(months: number): void {
    this.month.update((month) => monthAfter(month, months));
  }

  protected now(): void {
    this.month.set(monthAfter(this.today, 0));
  }

  protected stateOf({ state }: CalendarEntry): string {
    return state === 'planned' ? this.words().planned : this.words().states[state];
  }

  protected linkOf({ cycleId, seriesId }: CalendarEntry): string[] {
    return cycleId ? ['/hr/cycles', cycleId] : ['/hr/series', seriesId ?? ''];
  }

  protected toneOf({ state }: CalendarEntry): Tone {
    return state === 'planned' ? 'neutral' : CYCLE_TONES[state];
  }
}
