import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OutcomeSource } from '@throughline/contract';
import { LIMITS, type OutcomeSourceKind } from '@throughline/domain';
import { EventImports } from '../../api/event-imports';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { Toasts } from '../../ui/toast/toasts';
import { eventWords } from './words/words';

/** Systems that are called the same in every language. */
const BRANDS = { zendesk: 'Zendesk', freshdesk: 'Freshdesk', intercom: 'Intercom' } as const satisfies Partial<Record<OutcomeSourceKind, string>>;

/** A service manager says which system events come from: its name and its kind. */
@Component({
  selector: 'app-event-source',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="first()">
      <summary>{{ words().addSource }}</summary>
      <form class="tl-stack" [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().sourceKind" [field]="entry.kind" [options]="kinds()" />
        <app-field [label]="words().sourceName" [hint]="words().sourceNameHint" [field]="entry.name" />
        <div>
          <button matButton="outlined" type="submit" [disabled]="entry().submitting()">{{ words().addSource }}</button>
        </div>
      </form>
    </details>
  `,
  styles: `
    :host {
      justify-self: stretch;
    }
    form {
      max-width: 440px;
      margin-top: var(--tl-3);
    }
    summary {
      min-height: 32px;
      font-weight: 600;
      color: var(--tl-people);
      cursor: pointer;
    }
  `,
})
export class EventSource {
  private readonly events = inject(EventImports);
  private readonly toasts = inject(Toasts);
  /** Whether there is none yet: then the form stands open. */
  readonly first = input.required<boolean>();
  /** Keys of sources that there are. */
  readonly taken = input.required<readonly string[]>();
  readonly added = output<OutcomeSource>();
  protected readonly words = eventWords;
  protected readonly kinds = computed(() => [
    ...Object.entries(BRANDS).map(([value, label]) => ({ value, label })),
    { value: 'generic', label: eventWords().otherKind },
  ]);
  private readonly typed = signal<{ kind: string; name: string }>({ kind: 'zendesk', name: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name);
    },
    { submission: sending(() => this.add()) },
  );

  private async add(): Promise<void> {
    const { kind, name } = this.typed();
    const source = await this.events.addSource({ kind: kind as OutcomeSourceKind, name: name.trim(), key: freeKey(name, kind, this.taken()) });
    this.typed.set({ kind: 'zendesk', name: '' });
    this.toasts.done(eventWords().sourceAdded(source.name));
    this.added.emit(source);
  }
}

/** A key made of the name, as far as it has Latin letters; a number is put behind one that is taken. */
function freeKey(name: string, kind: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36);
  const base = letters.length >= 2 ? letters : kind;
  let key = base;
  for (let n = 2; taken.includes(key); n++) key = `${base}-${n}`;
  return key;
}
