import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { CANDIDATE_STATES, type CandidateState } from '@throughline/domain';
import { programmeResource } from '../../api/award-programmes';
import { candidatesResource } from '../../api/candidates';
import { PageHeader } from '../../ui/page-header/page-header';
import { ResourceState } from '../../ui/state/resource-state';
import { State } from '../../ui/state/state';
import { Tag } from '../../ui/tag/tag';
import { CandidateCard } from './candidate-card';
import { candidatesWords } from './words/words';

const WAIT_MS = 250;

/** Everybody who was nominated in a programme, each once with the voices joined; search, category, state and page stand in the address. */
@Component({
  selector: 'app-candidates',
  imports: [CandidateCard, MatButton, PageHeader, ResourceState, RouterLink, State, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-header
      [heading]="words().heading"
      [lead]="words().lead"
      [back]="{ label: programme.value()?.name ?? words().programme, link: '/hr/awards/' + id() }"
    />
    <div class="filters">
      <label
        >{{ words().search }}
        <input type="search" [value]="search() ?? ''" (input)="typed($event)" />
      </label>
      <label
        >{{ words().category }}
        <select (change)="choose('category', $event)">
          <option value="" [selected]="!category()">{{ words().all }}</option>
          @for (one of programme.value()?.categories ?? []; track one.id) {
            <option [value]="one.id" [selected]="one.id === category()">{{ one.name }}</option>
          }
        </select>
      </label>
      <label
        >{{ words().state }}
        <select (change)="choose('state', $event)">
          <option value="" [selected]="!state()">{{ words().all }}</option>
          @for (one of states; track one) {
            <option [value]="one" [selected]="one === state()">{{ words().states[one] }}</option>
          }
        </select>
      </label>
    </div>
    <app-resource-state [resource]="read" />
    @if (read.hasValue()) {
      @for (one of read.value().items; track one.id) {
        <details class="tl-card" (toggle)="opened($event, one.id)">
          <summary>
            <strong
              ><bdi>{{ one.name }}</bdi></strong
            >
            <app-tag tone="people">{{ one.category.name }}</app-tag>
            @if (one.kind !== 'person') {
              <app-tag>{{ words().kinds[one.kind] }}</app-tag>
            }
            @if (one.state !== 'standing') {
              <app-tag tone="watch">{{ words().states[one.state] }}</app-tag>
            }
            <span class="tl-quiet">{{ words().voices(one.voices) }}</span>
          </summary>
          @if (open().has(one.id)) {
            <app-candidate-card [id]="one.id" (changed)="read.reload()" />
          }
        </details>
      } @empty {
        <app-state kind="empty" [heading]="words().none" [sentence]="words().noneText" />
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
  styleUrl: './candidates.scss',
})
export class CandidatesPage {
  readonly id = input.required<string>();
  readonly category = input<string>();
  readonly state = input<CandidateState>();
  readonly search = input<string>();
  readonly cursor = input<string>();

  private readonly router = inject(Router);
  private waiting?: ReturnType<typeof setTimeout>;
  protected readonly words = candidatesWords;
  protected readonly states = CANDIDATE_STATES;
  protected readonly programme = programmeResource(() => this.id());
  private readonly query = computed(() => ({
    ...(this.category() && { categoryId: this.category()! }),
    ...(this.state() && { state: this.state()! }),
    ...(this.search() && { search: this.search()! }),
    ...(this.cursor() && { cursor: this.cursor()! }),
  }));
  protected readonly read = candidatesResource(
    () => this.id(),
    () => this.query(),
  );
  private readonly ids = signal<ReadonlySet<string>>(new Set());
  protected readonly open = this.ids.asReadonly();

  protected opened(event: Event, id: string): void {
    if ((event.target as HTMLDetailsElement).open) this.ids.update((ids) => new Set([...ids, id]));
  }

  protected typed(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.go({ search: value.trim() || null }), WAIT_MS);
  }

  protected choose(what: 'category' | 'state', event: Event): void {
    this.go({ [what]: (event.target as HTMLSelectElement).value || null });
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { ...queryParams, cursor: null }, queryParamsHandling: 'merge' });
  }
}
