import { Injectable } from '@nestjs/common';
import { isPhrase, SIGNAL_TOPIC_WORDS, SIGNAL_TOPICS, SIGNAL_WORDS, type SignalWordChange, startingSignals } from '@throughline/publication/server';
import type { SignalWordEntry, SignalWordList } from '@throughline/contract';
import { LANGUAGES, Refusal } from '@throughline/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { widestSignals } from './signal-words.rules.js';

/** So many words of its own an organisation may look for, in all languages. */
const MOST = 500;

/** The words by which comments that speak of danger are told, as an organisation has them. Every method runs inside a unit of work. */
@Injectable()
export class SignalWords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** What differs from the starting list. */
  changes(): Promise<SignalWordChange[]> {
    return this.work.query<SignalWordChange>(`SELECT language, words, active FROM org.signal_word WHERE organisation_id = $1 ORDER BY language, words`);
  }

  /** What differs from the starting list in a cycle: it looks for every word that it looked for when it opened, whoever changed the list since. */
  async changesOf(cycleId: string): Promise<SignalWordChange[]> {
    const kept = await this.work.query<SignalWordChange>(
      `SELECT language, words, active FROM org.cycle_signal_word WHERE organisation_id = $1 AND cycle_id = $2 ORDER BY language, words`,
      [cycleId],
    );
    return widestSignals(kept, await this.changes(), isStarting);
  }

  async list(): Promise<SignalWordList> {
    const changes = await this.changes();
    const off = new Set(changes.flatMap(({ language, words, active }) => (active ? [] : [`${language} ${words}`])));
    return {
      topics: SIGNAL_TOPICS.map((key) => ({ key, label: SIGNAL_TOPIC_WORDS[key].en })),
      items: LANGUAGES.flatMap((language) => [
        ...SIGNAL_TOPICS.flatMap((topic) =>
          SIGNAL_WORDS[language][topic].split(',').map((one) => ({ language, words: one.trim(), topic, active: !off.has(`${language} ${one.trim()}`) })),
        ),
        ...changes.flatMap(({ words, ...one }) => (one.language === language && one.active ? [{ language, words, topic: null, active: true }] : [])),
      ]),
    };
  }

  /** Adds a word, does without one of the starting list, or takes either back. A word that is added counts from the next count of a survey on, one that is taken away in surveys that open from then on. */
  async put(caller: Caller, { language, words: given, active }: SignalWordEntry): Promise<void> {
    const words = given.trim().replaceAll(/\s+/g, ' ').toLowerCase();
    if (!isPhrase(words))
      throw new Refusal('invalid', 'no-phrase', 'Write one to six words. A star at the end stands for any ending, and needs three letters before it.', [
        { pointer: '#/words', detail: 'Must be one to six words, with at least three letters before a star.' },
      ]);
    const starting = isStarting({ language, words });
    if (active === starting)
      await this.work.query(`DELETE FROM org.signal_word WHERE organisation_id = $1 AND language = $2 AND words = $3`, [language, words]);
    else {
      const [{ count }] = (await this.work.query<{ count: number }>(`SELECT count(*)::int AS count FROM org.signal_word WHERE organisation_id = $1`)) as [
        { count: number },
      ];
      if (count >= MOST) throw new Refusal('conflict', 'too-many-signal-words', `There are ${MOST} changes to the list already. Take one back first.`);
      if (!active && !starting)
        await this.work.query(`DELETE FROM org.signal_word WHERE organisation_id = $1 AND language = $2 AND words = $3`, [language, words]);
      else
        await this.work.query(
          `INSERT INTO org.signal_word (organisation_id, language, words, active) VALUES ($1, $2, $3, $4) ON CONFLICT (organisation_id, language, words) DO UPDATE SET active = excluded.active`,
          [language, words, active],
        );
    }
    await this.audit.note({
      kind: 'signal-word-changed',
      by: caller.employeeId,
      subject: this.work.organisationId,
      detail: { language, words, active: String(active) },
    });
  }
}

const isStarting = ({ language, words }: Pick<SignalWordChange, 'language' | 'words'>): boolean => startingSignals(language).includes(words);
