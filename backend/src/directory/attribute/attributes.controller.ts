import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Attribute, type AttributeList, NewAttribute } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { AttributesService } from './attributes.service.js';

@Controller('attributes')
@Audience('hr')
export class AttributesController {
  constructor(private readonly attributes: AttributesService) {}

  @Get()
  list(): Promise<AttributeList> {
    return this.attributes.list();
  }

  @Post()
  define(@Body() body: NewAttribute): Promise<Attribute> {
    return this.attributes.define(body);
  }

  @Delete(':key')
  @HttpCode(204)
  remove(@Param('key') key: string): Promise<void> {
    return this.attributes.remove(key);
  }
}
