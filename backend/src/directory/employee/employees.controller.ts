import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { EmployeeChange, type EmployeeDetail, type EmployeeList, EmployeeQuery, NewEmployee } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { EmployeeListing } from './employee-listing.js';
import { EmployeesService } from './employees.service.js';

@Controller('employees')
@Audience('hr')
export class EmployeesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly listing: EmployeeListing,
  ) {}

  @Get()
  list(@Query() query: EmployeeQuery): Promise<EmployeeList> {
    return this.listing.page(query);
  }

  @Get(':id')
  detail(@Id() id: string): Promise<EmployeeDetail> {
    return this.employees.detail(id);
  }

  @Post()
  add(@Body() body: NewEmployee): Promise<EmployeeDetail> {
    return this.employees.add(body);
  }

  @Patch(':id')
  change(@By() caller: Caller, @Id() id: string, @Body() body: EmployeeChange): Promise<EmployeeDetail> {
    return this.employees.change(caller, id, body);
  }
}
