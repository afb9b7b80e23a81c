import { Injectable } from '@nestjs/common';
import type { ComplaintReturn, ComplaintReturnQuery, ComplaintTemplate, ComplaintTemplateList, NewComplaintTemplate } from '@throughline/contract';
import { type PlainDate, plainDate, Refusal } from '@throughline/domain';
import { stringify } from 'csv-stringify/sync';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { escapeCell } from '../../platform/files/escape-cell.js';
import { complaintReturn, type CountedComplaint, type TurnOfComplaint, versionFor } from './complaint-return.rules.js';
import { returnLines } from './complaint-return-lines.rules.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { ComplaintTemplateRow } from './complaint-template.entity.js';

interface Counted {
  id: string;
  receivedOn: PlainDate;
  joined: boolean;
}

interface Turned extends TurnOfComplaint {
  id: string;
}

/** What a regulator asks for: templates with a day from which each holds, and the returns that are counted by them. */
@Injectable()
export class ComplaintTemplatesService {
  constructor(
    @InjectRows(ComplaintTemplateRow) private readonly templates: Rows<ComplaintTemplateRow>,
    private readonly settings: ComplaintSettingsService,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<ComplaintTemplateList> {
    return { items: (await this.templates.find({}, { order: { name: 'ASC', validFrom: 'DESC' } })).map(shown) };
  }

  async add({ name, validFrom, buckets }: NewComplaintTemplate): Promise<ComplaintTemplate> {
    const [made] = await this.work.query<{ id: string }>(
      `INSERT INTO org.complaint_template (organisation_id, id, name, valid_from, buckets) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organisation_id, name, valid_from) DO NOTHING RETURNING id`,
      [newId(), name.trim(), validFrom, JSON.stringify(buckets.map((one) => ({ ...one, name: one.name.trim() })))],
    );
    if (made) return shown(await this.templates.require({ id: made.id }, 'this template'));
    const detail = 'There is a version of this template from that day on already. What was counted by it stays comparable, so choose another day.';
    throw new Refusal('conflict', 'template-from-that-day', detail, [{ pointer: '#/validFrom', detail }]);
  }

  /** Counts the period by the version of the template that held on its first day. */
  async count(id: string, query: ComplaintReturnQuery): Promise<ComplaintReturn> {
    const period = { from: plainDate(query.from), until: plainDate(query.until) };
    if (period.until < period.from) {
      const detail = 'The period ends before it begins.';
      throw new Refusal('invalid', 'period', detail, [{ pointer: '#/until', detail }]);
    }
    const { name } = await this.templates.require({ id }, 'this template');
    const { version, changesOn } = versionFor(await this.templates.find(), name, period);
    const { validFrom, buckets } = version!;
    const { counted, joined } = await this.complaints(period);
    const { within, decisions, redress, ...figures } = complaintReturn(counted, period, buckets, await this.settings.calendar());
    return {
      name,
      validFrom,
      changesOn,
      ...period,
      ...figures,
      within: buckets.map((bucket, i) => ({ ...bucket, count: within[i]! })),
      decisions: { ...decisions },
      redress: [...redress],
      joined,
    };
  }

  /** The same as CSV, one figure a line, with the version it was counted by: no spreadsheet runs any of it as a formula. */
  async file(id: string, query: ComplaintReturnQuery): Promise<string> {
    const lines = returnLines(await this.count(id, query));
    return stringify([['figure', 'value'], ...lines.map((line) => line.map((cell) => escapeCell(String(cell ?? ''))))], {
      bom: true,
      record_delimiter: '\r\n',
    });
  }

  private async complaints({ from, until }: { from: PlainDate; until: PlainDate }): Promise<{ counted: CountedComplaint[]; joined: number }> {
    const rows = await this.work.query<Counted>(
      `SELECT id, received_on::text AS "receivedOn", joined_to IS NOT NULL AS joined FROM org.complaint WHERE organisation_id = $1 AND received_on <= $2::date`,
      [until],
    );
    const turned = await this.work.query<Turned>(
      `SELECT complaint_id AS id, kind, on_day::text AS "on", detail->>'decision' AS decision, (detail->>'amount')::float8 AS amount, detail->>'currency' AS currency
       FROM org.complaint_step WHERE organisation_id = $1 AND kind IN ('closure', 'reopening') AND on_day <= $2::date ORDER BY complaint_id, position`,
      [until],
    );
    const turns = Map.groupBy(turned, ({ id }) => id);
    return {
      counted: rows.filter(({ joined }) => !joined).map(({ id, receivedOn }) => ({ receivedOn, turns: turns.get(id) ?? [] })),
      joined: rows.filter(({ joined, receivedOn }) => joined && receivedOn >= from).length,
    };
  }
}

function shown({ id, name, validFrom, buckets }: ComplaintTemplateRow): ComplaintTemplate {
  return { id, name, validFrom, buckets: buckets.map((bucket) => ({ name: bucket.name, within: { ...bucket.within } })) };
}
