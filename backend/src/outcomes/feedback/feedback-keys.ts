import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/settings.js';
import type { CustomerSurveyRow } from './customer-survey.entity.js';
import { idsIn, LINK_PURPOSES, type LinkedIds, sealedIds } from './feedback-link.js';

/** The keys of links to surveys of customers, all derived from the secret of the installation, and the links made with them. */
@Injectable()
export class FeedbackKeys {
  constructor(private readonly settings: Settings) {}

  surveyLink(ids: LinkedIds): string {
    return `${this.settings.publicUrl}/f/${sealedIds(ids, this.settings.derivedKey(LINK_PURPOSES.survey))}`;
  }

  invitationLink(ids: LinkedIds): string {
    return `${this.settings.publicUrl}/f/${sealedIds(ids, this.settings.derivedKey(LINK_PURPOSES.invitation))}`;
  }

  surveyOf(code: string): LinkedIds | undefined {
    return idsIn(code, this.settings.derivedKey(LINK_PURPOSES.survey));
  }

  invitationOf(code: string): LinkedIds | undefined {
    return idsIn(code, this.settings.derivedKey(LINK_PURPOSES.invitation));
  }

  /** What tells two sendings of one page of an open link from two answers. One of another survey is none here. */
  visit({ organisationId, id }: Pick<CustomerSurveyRow, 'organisationId' | 'id'>, answerId: string): string {
    return sealedIds({ organisationId, id: answerId }, this.visitKey(id));
  }

  /** The id of the answer of such a visit; undefined when it was not made for this survey. */
  answerOf(survey: Pick<CustomerSurveyRow, 'organisationId' | 'id'>, visit: string | undefined): string | undefined {
    const ids = visit === undefined ? undefined : idsIn(visit, this.visitKey(survey.id));
    return ids?.organisationId === survey.organisationId ? ids.id : undefined;
  }

  /** What a helpdesk signs with; another one after it was renewed. */
  signingKey({ id, signingRound }: Pick<CustomerSurveyRow, 'id' | 'signingRound'>): string {
    return this.settings.derivedKey(`customer survey signing ${id} ${signingRound}`).toString('hex');
  }

  /** What our own links to places are signed with: posters outlive a key of a helpdesk. */
  placeKey({ id }: Pick<CustomerSurveyRow, 'id'>): string {
    return this.settings.derivedKey(`customer survey place ${id}`).toString('hex');
  }

  /** What numbers of requests are hashed with. */
  ticketKey({ id }: Pick<CustomerSurveyRow, 'id'>): Buffer {
    return this.settings.derivedKey(`customer survey ticket ${id}`);
  }

  private visitKey(surveyId: string): Buffer {
    return this.settings.derivedKey(`${LINK_PURPOSES.visit} ${surveyId}`);
  }
}
