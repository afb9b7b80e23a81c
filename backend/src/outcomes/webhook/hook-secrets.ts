import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HookKind } from '@throughline/domain';
import { seal, unseal } from '../../platform/seal.js';
import { Settings } from '../../platform/settings.js';
import { hookAddress, type HookPlace, readHookAddress } from './hook-address.js';

/**
 * The secrets by which sources sign, and their addresses. A secret must be read again to check a signature, so that a hash would not do: it is sealed with a key of the installation, for its source
 * alone. Whoever has the database without that key cannot sign.
 */
@Injectable()
export class HookSecrets {
  private readonly addresses: Buffer;
  private readonly sealing: Buffer;

  constructor(private readonly settings: Settings) {
    this.addresses = settings.derivedKey('addresses of outcome hooks');
    this.sealing = settings.derivedKey('secrets of outcome hooks');
  }

  /** Where a source sends to. */
  addressOf(place: HookPlace): string {
    return `${this.settings.publicUrl}/api/hooks/${hookAddress(place, this.addresses)}`;
  }

  /** Whose the last part of an address is; undefined when we did not make it. */
  placeOf(address: string): HookPlace | undefined {
    return readHookAddress(address, this.addresses);
  }

  /** A new secret of 256 bits, as its system takes it: of Standard Webhooks for the generic kind, else without characters that a form would mind. */
  make(kind: HookKind): string {
    const bytes = randomBytes(32);
    return kind === 'generic' ? `whsec_${bytes.toString('base64')}` : bytes.toString('base64url');
  }

  seal(secret: string, place: HookPlace): Buffer {
    return seal(Buffer.from(secret), this.sealing, bound(place));
  }

  /** Throws when it was sealed for another source, or with another key. */
  unseal(sealed: Buffer, place: HookPlace): string {
    return unseal(sealed, this.sealing, bound(place)).toString('utf8');
  }
}

function bound({ organisationId, sourceId }: HookPlace): string {
  return `${organisationId} ${sourceId}`;
}
