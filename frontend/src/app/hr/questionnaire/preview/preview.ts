import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type AnswerValue, askedQuestions, type CycleQuestion, directionOf, type Language, LANGUAGE_NAMES, piped, wordsIn } from '@throughline/domain';
import { pageLanguage } from '../../../words/language';
import { inOrder } from '../../../words/numbers';
import { builderWords } from '../words/words';
import { askedIn } from '../draft/asked';
import { Building } from '../draft/building';
import { PreviewQuestion } from './preview-question';

/** The questionnaire to try out as a respondent: on a phone one question at a time, on a desktop a section at a time, with its logic. Nothing is kept or sent. */
@Component({
  selector: 'app-preview',
  imports: [MatButton, PreviewQuestion],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview.html',
  styleUrl: './preview.scss',
})
export class Preview {
  private readonly building = inject(Building);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = computed(() => builderWords().preview);
  protected readonly page = pageLanguage;
  protected readonly pageDirection = computed(() => directionOf(pageLanguage()));
  protected readonly names = LANGUAGE_NAMES;
  protected readonly device = signal<'phone' | 'desktop'>('phone');
  private readonly chosen = signal<Language | undefined>(undefined);
  protected readonly team = signal('');
  private readonly answers = signal<Readonly<Record<string, AnswerValue | undefined>>>({});
  /** The first question of the screen that is shown: -1 is the introduction. */
  private readonly at = signal(-1);

  protected readonly languages = computed(() => this.building.draft().languages);
  protected readonly language = computed(() => {
    const chosen = this.chosen();
    return chosen && this.languages().includes(chosen) ? chosen : this.building.base();
  });
  protected readonly direction = computed(() => directionOf(this.language()));
  protected readonly introduction = computed(() => this.pipe(wordsIn(this.building.draft().introduction, this.language(), this.building.base())));
  protected readonly all = computed(() => askedIn(this.building.draft(), this.language()).map((question) => this.withTeam(question)));
  /** What somebody with these answers is asked. */
  protected readonly asked = computed(() => askedQuestions(this.all(), this.answers()));
  protected readonly screens = computed(() => (this.device() === 'phone' ? onPhone(this.asked()) : onDesktop(this.asked(), this.all())));
  protected readonly screen = computed(() => Math.min(this.at(), this.screens().length));
  protected readonly shown = computed(() => this.screens()[this.screen()] ?? []);
  protected readonly heading = computed(() => {
    const first = this.shown()[0];
    // the heading stands on the first question of the section, which not everybody is asked
    return first?.section ? this.all().find(({ section, heading }) => section === first.section && heading)?.heading : undefined;
  });
  protected readonly passed = computed(() => this.all().length - this.asked().length);
  protected readonly place = computed(() => {
    const [first] = this.shown();
    if (!first) return '';
    const from = this.asked().indexOf(first) + 1;
    const to = from + this.shown().length - 1;
    return inOrder(`${from === to ? from : `${from}–${to}`} / ${this.asked().length}`);
  });

  protected value(id: string): AnswerValue | undefined {
    return this.answers()[id];
  }

  protected numberOf(question: CycleQuestion): number {
    return this.asked().indexOf(question) + 1;
  }

  protected give(id: string, value: AnswerValue | undefined): void {
    this.answers.update((answers) => ({ ...answers, [id]: value }));
  }

  protected go(by: -1 | 1): void {
    this.at.set(Math.max(-1, Math.min(this.screens().length, this.screen() + by)));
    afterNextRender(() => this.element.nativeElement.querySelector<HTMLElement>('[data-place]')?.focus(), { injector: this.injector });
  }

  protected again(): void {
    this.answers.set({});
    this.at.set(-1);
  }

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value as Language);
  }

  protected on(device: 'phone' | 'desktop'): void {
    const [first] = this.shown();
    this.device.set(device);
    if (first) this.at.set(this.screens().findIndex((screen) => screen.some(({ id }) => id === first.id)));
  }

  protected name(event: Event): void {
    this.team.set((event.target as HTMLInputElement).value);
  }

  private pipe(text: string): string {
    return piped(text, this.language(), this.team().trim() || undefined);
  }

  private withTeam(question: CycleQuestion): CycleQuestion {
    const { options, heading, matrix } = question;
    return {
      ...question,
      text: this.pipe(question.text),
      ...(options && { options: options.map((option) => ({ ...option, label: this.pipe(option.label) })) }),
      ...(heading && { heading: { title: this.pipe(heading.title), ...(heading.text && { text: this.pipe(heading.text) }) } }),
      ...(matrix && { matrix: { ...matrix, text: this.pipe(matrix.text) } }),
    };
  }
}

/** One question at a time; the rows of a matrix share their screen. */
function onPhone(asked: readonly CycleQuestion[]): CycleQuestion[][] {
  return grouped(asked, ({ id, matrix }) => matrix?.id ?? id);
}

/** A section at a time, or a driver at a time where there are none. */
function onDesktop(asked: readonly CycleQuestion[], all: readonly CycleQuestion[]): CycleQuestion[][] {
  const sections = all.some(({ section }) => section !== undefined);
  return grouped(asked, ({ section, driver }) => (sections ? (section ?? '') : driver));
}

function grouped(asked: readonly CycleQuestion[], key: (question: CycleQuestion) => string): CycleQuestion[][] {
  const screens: CycleQuestion[][] = [];
  for (const question of asked) {
    const last = screens.at(-1);
    if (last?.[0] && key(last[0]) === key(question)) last.push(question);
    else screens.push([question]);
  }
  return screens;
}
