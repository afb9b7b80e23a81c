import { Refusal } from '@throughline/domain';
import { problemOf } from './problem.filter.js';

describe('problem documents', () => {
  it('say a refusal in its own words, with the fields it names', () => {
    const refusal = new Refusal('conflict', 'cycle-open', 'The cycle is open already.', [{ pointer: '#/state', detail: 'Must be draft.' }]);
    expect(problemOf(refusal, 'r1')).toMatchObject({
      status: 409,
      code: 'cycle-open',
      detail: 'The cycle is open already.',
      errors: [{ pointer: '#/state' }],
      requestId: 'r1',
    });
  });

  it.each([
    ['nobody listens', { code: 'ECONNREFUSED' }],
    ['the server is starting', { code: '57P03' }],
    ['the server was stopped', { code: '57P01' }],
    ['the server is full', { code: '53300' }],
    ['the connection broke', new Error('Connection terminated unexpectedly')],
  ])('say that the database is away, and to try again, when %s', (_, error) => {
    expect(problemOf(error, 'r2')).toMatchObject({ status: 503, code: 'database-away' });
  });

  it('ask to try again what had to wait for too long', () => {
    expect(problemOf({ code: '55P03' }, 'r5')).toMatchObject({ status: 503, code: 'busy' });
  });

  it.each(['22021', '22P05'])('blame the request, not us, for a character that PostgreSQL does not keep (%s)', (code) => {
    expect(problemOf({ code }, 'r4')).toMatchObject({ status: 400, code: 'invalid-text' });
  });

  it('keep the text of an unexpected error inside', () => {
    const problem = problemOf(new Error('duplicate key value (email)=(ada@alpha.example)'), 'r3');
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('ada@');
  });
});
