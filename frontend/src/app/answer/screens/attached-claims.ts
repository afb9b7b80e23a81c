import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Answering } from '../answering';

/** What is on record about her and goes into the envelope unless she removes it. */
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
  `,
})
export class AttachedClaims {
  protected readonly answering = inject(Answering);
}
