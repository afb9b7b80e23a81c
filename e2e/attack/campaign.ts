import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { BesiegedHouse, until, wanted } from './besieged-house.js';
import { type DumpedRow, dumpAll } from './dump.js';
import { type Found, harvest } from './harvest.js';
import { Lattice } from './lattice.js';
import { seededNumbers } from './numbers.js';
import { firstOpinion, laterOpinion } from './opinions.js';
import { appoint, harvestAll, outsiders } from './outsiders.js';
import * as siege from './siege.js';
import { type Town, type TownPerson, town as townOf } from './town.js';

export const K = 5;
export const K_COMMENTS = 10;
/** As many as the rules of other products were tried on (design: anonymity, section 5.1). */
const RESPONDENTS = 449;
/** Nights between the two cycles: they fall into two quarters, so both can be set against what customers say. */
const NIGHTS_BETWEEN = 120;
/** Nights until the ballots of the second cycle are destroyed too: the promised fourteen, and one. */
const NIGHTS_TO_SHRED = 15;
/** The minute of every hour at which the server looks for what is to be destroyed. */
const SHREDDING_MINUTE = 47;

/** A file of the product beside its database. */
export interface KeptFile {
  name: string;
  changedAt: number;
  text: string;
}

/** Everything that the attack got hold of, in the order of events, and what really happened, to score it by. */
export interface Loot {
  house: BesiegedHouse;
  town: Town;
  settled: siege.Settled;
  first: siege.TrueCycle;
  second: siege.TrueCycle;
  /** As the cycles opened: who is counted where. */
  lattices: { first: Lattice; second: Lattice };
  found: { open: Found[]; twoMore: Found[]; reminded: Found[]; published: Found[]; later: Found[] };
  /** How many mails the reminder was: everybody who had not collected a ballot. */
  reminders: number;
  dumps: { fresh: DumpedRow[]; shuffled: DumpedRow[]; tallied: DumpedRow[]; later: DumpedRow[]; shredded: DumpedRow[] };
  files: { before: KeptFile[]; after: KeptFile[]; shredded: KeptFile[] };
  /** First and last cast of the first cycle, as the machine's clock had it. */
  casting: { from: number; until: number };
}

/** Two cycles of a made-up organisation with joiners between, in the running product, and everything that anybody or the owner of the machine could see. */
export async function campaign(): Promise<Loot> {
  const house = await BesiegedHouse.open();
  try {
    return await fight(house);
  } catch (error) {
    // the processes of the house would outlive the test
    await house.close();
    throw error;
  }
}

async function fight(house: BesiegedHouse): Promise<Loot> {
  const [town, numbers] = [townOf(), seededNumbers(3)];
  const settled = await siege.settle(house, town);
  await appoint(settled, town);
  await siege.customersSay(settled, town, [quarterOf(house.today()), quarterOf(house.today(NIGHTS_BETWEEN + 1))], numbers);
  const latticeOf = (people: readonly TownPerson[]): Lattice => new Lattice(town, people, (name) => settled.teamIds.get(name)!, K);
  const questionnaire = await siege.questionnaire(settled.admin);
  const first = await siege.openCycle(house, settled.admin, 'First', questionnaire);
  const lattices = { first: latticeOf(town.people), second: latticeOf([...town.people, ...town.joiners]) };

  const voters = numbers.shuffled(town.people).slice(0, RESPONDENTS);
  const opinion = (person: TownPerson) => firstOpinion(person, first.questions, numbers);
  const filesBefore = await filesOf(house);
  const from = Date.now();
  await siege.castAll(house, first, voters.slice(2), numbers, opinion);
  const fresh = await house.asSuperuser(dumpAll);
  await siege.thinkAgain(house, first, voters.slice(2, 11), opinion);
  let all = await outsiders(house, town);
  const open = await harvestAll(house, all, settled);
  await siege.castAll(house, first, voters.slice(0, 2), numbers, opinion);
  const casting = { from, until: Date.now() };
  const twoMore = await harvestAll(house, all, settled);
  const filesAfter = await filesOf(house);

  await house.sleep(1);
  await house.idle();
  const shuffled = await house.asSuperuser(dumpAll);
  all = await outsiders(house, town);
  const hr = all[0]!.requests;
  const before = (await house.outbox()).length;
  await wanted(hr('POST', `/api/cycles/${first.id}/reminders`), 201);
  await house.idle();
  const counts = ['/api/cycles', `/api/cycles/${first.id}`, `/api/cycles/${first.id}/participation`, '/api/health/metrics'];
  const reminded = await harvest(
    'hr',
    hr,
    counts.map((address) => ({ route: address, address })),
  );
  const reminders = (await house.outbox()).length - before;
  await siege.publish(hr, first);
  await house.idle();
  const tallied = await house.asSuperuser(dumpAll);
  const published = await harvestAll(house, all, settled);

  await house.sleep(NIGHTS_BETWEEN);
  settled.admin = await house.signIn('ada@town.example');
  await siege.join(settled, town.joiners, house.today(-1));
  const second = await siege.openCycle(house, settled.admin, 'Second', questionnaire);
  const again = [...first.ballots.values()].map(({ person }) => person);
  await siege.castAll(house, second, [...again, ...town.joiners], numbers, (person) => {
    const before = first.ballots.get(person.key)?.said;
    return before ? laterOpinion(person, before, second.questions, numbers) : firstOpinion(person, second.questions, numbers);
  });
  await siege.publish(settled.admin, second);
  await house.idle();
  const later = await harvestAll(house, await outsiders(house, town), settled);
  const laterDump = await house.asSuperuser(dumpAll);
  await house.sleep(NIGHTS_TO_SHRED, SHREDDING_MINUTE);
  const left = `SELECT 1 FROM pub.ballot_cycle WHERE state <> 'shredded'`;
  await house.asSuperuser((database) => until(async () => (await database.query(left)).rows.length === 0, 'a cycle was not shredded on its day'));
  const shredded = await house.asSuperuser(dumpAll);
  const files = { before: filesBefore, after: filesAfter, shredded: await filesOf(house) };
  const found = { open, twoMore, reminded, published, later };
  const dumps = { fresh, shuffled, tallied, later: laterDump, shredded };
  return { house, town, settled, first, second, lattices, found, reminders, dumps, files, casting };
}

async function filesOf(house: BesiegedHouse): Promise<KeptFile[]> {
  const names = await readdir(house.dataFolder, { recursive: true });
  const files = await Promise.all(names.map((name) => kept({ name, file: path.join(house.dataFolder, name) })));
  return files.flat();
}

async function kept({ name, file }: { name: string; file: string }): Promise<KeptFile[]> {
  const what = await stat(file);
  return what.isFile() ? [{ name, changedAt: what.mtimeMs, text: await readFile(file, 'latin1') }] : [];
}

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
