import type { DriversQuery, FamilyQuery, LinkageMeasures, LinkQuery } from '@throughline/contract';
import { LINKAGE } from '@throughline/domain';
import type { Option } from '../../../ui/field/field';
import { linkageWords } from '../words/words';

/** What the person chose to look at, as the address of the page has it; empty text where nothing is chosen. */
export interface LinkageChoice {
  readonly staff: string;
  readonly metric: string;
  readonly lag: string;
  readonly from: string;
  readonly until: string;
  readonly team: string;
}

export type ChoicePart = keyof LinkageChoice;

/** The choice with what the address leaves open filled in: engagement, else the first measure of each side. */
export function completed(choice: Partial<LinkageChoice>, measures: LinkageMeasures | undefined): LinkageChoice {
  const staff = measures?.staff.find(({ key }) => key === 'engagement') ?? measures?.staff[0];
  return {
    staff: choice.staff || (staff?.key ?? ''),
    metric: choice.metric || (measures?.customer[0]?.metricId ?? ''),
    lag: /^\d+$/.test(choice.lag ?? '') ? (choice.lag ?? '') : '',
    from: choice.from ?? '',
    until: choice.until ?? '',
    team: choice.team ?? '',
  };
}

/** The question about every link, to the server. */
export function familyQuery({ lag, from, until, team }: LinkageChoice): FamilyQuery {
  return { ...(lag && { lag: Number(lag) }), ...(from && { from }), ...(until && { until }), ...(team && { teamId: team }) };
}

/** The question about one metric; none while no metric is known. */
export function driversQuery(choice: LinkageChoice): DriversQuery | undefined {
  return choice.metric ? { metric: choice.metric, ...familyQuery(choice) } : undefined;
}

/** The question about one link; none while a side is missing. */
export function linkQuery(choice: LinkageChoice): LinkQuery | undefined {
  const { staff, metric } = choice;
  return staff && metric ? { staff, metric, ...familyQuery(choice) } : undefined;
}

/** The lags that can be asked for. What is left open is the one that the house set before anybody looked. */
export function lagOptions(): readonly Option[] {
  return [
    { value: '', label: linkageWords().choice.asSet },
    ...Array.from({ length: LINKAGE.lagMost + 1 }, (_, lag) => ({ value: String(lag), label: lagWords(lag) })),
  ];
}

/** How long after the staff figure the customer figure is looked at. */
export function lagWords(lag: number): string {
  const { same, later } = linkageWords().choice;
  return lag === 0 ? same : later(lag);
}

export function sameChoice(one: LinkageChoice, other: LinkageChoice): boolean {
  return (Object.keys(one) as ChoicePart[]).every((part) => one[part] === other[part]);
}
