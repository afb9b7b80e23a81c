import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Question } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';
import { questionnaireResource } from '../../../api/surveys';
import { typedOver } from '../../../ui/field/typed';
import { Toasts } from '../../../ui/toast/toasts';
import { faultsOf } from '../logic/faults';
import { pageLanguage } from '../../../words/language';
import { builderWords } from '../words/words';
import { askedIn, numbersOf } from './asked';
import { baseOf, type Draft, EMPTY_DRAFT, linesOf } from './draft';
import { DraftHistory } from './history';
import { differs, draftOf } from './text';

/** The questionnaire on the workbench: what is saved, what was made of it since, and what follows from that. One for each open builder. */
@Injectable()
export class Building {
  private readonly toasts = inject(Toasts);
  private readonly history = new DraftHistory();
  /** Whose steps the history holds. */
  private began: string | undefined;

  /** Of the questionnaire; without it, a new one is being made. */
  readonly id = signal<string | undefined>(undefined);
  readonly read = questionnaireResource(() => this.id());
  private readonly known = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** A new one is written in the language of the page, until another is chosen. */
  private readonly empty: Draft = { ...EMPTY_DRAFT, languages: [untracked(pageLanguage)] };
  readonly saved = computed(() => {
    const known = this.known();
    return known ? draftOf(known) : this.empty;
  });
  readonly draft = typedOver<Draft>(() => this.saved());
  readonly unsaved = computed(() => differs(this.draft(), this.saved()));
  readonly base = computed(() => baseOf(this.draft()));
  readonly picked = computed<ReadonlySet<string>>(() => new Set(linesOf(this.draft()).map(({ question }) => question.id)));

  /** As people are asked it, in the language in which it is written. */
  readonly asked = computed<readonly CycleQuestion[]>(() => askedIn(this.draft(), this.base()));
  readonly numbers = computed(() => numbersOf(this.asked()));
  /** What is wrong with the logic, by the line or the section that it is about. */
  readonly faults = computed(() => faultsOf(this.draft()));
  readonly firstFault = computed(() => [...this.faults().sections.values(), ...this.faults().lines.values()].flat()[0]);

  readonly canUndo = this.history.canUndo;
  readonly canRedo = this.history.canRedo;

  constructor() {
    effect(() => {
      const draft = this.draft();
      const loaded = this.known()?.id ?? '';
      untracked(() => {
        if (this.began === loaded) return this.history.saw(draft, performance.now());
        this.began = loaded;
        this.history.begin(draft);
      });
    });
  }

  /** Makes the step, and says it to who cannot see it. */
  change(step: (draft: Draft) => Draft, said?: string): void {
    this.draft.update(step);
    if (said) this.say(said);
  }

  say(sentence: string): void {
    this.toasts.announce(sentence);
  }

  undo(): void {
    this.back(this.history.undo(), builderWords().bar.takenBack);
  }

  redo(): void {
    this.back(this.history.redo(), builderWords().bar.doneAgain);
  }

  /** A question was changed in the bank: the draft and what is saved show its new words. */
  refresh(question: Question): void {
    this.draft.update((draft) => ({
      ...draft,
      parts: draft.parts.map((part) => ({ ...part, items: part.items.map((item) => (item.question.id === question.id ? { ...item, question } : item)) })),
    }));
  }

  /** The number, or numbers, under which people see the line. */
  numberOf(questionId: string): string {
    return this.numbers().get(questionId) ?? '';
  }

  private back(draft: Draft | undefined, said: string): void {
    if (!draft) return;
    this.draft.set(draft);
    this.toasts.announce(said);
  }
}
