import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { isLanguage, isTimeZone, LANGUAGE_NAMES, LANGUAGES } from '@throughline/domain';
import { MailSettings, ownPreferencesResource } from '../../api/cycle-mail';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { employeeWords } from '../words/words';

/** In which language and by which clock one wants one's mail. */
@Component({
  selector: 'app-own-mail',
  imports: [Field, FormProblem, FormRoot, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <form class="tl-form" [formRoot]="mail">
        <app-form-problem [form]="mail" />
        <app-field [label]="words().mail.language" [options]="languages()" [field]="mail.language" />
        <app-field
          [label]="words().mail.zone"
          [optional]="true"
          [placeholder]="read.value().usual.timeZone"
          [hint]="words().mail.hint"
          [field]="mail.timeZone"
        />
        <div class="tl-row">
          <button matButton="filled" type="submit" [disabled]="mail().submitting() || !changed()">{{ words().mail.save }}</button>
          @if (here && here !== entry().timeZone) {
            <button matButton="text" type="button" (click)="takeHere()">{{ words().mail.takeHere(here) }}</button>
          }
        </div>
      </form>
    }
  `,
})
export class OwnMail {
  protected readonly words = employeeWords;
  private readonly settings = inject(MailSettings);
  private readonly toasts = inject(Toasts);
  protected readonly read = ownPreferencesResource();
  protected readonly here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  private readonly before = computed(() => ({
    language: (this.read.hasValue() && this.read.value().language) || '',
    timeZone: (this.read.hasValue() && this.read.value().timeZone) || '',
  }));
  protected readonly entry = typedOver<{ language: string; timeZone: string }>(() => this.before());
  protected readonly changed = computed(() => JSON.stringify(this.entry()) !== JSON.stringify(this.before()));
  protected readonly languages = computed(() => [
    { value: '', label: this.read.hasValue() ? this.words().mail.usual(LANGUAGE_NAMES[this.read.value().usual.language]) : '' },
    ...LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
  ]);

  protected readonly mail = form(
    this.entry,
    (path) => {
      validate(path.timeZone, ({ value }) =>
        value().trim() && !isTimeZone(value().trim()) ? { kind: 'zone', message: employeeWords().mail.wrongZone } : undefined,
      );
    },
    { submission: sending(() => this.save()) },
  );

  protected takeHere(): void {
    this.entry.update((entry) => ({ ...entry, timeZone: this.here }));
  }

  private async save(): Promise<void> {
    const { language, timeZone } = this.entry();
    await this.settings.changeOwn({ language: isLanguage(language) ? language : null, timeZone: timeZone.trim() || null });
    this.read.reload();
    this.toasts.done(this.words().mail.done);
  }
}
