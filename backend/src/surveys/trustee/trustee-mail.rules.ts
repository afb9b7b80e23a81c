import { hashWords } from '@throughline/anonymity';
import { trusteesNeeded } from '@throughline/domain';
import { whoIsNeeded } from './trustee.rules.js';

/** What a trustee is told about her cycle. */
export interface TrusteeMailFacts {
  organisationName: string;
  organisationId: string;
  cycleId: string;
  cycleName: string;
  trustees: readonly string[];
  /** Null while the cycle has not opened. */
  manifestSha256: string | null;
  publicUrl: string;
}

/** A trustee's link. What is secret stands behind the `#`, which browsers keep to themselves: it is in no log and no referrer. */
export function trusteeLink({ publicUrl, organisationId, cycleId, manifestSha256 }: TrusteeMailFacts, secret: string): string {
  return `${publicUrl}/trustee#o=${organisationId}&c=${cycleId}&t=${secret}${manifestSha256 === null ? '' : `&m=${manifestSha256}`}`;
}

/** Asks a trustee to make the key with the others. */
export function keyMail(facts: TrusteeMailFacts, name: string, secret: string): { subject: string; text: string } {
  const alone = facts.trustees.length === 1;
  return {
    subject: `Please make the key: ${facts.cycleName}`,
    text: paragraphs(
      `Hello ${name},`,
      `${facts.organisationName} plans the survey "${facts.cycleName}". Its sealed answers can be opened by ${whoIsNeeded(facts.trustees)} only, and by nobody else: not by HR, and not by whoever runs the server.`,
      alone
        ? 'Before the survey can open, you make the key. It takes five minutes. Choose a passphrase that you will still know in some weeks.'
        : `Before the survey can open, you make the key together: come to one computer, open one of your links there, and each of you types a passphrase of your own in turn. It takes ten minutes. Any ${trusteesNeeded(facts.trustees.length)} of you can count the answers later.`,
      trusteeLink(facts, secret),
      `A passphrase that is forgotten cannot be set again. ${alone ? 'Without it' : 'When too few of you know theirs,'} the survey has no results.`,
      'This link is for you alone. Please do not pass it on.',
    ),
  };
}

/** Tells a trustee that the key is made, so that nobody makes one behind her back. */
export function keyMadeMail(facts: TrusteeMailFacts, name: string, shareSha256: string): { subject: string; text: string } {
  return {
    subject: `The key is made: ${facts.cycleName}`,
    text: paragraphs(
      `Hello ${name},`,
      `the key for the answers to "${facts.cycleName}" of ${facts.organisationName} was made just now. If you were not there, tell the other trustees and HR before the survey opens: then the key must be made again.`,
      `Your part is called\n${hashWords(shareSha256).join(' ')}\nThe same words stand on the page that made it, and its full hash (${shareSha256}) stands in the rules of the survey once it opens.`,
      'Keep your file and your passphrase until the answers are counted.',
    ),
  };
}

/** Asks a trustee to come and count. */
export function countMail(facts: TrusteeMailFacts, name: string, secret: string): { subject: string; text: string } {
  const needed = trusteesNeeded(facts.trustees.length);
  return {
    subject: `Please count: ${facts.cycleName}`,
    text: paragraphs(
      `Hello ${name},`,
      `the survey "${facts.cycleName}" of ${facts.organisationName} is closed. Its sealed answers wait for ${whoIsNeeded(facts.trustees)}.`,
      needed === 1
        ? 'Open your link on a computer, type your passphrase, and the answers are opened and counted in your browser.'
        : `Come to one computer, ${needed} of you at least, open one of your links there, and each of you types the passphrase. The answers are opened and counted in that browser.`,
      trusteeLink(facts, secret),
      'Only the tables leave it: figures about groups, and comments of larger groups. Single answers leave nothing behind.',
      `The rules of this survey have these words; compare them with an invitation:\n${facts.manifestSha256 === null ? '' : hashWords(facts.manifestSha256).join(' ')}`,
    ),
  };
}

const paragraphs = (...parts: string[]): string => `${parts.join('\n\n')}\n`;
