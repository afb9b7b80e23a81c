import { Controller } from '@nestjs/common';
import { ImportFiles } from '../../platform/files/import-files.js';
import { importsOf } from '../../platform/files/import-use-cases.js';
import { ImportsController } from '../../platform/files/import-routes.js';
import { Audience } from '../../platform/http/audience.js';
import { TeamHistoryFile } from './team-history-file.js';

@Controller('team-history-imports')
@Audience('hr')
export class TeamHistoryImportsController extends ImportsController {
  constructor(files: ImportFiles, history: TeamHistoryFile) {
    super(importsOf(files, history));
  }
}
