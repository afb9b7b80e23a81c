import { Module } from '@nestjs/common';
import { RowsModule } from '../../platform/database/database.module.js';
import { OrganisationValueRow } from './organisation-value.entity.js';
import { ValueReader } from './value.reader.js';
import { ValuesController } from './values.controller.js';
import { ValuesService } from './values.service.js';

/** The values that an organisation thanks and awards for. */
@Module({
  imports: [RowsModule.for(OrganisationValueRow)],
  controllers: [ValuesController],
  providers: [ValuesService, ValueReader],
  exports: [ValuesService, ValueReader],
})
export class ValueModule {}
