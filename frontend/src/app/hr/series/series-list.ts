import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { seriesListResource } from '../../api/cycle-series';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { SERIES_TONES, seriesSentence } from './series-words';
import { cyclesWords } from '../cycles/words/words';
import { seriesWords } from './words/words';

/** All series: what makes cycles by itself. */
@Component({
  selector: 'app-series-list',
  imports: [MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="common().titles.series" [lead]="words().listLead" [back]="{ label: common().titles.cycles, link: '/hr/cycles' }">
      <a matButton="outlined" routerLink="/hr/calendar">{{ common().titles.calendar }}</a>
      <a matButton="filled" routerLink="/hr/series/new">{{ words().startOne }}</a>
    </app-page-header>
    <app-resource-state [resource]="list" />
    @if (list.hasValue()) {
      @if (list.value().items.length) {
        <ul>
          @for (series of list.value().items; track series.id) {
            <li class="tl-card">
              <h2>
                <a [routerLink]="['/hr/series', series.id]"
                  ><bdi>{{ series.name }}</bdi></a
                >
                <app-tag [tone]="tones[series.state]">{{ common().seriesStates[series.state] }}</app-tag>
              </h2>
              <p>{{ sentence(series) }}</p>
              <p class="tl-quiet">{{ words().asks(series.questionnaire.title) }}</p>
              @if (series.note) {
                <p lang="en" dir="ltr">{{ series.note }}</p>
              }
            </li>
          }
        </ul>
      } @else {
        <app-state kind="empty" [heading]="words().none" [sentence]="words().noneYet" />
      }
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-4);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2,
    p {
      margin: 0 0 var(--tl-2);
    }
  `,
})
export class SeriesListPage {
  protected readonly words = seriesWords;
  protected readonly common = cyclesWords;
  protected readonly list = seriesListResource();
  protected readonly tones = SERIES_TONES;
  protected readonly sentence = seriesSentence;
}
