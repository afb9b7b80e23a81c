import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@throughline/domain';
import { PassedOnWordsReader } from '../../outcomes/feedback/passed-on-words.reader.js';
import { type CustomerWords, WordsOfCustomers } from '../../recognition/nomination/words-of-customers.port.js';

/** Words that customers passed on as thanks, as evidence for a nomination. */
@Injectable()
export class WordEvidence extends WordsOfCustomers {
  constructor(private readonly words: PassedOnWordsReader) {
    super();
  }

  async of(teamIds: readonly string[], since: PlainDate, most: number): Promise<CustomerWords[]> {
    return (await this.words.of(teamIds, since, most)).map(({ id, ...one }) => ({ commentId: id, ...one }));
  }

  held(ids: readonly string[]): Promise<string[]> {
    return this.words.held(ids);
  }
}
