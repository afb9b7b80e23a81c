import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { importIssuingKey, importReceiptKey, type IssuingKey, type ReceiptKey } from '@throughline/anonymity/server';
import { Refusal } from '@throughline/domain';
import type { Logger } from 'pino';
import { LOGGER } from '../../platform/log.js';
import { MostRecent } from '../../platform/most-recent.js';
import { seal, unseal } from '../../platform/seal.js';
import { Settings } from '../../platform/settings.js';

/** Secrets of one cycle as they are kept: base64url. They never touch the database. */
export interface KeptKeys {
  casting: { issuing: string; receipt: string; cohortSecrets: Record<string, string> };
  /** `seed`: of the random choices of the tally, so that a repeated tally makes the same ones. None where trustees hold the key and count. */
  tally?: { tally: string; seed: string };
  /** What opens the replies of commenters; outlives the other two until the conversations end. */
  reply: { reply: string };
}

/** What handing out ballots and receipts needs. */
export interface CastingKeys {
  issuing: IssuingKey;
  receipt: ReceiptKey;
  cohortSecrets: ReadonlyMap<string, string>;
  /** What personal links are made of. Whoever has the issuing key, from which it comes, could hand out ballots without any link. */
  links: Buffer;
}

type Kind = keyof KeptKeys;

const BALLOT_KINDS = ['casting', 'tally'] as const satisfies Kind[];
const KINDS = [...BALLOT_KINDS, 'reply'] as const satisfies Kind[];
const KEPT_IN_MEMORY = 1000;
/** A process that does not hear of a closing forgets the keys of the cycle by itself. */
const FORGET_AFTER_MS = 10 * 60_000;

/**
 * Keeps the keys of a cycle outside the database: two copies in two folders, each wrapped with a key of the installation. Whoever has the
 * database but not these files can open no ballot. What casting needs and what opens ballots are files of their own: the processes that answer
 * respondents never read the second.
 */
@Injectable()
export class CycleKeys {
  private readonly loaded = new MostRecent<Promise<CastingKeys>>(KEPT_IN_MEMORY);

  constructor(
    private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async keep(organisationId: string, cycleId: string, keys: KeptKeys): Promise<void> {
    for (const kind of KINDS) {
      if (!keys[kind]) continue;
      const sealed = this.wrap(JSON.stringify(keys[kind]), kind, cycleId);
      for (const file of this.copies(kind, organisationId, cycleId)) {
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        // written aside, flushed, then renamed: a crash leaves either no key or a whole one
        const handle = await open(`${file}.part`, 'w', 0o600);
        await handle.writeFile(sealed);
        await handle.sync();
        await handle.close();
        await rename(`${file}.part`, file);
      }
    }
  }

  /** What casting needs; kept in memory for some minutes, or until the cycle closes. */
  forCasting(organisationId: string, cycleId: string): Promise<CastingKeys> {
    const known = this.loaded.get(cycleId);
    if (known) return known;
    const loading = this.casting(organisationId, cycleId);
    this.loaded.set(cycleId, loading);
    loading.catch(() => this.forget(cycleId));
    setTimeout(() => this.forget(cycleId), FORGET_AFTER_MS).unref();
    return loading;
  }

  /** The same, read once and not kept: for the receipt of a ballot that lies in a closed box. */
  async casting(organisationId: string, cycleId: string): Promise<CastingKeys> {
    const keys = await this.read('casting', organisationId, cycleId);
    return {
      issuing: importIssuingKey(Buffer.from(keys.issuing, 'base64url')),
      receipt: importReceiptKey(Buffer.from(keys.receipt, 'base64url')),
      cohortSecrets: new Map(Object.entries(keys.cohortSecrets)),
      links: createHmac('sha256', Buffer.from(keys.issuing, 'base64url')).update('throughline invitation links').digest(),
    };
  }

  /** What opens the box; for the tally job only. */
  forTally(organisationId: string, cycleId: string): Promise<Required<KeptKeys>['tally']> {
    return this.read('tally', organisationId, cycleId);
  }

  /** What opens the replies of commenters; for their delivery only. */
  forReplies(organisationId: string, cycleId: string): Promise<KeptKeys['reply']> {
    return this.read('reply', organisationId, cycleId);
  }

  /** Drops what this process has in memory. */
  forget(cycleId: string): void {
    this.loaded.delete(cycleId);
  }

  /** Deletes all copies of both files of the ballots: what is sealed for the cycle can never be opened again, and no receipt be signed. Safe to call again. */
  async destroy(organisationId: string, cycleId: string): Promise<void> {
    this.forget(cycleId);
    for (const kind of BALLOT_KINDS) await this.remove(kind, organisationId, cycleId);
  }

  /** Deletes all copies of the key that opens replies: no message to the organisation can be opened any more. Safe to call again. */
  destroyReply(organisationId: string, cycleId: string): Promise<void> {
    return this.remove('reply', organisationId, cycleId);
  }

  /** Whether a copy of what opens the box, or of what signs, is in either folder. */
  present(organisationId: string, cycleId: string): boolean {
    return BALLOT_KINDS.some((kind) => this.copies(kind, organisationId, cycleId).some((file) => existsSync(file)));
  }

  async destroyAll(organisationId: string): Promise<void> {
    for (const folder of this.settings.keyFolders) await rm(path.join(folder, organisationId), { recursive: true, force: true });
  }

  /** Throws Refusal `keys-missing` when neither copy can be read. A copy that is there but damaged is made good from the other one. */
  private async read<K extends Kind>(kind: K, organisationId: string, cycleId: string): Promise<Required<KeptKeys>[K]> {
    const damaged: string[] = [];
    for (const file of this.copies(kind, organisationId, cycleId)) {
      const sealed = await readFile(file).catch(() => undefined /* this copy is gone or cannot be read; the other may be there */);
      const text = sealed && this.unwrap(sealed, kind, cycleId);
      if (text !== undefined) {
        for (const bad of damaged) await this.repair(bad, sealed!);
        return JSON.parse(text) as Required<KeptKeys>[K];
      }
      this.log.error({ file }, sealed ? 'a key file is damaged' : 'a key file is missing');
      if (sealed) damaged.push(file);
    }
    throw new Refusal(
      'unavailable',
      'keys-missing',
      'The keys of this cycle are whole in neither key folder. Restore one of the two copies; without them no ballot can be issued or counted.',
    );
  }

  /** Writes into the file that is there. A missing one is not made again: it may be missing because the keys are being destroyed just now. */
  private async repair(file: string, sealed: Buffer): Promise<void> {
    try {
      const handle = await open(file, 'r+');
      await handle.truncate(0);
      await handle.write(sealed, 0, sealed.length, 0);
      await handle.sync();
      await handle.close();
      this.log.warn({ file }, 'a key file was repaired from its copy');
    } catch (error) {
      // ENOENT, EROFS or EIO of a folder that is failing: the good copy still serves, and the log names the file
      this.log.error({ file, code: (error as { code?: string }).code }, 'a key file could not be repaired');
    }
  }

  private async remove(kind: Kind, organisationId: string, cycleId: string): Promise<void> {
    for (const file of this.copies(kind, organisationId, cycleId)) {
      await rm(file, { force: true });
      await rm(`${file}.part`, { force: true });
    }
  }

  private copies(kind: Kind, organisationId: string, cycleId: string): string[] {
    return this.settings.keyFolders.map((folder) => path.join(folder, organisationId, `${cycleId}.${kind}.key`));
  }

  private wrap(text: string, kind: Kind, cycleId: string): Buffer {
    return seal(Buffer.from(text), this.settings.derivedKey(`${kind} keys`), cycleId);
  }

  /** The text, or undefined when not every byte is as it was written. */
  private unwrap(sealed: Buffer, kind: Kind, cycleId: string): string | undefined {
    try {
      return unseal(sealed, this.settings.derivedKey(`${kind} keys`), cycleId).toString('utf8');
    } catch {
      // OpenSSL's "unable to authenticate", or a tag or nonce that is too short: only deciphering tells
      return undefined;
    }
  }
}
