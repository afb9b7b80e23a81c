import 'reflect-metadata';
import { BallotCast, BallotTokenRequest, NewCycle } from '@throughline/contract';
import { textFieldsOf } from './text-fields.js';

describe('the quick check of bodies that are bounded texts', () => {
  const secret = 'A'.repeat(43);
  const good = {
    input: 'A'.repeat(60),
    signature: 'A'.repeat(512),
    cohort: 'c'.repeat(36),
    cohortSecret: secret,
    editSecret: secret,
    envelope: 'A'.repeat(5570),
  };
  const quick = textFieldsOf(BallotCast);

  it('says yes to what the class takes', () => {
    expect(quick(good)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [good]],
    ['a field too many', { ...good, employee: 'x' }],
    ['a field that is missing', { ...good, envelope: undefined }],
    ['a text that is too short', { ...good, cohortSecret: 'A' }],
    ['a text that is too long', { ...good, input: 'A'.repeat(201) }],
    ['a text of another form', { ...good, envelope: `${'A'.repeat(5569)}+` }],
    ['a number', { ...good, cohort: 7 }],
  ])('gives no yes to %s', (_, body) => {
    expect(quick(body)).toBe(false);
  });

  it('will not speak for a class with rules of another kind', () => {
    expect(() => textFieldsOf(BallotTokenRequest)).toThrow('which is not about a bounded text');
    expect(() => textFieldsOf(NewCycle)).toThrow('which is not about a bounded text');
  });
});
