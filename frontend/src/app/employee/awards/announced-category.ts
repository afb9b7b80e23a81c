import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { AnnouncedAwardProgramme, AwardCategory } from '@throughline/contract';
import { awardRuleWords } from '../../ui/award-rules/words/words';
import { ruleText } from '../../ui/award-rules/rule-text';
import { locale } from '../../words/language';
import { listed } from '../../words/listed';
import { countText, isolated } from '../../words/numbers';
import { announcedAwardWords } from './words/words';

/** A category with its criteria and weights, who can win, and what a nominator will be asked. */
@Component({
  selector: 'app-announced-category',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 dir="auto">{{ category().name }}</h3>
    <p dir="auto">{{ category().description }}</p>
    <p class="tl-small tl-quiet">{{ facts() }}</p>
    <h4>{{ words().criteria }}</h4>
    @if (category().criteria.length) {
      <table>
        <thead>
          <tr>
            <th scope="col">{{ words().criterion }}</th>
            <th scope="col" class="weight">{{ words().weight }}</th>
          </tr>
        </thead>
        <tbody>
          @for (criterion of category().criteria; track criterion.id) {
            <tr>
              <td dir="auto">
                <strong>{{ criterion.name }}</strong>
                @if (criterion.description) {
                  <br />{{ criterion.description }}
                }
              </td>
              <td class="weight">{{ count(criterion.weight) }}</td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <p>{{ words().noCriteria }}</p>
    }
    <h4>{{ words().eligible }}</h4>
    <ul>
      @for (rule of rules(); track rule) {
        <li>{{ rule }}</li>
      }
    </ul>
    @if (category().form.length) {
      <h4>{{ words().asked }}</h4>
      <ul>
        <li>{{ words().reasons }}</li>
        @for (field of category().form; track field.id) {
          <li>
            <span dir="auto">{{ field.label }}</span>
            @if (field.required) {
              <small class="tl-quiet"> ({{ words().needed }})</small>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--tl-2);
      min-width: 0;
      padding: var(--tl-4);
      border: 1px solid var(--tl-line);
      border-radius: var(--tl-radius-l);
    }
    h3,
    h4,
    p,
    ul {
      margin: 0;
      overflow-wrap: anywhere;
    }
    h4 {
      margin-top: var(--tl-2);
      font-size: var(--tl-text-m);
    }
    ul {
      padding-inline-start: var(--tl-6);
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--tl-1) 0;
      text-align: start;
      vertical-align: top;
      border-bottom: 1px solid var(--tl-line);
      overflow-wrap: anywhere;
    }
    .weight {
      width: 6rem;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class AnnouncedCategory {
  readonly category = input.required<AwardCategory>();
  readonly programme = input.required<AnnouncedAwardProgramme>();
  protected readonly words = announcedAwardWords;
  protected readonly count = countText;

  protected readonly facts = computed(() => {
    const { tiedTo, valueId, winners, nominees, nominationsMost } = this.category();
    const words = this.words();
    const value = this.programme().values.find(({ id }) => id === valueId);
    const tied = tiedTo === 'service-standard' ? words.standard : value ? words.value(isolated(value.name)) : undefined;
    const kinds = listed(
      locale(),
      nominees.map((kind) => words.nominees[kind]),
      'disjunction',
    );
    return [
      ...(tied === undefined ? [] : [`${tied}.`]),
      `${words.winners(winners)}.`,
      words.canBe(kinds),
      ...(nominationsMost === null ? [] : [words.mostHere(nominationsMost)]),
    ].join(' ');
  });

  protected readonly rules = computed(() => {
    const { eligibility, nominees } = this.category();
    if (eligibility.length === 0) return [awardRuleWords().everybody];
    return [...eligibility.map((rule) => ruleText(rule, this.programme())), ...(nominees.some((kind) => kind !== 'person') ? [this.words().group] : [])];
  });
}
