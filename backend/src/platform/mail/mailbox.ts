import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { MailboxEntry, MailboxList, MailboxMessage } from '@throughline/contract';
import { Refusal } from '@throughline/domain';
import { simpleParser } from 'mailparser';
import { Settings } from '../settings.js';

const NEWEST = 200;

/** Reads the messages that the embedded mail catcher left as files. */
@Injectable()
export class Mailbox {
  constructor(private readonly settings: Settings) {}

  async list(): Promise<MailboxList> {
    const folder = this.folder();
    const files = (await readdir(folder))
      .filter((file) => /^[\w-]+\.eml$/.test(file))
      .sort()
      .reverse()
      .slice(0, NEWEST);
    return { items: await Promise.all(files.map((file) => head(path.join(folder, file)))) };
  }

  async read(id: string): Promise<MailboxMessage> {
    const folder = this.folder();
    if (!/^[\w-]+$/.test(id) || !(await readdir(folder)).includes(`${id}.eml`))
      throw new Refusal('not-found', 'no-such-mail', 'There is no such message in the mailbox.');
    const mail = await simpleParser(await readFile(path.join(folder, `${id}.eml`)));
    const to = Array.isArray(mail.to) ? mail.to.map((address) => address.text).join(', ') : (mail.to?.text ?? '');
    return {
      id,
      to,
      from: mail.from?.text ?? '',
      subject: mail.subject ?? '',
      on: (mail.date ?? new Date(0)).toISOString(),
      text: mail.text ?? '',
      html: mail.html || '',
    };
  }

  private folder(): string {
    const folder = this.settings.values.MAILBOX_DIR;
    if (!folder) throw new Refusal('not-found', 'no-mailbox', 'This installation sends mail to a real mail server, so there is no mailbox here.');
    return folder;
  }
}

async function head(file: string): Promise<MailboxEntry> {
  const mail = await simpleParser(createReadStream(file, { end: 16_384 }), { skipHtmlToText: true, skipTextToHtml: true });
  const to = Array.isArray(mail.to) ? mail.to.map((address) => address.text).join(', ') : (mail.to?.text ?? '');
  return { id: path.basename(file, '.eml'), to, subject: mail.subject ?? '', on: (mail.date ?? new Date(0)).toISOString() };
}
