import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OutcomeHook } from '@throughline/contract';
import { bringsItsSecret, HOOK_LIMITS } from '@throughline/domain';
import { OutcomeHooks } from '../../api/outcome-hooks';
import { Confirm } from '../../ui/confirm/confirm';
import { momentText } from '../../ui/day-text';
import { Note } from '../../ui/note/note';
import { Attempt } from '../../ui/toast/attempt';
import { CopyLine } from './copy-line';
import { hookWords } from './words/words';

/** The secret by which a helpdesk signs: shown once when it is made here, typed in when the helpdesk makes it. */
@Component({
  selector: 'app-hook-secret',
  imports: [CopyLine, MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().secret }}</h2>
    @if (fresh(); as secret) {
      <app-note tone="good">
        <p>{{ words().shownOnce }}</p>
        <app-copy-line [label]="words().secret" [text]="secret" />
      </app-note>
    }
    <p>{{ hook().secretSince ? words().secretSince(moment(hook().secretSince!)) : words().noSecret }}</p>
    @if (hook().secretBeforeUntil; as until) {
      <p>{{ words().beforeUntil(moment(until)) }}</p>
    }
    @if (theirs()) {
      <form class="tl-row" (submit)="$event.preventDefault(); bring(typed)">
        <label for="hook-secret">{{ words().bring }}</label>
        <input
          #typed
          id="hook-secret"
          type="password"
          autocomplete="off"
          dir="ltr"
          required
          [attr.minlength]="limits.secretMin"
          [attr.maxlength]="limits.secretMax"
        />
        <button matButton="outlined" type="submit" [disabled]="attempt.busy()">{{ words().save }}</button>
      </form>
    } @else {
      <div>
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="renew()">{{ words().renew }}</button>
      </div>
    }
  `,
  styleUrl: './control.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
    }
    h2,
    p {
      margin: 0;
    }
    h2 {
      margin-top: var(--tl-4);
    }
  `,
})
export class HookSecret {
  readonly hook = input.required<OutcomeHook>();
  readonly changed = output();
  private readonly api = inject(OutcomeHooks);
  private readonly confirm = inject(Confirm);
  protected readonly attempt = new Attempt();
  protected readonly words = hookWords;
  protected readonly moment = momentText;
  protected readonly limits = HOOK_LIMITS;
  protected readonly theirs = computed(() => bringsItsSecret(this.hook().kind));
  protected readonly fresh = computed(() => {
    const made = this.api.fresh();
    return made?.id === this.hook().id ? made.secret : undefined;
  });

  protected async bring(typed: HTMLInputElement): Promise<void> {
    const secret = typed.value.trim();
    if (await this.attempt.run(() => this.api.renew(this.hook().id, { secret }), hookWords().saved)) {
      typed.value = '';
      this.changed.emit();
    }
  }

  protected async renew(): Promise<void> {
    const words = hookWords();
    if (!(await this.confirm.ask({ heading: words.renew, sentences: [words.renewText], act: words.renew }))) return;
    if (await this.attempt.run(() => this.api.renew(this.hook().id, {}))) this.changed.emit();
  }
}
