import { Controller, Get, Query } from '@nestjs/common';
import { type OutcomeQuality, OutcomeQualityQuery, type OutcomeReconciliation, OutcomeReconciliationQuery } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { QualityService } from './quality.service.js';
import { ReconciliationService } from './reconciliation.service.js';

@Controller()
@Audience('service-manager')
export class QualityController {
  constructor(
    private readonly service: QualityService,
    private readonly reconciliations: ReconciliationService,
  ) {}

  @Get('outcome-quality')
  quality(@Query() query: OutcomeQualityQuery): Promise<OutcomeQuality> {
    return this.service.quality(query);
  }

  @Get('outcome-reconciliation')
  reconciliation(@Query() query: OutcomeReconciliationQuery): Promise<OutcomeReconciliation> {
    return this.reconciliations.reconciliation(query);
  }
}
