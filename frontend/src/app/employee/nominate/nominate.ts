import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { NOMINATION } from '@throughline/domain';
import { newKey } from '../../api/idempotent';
import { Nominations, openProgrammesResource } from '../../api/nominations';
import { sending } from '../../api/refused-fields';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Toasts } from '../../ui/toast/toasts';
import { dayText } from '../../ui/day-text';
import { lengthHint } from './reasons';
import { uiWords } from '../../ui/words/words';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** Nominates a colleague in one programme: the category, the colleague, why. */
@Component({
  selector: 'app-nominate',
  imports: [ColleaguePicker, Field, FormField, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nominate.html',
  styleUrl: './nominate.scss',
})
export class Nominate implements Keeping {
  protected readonly words = employeeWords;
  private readonly nominations = inject(Nominations);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  readonly programmeId = input.required<string>();

  protected readonly programmes = openProgrammesResource();
  protected readonly programme = computed(() =>
    this.programmes.hasValue() ? this.programmes.value().items.find(({ id }) => id === this.programmeId()) : undefined,
  );
  /** A programme with one category leaves nothing to choose. */
  private readonly entry = typedOver(() => {
    const categories = this.programme()?.categories ?? [];
    return { categoryId: categories.length === 1 ? (categories[0]?.id ?? '') : '', nomineeId: '', reasons: '' };
  });
  private readonly sent = signal(false);
  /** One key an entry: sent again unchanged, it is the same nomination; changed, it is another. */
  private readonly content = computed(() => JSON.stringify(this.entry()));
  private readonly key = computed(() => this.content() && newKey());

  protected readonly nomination = form(
    this.entry,
    (path) => {
      required(path.categoryId, { message: () => employeeWords().nominate.chooseCategory });
      required(path.nomineeId, { message: () => employeeWords().nominate.chooseColleague });
      validate(path.reasons, ({ value }) =>
        value().trim().length < NOMINATION.reasonsMin
          ? { kind: 'short', message: employeeWords().nominate.sayMore(countText(NOMINATION.reasonsMin), countText(value().trim().length)) }
          : undefined,
      );
      maxLength(path.reasons, NOMINATION.reasonsMax, { message: () => uiWords().atMostCharacters(countText(NOMINATION.reasonsMax)) });
    },
    { submission: sending(() => this.send()) },
  );
  protected readonly hint = computed(() => lengthHint(this.nomination.reasons().value()));
  protected readonly categoryMessage = computed(() =>
    this.nomination.categoryId().touched() ? (this.nomination.categoryId().errors()[0]?.message ?? '') : '',
  );
  protected readonly dayText = dayText;

  unsaved(): boolean {
    const { nomineeId, reasons } = this.entry();
    return !this.sent() && (nomineeId !== '' || reasons.trim() !== '');
  }

  private async send(): Promise<void> {
    const { nominee, category } = await this.nominations.nominate(this.programmeId(), this.entry(), this.key());
    this.sent.set(true);
    await this.router.navigate(['/nominate']);
    this.toasts.done(this.words().nominate.done(nominee.name, category.name));
  }
}
