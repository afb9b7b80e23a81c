import type { NotCounted } from '@throughline/anonymity';
import { type Cell, commentText, ENGINE, type LatticeTeam, mailboxesFit, type Overfull, type PublicationTables } from '@throughline/publication';
import { type CycleQuestion, conditionalQuestions, isComment } from '@throughline/domain';
import { hasForm } from './trustee-count-form.rules.js';
import { distributionFault } from './trustee-distributions.rules.js';

/** What trustees say that they have counted, read from JSON: nothing about its form is known yet. */
export interface StatedCount {
  board: { root: string; count: number; not_counted: NotCounted[]; manifest_hashes: number };
  tables: PublicationTables;
}

/** What the server knows of the box without opening anything. */
export interface KnownBox {
  lattice: readonly LatticeTeam[];
  questions: readonly CycleQuestion[];
  facets: readonly { id: string; of?: readonly string[]; values: readonly { id: string }[] }[];
  k: number;
  kComments: number;
  overfull: readonly Overfull[];
  /** Every envelope of the box: its hash, its cohort, and whether its token is genuine. */
  envelopes: readonly { hash: string; cohort: string; genuine: boolean }[];
}

type Check = (stated: StatedCount, known: KnownBox, people: ReadonlyMap<string, number>) => string | undefined;

/**
 * What keeps the server from publishing a count that trustees send, as a sentence; undefined when nothing does. Answers are sealed to it, so it checks what
 * can be checked without them: that every envelope of the box is accounted for, and no other; that the teams are those of the opening day; that nothing shown is about
 * fewer people than k, going by the ballots that were counted there, which are at least as many as answered any question.
 */
export function countFault(stated: StatedCount, known: KnownBox): string | undefined {
  if (!hasForm(stated)) return 'This is not the form of a count.';
  const notCounted = new Set(stated.board.not_counted.map(({ hash }) => hash));
  const counted = known.envelopes.filter(({ hash }) => !notCounted.has(hash));
  const people = upTheTree(known.lattice, counted);
  for (const check of CHECKS) {
    const fault = check(stated, known, people);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const boxFits: Check = ({ board }, { envelopes, overfull }) => {
  const all = new Map(envelopes.map((one) => [one.hash, one]));
  // bytes that lie in the box several times are one leaf, whichever of them counts
  const copied = copiesIn(envelopes.map(({ hash }) => hash));
  const leftOut = new Set(overfull.map(({ cohort }) => cohort));
  const reasons = new Map(board.not_counted.map(({ hash, reason }) => [hash, reason]));
  if (board.not_counted.some(({ hash }) => !all.has(hash))) return 'It names an envelope that does not lie in this box.';
  for (const { hash, cohort, genuine } of all.values()) {
    if (copied.has(hash)) continue;
    const reason = reasons.get(hash);
    if (leftOut.has(cohort) !== (reason === 'cohort-overfull')) return 'It leaves out other groups than those that hold more ballots than were handed out.';
    if (!leftOut.has(cohort) && genuine === (reason === 'forged-token')) return 'It takes other ballots for forged than those that are.';
  }
  const count = [...all.keys()].filter((hash) => !reasons.has(hash)).length;
  return board.count === count ? undefined : `It counts ${board.count} ballots; ${count} of this box are left after those that it does not count.`;
};

const teamsFit: Check = ({ tables }, { lattice, k, overfull }, people) => {
  const given = new Map(tables.nodes.map((node) => [node.id, node]));
  if (given.size !== lattice.length || tables.nodes.length !== lattice.length) return 'Its teams are not those of the opening day.';
  const leftOut = new Set(overfull.map(({ cohort }) => cohort));
  for (const { id, name, parentId } of lattice) {
    const node = given.get(id);
    if (!node || node.name !== name || node.parentId !== parentId) return 'Its teams are not those of the opening day.';
    if (node.overfull !== leftOut.has(id)) return `It says of "${name}" wrongly whether its ballots were left out.`;
    if (node.sizeBand !== null && !bandFits(node.sizeBand, k, people.get(id) ?? 0)) return `It shows "${name}", where fewer than ${k} people were counted.`;
    if (node.shownAt !== null && !above(lattice, id).includes(node.shownAt)) return `It counts the people of "${name}" in a team that is not above it.`;
    if (node.sizeBand !== null && node.shownAt !== id) return `It shows "${name}" and counts it elsewhere.`;
  }
  return undefined;
};

const figuresFit: Check = ({ tables }, { questions, facets, k }, people) => {
  const values = new Map(facets.map(({ id, of, values: offered }) => [id, of ? undefined : new Set(offered.map((value) => value.id))]));
  const scales = new Map(questions.flatMap(({ id, scale }) => (scale ? [[id, scale] as const] : [])));
  const conditional = conditionalQuestions(questions);
  const drivers = new Set(questions.filter(({ id, scale }) => scale && !conditional.has(id)).map(({ driver }) => driver as string));
  const seen = new Set<string>();
  const misplaced = (group: Pick<Cell, 'family' | 'value' | 'nodeId' | 'sizeBand'>): string | undefined => {
    if (!(group.family === 'team' ? group.value === '' : values.has(group.family) && (values.get(group.family)?.has(group.value) ?? group.value !== '')))
      return 'It shows a group that the rules of this survey do not name.';
    return bandFits(group.sizeBand, k, people.get(group.nodeId) ?? 0) ? undefined : `It has a figure about fewer than ${k} people.`;
  };
  const distributed = distributionFault(tables.distributions, questions, misplaced);
  if (distributed !== undefined) return distributed;
  for (const group of [...tables.groups, ...tables.cells]) {
    const fault = misplaced(group);
    if (fault !== undefined) return fault;
  }
  for (const cell of tables.cells) {
    if (cell.kind === 'question' && conditional.has(cell.measure) && cell.family !== 'team')
      return 'It shows a question that not everybody is asked by a demographic.';
    const scale = cell.kind === 'driver' ? drivers.has(cell.measure) && { min: 0, max: 100 } : scales.get(cell.measure);
    if (!scale) return 'It has a figure about something that was not asked.';
    if (![cell.lowX10, cell.meanX10, cell.highX10].every((x10) => x10 === null || (Number.isInteger(x10) && x10 >= scale.min * 10 && x10 <= scale.max * 10)))
      return 'It has a figure that lies outside its scale.';
    const place = JSON.stringify([cell.family, cell.value, cell.nodeId, cell.kind, cell.measure]);
    if (seen.has(place)) return 'It has the same figure twice.';
    seen.add(place);
  }
  return undefined;
};

const commentsFit: Check = ({ tables }, { questions, kComments }, people) => {
  const asked = new Set(questions.filter(isComment).map(({ id }) => id));
  for (const { nodeId, questionId, text } of tables.comments) {
    if (!asked.has(questionId)) return 'It has a comment to something that was not asked.';
    if ((people.get(nodeId) ?? 0) < kComments) return `It shows a comment of a group of fewer than ${kComments}.`;
    if (text === '' || commentText(text) !== text) return 'It has a comment that is not written as comments are kept.';
  }
  if (!mailboxesFit(tables.comments)) return 'It has a mailbox that nothing can be sent to, or one mailbox twice.';
  return undefined;
};

const certificateFits: Check = ({ tables: { certificate } }, { k, kComments, overfull }) => {
  if (certificate['ok'] !== true) return 'It lacks the certificate that no figure is about too few people.';
  if (certificate['engine'] !== ENGINE) return 'It was counted by another version of the rules. Load the page again and count once more.';
  if (certificate['k'] !== k || certificate['kComments'] !== kComments)
    return 'Its certificate is about other smallest groups than the rules of this survey name.';
  return JSON.stringify(certificate['overfull']) === JSON.stringify(overfull) ? undefined : 'Its certificate names other groups with too many ballots.';
};

const CHECKS: readonly Check[] = [boxFits, teamsFit, figuresFit, commentsFit, certificateFits];

/** The least number of a size band such as `10-14` or `~120`; those of a hundred or more are rounded to ten. */
function bandFits(band: string, k: number, people: number): boolean {
  const [, about, from] = /^(?:~(\d+)|(\d+)-\d+)$/.exec(band) ?? [];
  const least = about === undefined ? Number(from) : Number(about) - 5;
  // a band may begin below k, as 5-9 does for a k of 7; the people who were counted must not
  return people >= k && people >= least;
}

function copiesIn(hashes: readonly string[]): Set<string> {
  const once = new Set<string>();
  return new Set(hashes.filter((hash) => once.size === once.add(hash).size));
}

function above(lattice: readonly LatticeTeam[], team: string): string[] {
  const parents = new Map(lattice.map(({ id, parentId }) => [id, parentId]));
  const line: string[] = [];
  for (let id: string | null | undefined = team; id && line.length <= parents.size; id = parents.get(id)) line.push(id);
  return line;
}

function upTheTree(lattice: readonly LatticeTeam[], counted: readonly { cohort: string }[]): Map<string, number> {
  const people = new Map<string, number>();
  const lines = new Map<string, string[]>();
  for (const { cohort } of counted) {
    const line = lines.get(cohort) ?? above(lattice, cohort);
    lines.set(cohort, line);
    for (const id of line) people.set(id, (people.get(id) ?? 0) + 1);
  }
  return people;
}
