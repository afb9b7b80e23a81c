import type { HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AwardChecklist } from '@throughline/contract';
import type { ChecklistLevel } from '@throughline/domain';
import { withDaysInWords } from '../../ui/day-text';
import { Icon, type IconName } from '../../ui/icon/icon';
import { ResourceState } from '../../ui/state/resource-state';
import { awardWords } from './words/words';

const ICONS: Readonly<Record<ChecklistLevel, IconName>> = { blocking: 'act', warning: 'watch', ok: 'check' };

/** What stands in the way of opening a programme, what should be looked at, and what becomes unchangeable. */
@Component({
  selector: 'app-award-checklist',
  imports: [Icon, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-resource-state [resource]="checklist()" />
    @if (checklist().hasValue()) {
      @let list = checklist().value()!;
      <ul class="items">
        @for (item of list.items; track item.sentence) {
          <li [attr.data-level]="item.level">
            <app-icon [name]="icons[item.level]" />
            <span
              ><span class="tl-visually-hidden">{{ words().level(words().levels[item.level]) }}</span
              ><span lang="en" dir="ltr">{{ inWords(item.sentence) }}</span></span
            >
          </li>
        }
      </ul>
      <h3>{{ words().unchangeable }}</h3>
      <ul class="plain">
        @for (sentence of list.becomesUnchangeable; track sentence) {
          <li>
            <app-icon name="lock" /><span lang="en" dir="ltr">{{ inWords(sentence) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: '../cycle/launch-checklist.scss',
})
export class AwardChecklistView {
  readonly checklist = input.required<HttpResourceRef<AwardChecklist | undefined>>();
  protected readonly words = awardWords;
  protected readonly icons = ICONS;
  protected readonly inWords = withDaysInWords;
}
