import { checkManifest, checkQuestions, type Manifest } from '@throughline/anonymity/manifest';
import type { Paper } from './ballot-paper';
import { unsafe } from './stop';
import { readPublic, type Network } from './wire';

/** A survey whose rules and questions this device has checked. */
export interface Survey {
  readonly cycle: string;
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly paper: Paper;
}

/** Reads the rules and the questions and checks them against each other and against the hash of the invitation (or of an
 *  earlier visit). Throws a Stop: `unsafe` when a check fails, before anything about the person has left the device. */
export async function readSurvey(network: Network, cycle: string, expectedHash: string | undefined): Promise<Survey> {
  const address = `/api/cycles/${encodeURIComponent(cycle)}`;
  const [received, paper] = await Promise.all([readPublic<unknown>(network, `${address}/manifest`), readPublic<Paper>(network, `${address}/ballot-paper`)]);
  const verdict = await checkManifest(received, expectedHash);
  if (!verdict.ok) throw unsafe(verdict.fault, verdict.sentence);
  const { manifest, hash } = verdict;
  if (manifest.cycle !== cycle) throw unsafe('other-cycle', 'The rules that came with this survey belong to another survey.');
  if (!(await checkQuestions(manifest, paper?.questions)))
    throw unsafe(
      'wrong-questions',
      'The questions are not the ones that were fixed when the survey opened, so yours may differ from those of your colleagues.',
    );
  // the last day may be moved to a later one, never to an earlier
  if (!(paper.closesOn >= manifest.closes_on))
    throw unsafe('wrong-closing', `The survey is said to close on ${paper.closesOn}, but its rules promise ${manifest.closes_on}.`);
  return { cycle, manifest, manifestHash: hash, paper };
}
