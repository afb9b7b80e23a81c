import { Body, Controller, Get, Header, Patch, Post, Put, Query } from '@nestjs/common';
import {
  type ComplaintCategory,
  ComplaintCategoryChange,
  type ComplaintCategoryList,
  type ComplaintCause,
  ComplaintCauseChange,
  type ComplaintCauseList,
  type ComplaintReturn,
  ComplaintReturnQuery,
  type ComplaintSettings,
  ComplaintSettingsBody,
  type ComplaintTemplate,
  type ComplaintTemplateList,
  NewComplaintCategory,
  NewComplaintCause,
  NewComplaintTemplate,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { ComplaintDefaultsService } from './complaint-defaults.service.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';
import { ComplaintTemplatesService } from './complaint-templates.service.js';

@Controller()
@Audience('service-manager')
export class ComplaintSettingsController {
  constructor(
    private readonly settings: ComplaintSettingsService,
    private readonly lists: ComplaintListsService,
    private readonly templates: ComplaintTemplatesService,
    private readonly defaults: ComplaintDefaultsService,
  ) {}

  @Get('complaint-settings')
  get(): Promise<ComplaintSettings> {
    return this.settings.get();
  }

  @Put('complaint-settings')
  put(@By() caller: Caller, @Body() body: ComplaintSettingsBody): Promise<ComplaintSettings> {
    return this.settings.put(caller, body);
  }

  @Post('complaint-defaults')
  offerDefaults(): Promise<ComplaintCategoryList> {
    return this.defaults.offer();
  }

  @Get('complaint-categories')
  categories(): Promise<ComplaintCategoryList> {
    return this.lists.categories();
  }

  @Post('complaint-categories')
  addCategory(@Body() body: NewComplaintCategory): Promise<ComplaintCategory> {
    return this.lists.addCategory(body);
  }

  @Patch('complaint-categories/:id')
  changeCategory(@Id() id: string, @Body() body: ComplaintCategoryChange): Promise<ComplaintCategory> {
    return this.lists.changeCategory(id, body);
  }

  @Get('complaint-causes')
  causes(): Promise<ComplaintCauseList> {
    return this.lists.causes();
  }

  @Post('complaint-causes')
  addCause(@Body() body: NewComplaintCause): Promise<ComplaintCause> {
    return this.lists.addCause(body);
  }

  @Patch('complaint-causes/:id')
  changeCause(@Id() id: string, @Body() body: ComplaintCauseChange): Promise<ComplaintCause> {
    return this.lists.changeCause(id, body);
  }

  @Get('complaint-templates')
  templatesOfAll(): Promise<ComplaintTemplateList> {
    return this.templates.list();
  }

  @Post('complaint-templates')
  addTemplate(@Body() body: NewComplaintTemplate): Promise<ComplaintTemplate> {
    return this.templates.add(body);
  }

  @Get('complaint-templates/:id/return')
  count(@Id() id: string, @Query() query: ComplaintReturnQuery): Promise<ComplaintReturn> {
    return this.templates.count(id, query);
  }

  @Get('complaint-templates/:id/return.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="complaints-return.csv"')
  file(@Id() id: string, @Query() query: ComplaintReturnQuery): Promise<string> {
    return this.templates.file(id, query);
  }
}
