import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { MyNomination } from '@throughline/contract';
import { NOMINATION } from '@throughline/domain';
import { Nominations } from '../../api/nominations';
import { sending } from '../../api/refused-fields';
import { Confirm } from '../../ui/confirm/confirm';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { Toasts } from '../../ui/toast/toasts';
import { dayText } from '../../ui/day-text';
import { evidenceText } from '../nominate/evidence-text';
import { lengthHint } from '../nominate/reasons';
import { Endorsers } from './endorsers';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** One nomination as its author sees it: whom, for what, why; while nominations are open it can be said better or taken back. */
@Component({
  selector: 'app-my-nomination',
  imports: [Endorsers, Field, FormProblem, FormRoot, MatButton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-nomination.html',
  styleUrl: './my-nomination.scss',
})
export class MyNominationCard {
  protected readonly words = employeeWords;
  private readonly nominations = inject(Nominations);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  readonly nomination = input.required<MyNomination>();
  /** It is not as it was any more. */
  readonly changed = output();

  protected readonly attempt = new Attempt();
  protected readonly editing = signal(false);
  protected readonly withdrawn = computed(() => this.nomination().state === 'withdrawn');
  private readonly entry = typedOver(() => ({ reasons: this.nomination().reasons }));
  protected readonly better = form(
    this.entry,
    (path) => {
      validate(path.reasons, ({ value }) =>
        value().trim().length < NOMINATION.reasonsMin
          ? { kind: 'short', message: employeeWords().nomination.sayMore(countText(NOMINATION.reasonsMin)) }
          : undefined,
      );
      maxLength(path.reasons, NOMINATION.reasonsMax, { message: () => uiWords().atMostCharacters(countText(NOMINATION.reasonsMax)) });
    },
    { submission: sending(() => this.save()) },
  );
  protected readonly hint = computed(() => lengthHint(this.better.reasons().value()));
  protected readonly dayText = dayText;
  protected readonly evidenceText = evidenceText;

  /** Whether other reasons were typed that are not saved. */
  unsaved(): boolean {
    return this.editing() && this.entry().reasons !== this.nomination().reasons;
  }

  private async save(): Promise<void> {
    await this.nominations.change(this.nomination().id, this.entry());
    this.editing.set(false);
    this.changed.emit();
    this.toasts.done(this.words().nomination.changed);
  }

  protected cancel(): void {
    this.entry.set({ reasons: this.nomination().reasons });
    this.better().reset();
    this.editing.set(false);
  }

  protected async withdraw(): Promise<void> {
    const words = this.words().nomination;
    const { id, nominee, category } = this.nomination();
    const sure = await this.confirm.ask({
      heading: words.sure(nominee.name),
      sentences: [words.sureText(category.name)],
      act: words.withdrawIt,
    });
    if (sure && (await this.attempt.run(() => this.nominations.withdraw(id), words.withdrawn(nominee.name)))) this.changed.emit();
  }
}
