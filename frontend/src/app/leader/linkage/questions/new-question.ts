import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, min, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { LIMITS } from '@throughline/domain';
import { LinkageRegister } from '../../../api/linkage';
import { sending } from '../../../api/refused-fields';
import { dayText, today } from '../../../ui/day-text';
import { Field, type Option } from '../../../ui/field/field';
import { FormProblem } from '../../../ui/field/form-problem';
import { typedOver } from '../../../ui/field/typed';
import type { Keeping } from '../../../ui/keep-changes';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ResourceState } from '../../../ui/state/resource-state';
import { State } from '../../../ui/state/state';
import { Toasts } from '../../../ui/toast/toasts';
import { uiWords } from '../../../ui/words/words';
import { countText } from '../../../words/numbers';
import { Choosing } from '../choosing/choosing';
import { lagOptions } from '../choosing/linkage-choice';
import { linkageWords } from '../words/words';
import { freshQuestion, questionBody } from './question-entry';
import { questionWords } from './words/words';

/** Writes a question down before looking. Nothing of it can be changed afterwards, and the page says so first. */
@Component({
  selector: 'app-new-question',
  imports: [Field, FormProblem, FormRoot, MatButton, Note, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-question.html',
  styleUrl: '../registration.scss',
})
export class NewQuestion implements Keeping {
  private readonly register = inject(LinkageRegister);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly all = linkageWords;
  protected readonly words = computed(() => questionWords().asking);
  /** What was looked at before is where the form starts. */
  protected readonly choosing = new Choosing();
  private readonly fresh = computed(() => {
    const measures = this.choosing.measures.hasValue() ? this.choosing.measures.value() : undefined;
    const { staff, metric, lag, team } = this.choosing.choice();
    const entry = freshQuestion(measures, today());
    return { ...entry, ...(staff && { staff }), ...(metric && { metric }), ...(lag && { lag }), team };
  });
  private readonly entry = typedOver(() => this.fresh());
  private readonly done = signal(false);
  protected readonly lagOptions = computed(() => lagOptions().filter(({ value }) => value !== ''));
  protected readonly expectations = computed<Option[]>(() => Object.entries(this.words().expectations).map(([value, label]) => ({ value, label })));

  protected readonly form = form(
    this.entry,
    (path) => {
      required(path.text, { message: () => this.words().needed });
      minLength(path.text, 5, { message: () => this.words().short });
      maxLength(path.text, LIMITS.title, { message: () => uiWords().atMostCharacters(countText(LIMITS.title)) });
      required(path.from, { message: () => this.words().fromNeeded });
      required(path.until, { message: () => this.words().untilNeeded });
      required(path.answerOn, { message: () => this.words().answerOnNeeded });
      min(path.expectedSize, 0, { message: () => this.words().noSign });
      validate(path.until, ({ value, valueOf }) => {
        const from = valueOf(path.from);
        return value() && value() < from ? { kind: 'order', message: this.words().orLater(dayText(from)) } : undefined;
      });
      validate(path.answerOn, ({ value, valueOf }) => {
        const until = valueOf(path.until);
        return value() && value() <= until ? { kind: 'order', message: this.words().after(dayText(until)) } : undefined;
      });
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return !this.done() && JSON.stringify(this.entry()) !== JSON.stringify(this.fresh());
  }

  private async save(): Promise<void> {
    await this.register.ask(questionBody(this.entry()));
    this.done.set(true);
    this.toasts.done(this.words().done);
    await this.router.navigate(['/leader/linkage/questions']);
  }
}
