import { Controller } from '@nestjs/common';
import { ImportFiles } from '../../platform/files/import-files.js';
import { importsOf } from '../../platform/files/import-use-cases.js';
import { ImportsController } from '../../platform/files/import-routes.js';
import { Audience } from '../../platform/http/audience.js';
import { AgentMapFile } from './agent-map-file.js';

@Controller('agent-map-imports')
@Audience('service-manager')
export class AgentMapImportsController extends ImportsController {
  constructor(files: ImportFiles, agentMap: AgentMapFile) {
    super(importsOf(files, agentMap));
  }
}
