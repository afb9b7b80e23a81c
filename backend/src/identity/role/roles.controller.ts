import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { RoleGrantRequest, type RoleGrantList } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { Id } from '../../platform/http/id-param.js';
import { RolesService } from './roles.service.js';

@Controller('role-grants')
@Audience('administrator')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get()
  list(@By() caller: Caller): Promise<RoleGrantList> {
    return this.roles.list(caller);
  }

  @Post()
  @HttpCode(204)
  grant(@By() caller: Caller, @Body() body: RoleGrantRequest): Promise<void> {
    return this.roles.grant(caller, body.employeeId, body.role);
  }

  @Delete(':employeeId/:role')
  @HttpCode(204)
  take(@By() caller: Caller, @Id('employeeId') employeeId: string, @Param('role') role: string): Promise<void> {
    return this.roles.take(caller, employeeId, role);
  }
}
