import { LANGUAGES } from '@throughline/domain';
import { type DigestFacts, type DigestKudos, digestMail } from './digest-mail.rules.js';

const kudos = (giver: string, recipients: string[] = ['Dora'], recipientCount = recipients.length): DigestKudos => ({
  giver,
  recipients,
  recipientCount,
  message: 'Thank you\nfor the soup.',
});
const facts = (given: Partial<DigestFacts>): DigestFacts => ({
  name: 'Ben',
  organisation: 'Quay & Sons',
  you: [],
  team: [],
  pageUrl: 'https://example.test/kudos',
  stopUrl: 'https://example.test/stop',
  ...given,
});

describe('the mail of a week', () => {
  it('says first what came to oneself, then what came to the team, and where it ends', () => {
    const { subject, text } = digestMail(facts({ you: [kudos('Carla')], team: [kudos('Emil', ['Dora', 'Fay'])] }), 'en');
    expect(subject).toBe('Thanks of last week at Quay & Sons');
    expect(text).toBe(
      'Hello Ben,\n\nYou were thanked last week:\n- Carla: Thank you for the soup.\n\nSo were colleagues in your team:\n- Emil to Dora and Fay: Thank you for the soup.\n\n' +
        'All of them, and a place to thank somebody yourself:\nhttps://example.test/kudos\n\nTo get no more mails of this kind:\nhttps://example.test/stop\n',
    );
  });

  it('is short: ten of each list, three names of many, and the beginning of a long message', () => {
    const many = digestMail(
      facts({ team: Array.from({ length: 13 }, () => ({ ...kudos('Emil', ['Dora', 'Fay', 'Gus', 'Hal'], 20), message: 'x'.repeat(600) })) }),
      'en',
    ).text;
    expect(many.match(/^- /gm)).toHaveLength(10);
    expect(many).toContain('And 3 more.');
    expect(many).toContain(`Emil to Dora, Fay, Gus and 17 others: ${'x'.repeat(280)} …`);
    expect(many).not.toContain('You were thanked');
  });

  it.each(LANGUAGES)('speaks %s, with every place filled', (language) => {
    const { subject, text } = digestMail(facts({ you: [kudos('Carla')], team: Array.from({ length: 12 }, () => kudos('Emil', ['Dora'], 3)) }), language);
    expect(subject).toContain('Quay & Sons');
    expect(text).not.toMatch(/undefined|#|\{|\}/);
    for (const part of ['Ben', 'Carla', 'Emil', 'https://example.test/stop']) expect(text).toContain(part);
  });
});
