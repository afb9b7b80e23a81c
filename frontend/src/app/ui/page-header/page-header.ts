import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';

/** The top of every screen: where it belongs, its one h1 (focused after navigation), what it is for, and its actions (projected). */
@Component({
  selector: 'app-page-header',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (back(); as back) {
      <a class="back" [routerLink]="back.link"
        ><app-icon name="left" /><bdi>{{ back.label }}</bdi></a
      >
    }
    <div class="line">
      <div class="words">
        <h1 tabindex="-1">
          <bdi>{{ heading() }}</bdi>
        </h1>
        @if (lead(); as lead) {
          <p class="lead">
            <bdi>{{ lead }}</bdi>
          </p>
        }
      </div>
      <div class="tl-row"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--tl-6);
    }
    .back {
      display: inline-flex;
      align-items: center;
      min-height: 32px;
      margin-inline-start: -4px;
      color: var(--tl-ink-2);
      text-decoration: none;
    }
    .back:hover {
      text-decoration: underline;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: var(--tl-4);
    }
    .words {
      min-width: 0;
      flex: 1 1 320px;
    }
    // without acts it would still be a line of its own on a phone
    .tl-row:empty {
      display: none;
    }
    .lead {
      margin: var(--tl-2) 0 0;
      color: var(--tl-ink-2);
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input<string>();
  /** The page one level up, when it is not in the navigation. */
  readonly back = input<{ label: string; link: string | readonly string[] }>();
}
