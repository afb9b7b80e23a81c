import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { cycleResource } from '../../api/surveys';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Steps, type Step } from '../../ui/steps/steps';
import { cycleSentence, eventText } from '../cycles/cycle-words';
import { shortDayText, today, withDaysInWords } from '../../ui/day-text';
import type { Keeping } from '../../ui/keep-changes';
import { ClosedCycle } from './closed-cycle';
import { DraftCycle } from './draft-cycle';
import { OpenCycle } from './open-cycle';
import { PublishedCycle } from './published-cycle';
import { cyclesWords } from '../cycles/words/words';
import { runningWords } from './words/words';

/** How often a page looks again while mails go out or answers are counted. */
const LOOK_AGAIN = 3000;

/** One cycle on its way from draft to published: one page, and what can be done in the present state. */
@Component({
  selector: 'app-cycle',
  imports: [ClosedCycle, DraftCycle, OpenCycle, PageHeader, PublishedCycle, ResourceState, Steps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (read.hasValue()) {
      @let cycle = read.value();
      <app-page-header [heading]="cycle.name" [lead]="sentence()" [back]="{ label: common().titles.cycles, link: '/hr/cycles' }" />
      <div class="page">
        <app-steps [steps]="steps()" [current]="cycle.state === 'published' ? '' : cycle.state" [label]="words().stands" />
        @switch (cycle.state) {
          @case ('draft') {
            <app-draft-cycle [cycle]="cycle" (changed)="read.reload()" />
          }
          @case ('open') {
            <app-open-cycle [cycle]="cycle" (changed)="read.reload()" />
          }
          @case ('closed') {
            <app-closed-cycle [cycle]="cycle" />
          }
          @case ('published') {
            <app-published-cycle [cycle]="cycle" />
          }
        }
        @if (cycle.shredding; as shredding) {
          <section aria-labelledby="end-heading">
            <h2 id="end-heading">{{ words().end }}</h2>
            <p class="tl-quiet" lang="en" dir="ltr">{{ inWords(shredding.sentence) }}</p>
          </section>
        }
        @if (cycle.events.length) {
          <section aria-labelledby="history-heading">
            <h2 id="history-heading">{{ words().history }}</h2>
            <ol class="history">
              @for (event of cycle.events; track $index) {
                <li>
                  <time [attr.datetime]="event.on">{{ day(event.on) }}</time> {{ eventText(event) }}
                </li>
              }
            </ol>
          </section>
        }
      </div>
    } @else {
      <app-page-header [heading]="common().titles.cycle" [back]="{ label: common().titles.cycles, link: '/hr/cycles' }" />
      <app-resource-state [resource]="read" />
    }
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--tl-8);
    }
    .page > * {
      min-width: 0;
    }
    .history {
      display: grid;
      gap: var(--tl-1);
      margin: var(--tl-3) 0 0;
      padding: 0;
      list-style: none;
    }
    time {
      display: inline-block;
      min-width: 110px;
      color: var(--tl-ink-2);
    }
  `,
})
export class CyclePage implements Keeping {
  protected readonly words = runningWords;
  protected readonly common = cyclesWords;
  readonly id = input.required<string>();
  protected readonly read = cycleResource(() => this.id());
  private readonly title = inject(Title);
  private readonly draft = viewChild(DraftCycle);
  protected readonly day = shortDayText;
  protected readonly eventText = eventText;
  protected readonly inWords = withDaysInWords;
  protected readonly sentence = computed(() => (this.read.hasValue() ? cycleSentence(this.read.value(), today()) : undefined));

  protected readonly steps = computed<readonly Step[]>(() => {
    if (!this.read.hasValue()) return [];
    const { opensOn, closesOn, closedOn } = this.read.value();
    const { steps } = this.words();
    return [
      { key: 'draft', label: steps.draft },
      { key: 'open', label: steps.open, detail: shortDayText(opensOn) },
      { key: 'closed', label: steps.closed, detail: shortDayText(closedOn ?? closesOn) },
      { key: 'published', label: steps.published },
    ];
  });

  unsaved(): boolean {
    return this.draft()?.unsaved() ?? false;
  }

  constructor() {
    effect(() => {
      if (this.read.hasValue()) this.title.setTitle(`${this.read.value().name} · Throughline`);
    });
    effect((onCleanup) => {
      if (!this.read.hasValue()) return;
      const { state, waves } = this.read.value();
      if (state !== 'closed' && !waves.some((wave) => wave.state === 'sending')) return;
      const timer = setTimeout(() => this.read.reload(), LOOK_AGAIN);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
