import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { TeamEntry } from '@throughline/contract';
import type { AudienceRules } from '@throughline/domain';
import { Field } from '../../ui/field/field';
import { TeamChoice } from '../teams/team-choice';
import { AudienceRulesForm } from './audience-rules';
import { isEmpty } from './audience-words';
import { cycleWords } from './words/words';

/** An audience as three fields, so that ticked teams and rules are kept when another choice is tried out. */
export interface AudienceEntry {
  audience: 'everyone' | 'teams' | 'rules';
  teamIds: readonly string[];
  /** What holds of everybody who is asked, where the audience is by rules. */
  rules: AudienceRules;
}

const AUDIENCES = ['everyone', 'teams', 'rules'] as const;

/** Who is asked: everyone, ticked teams, or whom the rules fit. */
@Component({
  selector: 'app-audience-choice',
  imports: [AudienceRulesForm, Field, TeamChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-field [label]="words().audience.label" [options]="audiences()" [field]="audience()" />
    @if (audience()().value() === 'teams') {
      <app-team-choice [label]="words().audience.teams" [teams]="teams()" [chosen]="teamIds()().value()" (chosenChange)="teamIds()().value.set($event)" />
    } @else if (audience()().value() === 'rules') {
      <app-audience-rules [teams]="teams()" [rules]="rules()().value()" (rulesChange)="rules()().value.set($event)" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class AudienceChoice {
  protected readonly words = cycleWords;
  readonly teams = input.required<readonly TeamEntry[]>();
  readonly audience = input.required<FieldTree<AudienceEntry['audience']>>();
  readonly teamIds = input.required<FieldTree<readonly string[]>>();
  readonly rules = input.required<FieldTree<AudienceRules>>();
  protected readonly audiences = computed(() => AUDIENCES.map((value) => ({ value, label: this.words().audience.kinds[value] })));
}

/** An audience by teams needs a team, one by rules a rule. */
export function audienceNeedsSomebody(path: SchemaPathTree<AudienceEntry>): void {
  validate(path.audience, ({ value, valueOf }) => {
    if (value() === 'teams' && valueOf(path.teamIds).length === 0) return wrong(cycleWords().rules.team);
    return value() === 'rules' && isEmpty(valueOf(path.rules)) ? wrong(cycleWords().rules.rule) : undefined;
  });
}

const wrong = (message: string) => ({ kind: 'audience', message });
