import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EligibilityTrialResult } from '@throughline/contract';
import { AWARD_LIMITS, ELIGIBILITY_RULES, type EligibilityRule } from '@throughline/domain';
import { AwardProgrammes } from '../../api/award-programmes';
import { attributesResource, teamsResource } from '../../api/directory';
import { problemOf } from '../../api/problem';
import { awardRuleWords } from '../../ui/award-rules/words/words';
import { attributeLabel, ruleText } from '../../ui/award-rules/rule-text';
import { isolated } from '../../words/numbers';
import { TeamChoice } from '../teams/team-choice';
import { awardWords } from './words/words';

type Kind = EligibilityRule['rule'];

/** Rules of who can win in a category, with a trial on the directory of today. */
@Component({
  selector: 'app-eligibility-rules',
  imports: [MatButton, NgTemplateOutlet, TeamChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './eligibility-rules.html',
  styleUrl: './category-details.scss',
})
export class EligibilityRules {
  readonly rules = model.required<readonly EligibilityRule[]>();
  readonly programmeId = input<string>();
  readonly categoryId = input('');
  private readonly programmes = inject(AwardProgrammes);
  protected readonly words = awardWords;
  protected readonly isolated = isolated;
  protected readonly kinds = ELIGIBILITY_RULES;
  protected readonly most = AWARD_LIMITS.rules;
  protected readonly everybody = computed(() => awardRuleWords().everybody);
  private readonly directory = teamsResource();
  private readonly added = attributesResource();
  protected readonly teams = computed(() => (this.directory.hasValue() ? this.directory.value().items : []));
  protected readonly attributes = computed(() => {
    const own = this.added.hasValue() ? this.added.value().items.map(({ key, label }) => ({ id: key, label })) : [];
    return [...Object.keys(awardRuleWords().attributes).map((id) => ({ id, label: attributeLabel(id, { attributes: [] }) })), ...own];
  });

  protected readonly kind = signal<Kind>('tenure-at-least');
  protected readonly number = signal(6);
  /** not-winner: which wins count, and how far back. */
  protected readonly scope = signal<'category' | 'any'>('category');
  protected readonly unit = signal<'programmes' | 'months'>('programmes');
  /** not-on-leave: leave of at most so many days is passed over. */
  protected readonly longerThan = signal(0);
  protected readonly limits = AWARD_LIMITS;
  protected readonly attribute = signal('site');
  protected readonly values = signal('');
  protected readonly teamIds = signal<readonly string[]>([]);

  protected readonly search = signal('');
  protected readonly found = signal<EligibilityTrialResult | undefined>(undefined);
  protected readonly problem = signal('');

  /** The rule as it would be added; undefined while something is missing. */
  protected readonly made = computed((): EligibilityRule | undefined => {
    const kind = this.kind();
    switch (kind) {
      case 'tenure-at-least':
      case 'tenure-at-most':
        return { rule: kind, months: this.number() };
      case 'in-teams':
      case 'not-in-teams':
        return this.teamIds().length ? { rule: kind, teamIds: this.teamIds() } : undefined;
      case 'attribute-is':
      case 'attribute-is-not': {
        const values = [
          ...new Set(
            this.values()
              .split(/[,،]/)
              .map((value) => value.trim()),
          ),
        ].filter(Boolean);
        return values.length ? { rule: kind, id: this.attribute(), values } : undefined;
      }
      case 'not-winner':
        return {
          rule: kind,
          of: this.scope(),
          last: this.unit() === 'months' ? this.number() : Math.min(this.number(), AWARD_LIMITS.programmes),
          unit: this.unit(),
        };
      case 'not-on-leave':
        return { rule: kind, longerThan: this.longerThan() };
      case 'not-running-it':
        return { rule: kind };
    }
  });

  protected textOf(rule: EligibilityRule | undefined): string {
    return rule === undefined ? '' : ruleText(rule, { teams: this.teams(), attributes: this.attributes() });
  }

  protected set(rules: readonly EligibilityRule[]): void {
    this.rules.set(rules);
    // what was tried out is not what stands there any more
    this.found.set(undefined);
  }

  protected add(): void {
    const rule = this.made();
    if (rule) this.set([...this.rules(), rule]);
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected count(event: Event): void {
    this.number.set(Math.min(AWARD_LIMITS.months, Math.max(1, Math.round(Number(this.text(event))) || 1)));
  }

  protected countDays(event: Event): void {
    this.longerThan.set(Math.min(AWARD_LIMITS.leaveDays, Math.max(0, Math.round(Number(this.text(event))) || 0)));
  }

  protected chosen(event: Event): void {
    this.kind.set(this.text(event) as Kind);
  }

  protected async tryOut(): Promise<void> {
    try {
      const categoryId = this.categoryId();
      this.found.set(await this.programmes.tryOut(this.programmeId()!, { rules: [...this.rules()], search: this.search(), ...(categoryId && { categoryId }) }));
      this.problem.set('');
    } catch (error) {
      // whatever the server or the network says no with; the rules stay as they are
      this.found.set(undefined);
      this.problem.set(problemOf(error).detail);
    }
  }

  protected why(rules: readonly number[]): string {
    return rules.map((at) => this.textOf(this.rules()[at])).join(' · ');
  }
}
