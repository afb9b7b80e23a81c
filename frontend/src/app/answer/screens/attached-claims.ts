import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';
import { Speech } from '../words/speech';

/** What goes into the envelope beside the answers: what is on record about her unless she removes it, or what the holder of a card says of herself. */
@Component({
  selector: 'app-attached-claims',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let w = later().claims;
    @if (answering.claims(); as claims) {
      @if (claims.length > 0) {
        <h2>{{ w.heading }}</h2>
        <p>{{ w.text(answering.survey()?.manifest?.k ?? 0) }}</p>
        <ul class="claims">
          @for (claim of claims; track claim.id) {
            <li>
              <label>
                <input
                  type="checkbox"
                  role="switch"
                  [checked]="claim.kept"
                  [disabled]="answering.work() === 'sending'"
                  (change)="answering.attach(claim.id, !claim.kept)"
                />
                <span>
                  <span dir="auto"
                    >{{ claim.label }}: <strong>{{ claim.value }}</strong></span
                  >{{ w.shared(claim.members) }}{{ claim.kept ? '' : w.removed }}
                </span>
              </label>
            </li>
          }
        </ul>
      }
    }
    @if (answering.statements(); as statements) {
      @if (statements.length > 0) {
        <h2>{{ w.sayHeading }}</h2>
        <p>{{ w.sayText(answering.survey()?.manifest?.k ?? 0) }}</p>
        <ul class="claims stated">
          @for (one of statements; track one.id) {
            <li>
              <label [for]="'stated-' + one.id" dir="auto">{{ one.label }}</label>
              <select [id]="'stated-' + one.id" [disabled]="answering.work() === 'sending'" (change)="say(one.id, $event)">
                <option value="" [selected]="!one.chosen">{{ w.open }}</option>
                @for (value of one.values; track value.id) {
                  <option [value]="value.id" [selected]="value.id === one.chosen">{{ w.value(value.label, value.members) }}</option>
                }
              </select>
            </li>
          }
        </ul>
      }
    }
  `,
})
export class AttachedClaims {
  protected readonly answering = inject(Answering);
  protected readonly later = inject(Speech).later;

  protected say(id: string, event: Event): void {
    this.answering.state(id, (event.target as HTMLSelectElement).value);
  }
}
