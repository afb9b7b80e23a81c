/** Where the house of this run stands; support/house-up.mjs started it. */
export const houseUrl = from('HOUSE_URL');

/** The folder its mail arrives in. */
export const mailboxFolder = from('HOUSE_MAILBOX');

function from(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: journeys run through e2e/jest.config.mjs, which starts the house first.`);
  return value;
}
