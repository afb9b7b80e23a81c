import { Controller } from '@nestjs/common';
import { ImportFiles } from '../../platform/files/import-files.js';
import { importsOf } from '../../platform/files/import-use-cases.js';
import { ImportsController } from '../../platform/files/import-routes.js';
import { Audience } from '../../platform/http/audience.js';
import { RosterImport } from './roster.import.js';

@Controller('roster-imports')
@Audience('hr')
export class RosterImportsController extends ImportsController {
  constructor(files: ImportFiles, roster: RosterImport) {
    super(importsOf(files, roster));
  }
}
