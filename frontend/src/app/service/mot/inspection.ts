import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InspectionCheck } from '@throughline/contract';
import type { InspectionGrade } from '@throughline/domain';
import { inspectionAt, inspectionResource } from '../../api/complaint-inspections';
import { dayText } from '../../ui/day-text';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { locale, pageLanguage } from '../../words/language';
import { listed } from '../../words/listed';
import { countText } from '../../words/numbers';
import { checkWords } from './check-words';
import { InspectionCheckView } from './inspection-check';
import { motWords } from './words/words';

/** One inspection as it was issued: its result, every check with what it comes from, and the files that prove it. */
@Component({
  selector: 'app-inspection',
  imports: [InspectionCheckView, MatButton, Note, PageHeader, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inspection.html',
  styleUrl: './inspection.scss',
})
export class InspectionPage {
  readonly id = input.required<string>();
  protected readonly words = motWords;
  protected readonly said = checkWords;
  protected readonly day = dayText;
  protected readonly number = countText;
  protected readonly inspection = inspectionResource(() => this.id());
  protected readonly certificate = computed(() => `${inspectionAt(this.id())}/certificate?language=${pageLanguage()}`);
  protected readonly file = computed(() => `${inspectionAt(this.id())}/report.json`);
  private readonly report = computed(() => (this.inspection.hasValue() ? this.inspection.value().report : undefined));
  protected readonly teams = computed(() => listed(locale(), this.report()?.teams.map(({ name }) => name) ?? []));
  /** The worst first. */
  protected readonly sections = computed(() => {
    const words = motWords();
    return [
      { heading: words.faults, checks: [...this.graded('major'), ...this.graded('minor')] },
      { heading: words.advisories, checks: this.graded('advisory') },
      { heading: words.notAssessable, checks: this.graded('not-assessable') },
      { heading: words.passed, checks: this.graded('pass') },
    ];
  });
  protected readonly tone = computed(
    () => (({ pass: 'good', advisory: 'watch', minor: 'act', major: 'act', 'not-assessable': 'plain' }) as const)[this.report()?.result ?? 'not-assessable'],
  );

  private graded(grade: InspectionGrade): InspectionCheck[] {
    return this.report()?.checks.filter((check) => check.grade === grade) ?? [];
  }
}
