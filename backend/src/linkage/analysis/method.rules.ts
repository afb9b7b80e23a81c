import type { LinkMethod } from '@throughline/contract';
import type { CoefficientFigure, Finding } from '@throughline/linkage';

const number = (value: number): string => value.toPrecision(3).replace('-', '−');
const figure = ({ coefficient, interval: [low, high], method }: CoefficientFigure): string =>
  `${number(coefficient)} (${number(low)} to ${number(high)}). ${method}.`;

/** The method box: how every figure of the link was made, one click away from the sentence. Only what was made is in it. */
export function methodsOf(finding: Finding, breaks: number): LinkMethod[] {
  const { across, within, betweenTeams, firstDifferences, randomIntercept, hausman, falseDiscovery } = finding;
  const entries: (LinkMethod | null)[] = [
    {
      code: 'input',
      title: 'What goes in',
      text: 'Published results of teams and periods, and customer figures with enough ratings behind them. No answer of a person is read, and no team below the published limit is in any figure.',
    },
    across.pearson && {
      code: 'across',
      title: 'Across teams',
      text: `Every team counts once. ${across.pearson.method}${across.spearman ? `; ${across.spearman.method}` : ''}.`,
    },
    across.disattenuated && {
      code: 'disattenuated',
      title: 'Without the noise of small teams',
      text: `${across.disattenuated.method}. A second line, never the answer.`,
    },
    within && {
      code: 'within',
      title: 'Inside teams over time',
      text: `Each team is compared with itself, after what moved all teams in a period was taken out. ${within.method}. ${within.movementSentence}`,
    },
    within && {
      code: 'direction',
      title: 'Which side moves first',
      text: 'The same model three ways: customers on the staff figure before, the staff figure on customers before, and customers on the staff figure after. Engagement counts as first only when the first stands and the other two do not.',
    },
    betweenTeams && { code: 'between', title: 'Between teams only', text: figure(betweenTeams) },
    firstDifferences && { code: 'first-differences', title: 'From each period to the next', text: figure(firstDifferences) },
    randomIntercept && {
      code: 'within-between',
      title: 'Within and between in one model',
      text: `Within ${figure(randomIntercept.within)} Between ${figure(randomIntercept.between)}`,
    },
    hausman && { code: 'hausman', title: 'Do both tell the same story?', text: hausman.sentence },
    finding.lags.length > 1 ? { code: 'lags', title: 'Other lags', text: falseDiscovery.sentence } : null,
    breaks > 0
      ? {
          code: 'breaks',
          title: 'Teams that became other teams',
          text: 'A team of which more than half of the people changed from one period to the next counts as a new team from there on. Only teams with five people or more on both days are looked at.',
        }
      : null,
    { code: 'seed', title: 'Chance', text: `Everything drawn by chance begins with the number ${finding.seed}, so the same figures come out again.` },
  ];
  return entries.filter((entry) => entry !== null);
}
