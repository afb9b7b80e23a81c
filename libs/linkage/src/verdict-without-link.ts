import type { AcrossTeams } from './across-teams.js';
import { capital, coefficientText, decimalsFor, figureText } from './figure-words.js';
import type { WithinTeams } from './finding.js';
import { outcomeWords, type LinkWords } from './link-words.js';
import { digits, nextSize, verdictAcross, type NextStep, type Verdict } from './verdict.js';

/** Whether the likely range inside teams leaves out half of the link that lies between teams: then a null result says something. */
function tellsApart({ interval }: WithinTeams, slope: number): boolean {
  const half = slope / 2;
  return slope !== 0 && (half < interval[0] || half > interval[1]);
}

/**
 * The verdict where teams could be followed and no link is seen inside them: that across teams, told apart into "across, not within" where the movement
 * inside teams was enough to see half of what lies between them.
 * @param hint whether the link inside teams is below 5 % on its own and yet too weak to count on
 */
export function withoutLink(across: AcrossTeams, within: WithinTeams, hint: boolean, words: LinkWords): Verdict {
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

function tooLittle(words: LinkWords): string {
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
export function moreTeams(teams: number, detectable: number, target: number): number {
  const needed = Math.max(teams + 1, teams * (detectable / target) ** 2);
  if (!(needed < 1e9)) return 1e9;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(needed / unit) * unit;
}
