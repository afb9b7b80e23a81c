import { Injectable } from '@nestjs/common';
import type { MetricPartition } from '@throughline/domain';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { OutcomeSettingRow } from './outcome-setting.entity.js';

/** By what the organisation's figures of customers are told apart: one partition for all of them, whichever metric and source they are of. */
@Injectable()
export class PartitionReader {
  constructor(@InjectRows(OutcomeSettingRow) private readonly settings: Rows<OutcomeSettingRow>) {}

  /** By channel until somebody says otherwise. */
  async current(): Promise<MetricPartition> {
    return (await this.settings.findOne({}))?.toldBy ?? 'channel';
  }
}
