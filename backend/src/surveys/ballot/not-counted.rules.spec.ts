import { Refusal } from '@throughline/domain';
import { notCountedSentence, whyNotCounted } from './not-counted.rules.js';

describe('why a cycle is not counted yet', () => {
  it('is told by a code that holds nothing of the error', () => {
    expect(whyNotCounted(new Refusal('unavailable', 'keys-missing', 'in neither folder'))).toBe('keys-missing');
    expect(whyNotCounted(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe('database-away');
    expect(whyNotCounted(Object.assign(new Error('admin shutdown'), { code: '57P01' }))).toBe('database-away');
    expect(whyNotCounted(Object.assign(new Error('a comment that was quoted'), { code: '22021' }))).toBe('failed');
    expect(whyNotCounted(new Error('anything'))).toBe('failed');
    expect(whyNotCounted(undefined)).toBe('failed');
  });

  it('is said in a sentence, and nothing is said where nothing stopped it', () => {
    expect(notCountedSentence('keys-missing')).toContain('because the key that opens them is in neither key folder');
    expect(notCountedSentence('a code of another version')).toBe(notCountedSentence('failed'));
    expect(notCountedSentence(null)).toBeUndefined();
  });
});
