import { Injectable } from '@nestjs/common';
import type { NewOutcomeSource, OutcomeSource, OutcomeSourceChange, OutcomeSourceList } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SourceRow } from './source.entity.js';

const WHAT = 'this source';

/** The systems that outcomes come from. */
@Injectable()
export class SourcesService {
  constructor(
    @InjectRows(SourceRow) private readonly sources: Rows<SourceRow>,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<OutcomeSourceList> {
    return { items: (await this.sources.find({}, { order: { name: 'ASC', id: 'ASC' } })).map(shown) };
  }

  async add({ key, name, kind, timeZone, dateOrder }: NewOutcomeSource): Promise<OutcomeSource> {
    const [made] = await this.work.query<{ id: string }>(
      `INSERT INTO org.outcome_source (organisation_id, id, key, name, kind, time_zone, date_order)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id, key) DO NOTHING RETURNING id`,
      [newId(), key, name.trim(), kind, timeZone ?? (await this.organisations.current()).timeZone, dateOrder ?? null],
    );
    if (!made) {
      const detail = `There is a source with the key "${key}" already; choose another key, or change that source.`;
      throw new Refusal('conflict', 'source-key-taken', detail, [{ pointer: '#/key', detail }]);
    }
    return shown(await this.sources.require({ id: made.id }, WHAT));
  }

  /** Events that are there keep the day that they got: another time zone counts for those that come. What customers wrote is deleted at once where it is kept no longer. */
  async change(id: string, { name, timeZone, dateOrder, keepsPersonal, retired }: OutcomeSourceChange): Promise<OutcomeSource> {
    const source = await this.sources.require({ id }, WHAT);
    // answers of customers on their way hold their survey until they are in, and are deleted then with the others
    if (keepsPersonal === false)
      await this.work.query(`SELECT 1 FROM org.customer_survey WHERE organisation_id = $1 AND source_id = $2 ORDER BY id FOR NO KEY UPDATE`, [id]);
    await this.sources.update(
      { id },
      {
        name: name?.trim() ?? source.name,
        timeZone: timeZone ?? source.timeZone,
        dateOrder: dateOrder === undefined ? source.dateOrder : dateOrder,
        keepsPersonal: keepsPersonal ?? source.keepsPersonal,
        retired: retired ?? source.retired,
      },
    );
    if (keepsPersonal === false)
      await this.work.query(
        `DELETE FROM org.customer_comment c USING org.customer_survey s WHERE c.organisation_id = $1 AND s.organisation_id = $1 AND s.id = c.survey_id AND s.source_id = $2`,
        [id],
      );
    return shown(await this.sources.require({ id }, WHAT));
  }
}

function shown({ id, key, name, kind, timeZone, keepsPersonal, dateOrder, retired }: SourceRow): OutcomeSource {
  return { id, key, name, kind, timeZone, keepsPersonal, dateOrder, retired };
}
