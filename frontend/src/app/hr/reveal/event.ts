import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { AwardCategoryWinners, AwardEvent } from '@throughline/contract';
import { directionOf } from '@throughline/domain';
import { AwardReveals, eventResource } from '../../api/award-reveal';
import { problemOf } from '../../api/problem';
import { ResourceState } from '../../ui/state/resource-state';
import { nomineeName, WinnerList } from '../../ui/winner-list';
import { pageLanguage } from '../../words/language';
import { countText } from '../../words/numbers';
import { isLast, isOpen, lastOpen, stageKey, stageSteps } from './stage-steps';
import { revealWords } from './words/words';

/**
 * The reveal on a big screen, one category after the other, by the keyboard. Everything but the winners is here from the start, so that all other steps need no connection; the winners of a category are asked
 * for at their own step.
 */
@Component({
  selector: 'app-event',
  imports: [MatButton, ResourceState, WinnerList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './event.html',
  styleUrl: './event.scss',
})
export class EventPage {
  readonly id = input.required<string>();
  protected readonly words = revealWords;
  private readonly reveals = inject(AwardReveals);
  private readonly router = inject(Router);
  private readonly stage = viewChild.required<ElementRef<HTMLDialogElement>>('stage');
  private readonly on = viewChild('on', { read: MatButton });
  protected readonly read = eventResource(() => this.id());
  /** What came at the start, with what was shown since. */
  protected readonly event = linkedSignal<AwardEvent | undefined>(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly steps = computed(() => stageSteps(this.event() ?? { categories: [] }));
  protected readonly all = computed((): AwardCategoryWinners[] =>
    (this.event()?.categories ?? []).map(({ id, name, winners, noWinner }) => ({ id, name, winners: winners ?? [], noWinner })),
  );
  protected readonly place = signal(0);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly keys = signal(false);
  protected readonly name = nomineeName;
  protected readonly isLast = isLast;
  protected readonly countText = countText;

  constructor() {
    // modal: what lies behind it can be neither reached nor read
    afterNextRender(() => this.stage().nativeElement.showModal());
    effect(() => {
      if (this.event()) this.on()?.focus();
    });
  }

  protected press(key: KeyboardEvent): void {
    if (key.ctrlKey || key.altKey || key.metaKey) return;
    // a button that has the focus is pressed by these keys
    if (key.target instanceof HTMLButtonElement && (key.key === ' ' || key.key === 'Enter')) return;
    const what = stageKey(key.key, directionOf(pageLanguage()) === 'rtl');
    if (!what) return;
    key.preventDefault();
    if (what === 'keys') this.keys.update((open) => !open);
    else if (what === 'leave') this.leave();
    else if (what === 'full') void this.fullScreen();
    else if (what === 'next') void this.next();
    else if (what === 'before') this.back();
    else if (this.event()) this.go(what === 'home' ? 0 : lastOpen(this.event()!));
  }

  protected async next(): Promise<void> {
    const [event, step] = [this.event(), this.steps()[this.place() + 1]];
    if (!event || !step || this.busy()) return;
    if (this.place() === 0 && !event.begun && !event.revealed) return this.asking(async () => this.event.set(await this.reveals.beginEvent(this.id())));
    if (isOpen(step, event)) return this.go(this.place() + 1);
    if (step.kind === 'winners') await this.asking(() => this.show(step.category.id));
  }

  protected back(): void {
    this.go(Math.max(0, this.place() - 1));
  }

  protected leave(): void {
    if (this.keys()) return this.keys.set(false);
    void this.router.navigate(['/hr/awards', this.id(), 'reveal']);
  }

  private go(place: number): void {
    this.problem.set('');
    this.place.set(place);
  }

  private async show(categoryId: string): Promise<void> {
    const { winners, noWinner, revealed } = await this.reveals.show(this.id(), categoryId);
    this.event.update(
      (event) =>
        event && {
          ...event,
          revealed: event.revealed || revealed,
          categories: event.categories.map((one) => (one.id === categoryId ? { ...one, winners, noWinner } : one)),
        },
    );
  }

  /** One step on, once the server has said what it shows. */
  private async asking(ask: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    // HttpErrorResponse: no connection, or a refusal; only asking tells. Nothing was shown then, and the same key asks again
    try {
      await ask();
      this.go(this.place() + 1);
    } catch (error) {
      const { status, detail } = problemOf(error);
      this.problem.set(status === 0 ? this.words().stage.lost : detail);
    } finally {
      this.busy.set(false);
    }
  }

  private async fullScreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    // TypeError where the browser forbids it: the page fills the window all the same
    else
      await this.stage()
        .nativeElement.requestFullscreen()
        .catch(() => undefined);
  }
}
