import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { demographicIn, demographicValueIn } from '@throughline/domain';
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
                    >{{ nameOf(claim) }}: <strong>{{ valueOf(claim.id, claim.value) }}</strong></span
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
              <label [for]="'stated-' + one.id" dir="auto">{{ nameOf(one) }}</label>
              <select [id]="'stated-' + one.id" [disabled]="answering.work() === 'sending'" (change)="say(one.id, $event)">
                <option value="" [selected]="!one.chosen">{{ w.open }}</option>
                @for (value of one.values; track value.id) {
                  <option [value]="value.id" [selected]="value.id === one.chosen">{{ w.value(valueOf(one.id, value.label), value.members) }}</option>
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
  private readonly speech = inject(Speech);
  protected readonly later = this.speech.later;

  protected nameOf({ id, label }: { readonly id: string; readonly label: string }): string {
    return demographicIn(this.speech.language(), id, label);
  }

  protected valueOf(id: string, label: string): string {
    return demographicValueIn(this.speech.language(), id, label);
  }

  protected say(id: string, event: Event): void {
    this.answering.state(id, (event.target as HTMLSelectElement).value);
  }
}
