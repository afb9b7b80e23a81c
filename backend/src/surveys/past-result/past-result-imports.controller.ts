import { Controller } from '@nestjs/common';
import { ImportFiles } from '../../platform/files/import-files.js';
import { importsOf } from '../../platform/files/import-use-cases.js';
import { ImportsController } from '../../platform/files/import-routes.js';
import { Audience } from '../../platform/http/audience.js';
import { PastResultFile } from './past-result-file.js';

@Controller('past-result-imports')
@Audience('hr')
export class PastResultImportsController extends ImportsController {
  constructor(files: ImportFiles, pastResults: PastResultFile) {
    super(importsOf(files, pastResults));
  }
}
