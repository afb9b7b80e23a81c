import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input } from '@angular/core';
import { form, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Question } from '@throughline/contract';
import { DRIVERS, LIMITS } from '@throughline/domain';
import { sending } from '../../api/refused-fields';
import { questionnaireResource, questionsResource, Surveys } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Tag } from '../../ui/tag/tag';
import { Toasts } from '../../ui/toast/toasts';
import type { Keeping } from '../../ui/keep-changes';
import { BankPicker } from './bank-picker';
import { added, differs, draftOf, EMPTY_DRAFT, moved, textOf } from './draft';
import { Preview } from './preview';
import { kindText } from './question-words';

/** The builder: questions picked from the bank, put in order, made mandatory or not; seen as the respondent sees them; saved as a version. */
@Component({
  selector: 'app-questionnaire',
  imports: [BankPicker, Field, FormProblem, FormRoot, Icon, MatButton, Note, PageHeader, Preview, ResourceState, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './questionnaire.html',
  styleUrl: './questionnaire.scss',
})
export class QuestionnairePage implements Keeping {
  /** Absent for a new one. */
  readonly id = input<string>();
  /** 'preview' shows it as the respondent sees it. */
  readonly view = input<string>();

  private readonly surveys = inject(Surveys);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly read = questionnaireResource(() => this.id());
  protected readonly bank = questionsResource();

  private readonly saved = computed(() => (this.read.hasValue() ? draftOf(this.read.value()) : EMPTY_DRAFT));
  protected readonly draft = typedOver(() => this.saved());
  readonly unsaved = computed(() => differs(this.draft(), this.saved()));
  protected readonly questionnaire = form(
    this.draft,
    (path) => {
      required(path.title, { message: 'Give it a title.' });
      maxLength(path.title, LIMITS.title, { message: `At most ${LIMITS.title} characters.` });
      maxLength(path.introduction, LIMITS.text, { message: `At most ${LIMITS.text} characters.` });
      validate(path.items, ({ value }) => {
        const count = value().length;
        if (count === 0) return { kind: 'items', message: 'Pick at least one question from the bank.' };
        const most = LIMITS.questionsPerQuestionnaire;
        return count > most ? { kind: 'items', message: `At most ${most} questions; take out ${count - most}.` } : undefined;
      });
    },
    { submission: sending(() => this.save()) },
  );
  protected readonly picked = computed(() => new Set(this.draft().items.map(({ question }) => question.id)));
  protected readonly previewing = computed(() => this.view() === 'preview');
  protected readonly heading = computed(() => (this.id() ? this.saved().title || 'Questionnaire' : 'New questionnaire'));
  protected readonly lead = computed(() => {
    if (!this.read.hasValue()) return undefined;
    const { version, minutes } = this.read.value();
    return `Version ${version}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} as it is saved.`;
  });
  protected readonly kindText = kindText;

  protected driverLabel(question: Question): string {
    return DRIVERS.find(({ key }) => key === question.driver)?.label ?? question.driver;
  }

  protected add(question: Question): void {
    this.draft.update((draft) => ({ ...draft, items: added(draft.items, question) }));
    this.toasts.announce(`Added as number ${this.draft().items.length}.`);
  }

  protected take(index: number): void {
    this.draft.update((draft) => ({ ...draft, items: draft.items.toSpliced(index, 1) }));
    this.toasts.announce('Taken out.');
  }

  protected move(index: number, by: -1 | 1): void {
    const id = this.draft().items[index]?.question.id ?? '';
    this.draft.update((draft) => ({ ...draft, items: moved(draft.items, index, by) }));
    this.toasts.announce(`Now number ${index + by + 1}.`);
    // the line was drawn anew elsewhere: the key that was pressed stays under the finger
    afterNextRender(() => this.focusMover(id, by), { injector: this.injector });
  }

  protected mark(index: number, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.draft.update((draft) => ({ ...draft, items: draft.items.map((item, at) => (at === index ? { ...item, mandatory: checked } : item)) }));
  }

  private focusMover(id: string, by: -1 | 1): void {
    const buttons = this.element.nativeElement.querySelectorAll<HTMLButtonElement>(`[data-mover="${CSS.escape(id)}"] button`);
    const [up, down] = [buttons[0], buttons[1]];
    const wanted = by < 0 ? up : down;
    (wanted?.disabled ? (by < 0 ? down : up) : wanted)?.focus();
  }

  private async save(): Promise<void> {
    const id = this.id();
    if (!id) {
      const made = await this.surveys.addQuestionnaire(textOf(this.draft()));
      this.draft.set(this.saved());
      this.toasts.done('The questionnaire is saved.');
      await this.router.navigate(['/hr/questionnaires', made.id], { replaceUrl: true });
      return;
    }
    const next = await this.surveys.saveQuestionnaire(id, textOf(this.draft()));
    this.read.set(next);
    this.toasts.done(`Saved as version ${next.version}.`);
  }
}
