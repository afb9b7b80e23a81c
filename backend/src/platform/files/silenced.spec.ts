import { inspect } from 'node:util';
import { framesOf, silenced } from './silenced.js';

const SECRET = 'my manager shouts at me';

describe('an error that the queue keeps', () => {
  it('has the frames and the code of what went wrong, and not a word of its message or its cause', () => {
    const error = Object.assign(new Error(`the text "${SECRET}"\n    at ${SECRET} (x.ts:1:1)`, { cause: new Error(SECRET) }), {
      code: '22P02',
      detail: SECRET,
    });
    const silent = silenced(error, 'The file could not be made.');
    expect(silent).toMatchObject({ message: 'The file could not be made.', code: '22P02' });
    expect(silent.cause).toBeUndefined();
    expect(inspect(silent, { depth: 9, showHidden: true })).not.toContain(SECRET);
    expect(silent.stack).toContain('silenced.spec');
    expect(framesOf(silenced(silent, 'Once more.'))).toEqual(framesOf(error));
  });

  it('is none the wordier when the message was changed later, or something else than an error was thrown', () => {
    const error = new Error(`one\n    at ${SECRET}`);
    error.message = 'another';
    for (const thrown of [error, SECRET, null, { code: SECRET }]) expect(inspect(silenced(thrown, 'No.'), { showHidden: true })).not.toContain(SECRET);
  });
});
