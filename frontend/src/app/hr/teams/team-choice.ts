import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import type { TeamEntry } from '@throughline/contract';
import { Icon } from '../../ui/icon/icon';
import { countText } from '../../words/numbers';
import { searched, toggled, treeOf, type TeamNode } from './team-tree';
import { teamsWords } from './words/words';

/** More teams than this start folded. */
const FOLD_FROM = 40;

/** Teams to tick in the tree. A ticked team stands for all teams below it. */
@Component({
  selector: 'app-team-choice',
  imports: [Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ label() ?? words().teams }}</legend>
      <label class="search">
        <span class="tl-visually-hidden">{{ words().find }}</span>
        <input type="search" [placeholder]="words().find" [value]="search()" (input)="find($event)" />
      </label>
      <div class="scroll">
        <ng-container [ngTemplateOutlet]="branch" [ngTemplateOutletContext]="{ nodes: shown(), covered: false }" />
        @if (!shown().length) {
          <p class="tl-quiet">{{ words().notFound }}</p>
        }
      </div>
      <p class="tl-small tl-quiet" aria-live="polite">{{ summary() }}</p>
    </fieldset>

    <ng-template #branch let-nodes="nodes" let-covered="covered">
      <ul>
        @for (node of nodes; track node.team.id) {
          <li>
            <div class="line">
              @if (node.children.length) {
                <button
                  type="button"
                  [attr.aria-expanded]="isOpen(node.team.id)"
                  [attr.aria-label]="words().below(node.team.name)"
                  (click)="fold(node.team.id)"
                >
                  <app-icon name="right" />
                </button>
              } @else {
                <span class="gap"></span>
              }
              <label>
                <input
                  type="checkbox"
                  [checked]="covered || isChosen(node.team.id)"
                  [disabled]="covered"
                  (change)="chosen.set(toggled(tree(), chosen(), node.team.id))"
                />
                <bdi>{{ node.team.name }}</bdi>&ngsp;<small class="tl-quiet">{{ number(node.people) }}</small>
              </label>
            </div>
            @if (node.children.length && isOpen(node.team.id)) {
              <ng-container [ngTemplateOutlet]="branch" [ngTemplateOutletContext]="{ nodes: node.children, covered: covered || isChosen(node.team.id) }" />
            }
          </li>
        }
      </ul>
    </ng-template>
  `,
  styleUrl: './team-choice.scss',
})
export class TeamChoice {
  protected readonly words = teamsWords;
  protected readonly number = countText;
  readonly label = input<string>();
  readonly teams = input.required<readonly TeamEntry[]>();
  readonly chosen = model.required<readonly string[]>();

  protected readonly search = signal('');
  /** Teams that are not as they are at first: folded where the tree starts open, open where it starts folded. */
  private readonly turned = signal<ReadonlySet<string>>(new Set());
  protected readonly tree = computed(() => treeOf(this.teams()));
  protected readonly shown = computed<readonly TeamNode[]>(() => searched(this.tree(), this.search()));
  private readonly roots = computed(() => new Set(this.tree().map(({ team }) => team.id)));
  private readonly set = computed(() => new Set(this.chosen()));
  protected readonly summary = computed(() => {
    const count = this.chosen().length;
    const words = teamsWords().choice;
    if (count === 0) return words.none;
    return words.ticked(count, this.people(this.tree(), false));
  });
  protected readonly toggled = toggled;

  protected isChosen(id: string): boolean {
    return this.set().has(id);
  }

  protected isOpen(id: string): boolean {
    const openAtFirst = this.search().trim() !== '' || this.teams().length < FOLD_FROM || this.roots().has(id);
    return openAtFirst !== this.turned().has(id);
  }

  protected fold(id: string): void {
    this.turned.update((turned) => {
      const next = new Set(turned);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected find(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
  }

  private people(nodes: readonly TeamNode[], covered: boolean): number {
    return nodes.reduce((sum, { team, children }) => {
      const inside = covered || this.isChosen(team.id);
      return sum + (inside ? team.memberCount : 0) + this.people(children, inside);
    }, 0);
  }
}
