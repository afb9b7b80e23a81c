import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type FieldTree, form, FormRoot, maxLength, required, type TreeValidationResult } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ComplaintView } from '@throughline/contract';
import {
  COMPLAINT,
  COMPLAINT_DECISIONS,
  COMPLAINT_ESCALATIONS,
  type ComplaintAct,
  type ComplaintDecision,
  type ComplaintEscalation,
  REDRESS_IN_MONEY,
  REDRESS_KINDS,
  type RedressKind,
} from '@throughline/domain';
import { type ComplaintActBody, complaintCausesResource, Complaints } from '../../api/complaints';
import { orRefusedFields, sending } from '../../api/refused-fields';
import { today } from '../../ui/day-text';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { complaintWords } from './words/words';

const begun = (act: ComplaintAct | '', causeId: string) => ({
  ...{ act: act as string, on: today(), note: '', to: 'internal' as string, body: '', decision: '' as string, redressKind: 'none' as string },
  ...{ amount: null as number | null, currency: '', causeId, joinTo: '' },
});

/** Does the next step with a complaint: which, on what day, and what belongs to it. */
@Component({
  selector: 'app-complaint-act',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formRoot]="entry">
      <app-form-problem [form]="entry" />
      <app-field [label]="words().step" [options]="acts()" [field]="entry.act" />
      <app-field [label]="words().on" type="date" [field]="entry.on" />
      @switch (entry.act().value()) {
        @case ('escalation') {
          <app-field [label]="words().to" [options]="escalations()" [field]="entry.to" />
          <app-field [label]="words().body" [field]="entry.body" />
        }
        @case ('closure') {
          <app-field [label]="words().decided" [options]="decisions()" [placeholder]="words().notSet" [field]="entry.decision" />
          <app-field [label]="words().cause" [options]="causeOptions()" [placeholder]="words().notSet" [optional]="true" [field]="entry.causeId" />
          <app-field [label]="words().redressKind" [options]="redresses()" [field]="entry.redressKind" />
          @if (money()) {
            <app-field [label]="words().amount" type="number" [field]="entry.amount" />
            <app-field [label]="words().currency" [hint]="words().currencyHint" [field]="entry.currency" />
          }
        }
        @case ('joining') {
          <app-field [label]="words().joinTo" [field]="entry.joinTo" />
        }
      }
      <app-field class="wide" [label]="words().note" [lines]="3" [hint]="words().noteHint" [optional]="entry.act().value() !== 'note'" [field]="entry.note" />
      <div class="wide">
        <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ doing() }}</button>
      </div>
    </form>
  `,
  styles: `
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
export class ComplaintActForm {
  readonly complaint = input.required<ComplaintView>();
  readonly acted = output<ComplaintView>();
  private readonly register = inject(Complaints);
  private readonly toasts = inject(Toasts);
  private readonly causes = complaintCausesResource();
  private joinedId: string | undefined;
  protected readonly words = complaintWords;
  private readonly typed = linkedSignal<ComplaintView, ReturnType<typeof begun>>({
    source: () => this.complaint(),
    // what was typed stays when something else of the complaint changes, as long as the step can still be done
    computation: ({ acts, cause }, before) =>
      before && before.source.id === this.complaint().id && acts.some((act) => act === before.value.act) ? before.value : begun(usual(acts), cause?.id ?? ''),
  });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.on);
      maxLength(path.note, COMPLAINT.noteMax);
      required(path.note, { when: () => this.does('note') });
      required(path.body, { when: () => this.does('escalation') });
      maxLength(path.body, COMPLAINT.bodyMax);
      required(path.decision, { when: () => this.does('closure') });
      required(path.amount, { when: () => this.does('closure') && this.money() });
      required(path.currency, { when: () => this.does('closure') && this.money() });
      required(path.joinTo, { when: () => this.does('joining') });
    },
    { submission: { ...sending(() => this.send()), action: (form) => this.findAndSend(form) } },
  );
  protected readonly money = computed(() => isMoney(this.typed().redressKind));
  protected readonly acts = computed(() => this.complaint().acts.map((value) => ({ value, label: complaintWords().acts[value] })));
  protected readonly doing = computed(() => complaintWords().acts[this.typed().act as ComplaintAct]);
  protected readonly escalations = computed(() => COMPLAINT_ESCALATIONS.map((value) => ({ value, label: complaintWords().escalations[value] })));
  protected readonly decisions = computed(() => COMPLAINT_DECISIONS.map((value) => ({ value, label: complaintWords().decisions[value] })));
  protected readonly redresses = computed(() => REDRESS_KINDS.map((value) => ({ value, label: complaintWords().redresses[value] })));
  protected readonly causeOptions = computed(() => {
    const now = this.complaint().cause?.id;
    return this.causes.hasValue()
      ? this.causes
          .value()
          .items.filter(({ active, id }) => active || id === now)
          .map(({ id, name }) => ({ value: id, label: name }))
      : [];
  });

  unsaved(): boolean {
    const { note, body, joinTo } = this.typed();
    return [note, body, joinTo].some((text) => text.trim() !== '');
  }

  private does(act: ComplaintAct): boolean {
    return this.typed().act === act;
  }

  /** Complaints are known by their numbers: the one to join to is looked for first. */
  private async findAndSend(form: FieldTree<unknown>): Promise<TreeValidationResult> {
    this.joinedId = undefined;
    const number = this.typed().joinTo.trim();
    if (this.does('joining') && number) {
      const refused = await orRefusedFields(form, async () => {
        this.joinedId = await this.register.openOne(number);
      });
      if (refused) return refused;
      if (!this.joinedId) return { kind: 'server', message: complaintWords().noSuch(number), fieldTree: this.entry.joinTo };
    }
    return sending(() => this.send()).action(form);
  }

  private async send(): Promise<void> {
    const { act } = this.typed();
    const shown = await this.register.act(this.complaint().id, act as ComplaintAct, this.bodyOf(act as ComplaintAct));
    this.typed.set(begun(usual(shown.acts), shown.cause?.id ?? ''));
    this.entry().reset();
    this.toasts.done(complaintWords().noted);
    this.acted.emit(shown);
  }

  private bodyOf(act: ComplaintAct): ComplaintActBody {
    const { on, note, to, body, decision, redressKind, amount, currency, causeId } = this.typed();
    const step = note.trim() ? { on, note } : { on };
    if (act === 'escalation') return { ...step, to: to as ComplaintEscalation, body };
    if (act === 'closure') {
      const paid = isMoney(redressKind) ? { amount, currency: currency.trim().toUpperCase() } : {};
      return { ...step, decision: decision as ComplaintDecision, redressKind: redressKind as RedressKind, causeId: causeId || null, ...paid };
    }
    return this.joinedId ? { ...step, complaintId: this.joinedId } : step;
  }
}

/** What is usually done next: the first step that can be done, but for an escalation, which is an exception. */
const usual = (acts: readonly ComplaintAct[]): ComplaintAct | '' => acts.find((act) => act !== 'escalation') ?? '';

const isMoney = (kind: string): boolean => (REDRESS_IN_MONEY as readonly string[]).includes(kind);
