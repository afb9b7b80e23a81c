import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { form, FormRoot, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CycleMailEntry, OwnMail } from '@throughline/contract';
import { LIMITS } from '@throughline/domain';
import { MailSettings } from '../../api/cycle-mail';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { Attempt } from '../../ui/toast/attempt';
import { locale } from '../../words/language';
import { separated } from '../../words/listed';
import { MailPreview } from './mail-preview';
import { cycleMailWords } from './words/words';

const PLACES = ['{name}', '{cycle}', '{closes}', '{organisation}'];

/** The words of one mail in one language. What is left empty is said in the usual words. */
@Component({
  selector: 'app-mail-form',
  imports: [Field, FormProblem, FormRoot, MailPreview, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="mail">
      <app-form-problem [form]="mail" />
      <app-field [label]="texts().sender" [optional]="true" [placeholder]="entry().usual.sender" [hint]="texts().senderHint" [field]="mail.sender" />
      <app-field [label]="texts().subject" [optional]="true" [placeholder]="entry().usual.subject" [spoken]="entry().language" [field]="mail.subject" />
      <app-field
        [label]="texts().message"
        [optional]="true"
        [lines]="5"
        [placeholder]="entry().usual.message"
        [hint]="places()"
        [spoken]="entry().language"
        [field]="mail.message"
      />
      <div class="tl-row">
        <button matButton="filled" type="submit" [disabled]="mail().submitting() || !changed()">{{ texts().save }}</button>
        <button matButton="outlined" type="button" [disabled]="attempt.busy() || mail().invalid()" (click)="test()">{{ texts().test }}</button>
      </div>
    </form>
    <app-mail-preview [cycleId]="cycleId()" [words]="typed()" [sound]="!mail().invalid()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      gap: var(--tl-10);
      align-items: start;
    }
    form {
      display: grid;
      gap: var(--tl-4);
    }
  `,
})
export class MailForm {
  protected readonly texts = cycleMailWords;
  readonly cycleId = input.required<string>();
  readonly entry = input.required<CycleMailEntry>();
  readonly saved = output();
  private readonly settings = inject(MailSettings);
  protected readonly attempt = new Attempt();
  protected readonly places = computed(() => this.texts().places(separated(locale(), PLACES)));
  private readonly before = computed(() => {
    const { sender, subject, message } = this.entry();
    return { sender, subject, message };
  });
  private readonly words = typedOver(() => this.before());
  readonly changed = computed(() => JSON.stringify(this.words()) !== JSON.stringify(this.before()));
  /** What is typed, as the server takes it. */
  protected readonly typed = computed<OwnMail>(() => ({ kind: this.entry().kind, language: this.entry().language, ...this.words() }));

  protected readonly mail = form(
    this.words,
    (path) => {
      maxLength(path.sender, LIMITS.name, { message: () => this.texts().atMost(LIMITS.name) });
      maxLength(path.subject, LIMITS.title, { message: () => this.texts().atMost(LIMITS.title) });
      maxLength(path.message, LIMITS.text, { message: () => this.texts().atMost(LIMITS.text) });
      for (const field of [path.sender, path.subject, path.message])
        validate(field, ({ value }) => {
          const unknown = (value().match(/\{[^{}]*\}/g) ?? []).filter((place) => !PLACES.includes(place));
          return unknown.length ? { kind: 'place', message: this.texts().unknown(separated(locale(), unknown)) } : undefined;
        });
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    await this.settings.changeMail(this.cycleId(), { mails: [this.typed()] });
    this.saved.emit();
  }

  protected async test(): Promise<void> {
    await this.attempt.run(() => this.settings.test(this.cycleId(), this.typed()), this.texts().testSent);
  }
}
