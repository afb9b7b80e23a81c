import { Injectable } from '@nestjs/common';
import { type LinkMeasure, type Period, readPeriod } from '@throughline/domain';
import { RecognitionReachReader, type TeamReach } from '../../recognition/fairness/recognition-reach.reader.js';
import { EngagementReader } from '../../surveys/results/engagement.reader.js';

/** A disclosed figure of the staff side, on 0 to 100, of a team and period. */
export interface LinkedFigure {
  readonly teamId: string;
  readonly period: Pick<Period, 'label' | 'from' | 'until'>;
  readonly value: number;
  readonly respondentsAtLeast: number | null;
}

/** What linkage may know of the staff side: published figures of surveys, and the published reach of recognition; never a response, never a kudos. */
@Injectable()
export class StaffFigures {
  constructor(
    private readonly engagement: EngagementReader,
    private readonly reach: RecognitionReachReader,
  ) {}

  /** As EngagementReader.figures; of reach none is left out. */
  async figures(measure: LinkMeasure): Promise<{ figures: readonly LinkedFigure[]; heldApart: number; otherMeaning: number }> {
    if (measure !== 'recognition-reach') return this.engagement.figures(measure);
    return { figures: (await this.reach.ofTeams()).flatMap(linked), heldApart: 0, otherMeaning: 0 };
  }

  /** All figures of the teams by measure, in the order of time. */
  async ofTeams(teamIds: readonly string[]): Promise<Map<LinkMeasure, readonly LinkedFigure[]>> {
    const all = new Map<LinkMeasure, readonly LinkedFigure[]>(await this.engagement.ofTeams(teamIds));
    const reached = (await this.reach.ofTeams(teamIds)).flatMap(linked);
    return reached.length > 0 ? all.set('recognition-reach', reached) : all;
  }

  /** The measures that any team has a figure of, with their periods, the earliest first. */
  async measures(): Promise<{ measure: LinkMeasure; periods: Pick<Period, 'label' | 'from' | 'until'>[] }[]> {
    const reached = new Set((await this.reach.ofTeams()).flatMap(linked).map(({ period }) => period.label));
    const periods = [...reached].map((label) => readPeriod(label)!);
    return [...(await this.engagement.measures()), ...(periods.length > 0 ? [{ measure: 'recognition-reach' as const, periods }] : [])];
  }
}

/** Of fewer than ten people only a third of the range is known, which is no figure to compute with. */
function linked({ teamId, period, percent, sizeBand }: TeamReach): LinkedFigure[] {
  return percent === null ? [] : [{ teamId, period, value: percent, respondentsAtLeast: Number(/\d+/.exec(sizeBand)![0]) }];
}
