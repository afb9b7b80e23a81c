import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { winnersResource } from '../../api/award-reveal';
import { WinnerList } from '../../ui/winner-list';
import { wallWords } from './words/words';

/** Who won in a programme, once everybody may know; before that it takes no room at all. */
@Component({
  selector: 'app-award-winners',
  imports: [WinnerList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (read.hasValue() && read.value().revealedOn) {
      <section aria-labelledby="award-winners-heading">
        <h2 id="award-winners-heading">{{ words().winners }}</h2>
        <app-winner-list [categories]="read.value().categories" [left]="words().left" [nobody]="words().nobody" />
      </section>
    }
  `,
})
export class AwardWinnersPart {
  readonly programmeId = input.required<string>();
  protected readonly words = wallWords;
  protected readonly read = winnersResource(() => this.programmeId());
}
