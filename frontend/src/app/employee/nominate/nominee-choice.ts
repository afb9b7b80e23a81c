import { ChangeDetectionStrategy, Component, computed, effect, input, model, signal, viewChild } from '@angular/core';
import { form, type FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { Colleague } from '@throughline/contract';
import { type CandidateKind, NOMINATION } from '@throughline/domain';
import { nomineeTeamsResource } from '../../api/nominations';
import { ColleaguePicker } from '../../ui/colleague-picker/colleague-picker';
import { countText } from '../../words/numbers';
import { employeeWords } from '../words/words';

/** A team that was chosen. */
export interface ChosenTeam {
  readonly id: string;
  readonly name: string;
}

/** Whom a nomination is for: one colleague, a group that is named one by one, or a team; as far as the category takes such. */
@Component({
  selector: 'app-nominee-choice',
  imports: [ColleaguePicker, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kinds().length > 1) {
      <div class="kinds" role="radiogroup" [attr.aria-label]="words().who">
        @for (one of kinds(); track one) {
          <label><input type="radio" name="kind" [value]="one" [checked]="one === kind()" (change)="kind.set(one)" />{{ words().kinds[one] }}</label>
        }
      </div>
    }
    @switch (kind()) {
      @case ('person') {
        @if (shown(); as colleague) {
          <p class="chosen">
            <bdi>{{ colleague.name }}</bdi>
            <button matButton="text" type="button" (click)="other()">{{ words().another }}</button>
          </p>
        } @else {
          <app-colleague-picker [label]="words().colleague" [field]="person()" />
        }
      }
      @case ('group') {
        <ul>
          @for (one of group(); track one.id) {
            <li>
              <bdi>{{ one.name }}</bdi>
              <button matButton="text" type="button" [attr.aria-label]="words().takeOut(one.name)" (click)="leaveOut(one.id)">{{ words().remove }}</button>
            </li>
          }
        </ul>
        @if (group().length < most) {
          <app-colleague-picker [label]="words().addColleague" [field]="next.id" (picked)="add($event)" />
        }
        <p class="tl-small tl-quiet">{{ words().groupHint(count(least), count(most)) }}</p>
      }
      @case ('team') {
        @if (team(); as chosen) {
          <p class="chosen">
            <bdi>{{ chosen.name }}</bdi>
            <button matButton="text" type="button" (click)="team.set(null)">{{ words().another }}</button>
          </p>
        } @else {
          <label class="search" for="team-search">{{ words().team }}</label>
          <input id="team-search" type="search" autocomplete="off" [placeholder]="words().teamPart" (input)="search($event)" />
          <ul>
            @for (one of teams(); track one.id) {
              <li>
                <button matButton="outlined" type="button" (click)="team.set(one)">
                  <bdi>{{ one.name }}</bdi>
                </button>
              </li>
            } @empty {
              @if (found.hasValue()) {
                <li>{{ words().noTeam }}</li>
              }
            }
          </ul>
        }
        <p class="tl-small tl-quiet">{{ words().teamHint }}</p>
      }
    }
    <p class="message" role="status">{{ message() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
    }
    .kinds {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2) var(--tl-4);
    }
    .kinds label {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 44px;
    }
    input[type='radio'] {
      width: 20px;
      height: 20px;
      accent-color: var(--tl-people);
    }
    .search {
      font-weight: 600;
    }
    input[type='search'] {
      min-height: 44px;
      padding: 0 var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li,
    .chosen {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      margin: 0;
      font-weight: 600;
    }
    .message {
      margin: 0;
      font-size: var(--tl-text-s);
      color: var(--tl-act);
    }
  `,
})
export class NomineeChoice {
  readonly kinds = input.required<readonly CandidateKind[]>();
  readonly kind = model.required<CandidateKind>();
  readonly person = input.required<FieldTree<string>>();
  readonly group = model.required<readonly Colleague[]>();
  readonly team = model.required<ChosenTeam | null>();
  /** The colleague of the draft, so that her name stands there. */
  readonly colleague = model.required<Colleague | null>();
  /** Whether what is missing is said. */
  readonly checked = input(false);

  protected readonly words = computed(() => employeeWords().nominate);
  protected readonly least = NOMINATION.groupMin;
  protected readonly most = NOMINATION.groupMax;
  protected readonly count = countText;
  private readonly entry = signal({ id: '' });
  protected readonly next = form(this.entry);
  private readonly asked = signal('');
  protected readonly found = nomineeTeamsResource(this.asked, () => this.kind() === 'team');
  protected readonly teams = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  private readonly picker = viewChild(ColleaguePicker);
  /** A draft brings the name with it; somebody who was just found stands in the search box. */
  protected readonly shown = computed(() => (this.colleague()?.id === this.person()().value() ? this.colleague() : null));
  protected readonly message = computed(() => {
    if (!this.checked()) return '';
    if (this.kind() === 'group' && this.group().length < this.least) return this.words().groupHint(countText(this.least), countText(this.most));
    return this.kind() === 'team' && !this.team() ? this.words().chooseTeam : '';
  });

  constructor() {
    // the category may take no longer what was chosen before it
    effect(() => {
      if (!this.kinds().includes(this.kind())) this.kind.set(this.kinds()[0]!);
    });
  }

  protected other(): void {
    this.colleague.set(null);
    this.person()().value.set('');
  }

  protected add(colleague: Colleague): void {
    if (!this.group().some(({ id }) => id === colleague.id)) this.group.set([...this.group(), colleague]);
    this.picker()?.clear();
  }

  protected leaveOut(id: string): void {
    this.group.set(this.group().filter((one) => one.id !== id));
  }

  protected search(event: Event): void {
    this.asked.set((event.target as HTMLInputElement).value);
  }
}
