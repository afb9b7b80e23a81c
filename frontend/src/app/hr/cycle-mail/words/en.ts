/** What the page on the mails of a cycle says, in English. */
export const en = {
  heading: 'Mail',
  back: 'Back to the cycle',
  hour: 'From which hour',
  hourHint: 'By each person’s own clock, outside the quiet hours and days.',
  usualHour: (hour: string) => `As the organisation has it, ${hour}`,
  saveHour: 'Save the hour',
  hourSaved: 'The hour is saved.',
  mail: 'Mail',
  language: 'Language',
  kinds: { invitation: 'Invitation', reminder: 'Reminder' },
  wordsSaved: 'The words are saved.',
  sender: 'Sender',
  senderHint: 'The name that people see; the address stays.',
  subject: 'Subject',
  message: 'First paragraph',
  places: (places: string) => `Filled in for each person: ${places}. What is promised stands below it and stays as it is.`,
  save: 'Save these words',
  test: 'Send me a test',
  testSent: 'The test is on its way to you.',
  atMost: (characters: number) => `At most ${characters} characters.`,
  unknown: (places: string) => `${places} cannot be filled in.`,
  preview: 'How it arrives',
  from: 'From',
  theMail: 'The mail',
  plain: 'As plain text',
  text: 'Text of the mail',
  link: 'The link of this preview and of a test leads to the questionnaire. Nobody can answer with it.',
};

/** The entries of the catalogue. */
export type CycleMailWords = typeof en;
