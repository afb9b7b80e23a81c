import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { form, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OrganisationSettings, OrganisationSettingsChange } from '@throughline/contract';
import { isLanguage, isTimeZone, LANGUAGE_NAMES, LANGUAGES } from '@throughline/domain';
import { MailSettings, organisationSettingsResource } from '../../api/cycle-mail';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { locale } from '../../words/language';
import { adminWords } from '../words/words';

// 5 January 2026 is a Monday
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day)));
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }));
const fresh = { language: 'en', timeZone: '', mailHour: '9', quietFrom: '20', quietUntil: '8', quietDays: [] as readonly number[] };

/** The language and the clock of the organisation, and when it sends mail to many people. */
@Component({
  selector: 'app-mail-hours',
  imports: [Field, FormProblem, FormRoot, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="mail-hours-heading">{{ words().heading }}</h2>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <form class="tl-form" [formRoot]="hours">
        <app-form-problem [form]="hours" />
        <app-field [label]="words().language" [options]="languages" [hint]="words().languageHint" [field]="hours.language" />
        <app-field [label]="words().timeZone" [hint]="words().timeZoneHint" [field]="hours.timeZone" />
        <app-field [label]="words().from" [options]="clock" [hint]="words().fromHint" [field]="hours.mailHour" />
        <div class="pair">
          <app-field [label]="words().quietFrom" [options]="clock" [field]="hours.quietFrom" />
          <app-field [label]="words().quietUntil" [options]="clock" [field]="hours.quietUntil" />
        </div>
        <fieldset>
          <legend>{{ words().noMail }}</legend>
          @for (day of week(); track day; let i = $index) {
            <label><input type="checkbox" [checked]="entry().quietDays.includes(i + 1)" (change)="turn(i + 1)" /> {{ day }}</label>
          }
        </fieldset>
        <div>
          <button matButton="filled" type="submit" [disabled]="hours().submitting() || !changed()">{{ words().save }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    h2 {
      margin-bottom: var(--tl-3);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      gap: var(--tl-4);
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2) var(--tl-4);
      margin: 0;
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius-l);
    }
    fieldset label {
      display: inline-flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 32px;
    }
    legend {
      font-weight: 600;
    }
  `,
})
export class MailHours {
  private readonly settings = inject(MailSettings);
  private readonly toasts = inject(Toasts);
  protected readonly read = organisationSettingsResource();
  protected readonly words = computed(() => adminWords().mail);
  protected readonly week = computed(() => WEEK.map((day) => day.toLocaleDateString(locale(), { weekday: 'long', timeZone: 'UTC' })));
  protected readonly clock = HOURS;
  protected readonly languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));
  private readonly before = computed(() => (this.read.hasValue() ? entryOf(this.read.value()) : fresh));
  protected readonly entry = typedOver(() => this.before());
  protected readonly changed = computed(() => JSON.stringify(this.entry()) !== JSON.stringify(this.before()));

  protected readonly hours = form(
    this.entry,
    (path) => {
      required(path.timeZone);
      validate(path.timeZone, ({ value }) => (value().trim() && !isTimeZone(value().trim()) ? { kind: 'zone', message: this.words().badZone } : undefined));
      validate(path.quietDays, ({ value }) => (value().length > 6 ? { kind: 'days', message: this.words().oneDay } : undefined));
    },
    { submission: sending(() => this.save()) },
  );

  protected turn(day: number): void {
    this.entry.update((entry) => ({
      ...entry,
      quietDays: entry.quietDays.includes(day) ? entry.quietDays.filter((other) => other !== day) : [...entry.quietDays, day].sort(),
    }));
  }

  private async save(): Promise<void> {
    const { language, timeZone, mailHour, quietFrom, quietUntil, quietDays } = this.entry();
    const body: OrganisationSettingsChange = {
      ...(isLanguage(language) ? { language } : {}),
      timeZone: timeZone.trim(),
      mailHour: Number(mailHour),
      quietFrom: Number(quietFrom),
      quietUntil: Number(quietUntil),
      quietDays: [...quietDays],
    };
    await this.settings.changeOrganisation(body);
    this.read.reload();
    this.toasts.done(this.words().saved);
  }
}

function entryOf({ language, timeZone, mailHour, quietFrom, quietUntil, quietDays }: OrganisationSettings): typeof fresh {
  return { language, timeZone, mailHour: String(mailHour), quietFrom: String(quietFrom), quietUntil: String(quietUntil), quietDays };
}
