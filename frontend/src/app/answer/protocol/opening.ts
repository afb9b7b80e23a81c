import type { Address } from '../address';
import { daysSince, isLongOver } from '../day';
import { emptyDraft, slotOf, type BallotRecord } from '../device/ballot-record';
import type { Device } from '../device/device';
import { loadMoving } from '../load-moving';
import { Stop, unsafe } from './stop';
import { readSurvey, type Survey } from './survey';
import type { Network } from './wire';

/** A survey with what this device knows about it. */
export interface Opened {
  readonly slot: string;
  readonly survey: Survey;
  readonly record: BallotRecord;
}

/** Throws a Stop where the browser cannot seal anything: the page was not loaded over https. */
export function needSecureConnection(): void {
  if (globalThis.isSecureContext !== false && globalThis.crypto?.subtle) return;
  throw new Stop(
    'unusable',
    'insecure',
    'This page needs a secure connection',
    'Your answers are sealed on your own device, and browsers allow that only at addresses that begin with https. Please tell the person who sent you the link. Nothing was sent.',
  );
}

/** Opens the survey of a link. Opening changes nothing anywhere but on this device. Throws a Stop. */
export async function openLink(network: Network, device: Device, address: Address | 'damaged'): Promise<Opened> {
  if (address === 'damaged')
    throw new Stop(
      'unusable',
      'damaged-link',
      'This link is not complete',
      'A part of it is missing or changed; some mail programs cut long links. Please open it again from the mail, or copy all of it. Nothing was sent.',
    );
  const invitation = address.card === undefined ? address.invitation : await (await loadMoving()).secretOf(address.card);
  const slot = await slotOf(address.cycle, invitation ?? address.person ?? '');
  return enter(network, device, slot, { ...address, ...(invitation !== undefined && { invitation }) }, await device.read(slot));
}

/** Opens again what is kept here; undefined when it was cleared. Throws a Stop. */
export async function openKept(network: Network, device: Device, slot: string): Promise<Opened | undefined> {
  const record = await device.read(slot);
  return record && enter(network, device, slot, { cycle: record.cycle }, record);
}

/** Removes answers that were never sent and cannot be any more. Not at once: the last day may have been moved since. Receipts
 *  stay until she clears them. */
export async function forgetWhatIsOver(device: Device): Promise<void> {
  for (const [slot, record] of await device.all()) if (!record.receipt && !record.unconfirmed && daysSince(record.closesOn) > 30) await device.remove(slot);
}

async function enter(network: Network, device: Device, slot: string, address: Address, before: BallotRecord | undefined): Promise<Opened> {
  const survey = await readSurvey(network, address.cycle, address.manifestHash ?? before?.manifestHash);
  const { cycle, manifestHash } = survey;
  if (before && before.manifestHash !== manifestHash)
    throw unsafe('changed-rules', 'The rules of this survey have changed since you opened it here first. They must never change while it is open.');
  const { organisationName, cycleName, closesOn } = survey.paper;
  // what was sent and not answered is sent again: the box tells whether it came in time
  if (!before?.receipt && !before?.unconfirmed && !before?.outgoing && isLongOver(closesOn)) {
    await device.remove(slot);
    throw new Stop(
      'refused',
      'cycle-closed',
      'This survey has closed',
      `“${cycleName}” takes no more answers. What was sent before it closed is counted.`,
      410,
    );
  }
  const invitation = address.invitation === undefined ? {} : { invitation: address.invitation };
  const card = address.card === undefined ? {} : { card: true };
  const fresh: BallotRecord = { cycle, organisationName, cycleName, closesOn, manifestHash, draft: emptyDraft, ...invitation, ...card };
  return { slot, survey, record: await device.update(slot, (now) => (now ? { ...now, closesOn } : fresh)) };
}
