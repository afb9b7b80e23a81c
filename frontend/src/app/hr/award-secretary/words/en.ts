/** What the page says on which a programme gets another secretary, in English. */
export const en = {
  title: 'Secretary of the awards',
  back: 'The programme',
  lead: 'The secretary opens and closes the rounds, enters what the panel decides and reveals the winners. Until then she alone may look at the results.',
  draft: 'This programme is a draft. Whoever opens it becomes its secretary.',
  you: 'You are the secretary of this programme.',
  now: (name: string) => `${name} is the secretary of this programme.`,
  none: 'This programme has no secretary.',
  log: 'See the award log',
  left: 'The secretary does not work in HR any more.',
  onlyHer: 'Only the secretary can pass the office on. Please ask her.',
  administrators: 'Only an administrator can name a new secretary now. Please ask one.',
  nobody: 'Nobody else here has the role of HR. An administrator can give it to somebody first.',
  to: 'Pass it on to',
  choose: 'Choose a person',
  chooseOne: 'Choose who takes over.',
  hint: 'People who work here and have the role of HR or administrator.',
  pass: 'Pass it on',
  sure: (name: string) => `Pass the office on to ${name}?`,
  lose: 'You will not see results any more before they are revealed.',
  noted: 'It is noted in the award log, and both of you are told by mail.',
  act: 'Pass it on now',
  passed: (name: string) => `${name} is the secretary now.`,
};

/** The entries of the catalogue. */
export type SecretaryWords = typeof en;
