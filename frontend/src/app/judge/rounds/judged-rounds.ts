import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { JudgedRoundLine } from '@throughline/contract';
import { judgedRoundsResource } from '../../api/judging';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { endText } from '../../ui/moment-text';
import { judgeWords } from '../words/words';

/** The rounds in which the person judges, the open ones first, with how far she is. */
@Component({
  selector: 'app-judged-rounds',
  imports: [PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <ul>
        @for (round of read.value().items; track round.id) {
          <li class="tl-card">
            <h2>
              <a [routerLink]="['/judge', round.id]"
                ><bdi>{{ round.programmeName }}</bdi
                ><span aria-hidden="true"> · </span><bdi>{{ round.name }}</bdi></a
              >
            </h2>
            <p>
              <app-tag [tone]="round.state === 'open' ? 'good' : 'neutral'">{{ words().state[round.state] }}</app-tag>
              <span>{{ words().method[round.method] }}</span>
              <span>{{ words().done(round.given, round.total) }}</span>
            </p>
            <progress [value]="round.given" [max]="round.total" [attr.aria-label]="words().done(round.given, round.total)"></progress>
            <p class="tl-small tl-quiet">{{ deadline(round) }}</p>
          </li>
        } @empty {
          <li>
            <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul,
    li {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2,
    p {
      margin: 0;
    }
    h2 {
      font-size: 1.1rem;
      overflow-wrap: anywhere;
    }
    li p {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-4);
    }
    progress {
      width: 100%;
      max-width: 480px;
      accent-color: var(--tl-people);
    }
  `,
})
export class JudgedRounds {
  protected readonly words = judgeWords;
  protected readonly read = judgedRoundsResource();

  protected deadline({ state, closesAt }: JudgedRoundLine): string {
    if (state !== 'open') return judgeWords().over;
    return closesAt ? judgeWords().until(endText(closesAt)) : judgeWords().byHand;
  }
}
