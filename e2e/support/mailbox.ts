import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { mailboxFolder } from './house.js';

/** A message as the person it is for sees it. */
export interface Letter {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Every address in the text, in order. */
  links: string[];
}

const parsed = new Map<string, Letter>();

async function read(name: string): Promise<Letter> {
  const known = parsed.get(name);
  if (known) return known;
  const mail = await simpleParser(await readFile(path.join(mailboxFolder, name)));
  const to = [mail.to ?? []].flat().flatMap((field) => field.value.map((person) => person.address ?? ''));
  const text = mail.text ?? '';
  const letter = { id: name, to, subject: mail.subject ?? '', text, html: mail.html || '', links: text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [] };
  parsed.set(name, letter);
  return letter;
}

/** All letters so far, oldest first; to one address, or with a subject that matches, when asked for. */
export async function letters(to?: string, subject?: RegExp): Promise<Letter[]> {
  const names = (await readdir(mailboxFolder)).filter((name) => name.endsWith('.eml')).sort();
  const all = await Promise.all(names.map(read));
  return all.filter((letter) => (!to || letter.to.includes(to)) && (!subject || subject.test(letter.subject)));
}

/** The newest letter to the address (with a subject that matches), waiting for it to arrive. Throws after `seconds`, naming what did arrive. */
export async function letterTo(to: string, subject?: RegExp, seconds = 30): Promise<Letter> {
  const [letter] = await lettersWhen((all) => all.length > 0, `a letter to ${to}${subject ? ` about ${subject}` : ''}`, { to, subject, seconds });
  return letter!;
}

/** The letters, newest first, as soon as `enough` says so. */
export async function lettersWhen(
  enough: (found: Letter[]) => boolean,
  what: string,
  { to, subject, seconds = 30 }: { to?: string | undefined; subject?: RegExp | undefined; seconds?: number } = {},
): Promise<Letter[]> {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const found = await letters(to, subject);
    if (enough(found)) return found.reverse();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const arrived = (await letters()).map((letter) => `${letter.to.join(', ')}: ${letter.subject}`);
  throw new Error(`Waited ${seconds} s for ${what}. What arrived:\n${arrived.slice(-40).join('\n') || 'nothing'}`);
}
