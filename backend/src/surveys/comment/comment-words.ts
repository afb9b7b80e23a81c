import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { sizeBand } from '@throughline/anonymity';
import type { CommentWordList } from '@throughline/contract';
import { LANGUAGES, type Language } from '@throughline/domain';
import { LEAST_COMMENTS, type StandingOut } from '@throughline/publication/server';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import { CERTIFIED } from '../results/certified.js';
import type { WordTask } from './word-thread.js';

interface Comment {
  id: string;
  text: string;
  language: Language;
}

/** What was found for one reader's teams: kept for the next pages of the same comments. */
interface Found {
  readonly standing: StandingOut;
  readonly ids: readonly string[];
  readonly comparedWith: CommentWordList['comparedWith'];
}

/** Comments on either side; of more, so many at random are taken, as ids are random. */
const MOST = 20_000;
/** 40,000 comments of 40 words take some seconds. */
const LONGEST_MS = 20_000;
const KEPT = 20;
const FALSE_PERCENT = 5;
/** No figure is about fewer, whatever the smallest group of the cycle is (see `themeCounts`). */
const LEAST = 5;

/**
 * Which words stand out in the published comments of some teams, against those of the other teams; where these are all teams, against earlier surveys. Comments that speak of danger and those whose names were not taken out yet are
 * in neither. Every method runs inside a unit of work; whoever asks has seen to it that the teams may be seen.
 */
@Injectable()
export class CommentWords implements OnApplicationShutdown {
  // the same ending as this file: tests run the source
  private readonly thread = new ThreadPool<WordTask, StandingOut>(new URL(`./word-thread${path.extname(import.meta.url)}`, import.meta.url), {
    threads: 1,
    memoryMb: 512,
    waiting: 20,
  });
  private readonly kept = new Map<string, Promise<Found>>();

  constructor(private readonly work: UnitOfWork) {}

  /** The words, in bands. `nodes`: null for all teams of the cycle. */
  async of(cycleId: string, nodes: readonly string[] | null, k: number): Promise<CommentWordList> {
    const least = Math.max(k, LEAST);
    const { standing, comparedWith } = await this.found(cycleId, nodes, least);
    return {
      comparedWith,
      bases: standing.bases.map(({ language, here, elsewhere }) => ({ language, here: sizeBand(here), elsewhere: sizeBand(elsewhere) })),
      leastComments: LEAST_COMMENTS,
      least,
      judged: standing.judged,
      rate: FALSE_PERCENT,
      items: standing.words.map(({ language, term, words, comments, ratio, likelihood }) => ({
        key: `${language}:${term}`,
        language,
        words,
        sizeBand: sizeBand(comments),
        times: Math.min(16, 2 ** Math.floor(ratio)),
        likelihood: Math.floor(likelihood),
      })),
    };
  }

  /** The comments with a word that stands out in these, and how it is written in them; none when it does not. */
  async commentsWith(cycleId: string, nodes: readonly string[] | null, k: number, key: string): Promise<{ ids: string[]; forms: string[] }> {
    const { standing, ids } = await this.found(cycleId, nodes, Math.max(k, LEAST));
    const word = standing.words.find(({ language, term }) => `${language}:${term}` === key);
    return word ? { ids: word.at.map((at) => ids[at]!), forms: [...word.forms] } : { ids: [], forms: [] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }

  private async found(cycleId: string, nodes: readonly string[] | null, least: number): Promise<Found> {
    const key = [this.work.organisationId, cycleId, least, await this.version(cycleId), ...(nodes ?? ['all']).toSorted()].join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    const finding = this.find(cycleId, nodes, least);
    this.kept.set(key, finding);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    // a refusal is for this time only
    finding.catch(() => this.kept.delete(key));
    return finding;
  }

  private async find(cycleId: string, nodes: readonly string[] | null, least: number): Promise<Found> {
    const comments = await this.comments('c.cycle_id = $2 AND ($3::uuid[] IS NULL OR c.node_id = ANY($3))', cycleId, nodes);
    const besides = nodes === null ? [] : await this.comments('c.cycle_id = $2 AND NOT c.node_id = ANY($3::uuid[])', cycleId, nodes);
    const others = besides.length > 0 ? besides : await this.comments(EARLIER, cycleId, null);
    const standing = await this.thread.run({ comments, others, least }, { longestMs: LONGEST_MS });
    const comparedWith = others.length === 0 ? null : besides.length > 0 ? 'other-teams' : 'earlier-surveys';
    return { standing, ids: comments.map(({ id }) => id), comparedWith };
  }

  private comments(which: string, cycleId: string, nodes: readonly string[] | null): Promise<Comment[]> {
    return this.work.query<Comment>(
      `SELECT c.id, c.body AS text, c.language FROM pub.comment c
       WHERE c.organisation_id = $1 AND ${which} AND c.language = ANY($4::text[]) ORDER BY c.id LIMIT ${MOST}`,
      [cycleId, nodes, LANGUAGES],
    );
  }

  /** Changes with every change of the comments: whoever writes some anew writes all of their cycle, with new ids. */
  private async version(cycleId: string): Promise<string> {
    const [all] = await this.work.query<{ version: string }>(
      `SELECT concat_ws('/', count(*), count(language), min(id::text) FILTER (WHERE cycle_id = $2), max(id::text) FILTER (WHERE cycle_id = $2)) AS version
       FROM pub.comment WHERE organisation_id = $1`,
      [cycleId],
    );
    return all!.version;
  }
}

/** SQL: comments `c` of certified surveys that closed before the one of the second value. */
const EARLIER = `$3::uuid[] IS NULL AND c.cycle_id IN (
  SELECT e.id FROM org.cycle e JOIN pub.publication p ON p.organisation_id = e.organisation_id AND p.cycle_id = e.id
  WHERE e.organisation_id = $1 AND e.state = 'published' AND ${CERTIFIED} AND e.closed_on < (SELECT o.closed_on FROM org.cycle o WHERE o.organisation_id = $1 AND o.id = $2))`;
