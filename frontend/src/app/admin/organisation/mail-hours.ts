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

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }));
const fresh = { language: 'en', timeZone: '', mailHour: '9', quietFrom: '20', quietUntil: '8', quietDays: [] as readonly number[] };

/** The language and the clock of the organisation, and when it sends mail to many people. */
@Component({
  selector: 'app-mail-hours',
  imports: [Field, FormProblem, FormRoot, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="mail-hours-heading">Language, clock and mail</h2>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <form class="tl-form" [formRoot]="hours">
        <app-form-problem [form]="hours" />
        <app-field label="Language" [options]="languages" hint="Of mail to people of whom no language is known." [field]="hours.language" />
        <app-field label="Time zone" hint="In which days begin and end, and of people of whom none is known." [field]="hours.timeZone" />
        <app-field label="Invitations and reminders go out from" [options]="clock" hint="By each person's own clock." [field]="hours.mailHour" />
        <div class="pair">
          <app-field label="Quiet from" [options]="clock" [field]="hours.quietFrom" />
          <app-field label="Quiet until" [options]="clock" [field]="hours.quietUntil" />
        </div>
        <fieldset>
          <legend>No mail on</legend>
          @for (day of week; track day; let i = $index) {
            <label><input type="checkbox" [checked]="entry().quietDays.includes(i + 1)" (change)="turn(i + 1)" /> {{ day }}</label>
          }
        </fieldset>
        <div><button matButton="filled" type="submit" [disabled]="hours().submitting() || !changed()">Save</button></div>
      </form>
    }
  `,
  styles: `
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
  protected readonly week = WEEK;
  protected readonly clock = HOURS;
  protected readonly languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));
  private readonly before = computed(() => (this.read.hasValue() ? entryOf(this.read.value()) : fresh));
  protected readonly entry = typedOver(() => this.before());
  protected readonly changed = computed(() => JSON.stringify(this.entry()) !== JSON.stringify(this.before()));

  protected readonly hours = form(
    this.entry,
    (path) => {
      required(path.timeZone);
      validate(path.timeZone, ({ value }) =>
        value().trim() && !isTimeZone(value().trim()) ? { kind: 'zone', message: 'Write a time zone such as Europe/Berlin.' } : undefined,
      );
      validate(path.quietDays, ({ value }) => (value().length > 6 ? { kind: 'days', message: 'Leave at least one day for mail.' } : undefined));
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
    this.toasts.done('Saved. It holds for mail that goes out from now on.');
  }
}

function entryOf({ language, timeZone, mailHour, quietFrom, quietUntil, quietDays }: OrganisationSettings): typeof fresh {
  return { language, timeZone, mailHour: String(mailHour), quietFrom: String(quietFrom), quietUntil: String(quietUntil), quietDays };
}
