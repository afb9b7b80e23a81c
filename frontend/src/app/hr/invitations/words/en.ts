/** What the part of a person's page about her invitations says, in English. */
export const en = {
  heading: 'Invitations to open surveys',
  lead: 'A link that was lost can be sent again. You are not told whether this person has answered: nobody here knows, and a link that is sent again says nothing about it. The audit log notes who had a link sent and for which survey; to whom only when it went to a new address.',
  none: 'This person is invited to no survey that is open.',
  until: (day: string) => `Open until ${day}.`,
  same: 'The link of the invitation goes to the same address once more.',
  changed:
    'The address was changed after this survey opened. A link to the new address opens a second ballot of this person’s group. The rules of the survey allow few of them, and their number is published.',
  noneNow: 'There is no address that a link could be sent to.',
  noneThen:
    'There was no address when this survey opened, so no link can be sent: somebody else could answer with it, and this person could not be told. The next survey asks.',
  waiting: 'An invitation is on its way.',
  today: 'An invitation went out today. It can be sent again tomorrow.',
  again: 'Send the link again',
  anew: 'Send a link to the new address',
  ask: {
    heading: 'Send a link to the new address?',
    sentences: [
      'It opens a second ballot, whether or not the first was used. Which of the two is so, you are not told.',
      'This person is told about it at the old address, and is not reminded of this survey any more.',
      'It cannot be taken back, and there may be none left for somebody else of the group.',
    ],
    act: 'Send the link',
  },
  sent: 'The link is on its way.',
};

/** What every other language has to say. */
export type InvitationWords = typeof en;
