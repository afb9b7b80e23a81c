import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LANGUAGE_NAMES, LANGUAGES, type Language, type MailKind } from '@throughline/domain';
import { cycleMailResource, MailSettings } from '../../api/cycle-mail';
import { sending } from '../../api/refused-fields';
import { cycleResource } from '../../api/surveys';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { choices } from '../cycle/choices';
import { MailForm } from './mail-form';
import { cycleMailWords } from './words/words';

/** What the mails of a cycle say in each language, from which hour they go out, how they look, and a test to oneself. */
@Component({
  selector: 'app-cycle-mail',
  imports: [Field, FormProblem, FormRoot, MailForm, MatButton, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      [heading]="words().heading"
      [lead]="cycle.hasValue() ? cycle.value().name : undefined"
      [back]="{ label: words().back, link: '/hr/cycles/' + id() }"
    />
    @if (read.hasValue()) {
      <div class="page">
        <form [formRoot]="hour">
          <app-form-problem [form]="hour" />
          <app-field [label]="words().hour" [options]="hours()" [hint]="words().hourHint" [field]="hour.hour" />
          @if (hourChanged()) {
            <button matButton="filled" type="submit" [disabled]="hour().submitting()">{{ words().saveHour }}</button>
          }
        </form>
        <div class="pair">
          <app-field [label]="words().mail" [options]="kinds()" [field]="which.kind" />
          <app-field [label]="words().language" [options]="languages" [field]="which.language" />
        </div>
        @if (entry(); as entry) {
          <app-mail-form [cycleId]="id()" [entry]="entry" (saved)="saved()" />
        }
      </div>
    } @else {
      <app-resource-state [resource]="read" />
    }
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--tl-6);
    }
    .page > * {
      min-width: 0;
    }
    form,
    .pair {
      max-width: 560px;
    }
    form {
      display: grid;
      gap: var(--tl-3);
      justify-items: start;
    }
    form app-field {
      width: 100%;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      gap: var(--tl-4);
    }
  `,
})
export class CycleMailPage implements Keeping {
  protected readonly words = cycleMailWords;
  readonly id = input.required<string>();
  protected readonly read = cycleMailResource(() => this.id());
  protected readonly cycle = cycleResource(() => this.id());
  private readonly settings = inject(MailSettings);
  private readonly toasts = inject(Toasts);
  private readonly formPart = viewChild(MailForm);

  protected readonly kinds = computed(() => choices(this.words().kinds));
  protected readonly languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));
  private readonly chosen = signal<{ kind: MailKind; language: Language }>({ kind: 'invitation', language: 'en' });
  protected readonly which = form(this.chosen);
  protected readonly entry = computed(() => {
    const { kind, language } = this.chosen();
    return this.read.hasValue() ? this.read.value().mails.find((mail) => mail.kind === kind && mail.language === language) : undefined;
  });
  protected readonly hours = computed(() => [
    { value: '', label: this.read.hasValue() ? this.words().usualHour(clock(this.read.value().usualHour)) : '' },
    ...Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock(hour) })),
  ]);
  private readonly hourBefore = computed(() => ({ hour: this.read.hasValue() ? String(this.read.value().mailHour ?? '') : '' }));
  private readonly hourModel = typedOver(() => this.hourBefore());
  protected readonly hourChanged = computed(() => this.hourModel().hour !== this.hourBefore().hour);
  protected readonly hour = form(this.hourModel, { submission: sending(() => this.saveHour()) });

  unsaved(): boolean {
    return (this.formPart()?.changed() ?? false) || this.hourChanged();
  }

  protected saved(): void {
    this.toasts.done(this.words().wordsSaved);
    this.read.reload();
  }

  private async saveHour(): Promise<void> {
    const { hour } = this.hourModel();
    await this.settings.changeMail(this.id(), { mailHour: hour === '' ? null : Number(hour) });
    this.toasts.done(this.words().hourSaved);
    this.read.reload();
  }
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
