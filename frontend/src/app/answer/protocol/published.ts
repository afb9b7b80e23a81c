import { checkChain } from '@throughline/anonymity';
import { Stop, unsafe } from './stop';
import type { Survey } from './survey';
import { readPublicText, type Network } from './wire';

/** Looks the rules up in the public list of the organisation, as everybody can: rules made for her alone would not stand there. Throws a
 *  Stop: `unsafe` when they do not, or when the list was changed. */
export async function mustBePublished(network: Network, { cycle, manifest, manifestHash }: Survey): Promise<void> {
  const address = `/.well-known/ballots/${encodeURIComponent(manifest.organisation)}.jsonl?around=${encodeURIComponent(cycle)}`;
  const verdict = await checkChain(await listed(network, address), manifestHash);
  if (verdict === 'missing')
    throw unsafe(
      'unpublished-rules',
      'The rules of this survey do not stand in the public list of your organisation, so you may have been given rules of your own.',
    );
  if (verdict === 'broken')
    throw unsafe('broken-list', 'The public list of the rules of your organisation’s surveys does not fit together, so a line of it was changed or taken out.');
}

async function listed(network: Network, address: string): Promise<string> {
  try {
    return await readPublicText(network, address);
  } catch (error) {
    // a Stop of the wire: an organisation without a list has nothing to show, which is the same as rules that do not stand in it
    if (error instanceof Stop && error.kind === 'refused') return '';
    throw error;
  }
}
