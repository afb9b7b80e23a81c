import type { LatticeNode, PublicationPlan } from '@throughline/anonymity/disclosure';
import type { FairnessCell, FairnessComparisons, FairnessHidden } from './fairness-cell.rules.js';
import { fairnessCut, type FairnessPerson, groupRates, homesOf } from './group-rates.rules.js';
import { networkCells, networkTeams, type ThanksBetween } from './network.rules.js';
import { type NominationText, textFigures } from './text-figures.rules.js';
import { acrossTeams, concentration, type JudgeScore, judgeAgreement } from './whole-figures.rules.js';

/** Who works here on the day that a report is about, and how small a group may be. */
interface Population {
  readonly tree: readonly LatticeNode[];
  readonly people: readonly FairnessPerson[];
  readonly k: number;
  /** 16 bytes that have nothing to do with what is counted. */
  readonly seed: Uint8Array;
}

/** What the kudos of a quarter hold. */
export interface QuarterFacts extends Population {
  readonly kind: 'quarter';
  /** Who received at least one kudos, alone or with others. */
  readonly thanked: readonly string[];
  readonly thanks: readonly ThanksBetween[];
}

/** What a revealed award programme holds. */
export interface ProgrammeFacts extends Population {
  readonly kind: 'programme';
  /** Once for each nomination that somebody is part of. */
  readonly nominated: readonly string[];
  readonly won: readonly string[];
  readonly texts: readonly NominationText[];
  readonly scores: readonly JudgeScore[];
}

/** A report as it is published, once. */
export interface FairnessReportMade {
  readonly k: number;
  readonly cells: readonly FairnessCell[];
  readonly hidden: readonly FairnessHidden[];
  readonly comparisons: FairnessComparisons;
  readonly certificate: PublicationPlan['certificate'];
}

/** Everything that a report shows. Pure, so that it can be computed beside the main thread; fails closed: without a certificate there is no figure of a group. @throws AnonymityError as the engine */
export function fairnessReport(facts: QuarterFacts | ProgrammeFacts): FairnessReportMade {
  const { tree, people, k, seed } = facts;
  // who won stands by name on the page of the programme, so nobody may be told by subtracting the winners
  const cut = fairnessCut(tree, people, k, seed, new Set(facts.kind === 'programme' ? facts.won : []));
  if (!cut.plan.certificate.ok) throw new Error('The groups of this report were not certified, so nothing of it is published.');
  const amountOf = (ids: readonly string[]): number[] => {
    const counts = Map.groupBy(ids, (id) => id);
    return people.map(({ id }) => counts.get(id)?.length ?? 0);
  };
  const made = (rates: ReturnType<typeof groupRates>, others: readonly { cells: readonly FairnessCell[]; hidden: readonly FairnessHidden[] }[]) => ({
    k,
    cells: [...rates.cells, ...others.flatMap(({ cells }) => cells)],
    hidden: [...rates.hidden, ...others.flatMap(({ hidden }) => hidden)],
    comparisons: rates.comparisons,
    certificate: cut.plan.certificate,
  });
  if (facts.kind === 'quarter') {
    const network = networkCells(facts.thanks, networkTeams(tree, homesOf(cut, tree)).of, k);
    return made(groupRates(cut, [{ measure: 'reach', holds: new Set(facts.thanked) }]), [
      concentration(amountOf(facts.thanks.map(({ to }) => to))),
      acrossTeams(facts.thanks),
      { cells: network, hidden: network.length > 0 ? [] : [{ part: 'thanks', reason: facts.thanks.length > 0 ? 'too-few-givers' : 'nothing-to-count' }] },
    ]);
  }
  return made(
    groupRates(cut, [
      { measure: 'nominated', holds: new Set(facts.nominated), ofNamed: true },
      { measure: 'won', holds: new Set(facts.won) },
    ]),
    [concentration(amountOf(facts.nominated)), textFigures(people, facts.texts, k, seed), judgeAgreement(facts.scores, k)],
  );
}
