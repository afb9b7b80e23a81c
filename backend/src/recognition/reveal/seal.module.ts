import { Module } from '@nestjs/common';
import { RecordModule } from '../record/record.module.js';
import { Seal } from './seal.js';

/** The seal on results, for every part that shows any. */
@Module({ imports: [RecordModule], providers: [Seal], exports: [Seal] })
export class SealModule {}
