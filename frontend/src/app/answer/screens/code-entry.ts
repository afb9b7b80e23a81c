import { ChangeDetectionStrategy, Component, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Answering } from '../answering';
import { Arrival } from '../arrival';
import { Carrying } from '../carrying';
import { asStop } from '../protocol/stop';
import { Speech } from '../words/speech';

/** One big field for the code of a printed card. It forgives case, spaces, dashes, and O for 0. */
@Component({
  selector: 'app-code-entry',
  imports: [Arrival],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().card;
    <h1 appArrival>{{ w.heading }}</h1>
    <p class="lead">{{ w.lead }}</p>
    <form class="code-entry" (submit)="open($event)">
      <label for="card-code">{{ w.code }}</label>
      <input
        #field
        id="card-code"
        name="card-code"
        type="text"
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        maxlength="60"
        placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
        [attr.aria-invalid]="problem() ? true : null"
        aria-describedby="card-code-hint"
        (input)="problem.set('')"
      />
      <p id="card-code-hint" class="quiet">{{ w.hint }}</p>
      <p class="notice watch" role="alert" [hidden]="!problem()">{{ problem() }}</p>
      <div class="actions">
        <button type="submit" class="primary">{{ w.open }}</button>
      </div>
    </form>
    @if (answering.shared()) {
      <p class="quiet">{{ w.shared }}</p>
    }
  `,
  styles: `
    .code-entry {
      display: grid;
      gap: 0.5rem;
      margin-block: 1.5rem;
    }
    label {
      font-weight: 600;
    }
    input {
      inline-size: 100%;
      padding: 0.6em 0.5em;
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
      background: var(--tl-paper);
      color: var(--tl-ink);
      font:
        600 clamp(1.1rem, 5vw, 1.6rem) / 1.2 ui-monospace,
        monospace;
      text-transform: uppercase;
    }
    p {
      margin: 0;
    }
  `,
})
export class CodeEntry {
  protected readonly answering = inject(Answering);
  protected readonly carrying = inject(Carrying);
  private readonly speech = inject(Speech);
  protected readonly later = this.speech.later;
  protected readonly problem = signal('');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.field().nativeElement;
    try {
      await this.carrying.enterCode(input.value);
    } catch (error) {
      // a Stop: what was typed cannot be a code
      this.problem.set(this.speech.say(asStop(error)).message);
      input.focus();
    }
  }
}
