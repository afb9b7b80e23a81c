import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MyCandidacy } from '@throughline/contract';
import { candidaciesResource, Nominations } from '../../api/nominations';
import { Confirm } from '../../ui/confirm/confirm';
import { Attempt } from '../../ui/toast/attempt';
import { employeeWords } from '../words/words';
import { CardBody, CardList } from './card-list';

/** What somebody is nominated for herself: nothing to do, or to decline, and to take up again. Nothing is shown where there is nothing. */
@Component({
  selector: 'app-candidacies',
  imports: [CardBody, CardList, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-card-list [heading]="words().heading" [cards]="cards()">
      <ng-template [appCardBody]="candidacies()" let-one>
        <p class="tl-quiet">{{ words().of(one.programme, one.kind, one.teamName ?? '') }}</p>
        @if (one.open) {
          <p>{{ one.state === 'declined' ? words().declinedText : words().text }}</p>
          @if (one.state === 'standing') {
            <button matButton="outlined" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().declineFor(one.category)" (click)="decline(one)">
              {{ words().decline }}
            </button>
          } @else if (one.kind === 'person') {
            <button matButton="outlined" type="button" [disabled]="attempt.busy()" (click)="again(one)">{{ words().again }}</button>
          }
        }
      </ng-template>
    </app-card-list>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class Candidacies {
  private readonly nominations = inject(Nominations);
  private readonly confirm = inject(Confirm);
  private readonly read = candidaciesResource();
  protected readonly words = computed(() => employeeWords().candidacies);
  protected readonly candidacies = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly cards = computed(() =>
    this.candidacies().map(({ candidateId: id, category: title, state }) => ({ id, title, tag: state === 'declined' ? this.words().declined : undefined })),
  );
  protected readonly attempt = new Attempt();

  protected async decline({ candidateId, kind }: MyCandidacy): Promise<void> {
    const words = this.words();
    const sure = await this.confirm.ask({ heading: words.sure, sentences: [kind === 'person' ? words.sureText : words.sureTogether], act: words.decline });
    if (sure && (await this.attempt.run(() => this.nominations.decline(candidateId), words.done))) this.read.reload();
  }

  protected async again({ candidateId }: MyCandidacy): Promise<void> {
    if (await this.attempt.run(() => this.nominations.takeUpAgain(candidateId), this.words().returned)) this.read.reload();
  }
}
