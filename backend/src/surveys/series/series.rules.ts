import type { NewSeries, SeriesChange } from '@throughline/contract';
import {
  addDays,
  type CycleAudience,
  type CycleDemographic,
  type CycleState,
  DRAFTED_DAYS_BEFORE,
  fewestDaysBetween,
  type FieldProblem,
  type Happening,
  occurrence,
  oneLine,
  type PlainDate,
  plainDate,
  Refusal,
  type Rhythm,
  type SeriesKind,
  type SeriesState,
  SERIES_LIMITS,
  SMALLEST_K,
  SMALLEST_K_COMMENTS,
} from '@throughline/domain';
import { tidyAudience } from '../cycle/audience.rules.js';
import type { CyclePlan } from '../cycle/cycle.rules.js';
import { demographicProblems, plainDemographic } from '../cycle/demographics.rules.js';
import { commentsProblem, mustFit } from '../cycle/plan-checks.rules.js';

/** What HR decides about a series. Days as 2026-03-31. */
export interface SeriesPlan {
  name: string;
  kind: SeriesKind;
  opensItself: boolean;
  questionnaireId: string;
  questionnaireVersion: number | null;
  firstOn: string;
  rhythm: Rhythm;
  openDays: number;
  audience: CycleAudience;
  demographics: CycleDemographic[];
  k: number;
  kComments: number;
  remindAfter: number[];
  printedCards: boolean;
  strictTrends: boolean;
  happening: { what: Happening; days: number; since: string } | null;
  windowDays: number | null;
}

/** Where a series stands. */
export type Standing = Pick<SeriesPlan, 'kind' | 'firstOn' | 'rhythm' | 'opensItself'> & { readonly nextIndex: number };

/** A new series with what was not said filled in. Throws Refusal `invalid-series` with a pointer for every field that does not fit. */
export function newSeries(asked: NewSeries, today: PlainDate): SeriesPlan {
  const k = asked.k ?? SMALLEST_K;
  return checked(
    {
      name: oneLine(asked.name),
      kind: asked.kind,
      opensItself: asked.opensItself ?? false,
      questionnaireId: asked.questionnaireId.toLowerCase(),
      questionnaireVersion: asked.questionnaireVersion ?? null,
      firstOn: asked.firstOn,
      rhythm: { unit: asked.rhythm.unit, every: asked.rhythm.every },
      openDays: asked.openDays,
      audience: tidyAudience(asked.audience),
      demographics: (asked.demographics ?? []).map(plainDemographic),
      k,
      kComments: asked.kComments ?? Math.max(k, SMALLEST_K_COMMENTS),
      remindAfter: (asked.remindAfter ?? []).toSorted((a, b) => a - b),
      printedCards: asked.printedCards ?? false,
      strictTrends: asked.strictTrends ?? false,
      // what happened before the series began is nobody's reason to be asked now; a day of leaving lies ahead
      happening: asked.happening ? { what: asked.happening.what, days: asked.happening.days, since: today } : null,
      windowDays: asked.kind === 'pulse' ? (asked.windowDays ?? SERIES_LIMITS.windowDays.usual) : (asked.windowDays ?? null),
    },
    asked.firstOn < today ? `${asked.firstOn} has passed; choose today or a later day.` : undefined,
  );
}

/** A series after a change, from its next cycle on. `again`: whether its days are counted anew from `firstOn`. Throws Refusal `series-ended`, and `invalid-series` as newSeries does. */
export function changedSeries(
  plan: SeriesPlan & { state: SeriesState; nextIndex: number },
  change: SeriesChange,
  today: PlainDate,
): { plan: SeriesPlan; again: boolean } {
  mustGoOn(plan.state);
  const again = change.firstOn !== undefined || change.rhythm !== undefined;
  // a new rhythm begins where the old one would have gone on
  const firstOn = change.firstOn ?? (change.rhythm ? nextOn(plan) : plan.firstOn);
  const k = change.k ?? plan.k;
  const happening = plan.happening && change.happening ? { ...plan.happening, what: change.happening.what, days: change.happening.days } : plan.happening;
  const changed: SeriesPlan = {
    name: oneLine(change.name ?? plan.name),
    kind: plan.kind,
    opensItself: change.opensItself ?? plan.opensItself,
    questionnaireId: (change.questionnaireId ?? plan.questionnaireId).toLowerCase(),
    questionnaireVersion: change.questionnaireVersion ?? (change.questionnaireId ? null : plan.questionnaireVersion),
    firstOn,
    rhythm: change.rhythm ? { unit: change.rhythm.unit, every: change.rhythm.every } : plan.rhythm,
    openDays: change.openDays ?? plan.openDays,
    audience: change.audience === undefined ? plan.audience : tidyAudience(change.audience),
    demographics: (change.demographics ?? plan.demographics).map(plainDemographic),
    k,
    kComments: change.kComments ?? Math.max(k, plan.kComments),
    remindAfter: (change.remindAfter ?? plan.remindAfter).toSorted((a, b) => a - b),
    printedCards: change.printedCards ?? plan.printedCards,
    strictTrends: change.strictTrends ?? plan.strictTrends,
    happening,
    windowDays: change.windowDays ?? plan.windowDays,
  };
  const problem = change.firstOn !== undefined && change.firstOn < today ? `${change.firstOn} has passed; choose today or a later day.` : undefined;
  const kindProblem = !plan.happening && change.happening ? 'Only a lifecycle series asks about what happened to people.' : undefined;
  return { plan: checked(changed, problem, kindProblem), again };
}

/** The day of the next occurrence. */
export function nextOn({ firstOn, rhythm, nextIndex }: Pick<Standing, 'firstOn' | 'rhythm' | 'nextIndex'>): PlainDate {
  return occurrence(plainDate(firstOn), rhythm, nextIndex);
}

/** The next days on which a series plans cycles, up to a day, at most so many. */
export function upcoming(series: Standing, until: PlainDate, most = 60): PlainDate[] {
  const days: PlainDate[] = [];
  for (let index = series.nextIndex; days.length < most; index++) {
    const day = nextOn({ ...series, nextIndex: index });
    if (day > until) break;
    days.push(day);
  }
  return days;
}

/** Throws Refusal `series-ended` when it is over for good. */
export function mustGoOn(state: SeriesState): void {
  if (state === 'ended') throw new Refusal('conflict', 'series-ended', 'This series has ended for good. Start a new one.');
}

/** Throws Refusal `invalid-series` unless the version was launched: only then does it stay as it is for good. */
export function mustBeLaunched({ version, launched }: { readonly version: number; readonly launched: boolean }): void {
  if (launched) return;
  const sentence = `Version ${version} has not been asked yet and may still change. A series can only keep to a version that a cycle has asked.`;
  throw new Refusal('invalid', 'invalid-series', sentence, [{ pointer: '#/questionnaireVersion', detail: sentence }]);
}

/** Throws Refusal `not-a-pulse` unless the series is a pulse: only then is there a sampling plan. */
export function mustBePulse(kind: SeriesKind): void {
  if (kind !== 'pulse') throw new Refusal('conflict', 'not-a-pulse', 'Only a pulse asks its questions in parts and has a sampling plan.');
}

/**
 * What a series does next. `draft`: how the cycle of the next occurrence stands, `none` before it is made and `gone` when HR deleted it; `hourCame`: whether people may be
 * written to at this hour. What was missed is not made up for: when the day after next has come too, as after weeks without a running server, the older one is skipped, and the
 * newest opens late. `opensOn`: the day of the draft, which may be later than that of the rhythm. `wait`: nothing more to do now.
 */
export function nextStep(
  series: Standing,
  draft: CycleState | 'none' | 'gone',
  today: PlainDate,
  hourCame: boolean,
  opensOn = '',
): 'wait' | 'draft' | 'open' | 'skip' | 'advance' {
  if (draft === 'gone' || (draft !== 'none' && draft !== 'draft')) return 'advance';
  if (today >= nextOn({ ...series, nextIndex: series.nextIndex + 1 })) return 'skip';
  const planned = nextOn(series);
  // whom a lifecycle cycle is for is only known on its day
  const before = series.kind === 'lifecycle' ? 0 : DRAFTED_DAYS_BEFORE;
  if (draft === 'none') return today >= addDays(planned, -before) ? 'draft' : 'wait';
  return series.opensItself && today >= planned && today >= opensOn && hourCame ? 'open' : 'wait';
}

/** The cycle of the next occurrence, which opens no sooner than `from`. One that is late stays open for as long as planned, but is over before the next one begins. */
export function planOfNext(series: SeriesPlan & { nextIndex: number }, from: PlainDate): CyclePlan {
  const planned = nextOn(series);
  const opensOn = planned < from ? from : planned;
  const closesOn = lastDay(series, opensOn);
  return {
    // the name stands on the public ballot paper: it must not say that those who were asked joined, moved or are leaving
    name: `${series.happening ? 'Survey of' : `${series.name},`} ${dayWords(opensOn, series.rhythm)}`,
    questionnaireId: series.questionnaireId,
    opensOn,
    closesOn,
    audience: series.happening ? { ...(series.audience === 'everyone' ? {} : series.audience), happened: series.happening } : series.audience,
    demographics: series.happening ? [] : series.demographics,
    k: series.k,
    kComments: series.kComments,
    remindOn: series.remindAfter.map((days) => addDays(opensOn, days)).filter((day) => day <= closesOn),
    trustees: [],
    printedCards: series.printedCards,
    strictTrends: series.strictTrends,
    lastTime: {},
  };
}

/** The last day of a cycle of the series that opens on a day. */
export function lastDay(series: Pick<SeriesPlan, 'firstOn' | 'rhythm' | 'openDays'> & { nextIndex: number }, opensOn: PlainDate): PlainDate {
  const wanted = addDays(opensOn, series.openDays - 1);
  const latest = addDays(nextOn({ ...series, nextIndex: series.nextIndex + 1 }), -1);
  return wanted < latest ? wanted : latest;
}

/** That a lifecycle cycle waits for more people, in a sentence for HR. */
export function waitingSentence(people: number, needed: number): string {
  const now = people === 0 ? 'Nobody waits to be asked now.' : `${people === 1 ? 'One person waits' : `${people} people wait`} to be asked.`;
  if (people >= needed) return `${now} The next cycle asks them.`;
  return `${now} A cycle needs at least ${needed}, or a published result would tell who answered; until then they wait for the next one.`;
}

function dayWords(day: PlainDate, { unit }: Rhythm): string {
  const style = unit === 'week' ? ({ dateStyle: 'long' } as const) : ({ month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function checked(plan: SeriesPlan, firstOnProblem?: string, kindProblem?: string): SeriesPlan {
  const problems: FieldProblem[] = demographicProblems(plan.demographics);
  const say = (field: string, detail: string | undefined | false) => detail && problems.push({ pointer: `#/${field}`, detail });
  const longest = fewestDaysBetween(plan.rhythm);
  say('name', plan.name === '' && 'The series needs a name.');
  say('firstOn', firstOnProblem);
  say('openDays', plan.openDays > longest && `The next cycle begins after ${longest} days, so each can stay open for ${longest} days at most.`);
  say('kComments', commentsProblem(plan));
  const late = plan.remindAfter.filter((days) => days >= plan.openDays);
  say('remindAfter', late.length > 0 && `A cycle is open for ${plan.openDays} days, so there is no reminder ${late.join(' or ')} days after its opening.`);
  say('happening', kindProblem ?? ((plan.kind === 'lifecycle') !== (plan.happening !== null) && happeningProblem(plan)));
  say('windowDays', plan.kind !== 'pulse' && plan.windowDays !== null && 'Only a pulse has a window in which everybody gets all questions.');
  say('windowDays', plan.windowDays !== null && plan.windowDays < longest && `The window must hold at least one whole cycle, ${longest} days.`);
  mustFit('invalid-series', problems);
  return plan;
}

const happeningProblem = ({ kind }: SeriesPlan): string =>
  kind === 'lifecycle' ? 'Say what must have happened to people: joined, moved, or leaving.' : 'Only a lifecycle series asks about what happened to people.';
