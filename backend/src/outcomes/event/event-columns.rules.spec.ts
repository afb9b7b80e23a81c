import { arrayLiteral } from './event-columns.rules.js';

describe('the literal of an array', () => {
  it('holds numbers as they are, texts in quotation marks, and NULL for nothing', () =>
    expect(arrayLiteral([1.5, 'NULL', null, ''])).toBe('{1.5,"NULL",NULL,""}'));
  it('keeps what would end a text, or the array, inside the text', () => expect(arrayLiteral(['a","b', 'c\\', '},{'])).toBe('{"a\\",\\"b","c\\\\","},{"}'));
  it('of nothing is empty', () => expect(arrayLiteral([])).toBe('{}'));
});
