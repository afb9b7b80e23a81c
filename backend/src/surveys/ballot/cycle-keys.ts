import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { importIssuingKey, importReceiptKey, type IssuingKey, type ReceiptKey } from '@throughline/anonymity/server';
import { Settings } from '../../platform/settings.js';

/** Secrets of one cycle as they are kept: base64url. They never touch the database. */
export interface KeptKeys {
  issuing: string;
  tally: string;
  receipt: string;
  /** Seed of the random choices of the tally, so that a repeated tally makes the same ones. */
  seed: string;
  cohortSecrets: Record<string, string>;
}

export interface IssuingKeys {
  issuing: IssuingKey;
  receipt: ReceiptKey;
  cohortSecrets: ReadonlyMap<string, string>;
}

/**
 * Keeps the keys of a cycle outside the database: two copies in two folders, each wrapped with a key of the installation. Whoever has the
 * database but not these files can open no ballot.
 */
@Injectable()
export class CycleKeys {
  private readonly loaded = new Map<string, Promise<IssuingKeys>>();

  constructor(private readonly settings: Settings) {}

  async keep(organisationId: string, cycleId: string, keys: KeptKeys): Promise<void> {
    const sealed = this.wrap(JSON.stringify(keys), cycleId);
    for (const folder of this.settings.keyFolders) {
      const file = fileOf(folder, organisationId, cycleId);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      // written aside, flushed, then renamed: a crash leaves either no key or a whole one
      const handle = await open(`${file}.part`, 'w', 0o600);
      await handle.writeFile(sealed);
      await handle.sync();
      await handle.close();
      await rename(`${file}.part`, file);
    }
  }

  /** What issuing and receipts need; kept in memory after the first use. */
  forIssuing(organisationId: string, cycleId: string): Promise<IssuingKeys> {
    const known = this.loaded.get(cycleId);
    if (known) return known;
    const loading = this.read(organisationId, cycleId).then((keys) => ({
      issuing: importIssuingKey(Buffer.from(keys.issuing, 'base64url')),
      receipt: importReceiptKey(Buffer.from(keys.receipt, 'base64url')),
      cohortSecrets: new Map(Object.entries(keys.cohortSecrets)),
    }));
    this.loaded.set(cycleId, loading);
    loading.catch(() => this.loaded.delete(cycleId));
    return loading;
  }

  /** All keys of the cycle; for the tally only. Throws Refusal `keys-missing` when neither copy can be read. */
  async read(organisationId: string, cycleId: string): Promise<KeptKeys> {
    for (const folder of this.settings.keyFolders) {
      const sealed = await readFile(fileOf(folder, organisationId, cycleId)).catch(() => undefined /* this copy is gone; the other may be there */);
      if (sealed) return JSON.parse(this.unwrap(sealed, cycleId)) as KeptKeys;
    }
    throw new Refusal(
      'unavailable',
      'keys-missing',
      'The keys of this cycle are in neither key folder. Restore one of the two copies; without them no ballot can be issued or counted.',
    );
  }

  async destroyAll(organisationId: string): Promise<void> {
    for (const folder of this.settings.keyFolders) await rm(path.join(folder, organisationId), { recursive: true, force: true });
  }

  private wrap(text: string, cycleId: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.settings.derivedKey('cycle keys'), iv).setAAD(Buffer.from(cycleId));
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  private unwrap(sealed: Buffer, cycleId: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.settings.derivedKey('cycle keys'), sealed.subarray(0, 12))
      .setAAD(Buffer.from(cycleId))
      .setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
  }
}

const fileOf = (folder: string, organisationId: string, cycleId: string): string => path.join(folder, organisationId, `${cycleId}.key`);
