/** What was answered in a month and counts for one team, or for none. */
export interface AnsweredPlace {
  /** Its first day. */
  readonly month: string;
  /** Null for answers that count for no team, which are on no board. */
  readonly teamId: string | null;
  readonly n: number;
  /** Answers that name no agent. */
  readonly unnamed: number;
  /** Different agents that the others name. */
  readonly agents: number;
  /** What the board has of that team itself, with all sources of the metric; null where it has nothing. */
  readonly board: { readonly n: number; readonly isShown: boolean } | null;
  /** Whether nothing on the board of that metric and month, from whatever source, names an agent. */
  readonly namesNobody: boolean;
}

/** What is to be known of the time and the organisation. */
export interface TellingTerms {
  /** The first day of the running month. */
  readonly runningMonth: string;
  readonly minimumBase: number;
  readonly smallestAgents: number;
}

/** What may be told of a survey. */
export interface Told<Place extends AnsweredPlace> {
  readonly places: readonly Place[];
  /** Answers in them. */
  readonly base: number;
  /** Months of which all is told, so that comments of them may be read. */
  readonly wholeMonths: readonly string[];
  /** Whether there are answers besides. */
  readonly leavesOut: boolean;
  /** Why no figure is told; null when it is. It says nothing of how many answers are hidden. */
  readonly hidden: 'few-answers' | 'few-agents' | null;
}

/**
 * Which answers of a survey may be told: those of teams and months that the board shows and that come from this survey alone. So each result is a sum of figures of the board, and whatever is added to it or
 * taken from it is made of the same blocks (`disclose`). Where nobody is named on the board in that month nothing can be worked out about anybody. What counts for no team is on no board, and needs enough agents by itself, or no
 * fewer answers that name none. The running month waits until as much of it as a figure rests on may be told: of few, each new answer could be seen to come.
 */
export function toldOf<Place extends AnsweredPlace>(all: readonly Place[], { runningMonth, minimumBase, smallestAgents }: TellingTerms): Told<Place> {
  const open = all.filter((place) => mayBeTold(place, smallestAgents));
  const waits = answersOf(open.filter(({ month }) => month >= runningMonth)) < minimumBase;
  const places = open.filter(({ month }) => !waits || month < runningMonth);
  const partly = new Set(all.filter((place) => !places.includes(place)).map(({ month }) => month));
  const base = answersOf(places);
  return {
    places,
    base,
    wholeMonths: [...new Set(places.map(({ month }) => month))].filter((month) => !partly.has(month)),
    leavesOut: places.length < all.length,
    hidden: base >= minimumBase ? null : open.length < all.length ? 'few-agents' : 'few-answers',
  };
}

function mayBeTold({ n, unnamed, agents, teamId, board, namesNobody }: AnsweredPlace, smallestAgents: number): boolean {
  if (namesNobody && unnamed === n) return true;
  if (teamId === null) return agents >= smallestAgents || (unnamed > 0 && unnamed >= n - unnamed);
  return board !== null && board.isShown && board.n === n;
}

function answersOf(places: readonly AnsweredPlace[]): number {
  return places.reduce((sum, { n }) => sum + n, 0);
}
