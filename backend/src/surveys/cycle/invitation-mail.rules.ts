import { hashWords } from '@throughline/anonymity';
import { type PlainDate, plainDate } from '@throughline/domain';

/** What an invitation says about its cycle. */
export interface InvitationFacts {
  kind: 'invitation' | 'reminder';
  organisationName: string;
  cycleId: string;
  cycleName: string;
  closesOn: string;
  minutes: number;
  questionCount: number;
  k: number;
  kComments: number;
  manifestSha256: string;
  publicUrl: string;
}

/** The personal link. Secret and hash stand behind the `#`, which browsers keep to themselves: they are in no log and no referrer. */
export function invitationLink(
  { publicUrl, cycleId, manifestSha256 }: Pick<InvitationFacts, 'publicUrl' | 'cycleId' | 'manifestSha256'>,
  secret: string,
): string {
  return `${publicUrl}/i#c=${cycleId}&t=${secret}&m=${manifestSha256}`;
}

/** Subject and text of the message to one person: what it is about, until when, who sees what, and how to check it. */
export function invitationMail(facts: InvitationFacts, name: string, secret: string): { subject: string; text: string } {
  const until = longDay(plainDate(facts.closesOn));
  const invitation = facts.kind === 'invitation';
  const opening = invitation
    ? `${facts.organisationName} would like to know how it is to work there, and asks for your answers: "${facts.cycleName}".`
    : `"${facts.cycleName}" is still open, and no ballot has been collected with your invitation. If you have answered already, for example after signing in on another device, you need do nothing.`;
  const text = [
    `Hello ${name},`,
    opening,
    `You can answer until the end of ${until}. It is ${facts.questionCount === 1 ? 'one question' : `${facts.questionCount} questions`} and takes about ${facts.minutes === 1 ? 'one minute' : `${facts.minutes} minutes`}. This link is for you alone, please do not pass it on:`,
    invitationLink(facts, secret),
    [
      'Who sees what',
      '- Your answers are sealed on your own device. No database, log or backup can tell which answers are yours: neither your manager nor HR can look it up.',
      `- Figures are only shown about groups of ${facts.k} or more people, comments only about groups of ${facts.kComments} or more.`,
      '- Before you send anything, you see everything that goes with your answers.',
      '- It is recorded that a ballot was collected, so that everybody answers once and only the others are reminded. Nobody is shown that list.',
      '- Until the survey closes you can change your answers or take them back. After that nobody can find them any more, nor can you.',
    ].join('\n'),
    `The rules are the same for everybody. To check, compare these words with a colleague's message; they must be the same:\n${hashWords(facts.manifestSha256).join(' ')}\nThe rules in full, for anybody to read: ${facts.publicUrl}/manifest/${facts.cycleId}\nHow it is anonymous, and what could still go wrong: ${facts.publicUrl}/how-it-is-anonymous`,
    ...(invitation ? [] : ['If you would rather not take part, open the link and choose "Do not remind me again".']),
  ].join('\n\n');
  return { subject: `${invitation ? 'Your invitation' : 'Reminder'}: ${facts.cycleName}`, text: `${text}\n` };
}

function longDay(date: PlainDate): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
