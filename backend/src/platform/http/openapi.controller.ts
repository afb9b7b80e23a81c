import { Controller, Get, Header } from '@nestjs/common';
import { Audience } from './audience.js';
import { OpenApiFile } from './openapi-file.js';

@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly file: OpenApiFile) {}

  /** This document. */
  @Get()
  @Audience('anyone')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  document(): string {
    return this.file.read();
  }
}
