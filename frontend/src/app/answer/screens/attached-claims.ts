import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';

/** What goes into the envelope beside the answers: what is on record about her unless she removes it, or what the holder of a card says of herself. */
@Component({
  selector: 'app-attached-claims',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answering.claims(); as claims) {
      @if (claims.length > 0) {
        <h2>What goes with your answers</h2>
        <p>
          Results may also be shown by what stands here, always for groups of at least {{ answering.survey()?.manifest?.k }} people. What you switch off never
          leaves this device.
        </p>
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
                  >, shared by {{ claim.members }} of the people asked{{ claim.kept ? '' : ' (removed)' }}
                </span>
              </label>
            </li>
          }
        </ul>
      }
    }
    @if (answering.statements(); as statements) {
      @if (statements.length > 0) {
        <h2>What you may say of yourself</h2>
        <p>
          Nobody knows who holds your card, so nothing of this is known. Results may also be shown by it, always for groups of at least
          {{ answering.survey()?.manifest?.k }} people. Beside each stands how many of the people who were invited by name share it. What you leave open is not
          sent.
        </p>
        <ul class="claims stated">
          @for (one of statements; track one.id) {
            <li>
              <label [for]="'stated-' + one.id" dir="auto">{{ one.label }}</label>
              <select [id]="'stated-' + one.id" [disabled]="answering.work() === 'sending'" (change)="say(one.id, $event)">
                <option value="" [selected]="!one.chosen">I leave this open</option>
                @for (value of one.values; track value.id) {
                  <option [value]="value.id" [selected]="value.id === one.chosen">{{ value.label }} ({{ value.members }} people)</option>
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

  protected say(id: string, event: Event): void {
    this.answering.state(id, (event.target as HTMLSelectElement).value);
  }
}
