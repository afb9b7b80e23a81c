import type { AcrossTeams } from './across-teams.js';
import type { Directions } from './directions.js';
import { capital, customerSide, effectText, laterText, roundNumber, staffSide } from './figure-words.js';
import type { WithinTeams } from './finding.js';
import type { LinkWords } from './link-words.js';
import { orderSeen, RISK, type OrderSeen } from './order-seen.js';
import { moreTeams, withoutLink } from './verdict-without-link.js';
import { digits, type NextStep, type Verdict } from './verdict.js';

/** Everything a verdict over time rests on. */
export interface OverTime {
  readonly across: AcrossTeams;
  readonly within: WithinTeams;
  readonly directions: Directions;
}

type Words = LinkWords & { readonly period: string };

const NO_PROOF = 'This does not prove that one brings about the other.';

/**
 * Grades a link that could be followed inside teams over time. 4 linked inside teams (also: customers first, order unknown), 5 engagement first; without a
 * link inside teams the grade across teams stays: 2 no link seen, 3 linked across teams, told apart into "across, not within" where the movement inside
 * teams was enough to see half of what lies between teams.
 * @param words how to speak of the two sides and of one period
 */
export function verdictOverTime({ across, within, directions }: OverTime, words: Words): Verdict {
  const order = orderSeen(within, directions);
  if (order.seen === 'nothing' || order.seen === 'hint') return withoutLink(across, within, order.seen === 'hint' && order.of === 'forward', words);
  return withLink(across, within, directions, order, words);
}

function withLink(across: AcrossTeams, within: WithinTeams, directions: Directions, order: OrderSeen, words: Words): Verdict {
  const effect = within.effectInWords.slice(0, -1);
  const lower = `${effect.charAt(0).toLowerCase()}${effect.slice(1)}`;
  const opposite = oppositeAcross(across, within);
  const direction = within.coefficient > 0 === (words.higherIsBetter ?? true) ? 'better' : 'worse';
  const staff = words.staff ?? 'engagement';
  switch (order.seen) {
    case 'engagement-first':
      return {
        grade: 5,
        code: 'engagement-first',
        sentence: `${capital(staff)} moves first: ${lower}, and not the other way round.${opposite} ${NO_PROOF}`,
        direction,
        next: null,
      };
    case 'customers-first': {
      const reverse = reverseText(directions, within, words);
      const back = directions.reverse!.coefficient > 0 === (words.higherIsBetter ?? true) ? 'better' : 'worse';
      return {
        grade: 4,
        code: 'customers-first',
        sentence: `Customers move first: ${reverse}; the other way round no link is seen. ${NO_PROOF}`,
        direction: back,
        next: null,
      };
    }
    case 'order-unknown': {
      const { reverse, lead } = directions;
      const why =
        reverse && reverse.p <= RISK.other
          ? `${lower}; and ${reverseText(directions, within, words)}`
          : lead && lead.p <= RISK.other
            ? `${lower}, but the customer figure goes along with ${staff} ${laterText(within.lagPeriods, words.period)} as well, so something else may move both`
            : lower;
      return {
        grade: 4,
        code: 'order-unknown',
        sentence: `Both move together inside the same teams; which comes first cannot be told: ${why}.`,
        direction,
        next: null,
      };
    }
    default: {
      const because = 'because' in order ? order.because : 'same-period';
      return {
        grade: 4,
        code: 'linked-within',
        sentence: `The link holds inside the same teams over time: ${lower}.${opposite} ${WHY_NO_ORDER[because]}`,
        direction,
        next: nextForOrder(within, directions, because),
      };
    }
  }
}

const WHY_NO_ORDER = {
  'same-period': 'Which comes first cannot be told, because both figures are of the same period.',
  'too-few-periods': 'Which comes first cannot be told yet; that takes more periods.',
  'reverse-could-be-missed': 'Which comes first cannot be told yet: a movement the other way round, just as strong, could have been missed.',
} as const;

function nextForOrder(within: WithinTeams, { lead }: Directions, because: keyof typeof WHY_NO_ORDER): NextStep | null {
  if (because !== 'reverse-could-be-missed')
    return {
      teams: within.teams,
      sentence:
        because === 'same-period'
          ? 'A lag of one period, chosen before looking, would show which comes first.'
          : 'The same teams over two or three more periods would show which comes first.',
    };
  const needed = moreTeams(within.teams, lead!.detectable, Math.abs(within.coefficient));
  return { teams: needed, sentence: `With about ${needed.toLocaleString('en')} teams over as many periods it could be told which comes first.` };
}

function reverseText({ reverse, reverseSd }: Directions, within: WithinTeams, words: Words): string {
  const step = roundNumber(reverseSd!.from);
  const later = laterText(within.lagPeriods, words.period);
  return effectText(customerSide(words), staffSide(words), { step, coefficient: reverse!.coefficient, interval: reverse!.interval, later });
}

function oppositeAcross({ pearson }: AcrossTeams, { coefficient }: WithinTeams): string {
  if (!pearson || pearson.interval[0] * pearson.interval[1] <= 0 || pearson.r * coefficient >= 0) return '';
  return ` Comparing teams with each other looks the other way round (${digits(pearson.r)}), but the movement inside the same teams is the better witness.`;
}

/** A hint that customers move first, which is not enough for a verdict; null when there is none. */
export function hintBackward(within: WithinTeams, directions: Directions, words: Words): string | null {
  const order = orderSeen(within, directions);
  if (order.seen !== 'hint' || order.of !== 'backward') return null;
  const text = reverseText(directions, within, words);
  return `There is a hint that customers move first, too weak to count on: ${text}.`;
}
