import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Cycle, CycleTrustees } from '@throughline/contract';
import { Surveys } from '../../api/surveys';
import { Attempt } from '../../ui/toast/attempt';

/** The trustees of a cycle: who they are, what is waited for, and mailing them their links. */
@Component({
  selector: 'app-trustee-links',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>Trustees</h2>
    <p>{{ sentence() }}</p>
    <ul>
      @for (trustee of trustees().people; track trustee.email) {
        <li>{{ trustee.name }}, {{ trustee.email }}</li>
      }
    </ul>
    <div class="tl-row">
      <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="mail()">Mail the trustees their links</button>
      @if (cycle().state === 'draft' && !trustees().keyMade) {
        <button matButton="text" type="button" (click)="changed.emit()">Look again</button>
      }
    </div>
    <p class="tl-quiet">Everybody gets a link of her own. You cannot see the links, and earlier ones go on working.</p>
  `,
  host: { class: 'tl-card' },
})
export class TrusteeLinks {
  readonly cycle = input.required<Cycle>();
  readonly trustees = input.required<CycleTrustees>();
  readonly changed = output();
  private readonly surveys = inject(Surveys);
  protected readonly attempt = new Attempt();

  protected readonly sentence = computed(() => {
    const { people, needed, keyMade } = this.trustees();
    const names = people.map(({ name }) => name);
    const who = names.length === 1 ? names[0] : `${needed === 2 ? 'two' : needed} of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    if (this.cycle().state === 'closed') return `Waiting for ${who}. They alone can open the ballots; the results appear when they have counted.`;
    if (keyMade) return `They have made the key. After the close ${who} will open and count the ballots.`;
    return 'They have not made the key yet that the answers are sealed to. Until then the cycle cannot open.';
  });

  protected async mail(): Promise<void> {
    await this.attempt.run(() => this.surveys.mailTrustees(this.cycle().id), 'The trustees have their links in the mail.');
  }
}
