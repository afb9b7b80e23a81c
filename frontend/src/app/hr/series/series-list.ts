import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { seriesListResource } from '../../api/cycle-series';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { SERIES_TONES, seriesSentence } from './series-words';

/** All series: what makes cycles by itself. */
@Component({
  selector: 'app-series-list',
  imports: [MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      heading="Series"
      lead="A series drafts cycles by itself: by the calendar, when something happens to people, or a few questions at a time."
      [back]="{ label: 'Cycles', link: '/hr/cycles' }"
    >
      <a matButton="outlined" routerLink="/hr/calendar">Calendar</a>
      <a matButton="filled" routerLink="/hr/series/new">Start a series</a>
    </app-page-header>
    <app-resource-state [resource]="list" />
    @if (list.hasValue()) {
      @if (list.value().items.length) {
        <ul>
          @for (series of list.value().items; track series.id) {
            <li class="tl-card">
              <h2>
                <a [routerLink]="['/hr/series', series.id]">{{ series.name }}</a> <app-tag [tone]="tones[series.state]">{{ series.state }}</app-tag>
              </h2>
              <p>{{ sentence(series) }}</p>
              <p class="tl-quiet">Asks {{ series.questionnaire.title }}.</p>
              @if (series.note) {
                <p>{{ series.note }}</p>
              }
            </li>
          }
        </ul>
      } @else {
        <app-state
          kind="empty"
          heading="No series yet"
          sentence="Start one for a survey that comes again, for people who joined or leave, or for a pulse over the year."
        />
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
  protected readonly list = seriesListResource();
  protected readonly tones = SERIES_TONES;
  protected readonly sentence = seriesSentence;
}
