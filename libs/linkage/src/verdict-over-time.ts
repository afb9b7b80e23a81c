import type { AcrossTeams } from './across-teams.js';
import type { Directions } from './directions.js';
import { coefficientText, customerSide, decimalsFor, effectText, figureText, laterText, roundNumber, staffSide } from './figure-words.js';
import type { WithinTeams } from './finding.js';
import { outcomeWords, type LinkWords } from './link-words.js';
import { orderSeen, RISK, type OrderSeen } from './order-seen.js';
import { digits, nextSize, verdictAcross, type NextStep, type Verdict } from './verdict.js';

/** Everything a verdict over time rests on. */
export interface OverTime {
  readonly across: AcrossTeams;
  readonly within: WithinTeams;
  readonly directions: Directions;
}

type Words = LinkWords & { readonly period: string };

const NO_PROOF = 'This does not prove that one brings about the other.';

/** Whether the likely range inside teams leaves out half of the link that lies between teams: then a null result says something. */
export function tellsApart({ interval }: WithinTeams, slope: number): boolean {
  const half = slope / 2;
  return slope !== 0 && (half < interval[0] || half > interval[1]);
}

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

function withoutLink(across: AcrossTeams, within: WithinTeams, hint: boolean, words: Words): Verdict {
  const base = verdictAcross(across, words);
  const seen = coefficientText(within.coefficient, within.interval);
  if (base.grade === 3) {
    const size = digits(across.pearson!.r);
    const teams = `teams with higher ${words.staff ?? 'engagement'} tend to have ${outcomeWords(words, across.pearson!.r > 0)}`;
    const both = base.direction === 'better' ? `Better teams have both (${teams}, ${size})` : `${capital(teams)} (${size})`;
    if (!hint && tellsApart(within, across.line!.slope))
      return {
        ...base,
        code: 'across-not-within',
        sentence: `${both}, but movement in one was not ${within.lagPeriods === 0 ? 'accompanied' : 'followed'} by the other: inside teams over time no link is seen (${seen}).`,
        next: nextInside(within),
      };
    if (hint) return { ...base, sentence: `${base.sentence} ${hintText(seen)}`, next: nextForHint(within) };
    const needed = moreTeams(within.teams, within.detectable, Math.abs(across.line!.slope) / 2);
    const little = within.tooLittleMovement ? ` ${tooLittle(words)}` : '';
    return {
      ...base,
      sentence: `${base.sentence} Inside teams over time no link is seen (${seen}), but one half as strong as between teams could have been missed.${little}`,
      next: {
        teams: needed,
        sentence: `With about ${needed.toLocaleString('en')} teams over as many periods a link inside teams, half as strong as between them, would be found four times in five.`,
      },
    };
  }
  if (base.grade === 1 && across.noFigures?.code === 'too-few-teams') return base;
  const nowhere = across.pearson ? 'No link can be seen between teams.' : 'Nothing can be said about differences between teams.';
  if (hint) return { grade: 2, code: 'no-link-seen', sentence: `${nowhere} ${hintText(seen)}`, direction: null, next: nextForHint(within) };
  const step = within.effectOf;
  const size = within.detectable * step;
  const found = `inside teams over time a difference of ${figureText(size, decimalsFor(size))} for a rise of ${figureText(step, decimalsFor(step) - 1)}`;
  const between = across.pearson && across.detectable !== null ? `a link of ${digits(across.detectable)} between teams, or ` : '';
  const little = within.tooLittleMovement ? ` ${tooLittle(words)}` : '';
  return {
    grade: 2,
    code: 'no-link-seen',
    sentence: `No link can be seen${across.pearson ? ', neither between teams nor inside them over time' : ' inside teams over time'}. With ${within.teams.toLocaleString('en')} teams ${between}${found} would have been found four times in five; a weaker one may have been missed.${little}`,
    direction: null,
    next: nextInside(within),
  };
}

function hintText(seen: string): string {
  return `Inside teams over time there is a hint of a link (${seen}), too weak to count on.`;
}

function tooLittle(words: Words): string {
  return `${capital(words.staff ?? 'engagement')} moves too little inside teams to learn from.`;
}

/** Teams that would find a link of the size hinted at. */
function nextForHint(within: WithinTeams): NextStep {
  const needed = moreTeams(within.teams, within.detectable, Math.abs(within.coefficient));
  return {
    teams: needed,
    sentence: `With about ${needed.toLocaleString('en')} teams over as many periods a link of this size, if there is one, would be found four times in five.`,
  };
}

/** The next weaker size of link inside teams, in standard deviations of movement, and the teams it would take. */
function nextInside(within: WithinTeams): NextStep | null {
  const seen = (within.detectable * within.withinSd) / within.customerWithinSd;
  const size = nextSize(seen);
  if (size === null) return null;
  const needed = moreTeams(within.teams, seen, size);
  return {
    teams: needed,
    sentence: `With about ${needed.toLocaleString('en')} teams over as many periods a link inside teams of ${size} (in standard deviations of their movement), if there is one, would be found four times in five.`,
  };
}

/** Teams that would find `target` where so many find `detectable`: the uncertainty falls with the root of the teams. Two digits, upwards. */
function moreTeams(teams: number, detectable: number, target: number): number {
  const needed = Math.max(teams + 1, teams * (detectable / target) ** 2);
  if (!(needed < 1e9)) return 1e9;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(needed / unit) * unit;
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

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A hint that customers move first, which is not enough for a verdict; null when there is none. */
export function hintBackward(within: WithinTeams, directions: Directions, words: Words): string | null {
  const order = orderSeen(within, directions);
  if (order.seen !== 'hint' || order.of !== 'backward') return null;
  const text = reverseText(directions, within, words);
  return `There is a hint that customers move first, too weak to count on: ${text}.`;
}
