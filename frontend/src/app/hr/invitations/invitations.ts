import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PersonInvitation } from '@throughline/contract';
import { MailSettings, personInvitationsResource } from '../../api/cycle-mail';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText } from '../../ui/day-text';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { invitationWords } from './words/words';

/** To which open surveys one person was invited, and her link once more. Whether she has answered is not known here and stands nowhere. */
@Component({
  selector: 'app-invitations',
  imports: [MatButton, ResourceState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="invitations-heading">{{ words().heading }}</h2>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @if (read.value().items.length) {
        <p class="tl-quiet">{{ words().lead }}</p>
        <ul>
          @for (one of read.value().items; track one.cycleId) {
            <li>
              <p>
                <a dir="auto" [routerLink]="['/hr/cycles', one.cycleId]">{{ one.name }}</a>&ngsp;<span class="tl-quiet">{{
                  words().until(day(one.closesOn))
                }}</span>
              </p>
              <p>{{ sentence(one) }}</p>
              @if (maySend(one)) {
                <button matButton="outlined" type="button" [attr.aria-label]="act(one) + ': ' + one.name" [disabled]="attempt.busy()" (click)="send(one)">
                  {{ act(one) }}
                </button>
              }
            </li>
          }
        </ul>
      } @else {
        <p class="tl-quiet">{{ words().none }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      margin-block-start: var(--tl-6);
      min-width: 0;
    }
    ul {
      display: grid;
      gap: var(--tl-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: var(--tl-2);
      justify-items: start;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'invitations-heading' },
})
export class Invitations {
  readonly employeeId = input.required<string>();
  /** As it is now. When it changes, so does what can be sent where. */
  readonly email = input.required<string | null>();
  private readonly settings = inject(MailSettings);
  private readonly confirm = inject(Confirm);
  protected readonly words = invitationWords;
  protected readonly day = dayText;
  protected readonly attempt = new Attempt();
  protected readonly read = personInvitationsResource(() => this.employeeId());

  private seen: string | null | undefined;

  constructor() {
    effect(() => {
      const now = this.email();
      if (this.seen !== undefined && this.seen !== now) this.read.reload();
      this.seen = now;
    });
  }

  /** What its button says; what the button is called begins with it, so that whoever speaks to her device can say what she sees. */
  protected act({ address }: PersonInvitation): string {
    return address === 'changed' ? this.words().anew : this.words().again;
  }

  protected sentence({ address, mail }: PersonInvitation): string {
    const words = this.words();
    if (address === 'none-now') return words.noneNow;
    if (address === 'none-then') return words.noneThen;
    if (mail === 'waiting') return words.waiting;
    if (address === 'changed') return words.changed;
    return mail === 'today' ? words.today : words.same;
  }

  protected maySend({ address, mail }: PersonInvitation): boolean {
    return address === 'changed' ? mail !== 'waiting' : address === 'same' && mail === 'ready';
  }

  protected async send({ cycleId, address }: PersonInvitation): Promise<void> {
    if (address === 'changed' && !(await this.confirm.ask(this.words().ask))) return;
    await this.attempt.run(() => this.settings.resend(cycleId, { employeeIds: [this.employeeId()] }), this.words().sent);
    this.read.reload();
  }
}
