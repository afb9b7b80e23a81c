import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CustomerPlan, NextContact } from '@throughline/contract';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES, type ContactChannel, type ContactOutcome, CUSTOMER_PLAN } from '@throughline/domain';
import { CustomerPlans } from '../../api/customer-plans';
import { sending } from '../../api/refused-fields';
import { today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { planWords } from './words/words';

const empty = () => ({ on: today(), channel: 'phone' as string, outcome: 'spoken' as string, note: '' });

/** What the fields of the next contact begin with: what is planned, unless its day has come, since then it is the one that is noted. */
function planned({ next }: CustomerPlan): { nextOn: string; nextAbout: string } {
  return next !== null && next.on > today() ? { nextOn: next.on, nextAbout: next.about } : { nextOn: '', nextAbout: '' };
}

/** Notes a contact that was, and when the next one is. */
@Component({
  selector: 'app-contact-form',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3>{{ words().note }}</h3>
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().on" type="date" [field]="entry.on" />
      <app-field [label]="words().channel" [options]="channels()" [field]="entry.channel" />
      <app-field [label]="words().outcome" [options]="outcomes()" [field]="entry.outcome" />
      <app-field class="wide" [label]="words().noteText" [lines]="3" [hint]="words().noteHint" [optional]="true" [field]="entry.note" />
      <app-field [label]="words().nextOn" type="date" [optional]="true" [field]="entry.nextOn" />
      <app-field [label]="words().nextAbout" [optional]="true" [field]="entry.nextAbout" />
      <div class="wide">
        <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().noteIt }}</button>
      </div>
    </form>
  `,
  styles: `
    h3 {
      margin: var(--tl-3) 0;
    }
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: var(--tl-4);
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
})
export class ContactForm {
  readonly plan = input.required<CustomerPlan>();
  readonly noted = output<CustomerPlan>();
  private readonly plans = inject(CustomerPlans);
  private readonly toasts = inject(Toasts);
  protected readonly words = planWords;
  protected readonly channels = computed(() => CONTACT_CHANNELS.map((value) => ({ value, label: planWords().channels[value] })));
  protected readonly outcomes = computed(() => CONTACT_OUTCOMES.map((value) => ({ value, label: planWords().outcomes[value] })));
  // what was typed stays when something else of the plan changes; what was not, follows what is planned
  private readonly typed = linkedSignal<ReturnType<typeof planned>, ReturnType<typeof empty> & ReturnType<typeof planned>>({
    source: () => planned(this.plan()),
    computation: (next, before) => {
      if (before === undefined) return { ...empty(), ...next };
      return isSame(before.value, before.source) ? { ...before.value, ...next } : before.value;
    },
  });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.on);
      maxLength(path.note, CUSTOMER_PLAN.note);
      maxLength(path.nextAbout, CUSTOMER_PLAN.about);
    },
    { submission: sending(() => this.send()) },
  );

  unsaved(): boolean {
    return this.typed().note.trim() !== '' || !isSame(this.typed(), planned(this.plan()));
  }

  private async send(): Promise<void> {
    const { on, channel, outcome, note } = this.typed();
    const next = this.next();
    const plan = await this.plans.addContact(this.plan().id, {
      ...{ on, note, channel: channel as ContactChannel, outcome: outcome as ContactOutcome },
      ...(next === undefined ? {} : { next }),
    });
    this.typed.set({ ...empty(), ...planned(plan) });
    this.entry().reset();
    this.toasts.done(planWords().noted);
    this.noted.emit(plan);
  }

  /** Undefined for what stays as it is planned; null where what was planned is what was just noted, or was taken away. */
  private next(): NextContact | null | undefined {
    const { on, nextOn, nextAbout } = this.typed();
    const { next } = this.plan();
    const begun = planned(this.plan());
    if (isSame(this.typed(), begun)) return next !== null && next.on <= on ? null : undefined;
    return nextOn ? { on: nextOn, about: nextAbout, byId: begun.nextOn ? (next?.by?.id ?? null) : null } : null;
  }
}

function isSame(one: ReturnType<typeof planned>, other: ReturnType<typeof planned>): boolean {
  return one.nextOn === other.nextOn && one.nextAbout === other.nextAbout;
}
