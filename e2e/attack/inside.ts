import type { Loot } from './campaign.js';
import { attributeRows, naiveRows, requestLog, rosterTraces } from './database-twins.js';
import { type DumpedRow, versionOf } from './dump.js';
import { type Linked, link, works } from './linking.js';
import { seededNumbers } from './numbers.js';
import type { Report } from './report.js';
import type { TrueBallot, TrueCycle } from './siege.js';
import { ballotTraces, markersIn, personTraces, wordsOf } from './traces.js';

/** What nobody but its holder may have of a ballot, wherever it is looked for. */
const SECRETS = ['editSecret', 'blinded', 'blindSignature'] as const;
/** What the box itself holds, and nothing else may. */
const BOXED = ['tag', 'input', 'signature'] as const;

/** The attack of somebody who has the whole machine but for the keys: the database down to its disk, the logs, the files. */
export function attackFromInside(lootOf: () => Loot, report: Report): void {
  let loot: Loot;
  let ballots: TrueBallot[];
  beforeAll(() => {
    loot = lootOf();
    ballots = [...loot.first.ballots.values(), ...loot.second.ballots.values()];
  });

  const linked = (rows: readonly DumpedRow[], which: 'first' | 'second'): Linked[] => {
    const cycle: TrueCycle = loot[which];
    const groups = new Map([...loot.lattices[which].members()].flatMap(([group, keys]) => keys.map((key) => [key, group] as const)));
    const people = personTraces(rows, loot.settled, loot.town, (key) => groups.get(key) ?? '');
    return link(people, ballotTraces(rows, cycle), ['spend|', 'edit|', `spend|${cycle.id}|`, cycle.id]);
  };
  const best = (ways: readonly Linked[]): string => {
    const { hits, tried, chance, way } = ways.toSorted((a, b) => b.hits - b.chance - (a.hits - a.chance))[0]!;
    return `${hits} of ${tried}, chance ${chance.toFixed(0)} (${way})`;
  };

  it('T9: links a good part of the ballots to their people as long as the box is not shuffled: the twin that it must break', () => {
    const ways = linked(loot.dumps.fresh, 'first').filter(works);
    report.add('linked before the first night', best(ways));
    expect(Math.max(...ways.map(({ hits, chance }) => hits / chance))).toBeGreaterThan(4);
    expect(Math.max(...ways.map(({ rho }) => rho))).toBeGreaterThan(0.9);
  });

  it.each([
    ['after the first night', 'shuffled', 'first'],
    ['after the count', 'tallied', 'first'],
    ['a later cycle, after its count', 'later', 'second'],
    ['the first cycle, months later', 'later', 'first'],
    ['both destroyed', 'shredded', 'second'],
  ] as const)('T9: links no ballot, envelope or comment to anybody better than chance: %s', (when, stage, which) => {
    const ways = linked(loot.dumps[stage], which);
    report.add(`linked ${when}`, best(ways));
    expect(ways.length).toBeGreaterThan(20);
    expect(ways.filter(works)).toEqual([]);
  });

  it('T9: breaks answers in rows with serial numbers and times, and answers in shuffled rows that carry attributes', () => {
    const all = [...loot.first.ballots.values()];
    const numbers = seededNumbers(5);
    const naive = link([...rosterTraces(all), ...requestLog(all, numbers)], naiveRows(all, numbers));
    const attributes = link(rosterTraces(all), attributeRows(all, numbers));
    report.add('linked in rows with numbers and times', best(naive));
    report.add('linked in shuffled rows with attributes', best(attributes));
    expect(Math.max(...naive.map(({ hits }) => hits))).toBeGreaterThan(0.9 * all.length);
    expect(Math.max(...attributes.map(({ hits }) => hits))).toBeGreaterThan(0.2 * all.length);
  });

  it('T10: finds one transaction in the whole box and in the whole list of who may answer after a night, and no order', () => {
    for (const table of ['box.sealed_ballot', 'org.entitlement']) {
      const xmins = (rows: readonly DumpedRow[]) => new Set(rows.filter((row) => row.table === table).map(({ physical }) => physical['xmin']));
      expect({ table, xmins: xmins(loot.dumps.shuffled).size }).toEqual({ table, xmins: 1 });
      expect(xmins(loot.dumps.fresh).size).toBeGreaterThan(100);
    }
  });

  it('I1: finds no time and no id that carries one on any row of a ballot, and no sortable id of a comment', () => {
    const rows = Object.values(loot.dumps)
      .flat()
      .filter(({ table }) => /^box\.|^pub\.comment|^org\.entitlement/.test(table));
    const own = rows.flatMap(({ table, columns }) =>
      Object.entries(columns).flatMap(([column, text]) => {
        const known = ['organisation_id', 'cycle_id', 'cohort_id', 'node_id', 'employee_id', 'holder_id'].includes(column);
        if (known) return [];
        return /^\d{4}-\d\d-\d\d[T ]/.test(text) || [1, 2, 6, 7].includes(versionOf(text) ?? 0) ? [`${table}.${column}: ${text}`] : [];
      }),
    );
    expect(rows.length).toBeGreaterThan(500);
    expect(own.slice(0, 5)).toEqual([]);
  });

  it('T13: finds nothing of any ballot in the logs of the server and of a talkative PostgreSQL, in mail, or in any table but the box', async () => {
    const mails = await loot.house.outbox();
    const rows = Object.values(loot.dumps).flat();
    const boxed = wordsOf(textsOf(rows.filter(({ table }) => table === 'box.sealed_ballot')));
    const mailed = wordsOf(mails.map(({ text }) => text));
    const places: [string, Set<string>, readonly string[]][] = [
      ['the log of the server', wordsOf(loot.house.log), [...SECRETS, ...BOXED, 'invitation']],
      ['the log of PostgreSQL', wordsOf(loot.house.databaseLog), [...SECRETS, ...BOXED, 'invitation']],
      ['the mail', mailed, [...SECRETS, ...BOXED]],
      ['the box', boxed, [...SECRETS, 'invitation']],
      ['the database', wordsOf(textsOf(rows.filter(({ table }) => table !== 'box.sealed_ballot'))), [...SECRETS, ...BOXED, 'invitation']],
      ['a file', wordsOf(filesOf(loot)), [...SECRETS, ...BOXED, 'invitation']],
    ];
    for (const [place, words, names] of places) expect(markersIn(place, words, ballots, names).slice(0, 3)).toEqual([]);
    // the search would find them
    expect(markersIn('the box', boxed, ballots, ['tag']).length).toBeGreaterThan(300);
    expect(markersIn('the mail', mailed, ballots, ['invitation']).length).toBeGreaterThan(300);
  });

  it('T13: finds words of comments in what was published, and nowhere else', async () => {
    const words = new Set(ballots.flatMap(({ said }) => said.comments.map(({ text }) => /zq\w+/.exec(text)![0])));
    const unpublished = [...loot.dumps.fresh, ...loot.dumps.shuffled];
    const others = [...loot.dumps.tallied, ...loot.dumps.later].filter(({ table }) => table !== 'pub.comment');
    const mails = (await loot.house.outbox()).map(({ text }) => text);
    const said = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/zq\w+/g) ?? []).filter((word) => words.has(word));
    expect(words.size).toBeGreaterThan(100);
    expect(said(textsOf(loot.dumps.later)).length).toBeGreaterThan(100);
    for (const texts of [textsOf(unpublished), textsOf(others), loot.house.log, loot.house.databaseLog, mails, filesOf(loot)]) expect(said(texts)).toEqual([]);
  });

  it('I5: finds no line about a ballot request in any log', () => {
    expect(loot.house.log.filter((line) => /"(route|url|path)":"[^"]*(\/b\/|ballot-token)/.test(line))).toEqual([]);
    const statements = loot.house.databaseLog;
    // copying into the next table is the shuffle's own
    const about = /(INSERT INTO|UPDATE|DELETE FROM) (box\.|org\.invitation\b|org\.entitlement)/;
    expect(statements.filter((line) => about.test(line) && !/_next/.test(line) && !/INSERT INTO org\.entitlement/.test(line)).slice(0, 3)).toEqual([]);
    expect(statements.filter((line) => /statement: /.test(line)).length).toBeGreaterThan(100);
  });

  it('T9: finds no file that came or changed while people answered', () => {
    expect(loot.files.after).toEqual(loot.files.before);
    expect(loot.files.after.filter(({ changedAt }) => changedAt > loot.casting.from)).toEqual([]);
  });

  it('T11: finds no envelope in the database and no key in any folder once the promised days are over', () => {
    const boxed = (rows: readonly DumpedRow[]): number => rows.filter(({ table }) => table === 'box.sealed_ballot').length;
    const keys = (files: readonly { name: string }[]): number => files.filter(({ name }) => /(casting|tally)\.key/.test(name)).length;
    // what was taken back keeps its tag, so that it can be cast again
    expect(boxed(loot.dumps.tallied)).toBeGreaterThanOrEqual(loot.first.ballots.size);
    expect(keys(loot.files.after)).toBe(4);
    expect([boxed(loot.dumps.shredded), keys(loot.files.shredded)]).toEqual([0, 0]);
    expect(wordsOf(textsOf(loot.dumps.shredded)).size).toBeGreaterThan(100);
    expect(markersIn('the database', wordsOf(textsOf(loot.dumps.shredded)), ballots, BOXED).slice(0, 3)).toEqual([]);
  });

  it('keeps no list of who had collected a ballot, and no invitation, once it is counted', () => {
    const left = loot.dumps.later.filter(({ table }) => /^org\.(entitlement|invitation)$/.test(table)).map(({ table }) => table);
    expect([...new Set(left)]).toEqual([]);
  });
}

const textsOf = (rows: readonly DumpedRow[]): string[] => rows.flatMap(({ columns }) => Object.values(columns));

const filesOf = ({ files }: Loot): string[] => Object.values(files).flatMap((all) => all.map(({ text }) => text));
