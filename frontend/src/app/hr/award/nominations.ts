import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { AwardProgramme } from '@throughline/contract';
import { nominationsResource } from '../../api/award-programmes';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { shortDayText } from '../../ui/day-text';

/** Who was nominated by whom, and why; category and page stand in the address. */
@Component({
  selector: 'app-nominations',
  imports: [MatButton, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (programme().categories.length > 1) {
      <label class="choice">
        Category
        <select (change)="choose($event)">
          <option value="" [selected]="!category()">All categories</option>
          @for (one of programme().categories; track one.id) {
            <option [value]="one.id" [selected]="one.id === category()">{{ one.name }}</option>
          }
        </select>
      </label>
    }
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @for (nomination of read.value().items; track nomination.id) {
        <article class="tl-card">
          <h3>
            {{ nomination.nominee.name }} <app-tag tone="people">{{ nomination.category.name }}</app-tag>
          </h3>
          <p class="tl-small tl-quiet">
            {{ nomination.nominee.teamName ?? 'in no team' }}. Nominated by {{ nomination.nominator.name
            }}{{ nomination.nominator.teamName ? ', ' + nomination.nominator.teamName : '' }}, on {{ day(nomination.submittedOn) }}.
          </p>
          <p class="reasons">{{ nomination.reasons }}</p>
        </article>
      } @empty {
        <app-state kind="empty" heading="No nomination yet" sentence="Each one is listed here as soon as it is submitted." />
      }
      @if (read.value().nextCursor || cursor()) {
        <nav class="tl-row" aria-label="Pages">
          @if (cursor()) {
            <a matButton="outlined" routerLink="." [queryParams]="{ cursor: null }" queryParamsHandling="merge">First page</a>
          }
          @if (read.value().nextCursor; as next) {
            <a matButton="outlined" routerLink="." [queryParams]="{ cursor: next }" queryParamsHandling="merge">Next page</a>
          }
        </nav>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
      min-width: 0;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2);
      align-items: center;
      font-weight: 600;
    }
    select {
      min-height: 44px;
      padding: 0 var(--tl-3);
      font: inherit;
      font-weight: 400;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    p {
      margin: var(--tl-1) 0 0;
    }
    .reasons {
      margin-top: var(--tl-2);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class Nominations {
  readonly programme = input.required<AwardProgramme>();
  readonly category = input<string>();
  readonly cursor = input<string>();
  private readonly router = inject(Router);
  private readonly query = computed(() => ({ categoryId: this.category(), cursor: this.cursor() }));
  protected readonly read = nominationsResource(
    () => this.programme().id,
    () => this.query(),
  );
  protected readonly day = shortDayText;

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.router.navigate([], { queryParams: { category: value || null, cursor: null }, queryParamsHandling: 'merge' });
  }
}
