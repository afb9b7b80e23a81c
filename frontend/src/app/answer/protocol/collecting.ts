import { blindRsaClient, checkCohortSecret, randomBytes, toBase64url, AnonymityError, type TokenRequest } from '@throughline/anonymity';
import type { BallotTokenReply } from '@throughline/contract';
import type { BallotRecord, CollectedBallot } from '../device/ballot-record';
import type { Device } from '../device/device';
import { offeredProfile } from './claims';
import { mustBePublished } from './published';
import { Stop, unsafe } from './stop';
import type { Survey } from './survey';
import { sendKnown, type Network } from './wire';

/** Collects the right to answer once, or finds it on the device. What is sent is stored first, so a lost reply is asked for
 *  again with the same bytes, and two tabs ask with the same ones. Throws a Stop. */
export function collectBallot(network: Network, device: Device, slot: string, survey: Survey): Promise<BallotRecord> {
  return device.alone(`collect ${slot}`, async () => {
    const record = await ready(device, slot, survey);
    if (record.ballot || !record.request) return record;
    await mustBePublished(network, survey);
    const reply = await ask(network, record, record.request);
    const ballot = await checked(survey, record.request, reply);
    // nobody stands behind a card, so whatever is said to be on record about its holder is somebody else's or a mark
    return device.update(slot, (now) => collected(now ?? record, record.card ? { ...ballot, profile: {} } : ballot));
  });
}

async function ready(device: Device, slot: string, survey: Survey): Promise<BallotRecord> {
  const request = await blindRsaClient(survey.manifest.rsa.n).request(survey.cycle);
  const editSecret = toBase64url(randomBytes(32));
  return device.update(slot, (record) => {
    if (!record) throw new Stop('unusable', 'cleared', 'This survey was cleared from this device', 'Please open it again from its link.');
    return record.ballot || record.request ? record : { ...record, request, editSecret };
  });
}

function ask(network: Network, record: BallotRecord, request: TokenRequest): Promise<BallotTokenReply> {
  const path = `/api/cycles/${encodeURIComponent(record.cycle)}/ballot-token`;
  const { blinded } = request;
  return sendKnown(
    network,
    path,
    JSON.stringify({ blinded, ...(record.invitation !== undefined && { invitation: record.invitation }), ...(record.lost && { reissue: true }) }),
  );
}

async function checked({ manifest }: Survey, request: TokenRequest, reply: BallotTokenReply): Promise<CollectedBallot> {
  const { cohort, cohortSecret, profile } = reply ?? {};
  try {
    const token = await blindRsaClient(manifest.rsa.n).finish(request, reply?.blindSignature);
    if (await checkCohortSecret(manifest, cohort, cohortSecret)) return { ...token, cohort, cohortSecret, profile: offeredProfile(manifest, profile) };
  } catch (error) {
    // AnonymityError for a signature or secret that is not what it should be: the library tells it no other way
    if (!(error instanceof AnonymityError)) throw error;
    throw unsafe(error.code, `What the server handed out is not a ballot for this survey. ${error.message}`);
  }
  throw unsafe('foreign-cohort', 'Your ballot carries a mark that is not the one of your whole group, so it could be told from those of your colleagues.');
}

/** The record with its ballot; from here on nothing on the device names the invitation. */
function collected({ invitation: _used, request: _sent, lost: _told, ...record }: BallotRecord, ballot: CollectedBallot): BallotRecord {
  return { ...record, ballot };
}
