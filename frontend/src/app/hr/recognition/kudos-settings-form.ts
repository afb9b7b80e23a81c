import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { form, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { KUDOS } from '@throughline/domain';
import { KudosRequests, kudosSettingsResource } from '../../api/kudos';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import { ResourceState } from '../../ui/state/resource-state';
import { Toasts } from '../../ui/toast/toasts';
import { locale } from '../../words/language';
import { countText } from '../../words/numbers';
import { recognitionWords } from './words/words';

/** A Monday, from which the names of the days are taken. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Points, and the mail of the week. */
@Component({
  selector: 'app-kudos-settings-form',
  imports: [Field, FormProblem, FormRoot, MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().heading }}</h2>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <form class="tl-form" [formRoot]="settings">
        <app-form-problem [form]="settings" />
        <app-field [label]="words().allowance" type="number" [optional]="true" [hint]="words().allowanceHint" [field]="settings.allowance" />
        <app-field [label]="words().digest" [options]="switches()" [hint]="words().digestHint" [field]="settings.digest" />
        @if (settings.digest().value() === 'on') {
          <app-field [label]="words().day" [options]="days()" [field]="settings.digestDay" />
        }
        <div>
          <button matButton="filled" type="submit" [disabled]="settings().submitting()">{{ words().save }}</button>
        </div>
      </form>
    }
  `,
  styles: `
    h2 {
      margin-bottom: var(--tl-3);
    }
  `,
})
export class KudosSettingsForm {
  protected readonly words = computed(() => recognitionWords().settings);
  private readonly requests = inject(KudosRequests);
  private readonly toasts = inject(Toasts);
  protected readonly read = kudosSettingsResource();
  private readonly before = computed(() => {
    const { allowance, digest, digestDay } = this.read.hasValue() ? this.read.value() : { allowance: null, digest: true, digestDay: 1 };
    return { allowance, digest: digest ? 'on' : 'off', digestDay: String(digestDay) };
  });
  private readonly entry = typedOver<{ allowance: number | null; digest: string; digestDay: string }>(() => this.before());
  protected readonly switches = computed(() => [
    { value: 'on', label: this.words().on },
    { value: 'off', label: this.words().off },
  ]);
  protected readonly days = computed(() =>
    Array.from({ length: 7 }, (_, i) => ({
      value: String(i + 1),
      label: new Date(MONDAY + i * DAY_MS).toLocaleDateString(locale(), { weekday: 'long', timeZone: 'UTC' }),
    })),
  );
  protected readonly settings = form(
    this.entry,
    (path) => {
      validate(path.allowance, ({ value }) => {
        const points = value();
        const right = points === null || Number.isNaN(points) || (Number.isInteger(points) && points >= 1 && points <= KUDOS.allowanceMost);
        return right ? undefined : { kind: 'allowance', message: recognitionWords().settings.wrongAllowance(countText(KUDOS.allowanceMost)) };
      });
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return JSON.stringify(this.entry()) !== JSON.stringify(this.before());
  }

  private async save(): Promise<void> {
    const { allowance, digest, digestDay } = this.entry();
    this.read.set(await this.requests.saveSettings({ allowance: allowance || null, digest: digest === 'on', digestDay: Number(digestDay) }));
    this.toasts.done(this.words().saved);
  }
}
