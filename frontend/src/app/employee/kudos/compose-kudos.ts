import { ChangeDetectionStrategy, Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Colleague, Kudos } from '@throughline/contract';
import { KUDOS, KUDOS_VISIBILITIES, type KudosVisibility } from '@throughline/domain';
import { newKey } from '../../api/idempotent';
import { KudosRequests, ownKudosResource, valuesResource } from '../../api/kudos';
import { sending } from '../../api/refused-fields';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { countText } from '../../words/numbers';
import { kudosWords } from './words/words';

/** Whom the select offers first: people, named one by one. */
const PEOPLE = '';
const EMPTY = { team: PEOPLE, colleague: '', message: '', visibility: 'team' as KudosVisibility, points: null as number | null };

/** Thanks are written here: to whom, for what, which values it shows, who sees it. */
@Component({
  selector: 'app-compose-kudos',
  imports: [ColleaguePicker, Field, FormField, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './compose-kudos.html',
  styleUrl: './compose-kudos.scss',
})
export class ComposeKudos {
  protected readonly words = kudosWords;
  private readonly requests = inject(KudosRequests);
  private readonly toasts = inject(Toasts);
  private readonly picker = viewChild(ColleaguePicker);
  /** It is given. */
  readonly given = output<Kudos>();

  protected readonly own = ownKudosResource();
  private readonly values = valuesResource();
  protected readonly offered = computed(() => (this.values.hasValue() ? this.values.value().items.filter(({ active }) => active) : []));
  protected readonly recipients = signal<readonly Colleague[]>([]);
  protected readonly chosen = signal<readonly string[]>([]);
  private readonly entry = signal(EMPTY);
  /** One key an entry: sent again unchanged, it is the same kudos; changed, it is another. */
  private readonly key = computed(() => JSON.stringify([this.entry(), this.recipients(), this.chosen()]) && newKey());
  protected readonly visibilities = KUDOS_VISIBILITIES;
  protected readonly most = countText(KUDOS.valuesMost);
  protected readonly full = computed(() => this.chosen().length >= KUDOS.valuesMost);
  protected readonly allowance = computed(() => (this.own.hasValue() ? this.own.value().allowance : null));
  protected readonly toWhom = computed(() => [
    { value: PEOPLE, label: kudosWords().compose.people },
    ...(this.own.hasValue() ? this.own.value().teams : []).map(({ id, name }) => ({ value: id, label: kudosWords().compose.team(name) })),
  ]);

  protected readonly thanks = form(
    this.entry,
    (path) => {
      validate(path.colleague, ({ valueOf }) => {
        const words = kudosWords().compose;
        if (valueOf(path.team) !== PEOPLE) return undefined;
        if (this.recipients().length === 0) return { kind: 'whom', message: words.needWhom };
        return this.recipients().length > KUDOS.recipientsMost ? { kind: 'most', message: words.needMost(countText(KUDOS.recipientsMost)) } : undefined;
      });
      validate(path.message, ({ value }) => {
        const there = value().trim().length;
        return there < KUDOS.messageMin ? { kind: 'short', message: kudosWords().compose.sayMore(countText(KUDOS.messageMin), countText(there)) } : undefined;
      });
    },
    { submission: sending(() => this.send()) },
  );
  protected readonly hint = computed(() => this.words().compose.hint(countText(KUDOS.messageMin), countText(KUDOS.messageMax)));
  protected readonly pointsHint = computed(() => {
    const allowance = this.allowance();
    return allowance ? this.words().compose.pointsHint(countText(allowance.left), countText(allowance.perMonth)) : '';
  });

  unsaved(): boolean {
    return this.recipients().length > 0 || this.entry().message.trim() !== '';
  }

  protected add(colleague: Colleague): void {
    this.recipients.update((list) => (list.some(({ id }) => id === colleague.id) ? list : [...list, colleague]));
    this.picker()?.clear();
  }

  protected takeOff({ id }: Colleague): void {
    this.recipients.update((list) => list.filter((one) => one.id !== id));
  }

  protected toggle(id: string): void {
    this.chosen.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }

  private async send(): Promise<void> {
    const { team, message, visibility, points } = this.entry();
    const whom = team === PEOPLE ? { recipientIds: this.recipients().map(({ id }) => id) } : { teamId: team };
    const kudos = await this.requests.give({ ...whom, message, visibility, valueIds: [...this.chosen()], ...(points ? { points } : {}) }, this.key());
    this.recipients.set([]);
    this.chosen.set([]);
    this.entry.set(EMPTY);
    this.thanks().reset();
    this.picker()?.clear();
    this.own.reload();
    this.toasts.done(this.words().compose.done);
    this.given.emit(kudos);
  }
}
