import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CycleChange, NewCycle } from './index.js';

const wrong = <Body extends object>(type: new () => Body, body: object): string[] =>
  validateSync(plainToInstance(type, body), { whitelist: true, forbidNonWhitelisted: true })
    .map((error) => error.property)
    .sort();

describe('a cycle and a change of it', () => {
  const options = { k: 4, kComments: 9, remindOn: ['2026-02-30'] };
  it('hold the same options to the same rules', () => {
    expect(wrong(CycleChange, options)).toEqual(['k', 'kComments', 'remindOn']);
    expect(wrong(NewCycle, options)).toEqual(['audience', 'closesOn', 'k', 'kComments', 'name', 'opensOn', 'questionnaireId', 'remindOn']);
  });
  it('may leave all options out, and a change everything', () => {
    expect(wrong(CycleChange, {})).toEqual([]);
    expect(wrong(CycleChange, { k: 5, kComments: 10, remindOn: ['2026-02-28'], name: 'Spring' })).toEqual([]);
    expect(wrong(CycleChange, { k: null, year: 2026 })).toEqual(['k', 'year']);
  });
});
