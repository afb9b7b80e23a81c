import type { DriversReply, ExperimentResult, FamilyReply, LinkageTeam, LinkReply } from '@throughline/contract';
import type { LinkTable } from '@throughline/domain';
import type { Table } from '../../platform/files/csv-table.js';

/** The table of a link, exactly as the reply has it. */
export function linkTable(reply: LinkReply, table: Exclude<LinkTable, 'left-out'>): Table {
  switch (table) {
    case 'points':
      return [
        ['team', reply.staff.label, reply.customer.name, 'periods', 'respondents', 'ratings or contacts'],
        ...reply.across.points.map(({ name, x, y, periods, sizeBand, base }) => [name, x, y, periods, sizeBand, base]),
      ];
    case 'over-time':
      return overTimeTable(reply.overTime, reply);
    case 'lags':
      return [
        ['lag in periods', 'meaning', 'coefficient', 'low', 'high', 'p', 'q', 'exploratory', 'teams'],
        ...reply.lags.map(({ lag, label, coefficient, low, high, p, q, exploratory, teams }) => [
          lag,
          label,
          coefficient,
          low,
          high,
          p,
          q,
          exploratory ? 'yes' : 'no',
          teams,
        ]),
      ];
    case 'sensitivity':
      return [
        ['way of looking', 'figure', 'teams', 'says something else', 'sentence'],
        ...reply.sensitivity.map(({ code, r, teams, differs, sentence }) => [code, r, teams, differs ? 'yes' : 'no', sentence]),
      ];
    case 'breaks':
      return [['team', 'from period', 'sentence'], ...reply.breaks.map(({ name, period, sentence }) => [name, period, sentence])];
  }
}

function overTimeTable(lines: LinkReply['overTime'], { staff, customer }: Pick<LinkReply, 'staff' | 'customer'>): Table {
  return [
    ['period', staff.label, customer.name, `teams with ${staff.label}`, `teams with ${customer.name}`],
    ...lines.map((line) => [line.period, line.staff, line.customer, line.staffTeams, line.customerTeams]),
  ];
}

/** The two lines of a team. */
export function teamTable({ lines, staff, customer }: LinkageTeam): Table {
  return [
    ['period', staff.label, customer.name, 'respondents', 'ratings or contacts', 'too few ratings', 'new team from here'],
    ...lines.map((line) => [
      line.period,
      line.staff,
      line.customer,
      line.respondents,
      line.base,
      line.belowMinimumBase ? 'yes' : 'no',
      line.breakBefore ? 'yes' : 'no',
    ]),
  ];
}

/** The drivers of a metric. */
export function driversTable({ drivers }: DriversReply): Table {
  return [
    ['place', 'driver', 'share of the differences', 'low', 'high', 'first in share of draws', 'goes with', 'variance inflation', 'sentence'],
    ...drivers.map(({ place, label, share, low, high, firstIn, direction, varianceInflation, sentence }) => [
      place,
      label,
      share,
      low,
      high,
      firstIn,
      direction,
      varianceInflation,
      sentence,
    ]),
  ];
}

/** The forest of a family: what was tested, then what could not be. */
export function familyTable({ links, notTested }: FamilyReply): Table {
  return [
    ['staff measure', 'metric', 'tested', 'lag in periods', 'estimate', 'low', 'high', 'p', 'q', 'stands out', 'grade', 'teams', 'sentence'],
    ...links.map((link) => [
      link.staff.label,
      link.customer.name,
      link.kind === 'within' ? 'inside teams over time' : 'across teams',
      link.lag,
      link.estimate,
      link.low,
      link.high,
      link.p,
      link.q,
      link.found ? 'yes' : 'no',
      link.grade,
      link.teams,
      link.sentence,
    ]),
    ...notTested.map(({ staff, customer, sentence }) => [
      staff.label,
      customer.name,
      'not tested',
      null,
      null,
      null,
      null,
      null,
      null,
      'no',
      null,
      null,
      sentence,
    ]),
  ];
}

/** The parallel-trend pictures of an experiment. */
export function experimentTable({ outcomes }: ExperimentResult): Table {
  return [
    ['figure', 'periods from the start', 'difference', 'low', 'high'],
    ...outcomes.flatMap(({ label, trend }) => trend.map(({ period, change, low, high }) => [label, period, change, low, high])),
  ];
}
