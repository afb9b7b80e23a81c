import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { KudosRequests, ownKudosResource } from '../../api/kudos';
import { ResourceState } from '../../ui/state/resource-state';
import { Attempt } from '../../ui/toast/attempt';
import { kudosWords } from './words/words';

/** Whether one wants the weekly mail about kudos. */
@Component({
  selector: 'app-own-kudos-mail',
  imports: [MatButton, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ words().mail.heading }}</h2>
    <app-resource-state [resource]="own" />
    @if (own.hasValue()) {
      @if (own.value().digest) {
        <p>{{ own.value().muted ? words().mail.off : words().mail.on }}</p>
        <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="mute(!own.value().muted)">
          {{ own.value().muted ? words().mail.unmute : words().mail.mute }}
        </button>
      } @else {
        <p>{{ words().mail.never }}</p>
      }
    }
  `,
})
export class OwnKudosMail {
  protected readonly words = kudosWords;
  private readonly requests = inject(KudosRequests);
  protected readonly own = ownKudosResource();
  protected readonly attempt = new Attempt();

  protected async mute(muted: boolean): Promise<void> {
    const { mail } = this.words();
    await this.attempt.run(async () => this.own.set(await this.requests.mute(muted)), muted ? mail.muted : mail.unmuted);
  }
}
