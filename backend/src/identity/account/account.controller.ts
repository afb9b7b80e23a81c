import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { type Me, PasswordChange } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { By, type Caller } from '../../platform/http/caller.js';
import { MeService } from './me.service.js';
import { PasswordsService } from './passwords.service.js';

@Controller()
export class AccountController {
  constructor(
    private readonly me: MeService,
    private readonly passwords: PasswordsService,
  ) {}

  @Get('me')
  @Audience('signed-in')
  who(@By() caller: Caller): Promise<Me> {
    return this.me.of(caller);
  }

  @Put('password')
  @HttpCode(204)
  @Audience('signed-in')
  change(@By() caller: Caller, @Body() body: PasswordChange): Promise<void> {
    return this.passwords.change(caller, body.currentPassword, body.newPassword);
  }
}
