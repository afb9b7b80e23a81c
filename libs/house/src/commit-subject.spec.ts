import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { subjectFlaw } from './commit-subject.js';

const root = path.resolve(import.meta.dirname, '../../..');

/** The newest commit's subject; undefined where the tree is no clone. */
function newestSubject(): string | undefined {
  try {
    return execFileSync('git', ['log', '-1', '--no-merges', '--format=%s'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // git is not there, or the tree came as an archive: there is no commit to look at, and no other way to find out
    return undefined;
  }
}

describe('rule 20: one change, one commit, with an imperative subject', () => {
  it('is kept by the newest commit; older ones cannot be mended any more', () => {
    const subject = newestSubject();
    if (subject === undefined) console.log('This tree is no clone, so there is no commit to look at.');
    else expect(subjectFlaw(subject)).toBeUndefined();
  });

  it.each([
    ['too short', 'Fix'],
    ['a small letter', 'close due cycles once'],
    ['a full stop', 'Close due cycles once.'],
    ['a past tense', 'Closed due cycles once'],
    ['something under way', 'squash! Close due cycles once'],
  ])('catches its witness, %s', (_, subject) => {
    expect(subjectFlaw(subject)).toBeDefined();
  });

  it('lets an imperative pass', () => {
    expect(subjectFlaw('Close due cycles once, whatever is killed')).toBeUndefined();
    expect(subjectFlaw('Bring people and teams in from a roster file')).toBeUndefined();
  });
});
