import { Controller, Delete } from '@nestjs/common';
import type { ImportView } from '@throughline/contract';
import { ImportsController } from '../../platform/files/import-routes.js';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { OutcomeImportsService } from './outcome-imports.service.js';

@Controller('outcome-imports')
@Audience('service-manager')
export class OutcomeImportsController extends ImportsController {
  constructor(private readonly undoable: OutcomeImportsService) {
    super(undoable);
  }

  @Delete(':id/application')
  undo(@By() caller: Caller, @Id() id: string): Promise<ImportView> {
    return this.undoable.undo(caller, id);
  }
}
