import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AnswerCounts } from '@throughline/contract';
import { customerSurveyResource, CustomerSurveys, surveyResultsResource } from '../../api/customer-surveys';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Figure } from '../../ui/figure/figure';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { Attempt } from '../../ui/toast/attempt';
import { countText, figureText } from '../../words/numbers';
import { SurveyComments } from './survey-comments';
import { SurveyInvitations } from './survey-invitations';
import { SurveyShare } from './survey-share';
import { surveyWords } from './words/words';

/** One survey of customers: what was answered, what was written, and how to hand it to customers. */
@Component({
  selector: 'app-survey',
  imports: [DataTable, Figure, MatButton, PageHeader, ResourceState, RouterLink, State, SurveyComments, SurveyInvitations, SurveyShare, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey.html',
})
export class SurveyPage {
  readonly id = input.required<string>();
  private readonly surveys = inject(CustomerSurveys);
  protected readonly attempt = new Attempt();
  protected readonly words = surveyWords;
  protected readonly count = countText;
  protected readonly survey = customerSurveyResource(() => this.id());
  protected readonly results = surveyResultsResource(() => this.id());
  protected readonly answers = computed(() => {
    if (!this.results.hasValue()) return [];
    const { distribution, base } = this.results.value();
    return distribution.map(({ value, count }) => ({ value, count, share: base === 0 ? 0 : (100 * count) / base }));
  });
  protected readonly columns = computed<readonly Column<{ value: number; count: number; share: number }>[]>(() => {
    const words = surveyWords();
    return [
      { key: 'value', label: words.value, numeric: true, value: (row) => row.value },
      { key: 'count', label: words.count, numeric: true, value: (row) => row.count, text: (row) => countText(row.count) },
      { key: 'share', label: words.share, numeric: true, value: (row) => row.share, text: (row) => `${figureText(row.share, 0)} %` },
    ];
  });
  protected readonly wayColumns = computed<readonly Column<AnswerCounts>[]>(() => {
    const words = surveyWords();
    return [
      { key: 'way', label: words.way, value: (row) => words.ways[row.way] },
      { key: 'asked', label: words.asked, value: (row) => row.offered, text: (row) => words.offeredAs[row.way](row.offered) },
      { key: 'answered', label: words.answered, numeric: true, value: (row) => row.answered, text: (row) => countText(row.answered) },
    ];
  });

  /** Whether anybody answered by a link that is nobody's in particular. */
  protected readonly hasOpen = computed(
    () => this.results.hasValue() && this.results.value().counts.some(({ way, answered }) => way === 'open' && answered > 0),
  );

  protected async setClosed(closed: boolean): Promise<void> {
    await this.attempt.run(async () => this.survey.set(await this.surveys.change(this.id(), { closed })), surveyWords().saved);
  }
}
