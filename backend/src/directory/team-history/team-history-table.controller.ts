import { Controller, Get, Header } from '@nestjs/common';
import { Audience } from '../../platform/http/audience.js';
import { TeamHistoryFile } from './team-history-file.js';

@Controller('team-history.csv')
@Audience('hr')
export class TeamHistoryTableController {
  constructor(private readonly file: TeamHistoryFile) {}

  @Get()
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="team_history.csv"')
  table(): Promise<string> {
    return this.file.table();
  }
}
