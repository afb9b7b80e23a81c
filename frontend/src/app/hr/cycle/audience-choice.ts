import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { TeamEntry } from '@throughline/contract';
import type { AudienceRules } from '@throughline/domain';
import { Field } from '../../ui/field/field';
import { TeamChoice } from '../teams/team-choice';
import { AudienceRulesForm } from './audience-rules';
import { isEmpty } from './audience-words';

/** An audience as three fields, so that ticked teams and rules are kept when another choice is tried out. */
export interface AudienceEntry {
  audience: 'everyone' | 'teams' | 'rules';
  teamIds: readonly string[];
  /** What holds of everybody who is asked, where the audience is by rules. */
  rules: AudienceRules;
}

const AUDIENCES = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'teams', label: 'Some teams, with all teams below them' },
  { value: 'rules', label: 'By rules: site, role, years here, teams' },
];

/** Who is asked: everyone, ticked teams, or whom the rules fit. */
@Component({
  selector: 'app-audience-choice',
  imports: [AudienceRulesForm, Field, TeamChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-field label="Who is asked" [options]="audiences" [field]="audience()" />
    @if (audience()().value() === 'teams') {
      <app-team-choice label="Teams that are asked" [teams]="teams()" [chosen]="teamIds()().value()" (chosenChange)="teamIds()().value.set($event)" />
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
  readonly teams = input.required<readonly TeamEntry[]>();
  readonly audience = input.required<FieldTree<AudienceEntry['audience']>>();
  readonly teamIds = input.required<FieldTree<readonly string[]>>();
  readonly rules = input.required<FieldTree<AudienceRules>>();
  protected readonly audiences = AUDIENCES;
}

/** An audience by teams needs a team, one by rules a rule. */
export function audienceNeedsSomebody(path: SchemaPathTree<AudienceEntry>): void {
  validate(path.audience, ({ value, valueOf }) => {
    if (value() === 'teams' && valueOf(path.teamIds).length === 0) return wrong('Tick at least one team below.');
    return value() === 'rules' && isEmpty(valueOf(path.rules)) ? wrong('Choose at least one rule below.') : undefined;
  });
}

const wrong = (message: string) => ({ kind: 'audience', message });
