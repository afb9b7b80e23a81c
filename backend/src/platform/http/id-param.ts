import { Param, type PipeTransform } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { isUUID } from 'class-validator';

class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value))
      throw new Refusal('not-found', 'not-an-id', `"${String(value).slice(0, 60)}" is not an id; ids look like 0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f.`);
    return value.toLowerCase();
  }
}

/** A path parameter that must be an id: `@Id() id` or `@Id('teamId') teamId`. What is no id is nothing we have. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, IdPipe);
