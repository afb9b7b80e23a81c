import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import {
  NewOrganisationValue,
  type OrganisationValue,
  OrganisationValueChange,
  type OrganisationValueList,
  OrganisationValueOrder,
} from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Id } from '../../platform/http/id-param.js';
import { ValuesService } from './values.service.js';

@Controller('values')
export class ValuesController {
  constructor(private readonly values: ValuesService) {}

  @Get()
  @Audience('employee')
  list(): Promise<OrganisationValueList> {
    return this.values.list();
  }

  @Post()
  @Audience('hr')
  add(@Body() body: NewOrganisationValue): Promise<OrganisationValue> {
    return this.values.add(body);
  }

  @Put('order')
  @Audience('hr')
  order(@Body() body: OrganisationValueOrder): Promise<OrganisationValueList> {
    return this.values.order(body.ids);
  }

  @Patch(':id')
  @Audience('hr')
  change(@Id() id: string, @Body() body: OrganisationValueChange): Promise<OrganisationValue> {
    return this.values.change(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('hr')
  remove(@Id() id: string): Promise<void> {
    return this.values.remove(id);
  }
}
