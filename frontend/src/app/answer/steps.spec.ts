import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import { askedOf, withAnswer } from './dealt-with';
import { mayBranchAfter, stepsOf } from './steps';

const question = (id: string, more: Partial<CycleQuestion> = {}): CycleQuestion => ({
  id,
  code: id,
  driver: 'engagement',
  type: 'scale5',
  text: id,
  mandatory: false,
  scale: AGREEMENT_SCALE,
  ...more,
});
const shape = (steps: ReturnType<typeof stepsOf>) => steps.map(({ blocks }) => blocks.map((block) => block.map(({ id }) => id).join('+')).join(' '));

describe('the steps through a questionnaire', () => {
  const matrix = { id: 'm', text: 'How often?' };
  const heading = { title: 'Your work', text: 'About every day.' };
  const sections = [
    question('a', { section: 's1', heading, show: { question: 'x', is: 'answered' } }),
    question('b', { section: 's1', driver: 'voice' }),
    question('c', { section: 's2', matrix }),
    question('d', { section: 's2', matrix }),
    question('e', { section: 's2' }),
  ];

  it('are one question on a phone and one section on a desk, the rows of a matrix together on both', () => {
    expect(shape(stepsOf(sections, false))).toEqual(['a', 'b', 'c+d', 'e']);
    expect(shape(stepsOf(sections, true))).toEqual(['a b', 'c+d e']);
  });

  it('are one driver on a desk where there are no sections', () => {
    expect(shape(stepsOf([question('a'), question('b'), question('c', { driver: 'voice' }), question('d')], true))).toEqual(['a b', 'c', 'd']);
  });

  it('carry the heading of their section also when its first question is not asked, and open it once', () => {
    const steps = stepsOf(sections.slice(1), false, sections);
    expect(steps.map(({ section, opens }) => [section?.title, opens])).toEqual([
      ['Your work', true],
      [undefined, true],
      [undefined, false],
    ]);
  });

  it('stay short enough to be read: 120 questions of one section go over ten of them', () => {
    const many = Array.from({ length: 120 }, (_, i) => question(`q${i}`, { section: 's' }));
    expect(stepsOf(many, true).map(({ blocks }) => blocks.length)).toEqual(Array(10).fill(12));
    expect(stepsOf(many, false)).toHaveLength(120);
  });

  it('follow the answers: spaces alone are none, and what is no longer asked is passed over', () => {
    const routed = [question('a', { type: 'text' }), question('b', { show: { question: 'a', is: 'answered' } }), question('c')];
    const ids = (value: string) => askedOf(routed, withAnswer({ answers: {}, declined: [] }, 'a', value)).map(({ id }) => id);
    expect(ids('Yes.')).toEqual(['a', 'b', 'c']);
    expect(ids('   ')).toEqual(['a', 'c']);
    expect([mayBranchAfter(routed, 'a'), mayBranchAfter(routed, 'b')]).toEqual([true, false]);
  });
});
