import { both, type CountRange, sumOf } from './count-range.rules.js';
import { type CrossedPeople, crossedPeople, type CrossedTeam, type CrossedValue, type Effort } from './crossed-people.rules.js';

type Direction = 1 | -1;

/** A guess of how many of each kind are counted that agrees with what is shown of the teams; see `CrossedGroups`. It is moved about, one or two kinds at a time. */
export class PossibleCounts {
  private constructor(
    private readonly people: CrossedPeople,
    private readonly counts: Int32Array,
    private readonly teamSums: Int32Array,
    private readonly valueSums: Int32Array,
    /** Where the sum of a value has to stay. */
    private held: CountRange[],
  ) {}

  /** What was changed since it is asked for. */
  private changes: [kind: number, by: number][] | undefined;

  /** A point about in the middle of what is known. */
  static of(teams: readonly CrossedTeam[], values: readonly CrossedValue[], effort: Effort): PossibleCounts {
    const people = crossedPeople(teams, values, effort);
    const point = new PossibleCounts(
      people,
      new Int32Array(people.kinds.length),
      new Int32Array(teams.length),
      new Int32Array(values.length),
      values.map(({ members }) => [0, members.length]),
    );
    const [least, most] = teams[0]!.range;
    point.fill(Math.floor((least + most) / 2));
    return point;
  }

  copy(): PossibleCounts {
    const { people, counts, teamSums, valueSums, held } = this;
    return new PossibleCounts(people, counts.slice(), teamSums.slice(), valueSums.slice(), [...held]);
  }

  valueSum(v: number): number {
    return this.valueSums[v]!;
  }

  /** From now on the sum of the value stays where it is said. */
  hold(v: number, range: CountRange): void {
    this.held[v] = range;
  }

  /** What the teams leave to a value: never less than what is possible. */
  rangeOf(v: number): CountRange {
    const { teams, kinds, kindsOf } = this.people;
    const have = teams.map(() => 0);
    for (const kind of kindsOf[v]!) have[kinds[kind]!.team]! += kinds[kind]!.size;
    // of each team and all below it, those with the value and those without
    const inside = have.map((size): CountRange => [0, size]);
    const outside = have.map((size, t): CountRange => [0, teams[t]!.own - size]);
    for (let t = teams.length - 1; t >= 0; t--) {
      const { range, parent } = teams[t]!;
      const [own, others] = [inside[t]!, outside[t]!];
      inside[t] = both(own, [range[0] - others[1], range[1] - others[0]]);
      outside[t] = both(others, [range[0] - own[1], range[1] - own[0]]);
      if (parent < 0) continue;
      inside[parent] = sumOf([inside[parent]!, inside[t]!]);
      outside[parent] = sumOf([outside[parent]!, outside[t]!]);
    }
    return inside[0]!;
  }

  /** Moves the sum of a value into a range, one or two kinds at a time; false where it does not get there, or the effort is spent. */
  bring(v: number, [least, most]: CountRange): boolean {
    const sum = this.valueSums[v]!;
    if (sum < least) return this.push(v, 1, least - sum);
    return sum <= most || this.push(v, -1, sum - most);
  }

  /** Whether the sum of the value can be one more or one less while nothing that is shown changes. The room that each value was left is what may be used here. */
  isFree(v: number): boolean {
    const held = this.held;
    this.held = held.map(() => [-Infinity, Infinity]);
    this.changes = [];
    const free = this.push(v, 1, 1) || this.push(v, -1, 1);
    const made = this.changes;
    this.changes = undefined;
    for (const [kind, by] of made) this.change(kind, -by);
    this.held = held;
    return free;
  }

  private push(v: number, way: Direction, amount: number): boolean {
    let left = amount;
    for (const move of [this.within, this.alone, this.beside])
      for (const kind of this.people.kindsOf[v]!) {
        if (left === 0) return true;
        left -= move.call(this, v, kind, way, left);
      }
    return left === 0;
  }

  /** One more of the kind, one less of another that has not the value, in the same team. */
  private within(v: number, kind: number, way: Direction, most: number): number {
    return this.exchange(v, kind, way, most, this.people.kinds[kind]!.team, undefined);
  }

  private alone(v: number, kind: number, way: Direction, most: number): number {
    const { kinds, teams } = this.people;
    const { team, values } = kinds[kind]!;
    if (this.people.effort.left-- <= 0) return 0;
    let room = Math.min(most, this.kindRoom(kind, way));
    for (const value of values) if (room > 0 && value !== v) room = Math.min(room, this.valueRoom(value, way));
    for (let up = team; up >= 0 && room > 0; up = teams[up]!.parent) room = Math.min(room, this.teamRoom(up, way));
    if (room > 0) this.change(kind, way * room);
    return Math.max(0, room);
  }

  /** As `within`, in another team, as near as there is one. */
  private beside(v: number, kind: number, way: Direction, most: number): number {
    const { kinds, teams } = this.people;
    let moved = 0;
    for (let [below, up] = [-1, kinds[kind]!.team]; up >= 0 && moved < most; [below, up] = [up, teams[up]!.parent]) {
      if (below >= 0 && this.teamRoom(below, way) <= 0) break;
      moved += this.exchange(v, kind, way, most - moved, up, below === -1 ? undefined : below);
    }
    return moved;
  }

  /** Exchanges with kinds of a team and all below it, but for those of one team below it. */
  private exchange(v: number, kind: number, way: Direction, most: number, within: number, but: number | undefined): number {
    const { spans, kinds, effort } = this.people;
    const [from, to] = spans[within]!;
    const [skip, next] = but === undefined ? [-1, -1] : spans[but]!;
    const back: Direction = way === 1 ? -1 : 1;
    let moved = 0;
    for (let other = from; other < to && moved < most; other++) {
      if (other === skip) other = next;
      if (other >= to || effort.left <= 0) break;
      effort.left--;
      if (this.kindRoom(kind, way) <= 0) break;
      if (other === kind || this.kindRoom(other, back) <= 0 || kinds[other]!.values.includes(v)) continue;
      const room = Math.min(most - moved, this.pairRoom(v, kind, other, way, back, within));
      if (room <= 0) continue;
      this.change(kind, way * room);
      this.change(other, back * room);
      moved += room;
    }
    return moved;
  }

  private pairRoom(v: number, kind: number, other: number, way: Direction, back: Direction, within: number): number {
    const { kinds, teams } = this.people;
    const [one, two] = [kinds[kind]!, kinds[other]!];
    let room = Math.min(this.kindRoom(kind, way), this.kindRoom(other, back));
    for (const value of one.values) if (value !== v && !two.values.includes(value)) room = Math.min(room, this.valueRoom(value, way));
    for (const value of two.values) if (!one.values.includes(value)) room = Math.min(room, this.valueRoom(value, back));
    for (let up = one.team; up !== within && room > 0; up = teams[up]!.parent) room = Math.min(room, this.teamRoom(up, way));
    for (let up = two.team; up !== within && room > 0; up = teams[up]!.parent) room = Math.min(room, this.teamRoom(up, back));
    return room;
  }

  private kindRoom(kind: number, way: Direction): number {
    return way === 1 ? this.people.kinds[kind]!.size - this.counts[kind]! : this.counts[kind]!;
  }

  private teamRoom(t: number, way: Direction): number {
    const { shown, range } = this.people.teams[t]!;
    if (!shown) return Infinity;
    return way === 1 ? range[1] - this.teamSums[t]! : this.teamSums[t]! - range[0];
  }

  private valueRoom(v: number, way: Direction): number {
    return way === 1 ? this.held[v]![1] - this.valueSums[v]! : this.valueSums[v]! - this.held[v]![0];
  }

  private change(kind: number, by: number): void {
    const { kinds, teams } = this.people;
    this.changes?.push([kind, by]);
    this.counts[kind]! += by;
    for (const value of kinds[kind]!.values) this.valueSums[value]! += by;
    for (let up = kinds[kind]!.team; up >= 0; up = teams[up]!.parent) this.teamSums[up]! += by;
  }

  /** Shares a count of everybody out from above to below, evenly as far as what is known of each allows. */
  private fill(total: number): void {
    const { teams, kinds, spans } = this.people;
    const below = teams.map((): number[] => []);
    for (const [t, { parent }] of teams.entries()) if (parent >= 0) below[parent]!.push(t);
    const targets = teams.map(() => 0);
    targets[0] = total;
    for (const [t, { own }] of teams.entries()) {
      const shares = spread(targets[t]!, [...below[t]!.map((child) => teams[child]!.range), [0, own]]);
      for (const [i, child] of below[t]!.entries()) targets[child] = shares[i]!;
      const ofOwn: number[] = [];
      for (let kind = spans[t]![0]; kind < spans[t]![1] && kinds[kind]!.team === t; kind++) ofOwn.push(kind);
      const counts = spread(
        shares.at(-1)!,
        ofOwn.map((kind): CountRange => [0, kinds[kind]!.size]),
      );
      for (const [i, kind] of ofOwn.entries()) this.change(kind, counts[i]!);
    }
  }
}

/** Shares a total out among parts, each within its range, and as much of its range to each as to the others. */
function spread(total: number, parts: readonly CountRange[]): number[] {
  const rooms = parts.map(([least, most]) => most - least);
  const all = rooms.reduce((sum, room) => sum + room, 0);
  let left = total - parts.reduce((sum, [least]) => sum + least, 0);
  const part = all === 0 ? 0 : left / all;
  const given = rooms.map((room) => Math.floor(room * part));
  left -= given.reduce((sum, one) => sum + one, 0);
  return parts.map(([least], i) => {
    const more = Math.min(left, rooms[i]! - given[i]!);
    left -= more;
    return least + given[i]! + more;
  });
}
