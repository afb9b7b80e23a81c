import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { MyAwardList } from '@throughline/contract';
import { myAwardsResource, wallResource } from '../../api/award-reveal';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { nomineeName } from '../../ui/winner-list';
import { listed } from '../../words/listed';
import { locale } from '../../words/language';
import { isolated } from '../../words/numbers';
import { MyAwardCard } from './my-award';
import { wallWords } from './words/words';

/** Winners who agreed to be named, year by year; above them the person's own awards. */
@Component({
  selector: 'app-wall',
  imports: [MyAwardCard, PageHeader, ResourceState, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead" />
    <div class="tl-stack">
      <app-resource-state [resource]="mine" />
      @if (mine.hasValue() && mine.value().items.length > 0) {
        <section aria-labelledby="mine-heading">
          <h2 id="mine-heading">{{ words().mine }}</h2>
          <div class="cards">
            @for (award of mine.value().items; track award.candidateId) {
              <app-my-award class="tl-card" [award]="award" (changed)="changed($event)" />
            }
          </div>
        </section>
      }
      <app-resource-state [resource]="wall" />
      @if (wall.hasValue()) {
        @for (year of wall.value().years; track year.year) {
          <section [attr.aria-labelledby]="'year-' + year.year">
            <h2 [id]="'year-' + year.year">{{ year.year }}</h2>
            <div class="cards">
              @for (programme of year.programmes; track programme.id) {
                <div class="programme" [class.several]="programme.winners.length > 1">
                  <h3 dir="auto">{{ programme.name }}</h3>
                  <ul class="cards">
                    @for (winner of programme.winners; track winner.candidateId) {
                      <li class="tl-card">
                        <p class="name" dir="auto">{{ name(winner) }}</p>
                        @if (winner.team !== null) {
                          <p dir="auto">{{ people(winner.people) }}</p>
                        }
                        <p class="tl-quiet" dir="auto">{{ winner.category }}</p>
                      </li>
                    }
                  </ul>
                </div>
              }
            </div>
          </section>
        } @empty {
          <app-state kind="empty" [heading]="words().empty" [sentence]="words().emptyText" />
        }
      }
    </div>
  `,
  styles: `
    section,
    .programme {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--tl-3);
    }
    section {
      justify-self: stretch;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
      gap: var(--tl-4);
    }
    // awards of one winner stand side by side, of several in rows of their own
    .several {
      grid-column: 1 / -1;
    }
    li {
      height: 100%;
      box-sizing: border-box;
    }
    h3,
    p {
      margin: 0;
    }
    h3 {
      font-size: var(--tl-text-l);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .name {
      font: 600 var(--tl-text-xl) / 1.3 var(--tl-font-serif);
      overflow-wrap: anywhere;
    }
  `,
})
export class Wall {
  protected readonly words = wallWords;
  protected readonly mine = myAwardsResource();
  protected readonly wall = wallResource();
  protected readonly name = nomineeName;

  protected people(names: readonly string[]): string {
    return listed(locale(), names.map(isolated));
  }

  protected changed(mine: MyAwardList | undefined): void {
    if (mine) this.mine.set(mine);
    else this.mine.reload();
    this.wall.reload();
  }
}
