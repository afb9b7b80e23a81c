import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { form, FormRoot, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OutcomeSource } from '@throughline/contract';
import { DATE_ORDERS, type DateOrder, isTimeZone, LIMITS } from '@throughline/domain';
import { EventImports, sourcesResource } from '../../api/event-imports';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { typedOver } from '../../ui/field/typed';
import type { Keeping } from '../../ui/keep-changes';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Toasts } from '../../ui/toast/toasts';
import { fromOutside } from './from-outside';
import { sourceWords } from './words/words';

interface Entry {
  name: string;
  timeZone: string;
  dateOrder: string;
  personal: string;
  state: string;
}

/** One system that events come from: in which time zone its days are counted, how its days are written, and whether personal data of customers may be kept. */
@Component({
  selector: 'app-source',
  imports: [Field, FormProblem, FormRoot, MatButton, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="source()?.name ?? words().one" [back]="{ label: words().title, link: '/service/sources' }" />
    <app-resource-state [resource]="read" />
    @if (source(); as found) {
      <form class="tl-form" [formRoot]="settings">
        <app-form-problem [form]="settings" />
        <app-field [label]="words().name" [field]="settings.name" />
        <p class="tl-quiet">{{ words().keyIs(found.key) }}</p>
        <app-field [label]="words().timeZone" [hint]="words().timeZoneHint" [field]="settings.timeZone" />
        <app-field [label]="words().dateOrder" [hint]="words().dateOrderHint" [options]="orders()" [field]="settings.dateOrder" />
        <app-field [label]="words().personal" [options]="personal()" [field]="settings.personal" />
        <p>{{ words().personalMeans[settings.personal().value() === 'yes' ? 'yes' : 'no'] }}</p>
        <app-field [label]="words().state" [hint]="words().stateHint" [options]="states()" [field]="settings.state" />
        <div>
          <button matButton="filled" type="submit" [disabled]="settings().submitting()">{{ words().save }}</button>
        </div>
      </form>
    } @else if (read.hasValue()) {
      <app-state kind="empty" [heading]="words().unknown" [sentence]="words().unknownText" />
    }
  `,
})
export class SourcePage implements Keeping {
  readonly id = input.required<string>();
  private readonly events = inject(EventImports);
  private readonly toasts = inject(Toasts);
  protected readonly words = sourceWords;
  protected readonly read = sourcesResource();
  protected readonly source = computed(() =>
    this.read.hasValue() ? this.read.value().items.find((one) => one.id === this.id() && fromOutside(one)) : undefined,
  );
  private readonly before = computed(() => entryOf(this.source()));
  private readonly entry = typedOver<Entry>(() => this.before());
  protected readonly orders = computed(() => {
    const { orders } = sourceWords();
    return (['ask', ...DATE_ORDERS] as const).map((value) => ({ value, label: orders[value] }));
  });
  protected readonly personal = computed(() => (['no', 'yes'] as const).map((value) => ({ value, label: sourceWords().personalKept[value] })));
  protected readonly states = computed(() => (['open', 'retired'] as const).map((value) => ({ value, label: sourceWords().states[value] })));
  protected readonly settings = form(
    this.entry,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name);
      required(path.timeZone);
      validate(path.timeZone, ({ value }) => (value().trim() && !isTimeZone(value().trim()) ? { kind: 'zone', message: sourceWords().badZone } : undefined));
    },
    { submission: sending(() => this.save()) },
  );

  unsaved(): boolean {
    return JSON.stringify(this.entry()) !== JSON.stringify(this.before());
  }

  private async save(): Promise<void> {
    const { name, timeZone, dateOrder, personal, state } = this.entry();
    const saved = await this.events.changeSource(this.id(), {
      name: name.trim(),
      timeZone: timeZone.trim(),
      dateOrder: dateOrder === 'ask' ? null : (dateOrder as DateOrder),
      keepsPersonal: personal === 'yes',
      retired: state === 'retired',
    });
    this.read.update((list) => ({ items: (list?.items ?? []).map((one) => (one.id === saved.id ? saved : one)) }));
    this.toasts.done(sourceWords().saved);
  }
}

function entryOf(source: OutcomeSource | undefined): Entry {
  return {
    name: source?.name ?? '',
    timeZone: source?.timeZone ?? '',
    dateOrder: source?.dateOrder ?? 'ask',
    personal: source?.keepsPersonal ? 'yes' : 'no',
    state: source?.retired ? 'retired' : 'open',
  };
}
