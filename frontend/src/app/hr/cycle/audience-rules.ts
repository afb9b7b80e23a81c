import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AudienceReach, TeamEntry } from '@throughline/contract';
import { type AudienceRules, SMALLEST_K } from '@throughline/domain';
import { CycleSeries } from '../../api/cycle-series';
import { problemOf } from '../../api/problem';
import { TeamChoice } from '../teams/team-choice';
import { isEmpty, modeOf, withMode, withTeams, withValue, type Mode } from './audience-words';
import { cycleWords } from './words/words';

const MODES: readonly Mode[] = ['any', 'only', 'except'];

/** Rules for who is asked, with a trial: how many people they fit today. */
@Component({
  selector: 'app-audience-rules',
  imports: [MatButton, TeamChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="rules().teamIds?.length">
      <summary>{{ words().audience.someTeams }}</summary>
      <app-team-choice
        [label]="words().audience.onlyTeams"
        [teams]="teams()"
        [chosen]="rules().teamIds ?? []"
        (chosenChange)="rules.set(withTeams(rules(), 'teamIds', $event))"
      />
    </details>
    <details [open]="rules().exceptTeamIds?.length">
      <summary>{{ words().audience.notSomeTeams }}</summary>
      <app-team-choice
        [label]="words().audience.notTeams"
        [teams]="teams()"
        [chosen]="rules().exceptTeamIds ?? []"
        (chosenChange)="rules.set(withTeams(rules(), 'exceptTeamIds', $event))"
      />
    </details>
    @for (one of known(); track one.id) {
      <fieldset>
        <legend>
          <bdi>{{ one.label }}</bdi>
        </legend>
        <select [attr.aria-label]="words().audience.matters(one.label)" (change)="choose(one.id, $event)">
          @for (mode of modes(); track mode.value) {
            <option [value]="mode.value" [selected]="modeFor(one.id) === mode.value">{{ mode.label }}</option>
          }
        </select>
        @if (modeFor(one.id) !== 'any') {
          <div class="values">
            @for (value of one.values; track value.value) {
              <label>
                <input type="checkbox" [checked]="isTicked(one.id, value.value)" (change)="rules.set(withValue(rules(), one.id, value.value))" />
                <bdi>{{ value.value }}</bdi>&ngsp;<small class="tl-quiet">{{ value.people ?? words().audience.fewerThan(fewest) }}</small>
              </label>
            }
          </div>
        }
      </fieldset>
    }
    <label class="day">
      {{ words().audience.joinedBefore }}
      <input type="date" [value]="rules().joinedBefore ?? ''" (change)="joined($event)" />
    </label>
    <p class="tl-small tl-quiet">
      {{ words().audience.nobodyAlone }}
    </p>
    <div class="tl-row">
      <button matButton="outlined" type="button" [disabled]="empty()" (click)="tryOut()">{{ words().audience.tryOut }}</button>
    </div>
    <p aria-live="polite">
      <span lang="en" dir="ltr">{{ found()?.sentence }}</span> {{ problem() || shown() }}
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-3);
    }
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-bottom: var(--tl-1);
      font-weight: 600;
    }
    summary {
      min-height: 32px;
      cursor: pointer;
      font-weight: 600;
    }
    select,
    input[type='date'] {
      min-height: 44px;
      max-width: 100%;
      padding: 0 var(--tl-3);
      font: inherit;
      color: inherit;
      background: var(--tl-surface);
      border: 1px solid var(--tl-line-strong);
      border-radius: var(--tl-radius);
    }
    .values {
      display: flex;
      flex-wrap: wrap;
      gap: var(--tl-1) var(--tl-4);
      margin-top: var(--tl-2);
    }
    .values label {
      display: flex;
      gap: var(--tl-2);
      align-items: center;
      min-height: 32px;
    }
    .day {
      display: grid;
      gap: var(--tl-1);
      justify-items: start;
      font-weight: 600;
    }
    p {
      margin: 0;
    }
  `,
})
export class AudienceRulesForm {
  protected readonly words = cycleWords;
  readonly teams = input.required<readonly TeamEntry[]>();
  readonly rules = model.required<AudienceRules>();
  private readonly series = inject(CycleSeries);
  private readonly reach = signal<AudienceReach | undefined>(undefined);
  /** What the rules came to, with a sentence of the server. */
  protected readonly found = signal<AudienceReach | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly shown = computed(() => {
    const reach = this.found();
    return reach?.enough ? this.words().audience.shown(reach.shownTeams) : '';
  });
  protected readonly known = computed(() => (this.reach()?.known ?? []).filter(({ values }) => values.length > 0));
  protected readonly empty = computed(() => isEmpty(this.rules()));
  protected readonly modes = computed(() => MODES.map((value) => ({ value, label: this.words().audience.modes[value] })));
  protected readonly fewest = SMALLEST_K;
  protected readonly withTeams = withTeams;
  protected readonly withValue = withValue;
  /** Attributes whose mode was chosen before a value is ticked. */
  private readonly chosen = signal<Readonly<Record<string, Mode>>>({});

  constructor() {
    // what is on record comes with a trial
    void this.ask('everyone');
  }

  protected modeFor(id: string): Mode {
    return this.chosen()[id] ?? modeOf(this.rules(), id);
  }

  protected isTicked(id: string, value: string): boolean {
    return [...(this.rules().where ?? []), ...(this.rules().exceptWhere ?? [])].some((one) => one.id === id && one.values.includes(value));
  }

  protected choose(id: string, event: Event): void {
    const mode = (event.target as HTMLSelectElement).value as Mode;
    const values = this.known().find((one) => one.id === id)?.values ?? [];
    this.chosen.update((all) => ({ ...all, [id]: mode }));
    this.rules.set(withMode(this.rules(), id, mode, values[0]?.value));
  }

  protected joined(event: Event): void {
    const { joinedBefore: _, ...others } = this.rules();
    const day = (event.target as HTMLInputElement).value;
    this.rules.set(day ? { ...others, joinedBefore: day } : others);
  }

  protected async tryOut(): Promise<void> {
    const reach = await this.ask(this.rules());
    if (!reach) return;
    this.found.set(reach);
  }

  private async ask(audience: AudienceRules | 'everyone'): Promise<AudienceReach | undefined> {
    try {
      const reach = await this.series.tryAudience(audience);
      this.reach.set(reach);
      this.problem.set('');
      return reach;
    } catch (error) {
      // whatever the server or the network says no with; the rules stay as they are
      this.found.set(undefined);
      this.problem.set(problemOf(error).detail);
      return undefined;
    }
  }
}
