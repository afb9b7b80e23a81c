import type { LinkageMeasures, LinkageQuery } from '@throughline/contract';

/** What the person chose to compare, as the address of the page has it; empty text where nothing is chosen. */
export interface LinkageChoice {
  readonly staff: string;
  readonly metric: string;
  readonly from: string;
  readonly until: string;
  readonly team: string;
}

/** The choice with what the address leaves open filled in: engagement, else the first measure of each side. */
export function completed(choice: Partial<LinkageChoice>, measures: LinkageMeasures | undefined): LinkageChoice {
  const staff = measures?.staff.find(({ key }) => key === 'engagement') ?? measures?.staff[0];
  return {
    staff: choice.staff || (staff?.key ?? ''),
    metric: choice.metric || (measures?.customer[0]?.metricId ?? ''),
    from: choice.from ?? '',
    until: choice.until ?? '',
    team: choice.team ?? '',
  };
}

/** The question to the server; none while a side is missing. */
export function asked({ staff, metric, from, until, team }: LinkageChoice): LinkageQuery | undefined {
  if (!staff || !metric) return undefined;
  return { staff, metric, ...(from && { from }), ...(until && { until }), ...(team && { teamId: team }) };
}
