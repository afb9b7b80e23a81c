import { Injectable } from '@nestjs/common';
import type { AcrossTeamsReply, LinkageMeasures, LinkageQuery } from '@throughline/contract';
import { MetricReader } from '../../outcomes/metric/metric.reader.js';
import { ObservationReader } from '../../outcomes/observation/observation.reader.js';
import type { Caller } from '../../platform/http/caller.js';
import { acrossReply } from './across-reply.rules.js';
import { LinkService } from './link.service.js';
import { measureLabel } from './measure-label.rules.js';
import { Panels } from './panels.js';
import { StaffFigures } from './staff-figures.js';

/** What can be set against what, and the comparison of teams alone. */
@Injectable()
export class AnalysisService {
  constructor(
    private readonly staffFigures: StaffFigures,
    private readonly metrics: MetricReader,
    private readonly observations: ObservationReader,
    private readonly panels: Panels,
    private readonly links: LinkService,
  ) {}

  async measures(): Promise<LinkageMeasures> {
    const periods = await this.observations.periods();
    return {
      staff: (await this.staffFigures.measures()).map(({ measure, periods: seen }) => ({
        key: measure,
        label: measureLabel(measure),
        periods: seen.map(({ label }) => label),
      })),
      customer: (await this.metrics.all()).flatMap(({ id, name, direction }) =>
        periods.has(id) ? [{ metricId: id, name, direction, periods: periods.get(id)! }] : [],
      ),
    };
  }

  async across(caller: Caller, query: LinkageQuery): Promise<AcrossTeamsReply> {
    const panel = await this.panels.ahead(caller, query);
    const { staff, customer, scope } = panel;
    const finding = await this.links.finding(panel, undefined);
    return acrossReply(
      { ...panel.together, finding },
      { staff, customer, scope: { teamId: scope.top.id, name: scope.top.name }, visible: scope.visible, nameOf: scope.nameOf },
    );
  }

  /** Everything that was left out, as a file for a spreadsheet. */
  leftOut(caller: Caller, query: LinkageQuery): Promise<string> {
    return this.links.table(caller, { ...query, table: 'left-out' });
  }
}
