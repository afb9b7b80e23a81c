import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NominationDraft } from '@throughline/contract';
import { draftsResource, Nominations } from '../../api/nominations';
import { Confirm } from '../../ui/confirm/confirm';
import { dayText } from '../../ui/day-text';
import { Attempt } from '../../ui/toast/attempt';
import { employeeWords } from '../words/words';
import { CardBody, CardList } from './card-list';

/** What somebody has begun to write and not handed in: to go on with, or to delete. Nothing is shown where there is nothing. */
@Component({
  selector: 'app-drafts',
  imports: [CardBody, CardList, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-card-list [heading]="words().heading" [lead]="words().lead" [cards]="cards()">
      <ng-template [appCardBody]="drafts()" let-draft>
        <p class="tl-quiet">
          <bdi>{{ draft.programme.name }}</bdi>. {{ draft.deletedOn ? words().over(dayText(draft.deletedOn)) : words().open }}
        </p>
        @if (draft.content.reasons) {
          <p class="reasons" dir="auto">{{ draft.content.reasons }}</p>
        }
        <div class="tl-row">
          @if (draft.accepting) {
            <a
              matButton="outlined"
              [routerLink]="['/nominate', draft.programme.id]"
              [queryParams]="{ draft: draft.id }"
              [attr.aria-label]="words().goOnWith(nameOf(draft))"
              >{{ words().goOn }}</a
            >
          }
          <button matButton="text" type="button" [disabled]="attempt.busy()" [attr.aria-label]="words().removeOf(nameOf(draft))" (click)="remove(draft)">
            {{ words().remove }}
          </button>
        </div>
      </ng-template>
    </app-card-list>
  `,
  styles: `
    p {
      margin: 0;
    }
    .reasons {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class Drafts {
  private readonly nominations = inject(Nominations);
  private readonly confirm = inject(Confirm);
  private readonly read = draftsResource();
  protected readonly words = computed(() => employeeWords().drafts);
  protected readonly drafts = computed(() => (this.read.hasValue() ? this.read.value().items : []));
  protected readonly cards = computed(() => this.drafts().map((draft) => ({ id: draft.id, title: this.nameOf(draft) })));
  protected readonly attempt = new Attempt();
  protected readonly dayText = dayText;

  protected nameOf({ nominees, team }: NominationDraft): string {
    return team?.name ?? (nominees.map(({ name }) => name).join(employeeWords().comma) || this.words().nobody);
  }

  protected async remove(draft: NominationDraft): Promise<void> {
    const words = this.words();
    const sure = await this.confirm.ask({ heading: words.sure, sentences: [words.sureText], act: words.remove, destructive: true });
    if (sure && (await this.attempt.run(() => this.nominations.deleteDraft(draft.id), words.removed))) this.read.reload();
  }
}
