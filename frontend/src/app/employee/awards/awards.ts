import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { announcedAwardsResource } from '../../api/announced-awards';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { closingText, standingOf } from './award-standing';
import { announcedAwardWords } from './words/words';

/** Every award programme that was announced. */
@Component({
  selector: 'app-announced-awards',
  imports: [PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header [heading]="words().heading" [lead]="words().lead" />
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      <ul>
        @for (programme of read.value().items; track programme.id) {
          <li class="tl-card">
            <h2>
              <a [routerLink]="['/awards', programme.id]" dir="auto">{{ programme.name }}</a>&ngsp;<app-tag [tone]="standing(programme).tone">{{
                words().states[standing(programme).key]
              }}</app-tag>
            </h2>
            <p dir="auto">{{ programme.description }}</p>
            <p class="tl-small tl-quiet">{{ words().closes }}: {{ closing(programme) }}</p>
          </li>
        } @empty {
          <li><app-state kind="empty" [heading]="words().none" [sentence]="words().noneYet" /></li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--tl-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    h2,
    p {
      margin: 0 0 var(--tl-1);
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: var(--tl-text-l);
    }
  `,
})
export class AnnouncedAwards {
  protected readonly words = announcedAwardWords;
  protected readonly read = announcedAwardsResource();
  protected readonly standing = standingOf;
  protected readonly closing = closingText;
}
