import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { HOOK_KINDS, type HookKind, LIMITS } from '@throughline/domain';
import { OutcomeHooks } from '../../api/outcome-hooks';
import { sending } from '../../api/refused-fields';
import { Field } from '../../ui/field/field';
import { FormProblem } from '../../ui/field/form-problem';
import { kindName } from './hook-bodies';
import { hookWords } from './words/words';

/** Connects a helpdesk that is not known yet: makes it a source, and gives it an address. */
@Component({
  selector: 'app-new-hook',
  imports: [Field, FormProblem, FormRoot, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tl-card" aria-labelledby="new-hook">
      <h2 id="new-hook">{{ words().connect }}</h2>
      <form class="tl-stack" [formRoot]="entry">
        <app-form-problem [form]="entry" />
        <app-field [label]="words().kind" [options]="kinds()" [field]="entry.kind" />
        <app-field [label]="words().name" [field]="entry.name" />
        <div>
          <button matButton="filled" type="submit" [disabled]="entry().submitting()">{{ words().open }}</button>
        </div>
      </form>
    </section>
  `,
  styles: `
    :host {
      justify-self: stretch;
    }
    .tl-card {
      max-width: 440px;
    }
    h2 {
      margin: 0 0 var(--tl-3);
    }
  `,
})
export class NewHook {
  private readonly api = inject(OutcomeHooks);
  private readonly router = inject(Router);
  protected readonly words = hookWords;
  protected readonly kinds = computed(() => HOOK_KINDS.map((value) => ({ value, label: kindName(value) })));
  private readonly typed = signal<{ kind: HookKind; name: string }>({ kind: 'zendesk', name: '' });
  protected readonly entry = form(
    this.typed,
    (path) => {
      required(path.name);
      minLength(path.name, 2);
      maxLength(path.name, LIMITS.name);
    },
    { submission: sending(() => this.connect()) },
  );

  private async connect(): Promise<void> {
    const { kind, name } = this.typed();
    const { id } = await this.api.addSource({ key: keyOf(name, kind), name, kind });
    await this.api.open(id);
    await this.router.navigate(['/service/webhooks', id]);
  }
}

/** A key that files can name the source by: the name without what a key cannot hold, after the kind so that it is never empty. */
export function keyOf(name: string, kind: HookKind): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${kind}${plain ? `-${plain}` : ''}`.slice(0, 40).replace(/-+$/, '');
}
