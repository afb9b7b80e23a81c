import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsString, IsUUID, Length } from 'class-validator';
import { LIMITS, VALUES } from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

/** Body of POST /api/values. */
export class NewOrganisationValue {
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name: string;

  @IsString()
  @Length(0, VALUES.descriptionMax)
  description: string;
}

/** Body of PATCH /api/values/:id; what is not given stays. */
export class OrganisationValueChange {
  @MayBeLeftOut()
  @IsString()
  @NotBlank()
  @Length(2, LIMITS.name)
  name?: string;

  @MayBeLeftOut()
  @IsString()
  @Length(0, VALUES.descriptionMax)
  description?: string;

  /** False retires it: it stays where it was named, and cannot be named any more. */
  @MayBeLeftOut()
  @IsBoolean()
  active?: boolean;
}

/** Body of PUT /api/values/order: the ids of all values in use, in their new order. */
export class OrganisationValueOrder {
  @IsArray()
  @ArrayMaxSize(VALUES.most)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  ids: string[];
}

/** A value of the organisation. */
export class OrganisationValue {
  id: string;
  name: string;
  description: string;
  /** False when it is retired. */
  active: boolean;
}

/** All values: those in use in their order, then the retired ones. */
export class OrganisationValueList {
  items: OrganisationValue[];
}
