import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { toBase64url } from '../bytes/base64url.js';
import { concat, randomBytes, utf8 } from '../bytes/bytes.js';
import { answersById, answersInOrder, type PackedAnswer } from './draft-answers.js';
import type { PackedClaim } from './packed-claims.js';
import { longestTransfer, packBallot, unpackBallot, type StartedBallot } from './started-ballot.js';

const secret = () => toBase64url(randomBytes(32));
const cycle = '2f1c9a52-0a5e-4c8e-9b39-3d1f6f0c7a11';
const started = (answers: readonly PackedAnswer[] = [], of = cycle) => ({
  cycle: of,
  manifestHash: secret(),
  input: toBase64url(concat(randomBytes(32), utf8(`ballot-v1|${of}`))),
  editSecret: secret(),
  answers,
  wishes: [],
  asked: [],
  claims: [],
  card: false,
});
const number = (length = 384) => toBase64url(randomBytes(length));
const collected = (answers?: readonly PackedAnswer[], of?: string): StartedBallot => ({
  ...started(answers, of),
  signature: number(),
  cohort: '0d0f6a4e-7a43-4f6e-8a44-93a1f1b7e001',
  cohortSecret: secret(),
});
const begun = (invitation?: string): StartedBallot => ({ ...started(), blinded: number(), inv: number(), ...(invitation && { invitation }) });
const scale60 = Array.from({ length: 60 }, (_, i) => (i % 5) + 1);

const answer = fc.oneof(
  fc.constantFrom(undefined, null),
  fc.integer({ min: -3, max: 100 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }),
);

/** The bytes with a right check, as somebody could make them who knows the form. */
const withCheck = (bytes: Uint8Array): string => Buffer.concat([bytes, createHash('sha256').update(bytes).digest().subarray(0, 4)]).toString('base64url');
const withoutCheck = (text: string): Buffer => Buffer.from(text, 'base64url').subarray(0, -4);

describe('a started ballot on its way to another device', () => {
  it('arrives whole, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 21 }), async (answers) => {
        const ballot = collected(answers);
        expect(await unpackBallot(await packBallot(ballot))).toEqual(ballot);
      }),
    );
  });

  it('is written as before where no answer has several options, so that a page that was not loaded again reads it, and as a later version where one has', async () => {
    const versionOf = async (answers: readonly PackedAnswer[]) => withoutCheck(await packBallot(collected(answers)))[0];
    expect([await versionOf([1, 'late', null, undefined]), await versionOf([1, ['tea', 'lunch']])]).toEqual([2, 3]);
  });

  it('arrives whole before it was collected, with and without an invitation, and with ids that are no uuids', async () => {
    for (const ballot of [begun(), begun(secret()), collected([1, null], 'spring_2026'), { ...collected(), cohort: 'north', signature: number(512) }])
      expect(await unpackBallot(` ${await packBallot(ballot)}\n`)).toEqual(ballot);
  });

  it('takes along what may travel about her, what she removed of it, which comments she would like answered, and that it came by a card', async () => {
    const place = fc.array(fc.nat(65_535), { maxLength: 5 });
    const claim = fc.option(fc.record({ value: fc.nat(32_765), kept: fc.boolean() }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(place, place, fc.array(claim, { maxLength: 7 }), fc.boolean(), async (wishes, asked, claims, card) => {
        for (const bare of [collected([2, 'Quieter rooms.']), begun(), begun(secret())]) {
          const ballot: StartedBallot = { ...bare, wishes, asked, claims, card };
          expect(await unpackBallot(await packBallot(ballot))).toEqual(ballot);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fits a QR code: 60 answered questions in less than 800 characters, far below 1,200', async () => {
    expect((await packBallot(collected(scale60))).length).toBe(786);
    expect((await packBallot(collected(scale60.map((_, i) => i % 11)))).length).toBe(786);
    const known: PackedClaim[] = Array.from({ length: 6 }, (_, value) => ({ value, kept: true }));
    expect((await packBallot({ ...collected(scale60), wishes: [58, 59], claims: known })).length).toBe(807);
    expect((await packBallot(begun(secret()))).length).toBeLessThanOrEqual(1240);
    expect(await packBallot(collected(scale60))).toMatch(/^[\w-]+$/);
  });

  it('with comments that no code can carry says how much to cut', async () => {
    const long = collected([...scale60, 'x'.repeat(700)]);
    await expect(packBallot(long)).rejects.toMatchObject({
      code: 'too-long',
      message: expect.stringMatching(/^Your comments are about 9\d characters too long/),
    });
    const fitting = await packBallot(collected([...scale60, 'x'.repeat(600)]));
    expect(fitting.length).toBeLessThanOrEqual(longestTransfer);
    await expect(packBallot(collected(['x'.repeat(70_000)]))).rejects.toThrow('One of your comments is too long for a code.');
  });

  it('that was cut off anywhere, or changed anywhere, is refused with what to do', async () => {
    const text = await packBallot(collected(scale60));
    const sentence = 'This code is cut off or was changed on the way. Please show it again on the other device and scan it once more.';
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('A', 'b', '_', '7'), async (at, sign) => {
        await expect(unpackBallot(text.slice(0, at))).rejects.toMatchObject({ code: 'mistyped', message: sentence });
        if (text[at] !== sign) await expect(unpackBallot(text.slice(0, at) + sign + text.slice(at + 1))).rejects.toMatchObject({ code: 'mistyped' });
      }),
    );
    for (const other of ['', 'https://example.test/i#c=1', 'äöü', `${text}AAAA`]) await expect(unpackBallot(other)).rejects.toThrow(sentence);
  });

  it('that was made up with a right check is still refused when its form is wrong', async () => {
    const bytes = withoutCheck(await packBallot(collected([3])));
    const changed = (at: number, value: number) => unpackBallot(withCheck(Buffer.from(bytes.with(at, value))));
    await expect(changed(0, 1)).rejects.toMatchObject({ code: 'malformed', message: expect.stringContaining('reload it on both devices') });
    await expect(changed(1, 3)).rejects.toMatchObject({ code: 'mistyped' });
    await expect(changed(1, 8)).rejects.toMatchObject({ code: 'mistyped' });
    // a cycle id with a sign that no id has
    const named = withoutCheck(await packBallot(collected([3], 'spring')));
    await expect(unpackBallot(withCheck(Buffer.from(named.with(3, 0x7c))))).rejects.toMatchObject({ code: 'mistyped' });
    await expect(unpackBallot(withCheck(Buffer.concat([bytes, Buffer.from([0])])))).rejects.toMatchObject({ code: 'mistyped' });
    await expect(unpackBallot(withCheck(bytes.subarray(0, 200)))).rejects.toMatchObject({ code: 'mistyped' });
    // an answer written out that is neither a number nor a text
    const comment = withoutCheck(await packBallot(collected(['abcd'])));
    // behind it stand two empty lists of places and an empty one of claims
    const lie = Buffer.concat([comment.subarray(0, -9), Buffer.from('[true]'), comment.subarray(-3)]);
    await expect(unpackBallot(withCheck(lie))).rejects.toMatchObject({ code: 'mistyped' });
  });

  it('is not packed with more than a code can name, and a claim of no value is none', async () => {
    const many = Array.from({ length: 256 }, () => 0);
    await expect(packBallot({ ...collected(), wishes: many })).rejects.toMatchObject({ code: 'malformed' });
    await expect(packBallot({ ...collected(), claims: many.map(() => undefined) })).rejects.toMatchObject({ code: 'malformed' });
    await expect(packBallot({ ...collected(), claims: [{ value: 32_766, kept: true }] })).rejects.toMatchObject({ code: 'malformed' });
    const bytes = withoutCheck(await packBallot({ ...collected(), claims: [{ value: 0, kept: true }] }));
    await expect(unpackBallot(withCheck(Buffer.from(bytes.with(-1, 1))))).rejects.toMatchObject({ code: 'mistyped' });
  });

  it('is not packed with a field of the wrong form', async () => {
    await expect(packBallot({ ...collected(), cycle: 'another' })).rejects.toThrow("The token's input does not belong to the cycle.");
    await expect(packBallot({ ...collected(), editSecret: 'AAAA' })).rejects.toThrow('The edit secret must be 32 bytes');
    await expect(packBallot({ ...begun('AAAA') })).rejects.toThrow('The invitation must be 32 bytes');
    await expect(packBallot({ ...collected(), signature: 'AAAA' } as StartedBallot)).rejects.toThrow('The signature must be 384 to 512 bytes');
    await expect(packBallot({ ...collected(), cohort: 'a|b' } as StartedBallot)).rejects.toThrow('The cohort id must be');
  });
});

describe('the answers of a draft', () => {
  const ids = ['q1', 'q2', 'q3', 'q4'];

  it('go into the order of the questions and back', () => {
    const draft = { answers: { q4: 'More light.', q1: 0 }, declined: ['q3'] };
    expect(answersInOrder(ids, draft)).toEqual([0, undefined, null, 'More light.']);
    expect(answersById(ids, answersInOrder(ids, draft))).toEqual(draft);
  });

  it('are refused by a survey with another number of questions', () => {
    expect(() => answersById(ids, [1, 2])).toThrow('The code holds answers to 2 questions, but this survey has 4.');
  });
});
