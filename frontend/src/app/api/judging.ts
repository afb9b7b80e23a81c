import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CandidateJudges,
  JudgedRoundList,
  JudgeList,
  JudgeRemoval,
  MyRound,
  Nudged,
  PanelDecision,
  RankingBody,
  Reading,
  RoundAssignment,
  RoundList,
  RoundPlan,
  RoundProgress,
  RoundResults,
  VerdictBody,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const ofProgramme = (id: string, part: string): string => `/api/award-programmes/${encodeURIComponent(id)}/${part}`;
const ofRound = (id: string, part: string): string => `/api/award-rounds/${encodeURIComponent(id)}/${part}`;
const mine = (id: string, part = ''): string => `/api/judged-rounds/${encodeURIComponent(id)}${part}`;

/** The rounds of a programme as HR sees them. Call in an injection context, as all of these. */
export function roundsResource(programmeId: () => string): HttpResourceRef<RoundList | undefined> {
  return httpResource<RoundList>(() => ofProgramme(programmeId(), 'rounds'));
}

export function judgesResource(programmeId: () => string): HttpResourceRef<JudgeList | undefined> {
  return httpResource<JudgeList>(() => ofProgramme(programmeId(), 'judges'));
}

/** Who judges whom; no request while `id` is empty. */
export function assignmentResource(id: () => string | undefined): HttpResourceRef<RoundAssignment | undefined> {
  return httpResource<RoundAssignment>(() => (id() ? ofRound(id()!, 'assignment') : undefined));
}

export function progressResource(id: () => string | undefined): HttpResourceRef<RoundProgress | undefined> {
  return httpResource<RoundProgress>(() => (id() ? ofRound(id()!, 'progress') : undefined));
}

/** What a closed round came to; no request while `id` is empty. */
export function roundResultsResource(id: () => string | undefined): HttpResourceRef<RoundResults | undefined> {
  return httpResource<RoundResults>(() => (id() ? ofRound(id()!, 'results') : undefined));
}

/** The rounds that the person judges in. */
export function judgedRoundsResource(): HttpResourceRef<JudgedRoundList | undefined> {
  return httpResource<JudgedRoundList>(() => '/api/judged-rounds');
}

export function judgedRoundResource(id: () => string): HttpResourceRef<MyRound | undefined> {
  return httpResource<MyRound>(() => mine(id()));
}

/** What HR does with rounds, and what judges do in them. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Judging {
  private readonly http = inject(HttpClient);

  plan(programmeId: string, body: RoundPlan): Promise<RoundList> {
    return firstValueFrom(this.http.put<RoundList>(ofProgramme(programmeId, 'rounds'), body));
  }

  addJudge(programmeId: string, employeeId: string): Promise<JudgeList> {
    return firstValueFrom(this.http.post<JudgeList>(ofProgramme(programmeId, 'judges'), { employeeIds: [employeeId] }));
  }

  removeJudge(programmeId: string, judgeId: string, body: JudgeRemoval): Promise<unknown> {
    return firstValueFrom(this.http.post(ofProgramme(programmeId, `judges/${encodeURIComponent(judgeId)}/removal`), body));
  }

  look(programmeId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(ofProgramme(programmeId, 'early-look'), null));
  }

  open(roundId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(ofRound(roundId, 'opening'), null));
  }

  close(roundId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(ofRound(roundId, 'closure'), null));
  }

  nudge(roundId: string): Promise<Nudged> {
    return firstValueFrom(this.http.post<Nudged>(ofRound(roundId, 'nudges'), {}));
  }

  reassign(roundId: string, candidateId: string, body: CandidateJudges): Promise<RoundAssignment> {
    return firstValueFrom(this.http.put<RoundAssignment>(ofRound(roundId, `candidates/${encodeURIComponent(candidateId)}/judges`), body));
  }

  decide(roundId: string, body: PanelDecision): Promise<unknown> {
    return firstValueFrom(this.http.post(ofRound(roundId, 'panel-decisions'), body));
  }

  read(roundId: string, candidateId: string): Promise<Reading> {
    return firstValueFrom(this.http.post<Reading>(mine(roundId, `/candidates/${encodeURIComponent(candidateId)}/reading`), null));
  }

  say(roundId: string, candidateId: string, body: VerdictBody): Promise<unknown> {
    return firstValueFrom(this.http.put(mine(roundId, `/candidates/${encodeURIComponent(candidateId)}/verdict`), body));
  }

  declare(roundId: string, candidateId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(mine(roundId, `/candidates/${encodeURIComponent(candidateId)}/conflict`), null));
  }

  rank(roundId: string, categoryId: string, body: RankingBody): Promise<unknown> {
    return firstValueFrom(this.http.put(mine(roundId, `/categories/${encodeURIComponent(categoryId)}/ranking`), body));
  }
}
