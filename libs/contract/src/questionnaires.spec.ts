import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { NewQuestion, QuestionnaireText } from './index.js';

const wrong = <Body extends object>(type: new () => Body, body: object): string[] =>
  validateSync(plainToInstance(type, body), { whitelist: true, forbidNonWhitelisted: true })
    .map((error) => error.property)
    .sort();
const id = '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f';
const question = { driver: 'voice', type: 'scale5', text: { en: 'I am heard.' } };
const lines = (line: object) => ({ title: 'X', items: [{ questionId: id, mandatory: true, ...line }] });
const asked = { question: id, is: 'answered' };
const nested = (depth: number): object => (depth === 1 ? asked : { all: [nested(depth - 1)] });

describe('a text by language', () => {
  it.each<[string, unknown, boolean]>([
    ['one language', { ar: 'رأيي مسموع.' }, true],
    ['several', { en: 'I am heard.', de: 'Ich werde gehört. 👂' }, true],
    ['no language', {}, false],
    ['a language that is not ours', { en: 'I am heard.', tlh: 'jImu’.' }, false],
    ['a blank', { en: 'I am heard.', de: '   ' }, false],
    ['a text that is too short', { en: 'I.' }, false],
    ['a text that is too long', { en: 'x'.repeat(301) }, false],
    ['a text without language', 'I am heard.', false],
    ['a list', ['I am heard.'], false],
    ['a number', { en: 777 }, false],
    ['nothing', null, false],
  ])('of %s is let through or not: %j', (_, text, right) => {
    expect(wrong(NewQuestion, { ...question, text })).toEqual(right ? [] : ['text']);
  });

  it('may say nothing at all where nothing has to be said', () => {
    expect(wrong(QuestionnaireText, { ...lines({}), introduction: {} })).toEqual([]);
    expect(wrong(QuestionnaireText, { ...lines({}), introduction: { en: '' } })).toEqual(['introduction']);
    expect(wrong(QuestionnaireText, { ...lines({}), introduction: 'Hello.' })).toEqual(['introduction']);
  });
});

describe('a condition', () => {
  it.each<[string, unknown, boolean]>([
    ['a comparison', { question: id, is: 'at-most', value: 2 }, true],
    ['values', { question: id, is: 'any-of', values: ['choice-1', 3] }, true],
    ['comparisons together', { any: [asked, { all: [asked, { question: id, is: 'none-of', values: [1] }] }] }, true],
    ['as deep as may be', nested(4), true],
    ['deeper', nested(5), false],
    ['far deeper', nested(500), false],
    ['as many comparisons as may be', { all: Array.from({ length: 30 }, () => asked) }, true],
    ['one more, hidden below', { all: [asked, { any: Array.from({ length: 30 }, () => asked) }] }, false],
    ['nothing', { all: [] }, false],
    ['no question', { question: 'x', is: 'answered' }, false],
    ['no such comparison', { question: id, is: 'like', value: 2 }, false],
    ['a value where values are wanted', { question: id, is: 'any-of', value: 2 }, false],
    ['a fraction', { question: id, is: 'at-least', value: 2.5 }, false],
    ['more than is asked for', { ...asked, note: 'x' }, false],
    ['an object among the values', { question: id, is: 'any-of', values: [{}] }, false],
    ['null', null, false],
  ])('of %s is let through or not: %j', (_, show, right) => {
    expect(wrong(QuestionnaireText, lines({ show })).length).toBe(right ? 0 : 1);
    expect(wrong(QuestionnaireText, lines({ jumps: [{ when: show, to: 'end' }] })).length).toBe(right ? 0 : 1);
  });
});

describe('a section', () => {
  it('has an id that no jump takes for the end', () => {
    const section = (name: string) => ({ ...lines({}), sections: [{ id: name, title: { en: 'Work' } }] });
    expect(wrong(QuestionnaireText, section('work-1'))).toEqual([]);
    for (const name of ['end', '', 'a b', 'x'.repeat(41)]) expect(wrong(QuestionnaireText, section(name))).toEqual(['sections']);
  });
});
