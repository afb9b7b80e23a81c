import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CustomerSurvey } from '@throughline/contract';
import { customerSurveysResource } from '../../api/customer-surveys';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { countText } from '../../words/numbers';
import { surveyWords } from './words/words';

/** All surveys of customers, with how many were asked and how many answered. */
@Component({
  selector: 'app-surveys',
  imports: [DataTable, MatButton, PageHeader, ResourceState, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().title" [lead]="words().lead">
      <a matButton="filled" routerLink="/service/surveys/new">{{ words().make }}</a>
    </app-page-header>
    <div class="tl-stack">
      <app-resource-state [resource]="surveys" />
      @if (surveys.hasValue()) {
        @if (surveys.value().items.length) {
          <app-data-table [caption]="words().title" [hideCaption]="true" [columns]="columns()" [rows]="surveys.value().items" />
        } @else {
          <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText">
            <a matButton="outlined" routerLink="/service/surveys/new">{{ words().make }}</a>
          </app-state>
        }
      }
    </div>
  `,
})
export class Surveys {
  protected readonly words = surveyWords;
  protected readonly surveys = customerSurveysResource();
  protected readonly columns = computed<readonly Column<CustomerSurvey>[]>(() => {
    const words = surveyWords();
    const sum = ({ counts }: CustomerSurvey, of: 'offered' | 'answered') => counts.reduce((all, one) => all + one[of], 0);
    return [
      { key: 'name', label: words.name, value: (row) => row.name, link: (row) => ['/service/surveys', row.id] },
      { key: 'question', label: words.question, value: (row) => words.questions[row.question] },
      { key: 'asked', label: words.asked, numeric: true, value: (row) => sum(row, 'offered'), text: (row) => countText(sum(row, 'offered')) },
      { key: 'answered', label: words.answered, numeric: true, value: (row) => sum(row, 'answered'), text: (row) => countText(sum(row, 'answered')) },
      { key: 'state', label: words.state, value: (row) => (row.closed ? words.closed : words.open) },
    ];
  });
}
