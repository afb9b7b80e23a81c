import { Injectable } from '@nestjs/common';
import { sizeBand } from '@throughline/anonymity';
import type { CommentPage, CommentQuery, CommentThemeList, CommentThemesQuery, CommentWordList, ResultComment } from '@throughline/contract';
import { isComment, opens, Refusal } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Conversations } from '../conversation/conversations.js';
import { CycleReader } from '../cycle/cycle.reader.js';
import { PublicationReader } from '../results/publication.reader.js';
import { CommentWords, type WordScope } from './comment-words.js';
import { SafePersons } from './safe-persons.js';
import { Themes } from './themes.js';

type Row = Omit<ResultComment, 'question' | 'conversation'> & { mailboxId: string | null };

/** A page of comments; each may be long. */
const PAGE = 20;

/** What people wrote, as far as it may be shown: without names, without those that speak of danger, in the order of ids, which are random. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly teams: TeamReader,
    private readonly publications: PublicationReader,
    private readonly conversations: Conversations,
    private readonly themes: Themes,
    private readonly safePersons: SafePersons,
    private readonly standingOut: CommentWords,
  ) {}

  /** One page of the comments of the teams the caller may see: HR all, a leader her own and those below. With a team, of that one and those below. */
  async page(caller: Caller, cycleId: string, query: CommentQuery): Promise<CommentPage> {
    // first, as nothing that is waited for may hold a connection
    const word = query.word === undefined ? undefined : await this.standingOut.commentsWith(await this.wordScope(caller, cycleId, query.teamId), query.word);
    const cycle = await this.cycles.find(cycleId);
    const publication = await this.publications.require(cycleId);
    const nodes = await this.nodes(caller, cycleId, query.teamId);
    const rows = await this.work.query<Row>(
      `SELECT c.id, c.node_id AS "teamId", n.name AS "teamName", c.question_id AS "questionId", c.body AS text, c.language, c.passages, c.themes, c.mailbox_id AS "mailboxId"
       FROM pub.comment c JOIN pub.team_node n ON n.organisation_id = c.organisation_id AND n.cycle_id = c.cycle_id AND n.node_id = c.node_id
       WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND ($3::uuid[] IS NULL OR c.node_id = ANY($3)) AND ($4::uuid IS NULL OR c.id > $4)
         AND ($5::text IS NULL OR c.question_id = $5) AND ($6::text IS NULL OR c.language = $6) AND ($7::text IS NULL OR $7 = ANY(c.themes))
         AND ($8::text IS NULL OR c.small_letters LIKE lower($8)) AND ($9::uuid[] IS NULL OR c.id = ANY($9)) ORDER BY c.id LIMIT ${PAGE + 1}`,
      [cycleId, nodes, ...wanted(query), word?.ids ?? null],
    );
    const shown = rows.slice(0, PAGE);
    const questions = cycle.questions.filter(isComment).map(({ id, text }) => ({ id, text }));
    const texts = new Map(questions.map(({ id, text }) => [id, text]));
    const conversationOf = await this.conversations.of(
      shown.map(({ mailboxId }) => ({ cycleId, mailboxId })),
      { whole: false },
    );
    return {
      cycle: { id: cycle.id, name: cycle.name, kComments: publication.kComments },
      questions,
      items: shown.map(({ mailboxId, ...comment }) => {
        const conversation = conversationOf({ cycleId, mailboxId });
        return { ...comment, question: texts.get(comment.questionId) ?? 'In their own words', ...(conversation ? { conversation } : {}) };
      }),
      ...(word ? { marked: word.forms } : {}),
      next: rows.length > PAGE ? shown.at(-1)!.id : null,
      safePersonNamed: await this.safePersons.anyReads(cycleId),
    };
  }

  /** What the comments of these teams are about, the most frequent theme first. Like every count of a group: in bands, and none of fewer people than the smallest group. On one question a person has one comment, on several of them several. */
  async themeCounts(caller: Caller, cycleId: string, { teamId }: CommentThemesQuery): Promise<CommentThemeList> {
    await this.cycles.find(cycleId);
    const { k } = await this.publications.require(cycleId);
    const nodes = await this.nodes(caller, cycleId, teamId);
    const counts = await this.work.query<{ key: string; count: number }>(
      `SELECT theme AS key, sum(count)::int AS count FROM (
         SELECT theme, count(*) AS count FROM pub.comment c CROSS JOIN LATERAL unnest(c.themes) AS theme
         WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND ($3::uuid[] IS NULL OR c.node_id = ANY($3)) GROUP BY theme, c.question_id) AS of_question
       GROUP BY theme HAVING max(count) >= $4 ORDER BY sum(count) DESC, theme`,
      [cycleId, nodes, Math.max(k, 5)],
    );
    const labels = new Map((await this.themes.all()).map(({ id, label }) => [id, label]));
    return { items: counts.flatMap(({ key, count }) => (labels.has(key) ? [{ key, label: labels.get(key)!, sizeBand: sizeBand(count) }] : [])) };
  }

  /** Which words stand out in the comments of these teams. */
  async words(caller: Caller, cycleId: string, { teamId }: CommentThemesQuery): Promise<CommentWordList> {
    return this.standingOut.of(await this.wordScope(caller, cycleId, teamId));
  }

  /** Read in a unit of work of its own, which is over when the words are waited for. */
  private wordScope(caller: Caller, cycleId: string, teamId: string | undefined): Promise<WordScope> {
    return this.work.apart(caller.organisationId, async () => {
      await this.cycles.find(cycleId);
      const { k } = await this.publications.require(cycleId);
      return { callerId: caller.accountId, cycleId, nodes: await this.nodes(caller, cycleId, teamId), k };
    });
  }

  /** The teams of the cycle whose comments are asked for; null for all. Throws Refusal `not-your-team`. */
  private async nodes(caller: Caller, cycleId: string, teamId: string | undefined): Promise<string[] | null> {
    const scope = opens(['hr'], caller.roles) ? undefined : await this.teams.scopeOf(caller.employeeId);
    if (teamId === undefined) return scope ?? null;
    const [team] = await this.work.query<{ whole: boolean }>(
      `SELECT parent_id IS NULL AND NOT EXISTS (
         SELECT 1 FROM pub.team_node o WHERE o.organisation_id = n.organisation_id AND o.cycle_id = n.cycle_id AND o.parent_id IS NULL AND o.node_id <> n.node_id) AS whole
       FROM pub.team_node n WHERE n.organisation_id = $1 AND n.cycle_id = $2 AND n.node_id = $3`,
      [cycleId, teamId],
    );
    if (!team || (scope && !scope.includes(teamId)))
      throw new Refusal('forbidden', 'not-your-team', 'This team is not among those you lead, or it was not part of this cycle.');
    // the top with all below it is everything: nobody has to list thousands of teams for that
    if (team.whole) return scope ?? null;
    const below = await this.work.query<{ id: string }>(
      `WITH RECURSIVE below AS (
         SELECT node_id FROM pub.team_node WHERE organisation_id = $1 AND cycle_id = $2 AND node_id = $3
         UNION SELECT n.node_id FROM pub.team_node n JOIN below b ON n.parent_id = b.node_id WHERE n.organisation_id = $1 AND n.cycle_id = $2)
       SELECT node_id AS id FROM below`,
      [cycleId, teamId],
    );
    const mine = scope && new Set(scope);
    return below.flatMap(({ id }) => (!mine || mine.has(id) ? [id] : []));
  }
}

/** What stands anywhere in a text, whatever its letters mean in a pattern. */
function likePattern(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** What narrows the comments, in the order of the statement; null where nothing does. */
function wanted({ after, questionId, language, theme, search }: CommentQuery): (string | null)[] {
  return [after ?? null, questionId ?? null, language ?? null, theme ?? null, search ? likePattern(search) : null];
}
