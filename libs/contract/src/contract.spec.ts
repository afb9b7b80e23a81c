import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AwardProgrammeChange, BallotCast, NewCycle, SignUp, TeamChange } from './index.js';

const wrong = <Body extends object>(type: new () => Body, body: object): string[] =>
  validateSync(plainToInstance(type, body), { whitelist: true, forbidNonWhitelisted: true }).map((error) => error.property);

describe('request classes', () => {
  it('take what is right', () => {
    expect(wrong(SignUp, { organisationName: 'Alpha', name: 'Ada', email: 'ada@alpha.example' })).toEqual([]);
    expect(
      wrong(NewCycle, {
        name: 'Autumn',
        questionnaireId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
        opensOn: '2026-10-01',
        closesOn: '2026-10-15',
        audience: 'everyone',
      }),
    ).toEqual([]);
  });

  it('name every field that is wrong and every one that is unknown', () => {
    expect(wrong(SignUp, { organisationName: '  ', name: '', email: 'ada', admin: true }).sort()).toEqual(['admin', 'email', 'name', 'organisationName']);
  });

  it('take a moment that exists, with its distance from UTC, and nothing like it', () => {
    const right = ['2026-05-29T16:00:00Z', '2028-02-29T16:00+02:00', '2026-05-29T23:59:59.123456Z'];
    expect(right.filter((revealAt) => wrong(AwardProgrammeChange, { revealAt }).length > 0)).toEqual([]);
    const no = ['2026-05-29', '2026-02-30T16:00:00Z', '2026-05-29T24:30:00Z', '2026-05-29T16:00:00', '2026-05-29 16:00:00Z', '20260529T160000Z', 'soon', 5];
    expect(no.filter((revealAt) => wrong(AwardProgrammeChange, { revealAt }).length === 0)).toEqual([]);
  });

  it('take no day that does not exist and no k below five', () => {
    const cycle = {
      name: 'Autumn',
      questionnaireId: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
      opensOn: '2026-02-30',
      closesOn: '2026-10-15',
      audience: 'everyone',
      k: 4,
    };
    expect(wrong(NewCycle, cycle).sort()).toEqual(['k', 'opensOn']);
  });

  it('tell a field that is left out from one that is null', () => {
    expect(wrong(TeamChange, {})).toEqual([]);
    expect(wrong(TeamChange, { leaderId: null })).toEqual([]);
    expect(wrong(TeamChange, { name: null })).toEqual(['name']);
  });

  it('take a ballot as base64url only', () => {
    const secret = 'A'.repeat(43);
    const ballot = {
      input: 'A'.repeat(60),
      signature: 'A'.repeat(512),
      cohort: '0190c2f4-7a4e-7c31-9b1d-2f3a5c6d7e8f',
      cohortSecret: secret,
      editSecret: secret,
      envelope: 'A'.repeat(5570),
    };
    expect(wrong(BallotCast, ballot)).toEqual([]);
    expect(wrong(BallotCast, { ...ballot, envelope: `${'A'.repeat(5569)}+` })).toEqual(['envelope']);
    expect(wrong(BallotCast, { ...ballot, employee: 'x' })).toEqual(['employee']);
  });
});
