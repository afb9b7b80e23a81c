import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type AudienceReach, AudienceTrial } from '@throughline/contract';
import { Audience } from '../../platform/http/audience.js';
import { Audiences } from './audiences.js';

/** Audiences to try out before they are used. Changes nothing. */
@Controller('cycle-audience-trials')
@Audience('hr')
export class AudiencesController {
  constructor(private readonly audiences: Audiences) {}

  @Post()
  @HttpCode(200)
  reach(@Body() body: AudienceTrial): Promise<AudienceReach> {
    return this.audiences.reach(body.audience);
  }
}
