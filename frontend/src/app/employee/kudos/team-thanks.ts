import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { kudosResource } from '../../api/kudos';
import { ResourceState } from '../../ui/state/resource-state';
import { Rich } from '../../ui/rich/rich';
import { sentenceOf } from './kudos-sentence';
import { kudosWords } from './words/words';

const SHOWN = 3;

/** The latest thanks in one's team, for the home page. */
@Component({
  selector: 'app-team-thanks',
  imports: [MatButton, ResourceState, Rich, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="thanks-heading">{{ words().home.heading }}</h2>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @for (kudos of read.value().items; track kudos.id) {
        <article class="tl-card">
          <h3><app-rich [text]="sentence(kudos)" /></h3>
          <p class="message" dir="auto">{{ kudos.message }}</p>
        </article>
      } @empty {
        <p class="tl-quiet">{{ words().home.none }}</p>
      }
    }
    <p class="tl-row">
      <a matButton="outlined" routerLink="/kudos/new">{{ words().feed.newOne }}</a>
      <a routerLink="/kudos">{{ words().home.all }}</a>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--tl-3);
    }
    h3 {
      margin-bottom: var(--tl-1);
      font-size: var(--tl-text-m);
    }
    .message {
      display: -webkit-box;
      margin: 0;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
  `,
})
export class TeamThanks {
  protected readonly words = kudosWords;
  protected readonly read = kudosResource(() => ({ of: 'team', limit: SHOWN }));

  protected readonly sentence = sentenceOf;
}
