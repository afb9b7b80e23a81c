import { addDays, plainDate } from '@throughline/domain';
import { complaintStories } from './demo-complaint-stories.rules.js';

const teams = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

describe('the complaints of the demo', () => {
  // whatever day of the week the demo is made on
  it.each([0, 1, 2, 3, 4, 5, 6])('are thirty-two that can be played day by day, %s days after a Monday', (after) => {
    const today = addDays(plainDate('2026-11-23'), after);
    const stories = complaintStories(teams, ['K-1', 'K-2', 'K-3'], today);
    expect(stories).toHaveLength(32);
    expect(stories.map(({ receivedOn }) => receivedOn)).toEqual(stories.map(({ receivedOn }) => receivedOn).toSorted());
    for (const { receivedOn, acts } of stories) {
      const days = [receivedOn, ...acts.map(({ on }) => on)];
      expect(days).toEqual(days.toSorted());
      expect(days.at(-1)! <= today).toBe(true);
      expect(days.every((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toBe(true);
    }
    // what is joined comes right after the one that it is joined to, about the same
    const joined = stories.findIndex(({ acts }) => acts.some(({ act }) => act === 'joining'));
    expect(stories[joined - 1]).toMatchObject({ text: stories[joined]!.text, reference: stories[joined]!.reference });
  });

  it('have an open one of each customer with a plan', () => {
    const open = complaintStories(teams, ['K-1', 'K-2', 'K-3'], plainDate('2026-11-23')).filter(({ reference }) => reference.startsWith('K-'));
    expect(open.map(({ reference }) => reference)).toEqual(['K-1', 'K-2', 'K-3']);
    expect(open.every(({ acts }) => acts.at(-1)?.act !== 'closure')).toBe(true);
  });
});
