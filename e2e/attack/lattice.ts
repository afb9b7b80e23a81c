import { behindFacets, type Counted, groupKey } from './facet-lattice.js';
import { bandOf, type Figure, TEAMS } from './figures.js';
import type { TrueBallot, TrueCycle } from './siege.js';
import type { Town, TownPerson } from './town.js';

/**
 * Who stands behind every published group, worked out from the written rules (the lift), the directory and the turnout, which the attacker is given.
 * Written anew from the rules, not taken over from the product: where both disagree the attack says so.
 */
export class Lattice {
  /** Team ids: children before parents. */
  readonly order: string[];
  private readonly parents: Map<string, string | null>;
  /** Personnel number to the group her ballot is bound to. */
  private readonly cohorts = new Map<string, string>();

  constructor(
    private readonly town: Town,
    people: readonly TownPerson[],
    private readonly idOf: (team: string) => string,
    readonly k: number,
  ) {
    this.parents = new Map(town.teams.map(({ name, parent }) => [idOf(name), parent === null ? null : idOf(parent)]));
    const depth = (id: string): number => (this.parents.get(id) ? 1 + depth(this.parents.get(id)!) : 0);
    this.order = [...this.parents.keys()].sort((a, b) => depth(b) - depth(a));
    const placed = new Map(people.map((person) => [person.key, this.place(person)]));
    const homes = this.lift(count([...placed.values()]), new Map());
    for (const [key, team] of placed) this.cohorts.set(key, homes.get(team)!);
  }

  /** The teams at and above one. */
  upwards(team: string): string[] {
    const above = this.parents.get(team);
    return above ? [team, ...this.upwards(above)] : [team];
  }

  parentOf(team: string): string | null {
    return this.parents.get(team) ?? null;
  }

  /** The people of every group of the manifest, by its id: the attacker reads there how many they are. */
  members(): Map<string, string[]> {
    return grouped([...this.cohorts].map(([key, cohort]) => [cohort, key]));
  }

  /** Everybody at and below every team, counted where the manifest counts them. */
  membersBelow(): Map<string, string[]> {
    return grouped([...this.cohorts].flatMap(([key, cohort]) => this.upwards(cohort).map((team): [string, string] => [team, key])));
  }

  /** The ballots behind every team's figure of one question. `lifted`: teams that are counted one level up though they are large enough. */
  behind(cycle: TrueCycle, questionId: string, lifted: ReadonlySet<string> = new Set()): Map<string, TrueBallot[]> {
    const answering = this.counted(cycle, questionId, lifted).filter(({ answered }) => answered);
    return grouped(answering.flatMap(({ ballot, team }) => this.upwards(team).map((at): [string, TrueBallot] => [at, ballot])));
  }

  /** The ballots behind every group of one question, of teams and of demographics; what the figures say of themselves decides where the rules leave a choice. */
  behindAll(cycle: TrueCycle, questionId: string, figures: readonly Figure[]): Map<string, TrueBallot[]> {
    const lifted = this.liftedBy(cycle, questionId, figures);
    const teams = [...this.behind(cycle, questionId, lifted)].map(([node, ballots]): [string, TrueBallot[]] => [
      groupKey({ family: TEAMS, node, value: '' }),
      ballots,
    ]);
    const people = this.counted(cycle, questionId, lifted);
    return new Map([...teams, ...behindFacets(people, { ...this, facets: cycle.facets, figures, upwards: (team) => this.upwards(team) })]);
  }

  /** Teams that the publication counts one level up so that its demographics fit: those without which the sizes that are shown come out. */
  private liftedBy(cycle: TrueCycle, questionId: string, figures: readonly Figure[]): Set<string> {
    const bands = new Map(figures.filter(({ family }) => family === TEAMS).map(({ node, sizeBand }) => [node, sizeBand]));
    const wrong = (without: ReadonlySet<string>): string[] => {
      const behind = this.behind(cycle, questionId, without);
      return this.order.filter((team) => bands.get(team) !== (behind.has(team) ? bandOf(behind.get(team)!.length) : undefined));
    };
    let lifted = new Set<string>();
    for (const team of wrong(lifted)) {
      const more = new Set(lifted).add(team);
      if (wrong(more).length < wrong(lifted).length) lifted = more;
    }
    return lifted;
  }

  /** Who is counted for a question, and in which team: for a mandatory one also those who left this or another out, who help no group to reach k. */
  private counted(cycle: TrueCycle, questionId: string, lifted: ReadonlySet<string>): Counted[] {
    const { mandatory } = cycle.questions.find(({ id }) => id === questionId)!;
    const asked = cycle.questions.filter((question) => question.mandatory);
    const whole = ({ said }: TrueBallot): boolean => !mandatory || asked.every(({ id }) => said.answers[id] !== undefined);
    const ballots = [...cycle.ballots.values()].filter(({ said }) => mandatory || said.answers[questionId] !== undefined);
    const of = (core: boolean) => count(ballots.filter((ballot) => whole(ballot) === core).map(this.cohortOf));
    const homes = this.lift(of(true), of(false), this.k, lifted);
    return ballots.flatMap((ballot) => {
      const team = homes.get(this.cohortOf(ballot));
      return team ? [{ ballot, team, core: whole(ballot), answered: ballot.said.answers[questionId] !== undefined }] : [];
    });
  }

  /** Everybody whose comments, had she made any, would be shown at a team. */
  commenters(cycle: TrueCycle, kComments: number): Map<string, TrueBallot[]> {
    const ballots = [...cycle.ballots.values()];
    const homes = this.lift(count(ballots.map(this.cohortOf)), new Map(), kComments);
    return grouped(
      ballots.flatMap((ballot) =>
        this.shownAt(homes, ballot)
          .slice(0, 1)
          .map((team): [string, TrueBallot] => [team, ballot]),
      ),
    );
  }

  private readonly cohortOf = ({ person }: TrueBallot): string => this.cohorts.get(person.key)!;

  private shownAt(homes: ReadonlyMap<string, string | null>, ballot: TrueBallot): string[] {
    const home = homes.get(this.cohortOf(ballot));
    return home ? this.upwards(home) : [];
  }

  /** A leader is counted in the first team above that she does not lead. */
  private place({ key, team }: TownPerson): string {
    const led = new Set(this.town.teams.filter(({ leader }) => leader === key).map(({ name }) => this.idOf(name)));
    let at = this.idOf(team);
    while (led.has(at) && this.parents.get(at)) at = this.parents.get(at)!;
    return at;
  }

  /** For every team the atom its direct people are counted in: the first team upwards that has gathered k. */
  private lift(
    counts: ReadonlyMap<string, number>,
    others: ReadonlyMap<string, number>,
    k = this.k,
    lifted: ReadonlySet<string> = new Set(),
  ): Map<string, string | null> {
    const pool = new Map(counts);
    const atoms = new Map<string, number>();
    const rest = new Map(others);
    for (const id of this.order) {
      const parent = this.parents.get(id);
      const size = pool.get(id) ?? 0;
      if (size >= k && (!parent || !lifted.has(id))) atoms.set(id, size);
      else if (parent) {
        pool.set(parent, (pool.get(parent) ?? 0) + size);
        rest.set(parent, (rest.get(parent) ?? 0) + (rest.get(id) ?? 0));
      }
    }
    const top = this.order.at(-1)!;
    const leftOver = pool.get(top) ?? 0;
    if (!atoms.has(top) && leftOver + (rest.get(top) ?? 0) > 0) {
      const uppermost = [...atoms.keys()].filter(
        (id) =>
          !this.upwards(id)
            .slice(1)
            .some((above) => atoms.has(above)),
      );
      const smallest = uppermost.sort((a, b) => atoms.get(a)! - atoms.get(b)! || (a < b ? -1 : 1))[0];
      if (smallest !== undefined) {
        atoms.delete(smallest);
        atoms.set(top, leftOver);
      }
    }
    return new Map(this.order.map((id) => [id, this.upwards(id).find((team) => atoms.has(team)) ?? null]));
  }
}

export function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const [key, one] of pairs) {
    const list = all.get(key);
    if (list) list.push(one);
    else all.set(key, [one]);
  }
  return all;
}

function count(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
