// What each validator of the request classes says in JSON Schema. A validator that is not here stops the build, so that none is left out quietly.
import { valueIn, valueOf } from './constants.mjs';
import { Unclear } from './unclear.mjs';

const pattern = (regex, node) => {
  if (/[^u]/.test(regex.flags)) throw new Unclear(`The pattern ${regex} has flags that JSON Schema cannot say; write it without them.`, node);
  return regex.source;
};

/** Keywords by validator, from its arguments, the node it stands at, and the checker. */
const KEYWORDS = {
  IsString: () => ({ type: 'string' }),
  IsBoolean: () => ({ type: 'boolean' }),
  IsNumber: () => ({ type: 'number' }),
  IsInt: () => ({ type: 'integer' }),
  IsObject: () => ({ type: 'object' }),
  IsArray: () => ({ type: 'array' }),
  IsEmail: () => ({ type: 'string', format: 'email' }),
  IsUUID: () => ({ type: 'string', format: 'uuid' }),
  IsUrl: () => ({ type: 'string', format: 'uri' }),
  IsPlainDate: () => ({ type: 'string', format: 'date' }),
  IsMoment: () => ({ type: 'string', format: 'date-time' }),
  IsTimeZoneName: () => ({ type: 'string' }),
  IsIn: ([values]) => ({ enum: values }),
  Length: ([least, most]) => ({ minLength: least, ...(most === undefined ? {} : { maxLength: most }) }),
  MinLength: ([least]) => ({ minLength: least }),
  MaxLength: ([most]) => ({ maxLength: most }),
  Min: ([least]) => ({ minimum: least }),
  Max: ([most]) => ({ maximum: most }),
  ArrayMinSize: ([least]) => ({ minItems: least }),
  ArrayMaxSize: ([most]) => ({ maxItems: most }),
  ArrayUnique: () => ({ uniqueItems: true }),
  Matches: ([regex], node) => ({ type: 'string', pattern: pattern(regex, node) }),
  NotBlank: () => ({ pattern: '\\S' }),
  AreAttributeValues: (_values, node, checker) => ({
    type: 'object',
    additionalProperties: { type: ['string', 'null'], maxLength: valueIn(node, 'LIMITS.name', checker) },
  }),
  // the languages themselves stand in the type
  IsLocalText: ([least, most]) => ({
    type: 'object',
    additionalProperties: false,
    minProperties: least === 0 ? 0 : 1,
    allOf: [{ type: 'object', additionalProperties: { type: 'string', minLength: Math.max(1, least), maxLength: most, pattern: '\\S' } }],
  }),
  // its type says all there is to say
  IsCondition: () => ({}),
  AreEligibilityRules: (_values, node, checker) => ({ type: 'array', maxItems: valueIn(node, 'AWARD_LIMITS.rules', checker) }),
  IsAudience: (_values, node, checker) => ({
    anyOf: [
      { type: 'string', const: 'everyone' },
      audienceRules({
        teams: valueIn(node, 'SURVEY_LIMITS.audienceTeams', checker),
        conditions: valueIn(node, 'AUDIENCE_LIMITS.conditions', checker),
        values: valueIn(node, 'AUDIENCE_LIMITS.values', checker),
        words: valueIn(node, 'LIMITS.sentence', checker),
      }),
    ],
  }),
};

function audienceRules(most) {
  const words = { type: 'string', pattern: '\\S', maxLength: most.words };
  const teams = { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: most.teams, uniqueItems: true };
  const condition = {
    type: 'object',
    properties: { id: words, values: { type: 'array', items: words, minItems: 1, maxItems: most.values } },
    required: ['id', 'values'],
    additionalProperties: false,
  };
  const conditions = { type: 'array', items: condition, minItems: 1, maxItems: most.conditions };
  return {
    type: 'object',
    properties: { teamIds: teams, exceptTeamIds: teams, where: conditions, exceptWhere: conditions, joinedBefore: { type: 'string', format: 'date' } },
    minProperties: 1,
    additionalProperties: false,
  };
}

/** Validators that say whether a value must be there, or where its own class is; the type of the property says the same. */
const PRESENCE = new Set(['IsOptional', 'MayBeLeftOut', 'ValidateIf', 'IsDefined', 'ValidateNested', 'Type']);

/** The property's schema with what its validators add. A null that the type allows stays allowed: the validators are asked of what is not null. */
export function constrained(schema, decorators, checker) {
  const nullable = Array.isArray(schema.type) && schema.type.includes('null');
  const result = nullable ? { ...schema, type: schema.type.filter((one) => one !== 'null')[0] } : { ...schema };
  for (const { name, args, node } of decorators) {
    if (PRESENCE.has(name)) continue;
    const say = KEYWORDS[name];
    if (!say)
      throw new Unclear(
        `@${name} is a validator that the API document does not know. Say in tools/openapi/constraints.mjs what it means in JSON Schema.`,
        node,
      );
    const values = args.map((one) => valueOf(one, checker));
    const keywords = say(values, node, checker);
    if (values.some((one) => one?.each === true)) result.items = added(result.items ?? {}, keywords);
    else Object.assign(result, added(result, keywords));
  }
  if (!nullable) return result;
  return { ...result, type: [result.type, 'null'], ...(result.enum ? { enum: [...result.enum, null] } : {}) };
}

/** Two patterns both hold, so the second goes into allOf. */
function added(schema, keywords) {
  if (schema.pattern === undefined || keywords.pattern === undefined) return { ...schema, ...keywords };
  const { pattern: further, ...rest } = keywords;
  return { ...schema, ...rest, allOf: [...(schema.allOf ?? []), { pattern: further }] };
}

/** Whether a request may leave the property out. */
export function mayBeAbsent(decorators, hasQuestionMark) {
  const names = new Set(decorators.map(({ name }) => name));
  return names.has('IsOptional') || names.has('MayBeLeftOut') || (names.has('ValidateIf') && hasQuestionMark);
}
