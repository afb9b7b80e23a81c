import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { AwardProgramme, Nomination } from '@throughline/contract';
import { nominationsResource } from '../../api/award-programmes';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { shortDayText } from '../../ui/day-text';
import { candidatesWords } from '../candidates/words/words';
import { awardsWords } from '../awards/words/words';

/** Who was nominated by whom, and why; category and page stand in the address. */
@Component({
  selector: 'app-nominations',
  imports: [MatButton, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a matButton="outlined" class="all" [routerLink]="['/hr/awards', programme().id, 'candidates']">{{ candidates().heading }}</a>
    @if (programme().categories.length > 1) {
      <label class="choice">
        {{ words().category }}
        <select (change)="choose($event)">
          <option value="" [selected]="!category()">{{ words().all }}</option>
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
            <bdi>{{ nomination.nominee.name }}</bdi>&ngsp;<app-tag tone="people">{{ nomination.category.name }}</app-tag>
          </h3>
          <p class="tl-small tl-quiet">
            {{ words().by(nomination.nominee.teamName ?? words().noTeam, nominatorOf(nomination), day(nomination.submittedOn)) }}
          </p>
          <p class="reasons" dir="auto">{{ nomination.reasons }}</p>
        </article>
      } @empty {
        <app-state kind="empty" [heading]="words().none" [sentence]="words().noneYet" />
      }
      @if (read.value().nextCursor || cursor()) {
        <nav class="tl-row" [attr.aria-label]="words().pages">
          @if (cursor()) {
            <a matButton="outlined" routerLink="." [queryParams]="{ cursor: null }" queryParamsHandling="merge">{{ words().first }}</a>
          }
          @if (read.value().nextCursor; as next) {
            <a matButton="outlined" routerLink="." [queryParams]="{ cursor: next }" queryParamsHandling="merge">{{ words().next }}</a>
          }
        </nav>
      }
    }
  `,
  styleUrl: './nominations.scss',
})
export class Nominations {
  protected readonly words = computed(() => awardsWords().nominations);
  protected readonly candidates = candidatesWords;
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

  protected nominatorOf({ nominator }: Nomination): string {
    return [nominator.name, nominator.teamName].filter(Boolean).join(', ');
  }

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    void this.router.navigate([], { queryParams: { category: value || null, cursor: null }, queryParamsHandling: 'merge' });
  }
}
