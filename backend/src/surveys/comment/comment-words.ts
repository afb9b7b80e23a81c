import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { sizeBand } from '@throughline/anonymity';
import type { CommentWordList } from '@throughline/contract';
import { LANGUAGES } from '@throughline/domain';
import { LEAST_COMMENTS, type StandingOut, type WrittenComment } from '@throughline/publication/server';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ThreadPool } from '../../platform/threads/thread-pool.js';
import { CERTIFIED } from '../results/certified.js';
import { Turns } from './turns.js';
import type { WordTask } from './word-thread.js';

interface Comment extends WrittenComment {
  id: string;
}

/** Whose comments are asked for, of which teams (`nodes`: null for all of the cycle), and by whom. */
export interface WordScope {
  readonly callerId: string;
  readonly cycleId: string;
  readonly nodes: readonly string[] | null;
  /** The smallest group of the cycle. */
  readonly k: number;
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
/** One is counted and two wait, each with its comments in memory. */
const UNDER_WAY = 3;
/** The page of somebody who changes her mind about the team waits; somebody who asks without end is refused. */
const OF_ONE = 8;
const FALSE_PERCENT = 5;
/** No figure is about fewer, whatever the smallest group of the cycle is (see `themeCounts`). */
const LEAST = 5;

/**
 * Which words stand out in the published comments of some teams, against those of the other teams; where these are all teams, against earlier surveys. Comments that speak of danger and those whose names were not taken out yet are
 * in neither. Every method runs inside a unit of work that has not asked anything yet, and reads in others of its own that are over before anything is waited for: a connection that waits with a computation is one that everybody
 * else lacks. Whoever asks has seen to it that the teams may be seen.
 */
@Injectable()
export class CommentWords implements OnApplicationShutdown {
  // the same ending as this file: tests run the source
  private readonly thread = new ThreadPool<WordTask, StandingOut>(new URL(`./word-thread${path.extname(import.meta.url)}`, import.meta.url), {
    threads: 1,
    memoryMb: 512,
    waiting: UNDER_WAY - 1,
  });
  private readonly turns = new Turns({ all: UNDER_WAY, ofOne: OF_ONE });
  private readonly kept = new Map<string, Promise<Found>>();

  constructor(private readonly work: UnitOfWork) {}

  /** The words, in bands. Throws Refusal `too-busy`, `too-many-at-once` and `took-too-long`. */
  async of(scope: WordScope): Promise<CommentWordList> {
    const { standing, comparedWith } = await this.found(scope);
    return {
      comparedWith,
      bases: standing.bases.map(({ language, here, elsewhere }) => ({ language, here: sizeBand(here), elsewhere: sizeBand(elsewhere) })),
      leastComments: LEAST_COMMENTS,
      least: leastOf(scope),
      judged: standing.judged,
      rate: FALSE_PERCENT,
      items: standing.words.map(({ language, term, words, comments, times, oneIn }) => ({
        key: `${language}:${term}`,
        language,
        words,
        sizeBand: sizeBand(comments),
        times,
        oneIn,
      })),
    };
  }

  /** The comments with a word that stands out in these, and how it is written in them; none when it does not. Throws as `of`. */
  async commentsWith(scope: WordScope, key: string): Promise<{ ids: string[]; forms: string[] }> {
    const { standing, ids } = await this.found(scope);
    const word = standing.words.find(({ language, term }) => `${language}:${term}` === key);
    return word ? { ids: word.at.map((at) => ids[at]!), forms: [...word.forms] } : { ids: [], forms: [] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }

  private async found(scope: WordScope): Promise<Found> {
    const { cycleId, nodes, callerId } = scope;
    const version = await this.apart(() => this.version());
    const key = [this.work.organisationId, cycleId, leastOf(scope), version, ...(nodes ?? ['all']).toSorted()].join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    const finding = this.turns.take(callerId, () => this.find(scope));
    this.kept.set(key, finding);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    // a refusal is for this time only
    finding.catch(() => this.kept.delete(key));
    return finding;
  }

  private async find(scope: WordScope): Promise<Found> {
    const { comments, others, comparedWith } = await this.apart(() => this.sides(scope));
    const standing = await this.thread.run({ comments, others, least: leastOf(scope) }, { longestMs: LONGEST_MS });
    return { standing, ids: comments.map(({ id }) => id), comparedWith };
  }

  private async sides({ cycleId, nodes }: WordScope): Promise<{ comments: Comment[]; others: Comment[]; comparedWith: Found['comparedWith'] }> {
    const comments = await this.comments('c.cycle_id = $2 AND ($3::uuid[] IS NULL OR c.node_id = ANY($3))', cycleId, nodes);
    const besides = nodes === null ? [] : await this.comments('c.cycle_id = $2 AND NOT c.node_id = ANY($3::uuid[])', cycleId, nodes);
    if (besides.length > 0) return { comments, others: besides, comparedWith: 'other-teams' };
    const others = await this.comments(EARLIER, cycleId, null);
    return { comments, others, comparedWith: others.length > 0 ? 'earlier-surveys' : null };
  }

  private comments(which: string, cycleId: string, nodes: readonly string[] | null): Promise<Comment[]> {
    return this.work.query<Comment>(
      `SELECT c.id, c.body AS text, c.language, c.cycle_id || ' ' || c.question_id AS question FROM pub.comment c
       WHERE c.organisation_id = $1 AND ${which} AND c.language = ANY($4::text[]) ORDER BY c.id LIMIT ${MOST}`,
      [cycleId, nodes, LANGUAGES],
    );
  }

  /** Changes with every change of the comments that are read: what a comment says is written once, when its language is found; whatever is added or taken away adds or takes away an id. */
  private async version(): Promise<string> {
    const [all] = await this.work.query<{ version: string }>(
      `SELECT concat_ws('/', count(*), bit_xor(uuid_hash_extended(id, 0)), bit_xor(uuid_hash_extended(id, 1))) AS version
       FROM pub.comment WHERE organisation_id = $1 AND language IS NOT NULL`,
    );
    return all!.version;
  }

  private apart<T>(read: () => Promise<T>): Promise<T> {
    return this.work.apart(this.work.organisationId, read);
  }
}

const leastOf = ({ k }: WordScope): number => Math.max(k, LEAST);

/** SQL: comments `c` of certified surveys that closed before the one of the second value. */
const EARLIER = `$3::uuid[] IS NULL AND c.cycle_id IN (
  SELECT e.id FROM org.cycle e JOIN pub.publication p ON p.organisation_id = e.organisation_id AND p.cycle_id = e.id
  WHERE e.organisation_id = $1 AND e.state = 'published' AND ${CERTIFIED} AND e.closed_on < (SELECT o.closed_on FROM org.cycle o WHERE o.organisation_id = $1 AND o.id = $2))`;
