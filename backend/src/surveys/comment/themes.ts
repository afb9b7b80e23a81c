import { Injectable } from '@nestjs/common';
import type { ThemeChange, ThemeList } from '@throughline/contract';
import { LANGUAGES, Refusal } from '@throughline/domain';
import { isPhrase, startingThemes, type ThemeEntry, themeWords } from '@throughline/publication/server';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';

/** So many themes an organisation may have of its own. */
const MOST = 100;

/** The dictionary of themes, as an organisation has it. Every method runs inside a unit of work. */
@Injectable()
export class Themes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** The starting themes with what was changed about them, then the organisation's own. */
  async all(): Promise<ThemeEntry[]> {
    const own = await this.work.query<ThemeEntry>(
      `SELECT key AS id, label, words, hidden, merged_into AS "mergedInto" FROM org.theme WHERE organisation_id = $1 ORDER BY label, key`,
    );
    const changed = new Map(own.map((theme) => [theme.id, theme]));
    const starting = startingThemes();
    const keys = new Set(starting.map(({ id }) => id));
    return [...starting.map((theme) => changed.get(theme.id) ?? theme), ...own.filter(({ id }) => !keys.has(id))];
  }

  async list(): Promise<ThemeList> {
    return { items: (await this.all()).map(({ id, label, words, hidden, mergedInto }) => ({ key: id, label, words: { ...words }, hidden, mergedInto })) };
  }

  /** Changes a theme, or makes one; then the themes of all comments are found anew. */
  async put(caller: Caller, { key, label, words, hidden, mergedInto }: ThemeChange): Promise<void> {
    const themes = await this.all();
    if (!/^[a-z0-9-]{1,40}$/.test(key))
      throw new Refusal('invalid', 'no-key', 'The key of a theme has small letters, digits and dashes, at most 40.', [
        { pointer: '#/key', detail: 'Must be small letters, digits and dashes.' },
      ]);
    for (const language of LANGUAGES) {
      const wrong = themeWords(words[language] ?? '').find((one) => !isPhrase(one));
      if (wrong !== undefined)
        throw new Refusal('invalid', 'no-phrase', `"${wrong}" cannot be looked for. A phrase has one to six words, and a star needs three letters before it.`, [
          { pointer: `#/words/${language}`, detail: 'Must be phrases of one to six words, separated by commas.' },
        ]);
    }
    if (mergedInto !== null && (mergedInto === key || !themes.some(({ id }) => id === mergedInto)))
      throw new Refusal('invalid', 'no-such-theme', 'A theme is merged into another one that there is.', [
        { pointer: '#/mergedInto', detail: 'Must be the key of another theme.' },
      ]);
    if (!themes.some(({ id }) => id === key) && themes.length >= MOST)
      throw new Refusal('conflict', 'too-many-themes', `There are ${MOST} themes already. Change one that is there.`);
    await this.work.query(
      `INSERT INTO org.theme (organisation_id, key, label, words, hidden, merged_into) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, key) DO UPDATE SET label = excluded.label, words = excluded.words, hidden = excluded.hidden, merged_into = excluded.merged_into`,
      [key, label.trim(), JSON.stringify(words), hidden, mergedInto],
    );
    await this.jobs.send('theme-comments', { organisationId: this.work.organisationId });
    await this.audit.note({ kind: 'theme-changed', by: caller.employeeId, subject: this.work.organisationId, detail: { key, label: label.trim() } });
  }
}
