import { Param, type PipeTransform } from '@nestjs/common';
import { Refusal } from '@throughline/domain';

class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new Refusal('not-found', 'not-a-number', `"${String(value).slice(0, 60)}" is no number from 1 on.`);
    return Number(value);
  }
}

/** A path parameter that counts from 1: `@Numbered('version') version`. What is no such number is nothing we have. */
export const Numbered = (name: string): ParameterDecorator => Param(name, NumberPipe);
