import { Body, Controller, Delete, Get, Header, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ImportUpload, type QuestionnaireImport, QuestionnaireImportChoices, type QuestionnaireImportList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { Repeatable } from '../../platform/http/repeatable.js';
import { QuestionnaireImportsService } from './questionnaire-imports.service.js';

@Controller('questionnaire-imports')
@Audience('hr')
export class QuestionnaireImportsController {
  constructor(private readonly imports: QuestionnaireImportsService) {}

  @Post()
  @Repeatable()
  upload(@Body() file: unknown, @Query() { fileName }: ImportUpload): Promise<QuestionnaireImport> {
    return this.imports.upload(file, fileName);
  }

  @Get()
  list(): Promise<QuestionnaireImportList> {
    return this.imports.list();
  }

  @Get(':id')
  find(@Id() id: string): Promise<QuestionnaireImport> {
    return this.imports.find(id);
  }

  @Put(':id/choices')
  @Repeatable()
  choose(@Id() id: string, @Body() body: QuestionnaireImportChoices): Promise<QuestionnaireImport> {
    return this.imports.choose(id, body);
  }

  @Post(':id/application')
  @Repeatable()
  apply(@By() caller: Caller, @Id() id: string): Promise<QuestionnaireImport> {
    return this.imports.apply(caller, id);
  }

  @Get(':id/report')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="move-in-report.csv"')
  report(@Id() id: string): Promise<string> {
    return this.imports.report(id);
  }

  @Delete(':id')
  @HttpCode(204)
  discard(@Id() id: string): Promise<void> {
    return this.imports.discard(id);
  }
}
