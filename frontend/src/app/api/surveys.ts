import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Cycle,
  CycleChange,
  CycleChecklist,
  CycleExpectedDetail,
  DemographicList,
  CycleList,
  CycleParticipation,
  NewCycle,
  NewQuestion,
  NewTightening,
  PrintedCards,
  Question,
  Questionnaire,
  QuestionList,
  QuestionQuery,
  QuestionChange,
  QuestionnaireCheck,
  QuestionnaireDifference,
  QuestionnaireSketch,
  QuestionnaireVersions,
  QuestionVersions,
  QuestionnaireList,
  QuestionnaireRewrite,
  QuestionnaireText,
} from '@throughline/contract';
import { firstValueFrom } from 'rxjs';

const questionAddress = (id: string): string => `/api/questions/${encodeURIComponent(id)}`;
const questionnaireAddress = (id: string): string => `/api/questionnaires/${encodeURIComponent(id)}`;
const cycleAddress = (id: string): string => `/api/cycles/${encodeURIComponent(id)}`;

/** All cycles. Call in an injection context. */
export function cyclesResource(): HttpResourceRef<CycleList | undefined> {
  return httpResource<CycleList>(() => '/api/cycles');
}

/** One cycle with all that HR sees of it; no request while `id` is empty. */
export function cycleResource(id: () => string | undefined): HttpResourceRef<Cycle | undefined> {
  return httpResource<Cycle>(() => (id() ? cycleAddress(id() ?? '') : undefined));
}

/** What stands between a draft and its opening. */
export function checklistResource(id: () => string): HttpResourceRef<CycleChecklist | undefined> {
  return httpResource<CycleChecklist>(() => `${cycleAddress(id())}/checklist`);
}

/** What results can be published by besides teams. */
export function demographicsResource(): HttpResourceRef<DemographicList | undefined> {
  return httpResource<DemographicList>(() => '/api/demographics');
}

/** What detail the results of a draft will probably have. */
export function expectedDetailResource(id: () => string): HttpResourceRef<CycleExpectedDetail | undefined> {
  return httpResource<CycleExpectedDetail>(() => `${cycleAddress(id())}/expected-detail`);
}

/** How many took part, rounded, of all and by team. */
export function participationResource(id: () => string): HttpResourceRef<CycleParticipation | undefined> {
  return httpResource<CycleParticipation>(() => `${cycleAddress(id())}/participation`);
}

/** The bank's questions and the organisation's own, those that fit the query; no request while there is none. */
export function questionsResource(query: () => QuestionQuery | undefined = () => ({})): HttpResourceRef<QuestionList | undefined> {
  return httpResource<QuestionList>(() => {
    const asked = query();
    return asked && { url: '/api/questions', params: given(asked) };
  });
}

const given = (query: QuestionQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));

/** All questionnaires in their newest versions, and the templates to start from. */
export function questionnairesResource(): HttpResourceRef<QuestionnaireList | undefined> {
  return httpResource<QuestionnaireList>(() => '/api/questionnaires');
}

/** One questionnaire; no request while `id` is empty. */
export function questionnaireResource(id: () => string | undefined): HttpResourceRef<Questionnaire | undefined> {
  return httpResource<Questionnaire>(() => (id() ? questionnaireAddress(id() ?? '') : undefined));
}

/** What a question said in each of its versions, the newest first; no request while `id` is empty. */
export function questionVersionsResource(id: () => string | undefined): HttpResourceRef<QuestionVersions | undefined> {
  return httpResource<QuestionVersions>(() => (id() ? `${questionAddress(id() ?? '')}/versions` : undefined));
}

/** The versions of a questionnaire, the newest first. */
export function questionnaireVersionsResource(id: () => string): HttpResourceRef<QuestionnaireVersions | undefined> {
  return httpResource<QuestionnaireVersions>(() => `${questionnaireAddress(id())}/versions`);
}

/** What changed from one version of a questionnaire to another; no request while none is named. */
export function differenceResource(
  between: () => { id: string; version: number; from: number } | undefined,
): HttpResourceRef<QuestionnaireDifference | undefined> {
  return httpResource<QuestionnaireDifference>(() => {
    const asked = between();
    return asked && { url: `${questionnaireAddress(asked.id)}/versions/${asked.version}/difference`, params: { from: asked.from } };
  });
}

/** What HR can do with surveys. Each call rejects with an HttpErrorResponse that `problemOf` and `refusedFields` read. */
@Injectable({ providedIn: 'root' })
export class Surveys {
  private readonly http = inject(HttpClient);

  addCycle(body: NewCycle): Promise<Cycle> {
    return firstValueFrom(this.http.post<Cycle>('/api/cycles', body));
  }

  changeCycle(id: string, body: CycleChange): Promise<Cycle> {
    return firstValueFrom(this.http.patch<Cycle>(cycleAddress(id), body));
  }

  /** Drafts only. */
  deleteCycle(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(cycleAddress(id)));
  }

  open(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${cycleAddress(id)}/opening`, null));
  }

  close(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${cycleAddress(id)}/closure`, null));
  }

  /** Announces an earlier last day of an open cycle. */
  endEarly(id: string, lastDay: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${cycleAddress(id)}/early-end`, { lastDay }));
  }

  /** Mails those who have not taken part. */
  remind(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${cycleAddress(id)}/reminders`, null));
  }

  /** Raises the smallest groups of an open cycle, for good. */
  tighten(id: string, body: NewTightening): Promise<unknown> {
    return firstValueFrom(this.http.post(`${cycleAddress(id)}/tightenings`, body));
  }

  /** Draws the codes of a pack of cards. They are given once. */
  printCards(id: string, cohort: string): Promise<PrintedCards> {
    return firstValueFrom(this.http.post<PrintedCards>(`${cycleAddress(id)}/card-packs/${encodeURIComponent(cohort)}/print`, null));
  }

  /** Makes the unused codes of a pack void and draws new ones, which are given once too. */
  reprintCards(id: string, cohort: string, reprints: number): Promise<PrintedCards> {
    return firstValueFrom(this.http.post<PrintedCards>(`${cycleAddress(id)}/card-packs/${encodeURIComponent(cohort)}/reprint`, { reprints }));
  }

  /** Mails every trustee a fresh link. */
  mailTrustees(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${cycleAddress(id)}/trustee-links`, null));
  }

  addQuestion(body: NewQuestion): Promise<Question> {
    return firstValueFrom(this.http.post<Question>('/api/questions', body));
  }

  /** Changes a question of one's own. */
  changeQuestion(id: string, body: QuestionChange): Promise<Question> {
    return firstValueFrom(this.http.put<Question>(questionAddress(id), body));
  }

  /** From then on it stays where it is asked and cannot be added anywhere. */
  retireQuestion(id: string): Promise<Question> {
    return firstValueFrom(this.http.put<Question>(`${questionAddress(id)}/retirement`, null));
  }

  bringQuestionBack(id: string): Promise<Question> {
    return firstValueFrom(this.http.delete<Question>(`${questionAddress(id)}/retirement`));
  }

  /** What is to be looked at in a questionnaire that is being written. Nothing is stored. */
  checkQuestionnaire(body: QuestionnaireSketch): Promise<QuestionnaireCheck> {
    return firstValueFrom(this.http.post<QuestionnaireCheck>('/api/questionnaires/check', body));
  }

  copyQuestionnaire(id: string): Promise<Questionnaire> {
    return firstValueFrom(this.http.post<Questionnaire>(`${questionnaireAddress(id)}/copies`, {}));
  }

  archiveQuestionnaire(id: string): Promise<Questionnaire> {
    return firstValueFrom(this.http.put<Questionnaire>(`${questionnaireAddress(id)}/archive`, null));
  }

  unarchiveQuestionnaire(id: string): Promise<Questionnaire> {
    return firstValueFrom(this.http.delete<Questionnaire>(`${questionnaireAddress(id)}/archive`));
  }

  addQuestionnaire(body: QuestionnaireText): Promise<Questionnaire> {
    return firstValueFrom(this.http.post<Questionnaire>('/api/questionnaires', body));
  }

  saveQuestionnaire(id: string, body: QuestionnaireRewrite): Promise<Questionnaire> {
    return firstValueFrom(this.http.put<Questionnaire>(questionnaireAddress(id), body));
  }
}
