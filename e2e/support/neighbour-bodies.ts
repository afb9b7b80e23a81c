import { EMPTY_DRAFT } from './neighbourhood.js';

/** What bodies name: somebody of the organisation that is looked at, a question that everybody has, somebody of the neighbour, and a day. */
interface Named {
  readonly employee: string;
  readonly question: string;
  readonly receiver: string;
  readonly inFiveDays: string;
}

const reasons = 'They have done what neighbours do, and more than once at that.';
const mail = { kind: 'invitation', language: 'en', sender: '', subject: '', message: '' };

/** What a route that writes wants before it looks for the id, by route; the others take an empty body. */
export function bodiesOfWrites({ employee, question, receiver, inFiveDays }: Named): Readonly<Record<string, object>> {
  return {
    'PUT /api/agent-map-imports/{id}/mapping': { mapping: {} },
    'POST /api/award-programmes/{id}/eligibility-trials': { rules: [] },
    'PATCH /api/award-programmes/{id}/reveal': { byItself: true },
    'POST /api/award-programmes/{id}/categories/{categoryId}/no-winner': { reason: reasons },
    'PUT /api/award-programmes/{id}/secretary': { employeeId: employee },
    'POST /api/award-candidates/{id}/removal': { reason: reasons },
    'POST /api/award-programmes/{id}/nomination-drafts': EMPTY_DRAFT,
    'PUT /api/nomination-drafts/{id}': EMPTY_DRAFT,
    'POST /api/nominations/{id}/endorsements': { employeeIds: [employee] },
    'PUT /api/endorsement-requests/{id}': { sentence: reasons },
    'POST /api/award-programmes/{id}/judges': { employeeIds: [crypto.randomUUID()] },
    'POST /api/award-programmes/{id}/judges/{judgeId}/removal': { because: 'load' },
    'PUT /api/award-programmes/{id}/rounds': { rounds: [] },
    'PUT /api/award-rounds/{id}/candidates/{candidateId}/judges': { judgeIds: [], because: 'load' },
    'POST /api/award-rounds/{id}/panel-decisions': { categoryId: crypto.randomUUID(), chosen: [], reason: reasons },
    'PUT /api/judged-rounds/{id}/candidates/{candidateId}/verdict': { comment: reasons, state: 'draft' },
    'PUT /api/judged-rounds/{id}/categories/{categoryId}/ranking': { preferences: [], state: 'draft' },
    'POST /api/award-programmes/{id}/nominations': { categoryId: crypto.randomUUID(), nomineeId: employee, reasons },
    ...Object.fromEntries(
      ['acknowledgement', 'investigation', 'response', 'reopening', 'note'].map((act) => [
        `POST /api/complaints/{id}/${act}`,
        { on: '2026-01-01', note: reasons },
      ]),
    ),
    'POST /api/complaint-barrier-runs/{id}/withdrawal': { reason: reasons },
    'POST /api/complaints/{id}/escalation': { on: '2026-01-01', to: 'external', body: 'The ombudsman' },
    'POST /api/complaints/{id}/closure': { on: '2026-01-01', decision: 'withdrawn', redressKind: 'none' },
    'POST /api/complaints/{id}/joining': { on: '2026-01-01', complaintId: crypto.randomUUID() },
    'POST /api/customer-plans/{id}/contacts': { on: '2026-01-31', channel: 'phone', note: reasons, outcome: 'spoken', next: null },
    'PUT /api/customer-plan-absences/{id}': { from: '2026-01-31', until: '2026-02-28' },
    'PUT /api/complaint-imports/{id}/mapping': { mapping: {} },
    'PUT /api/customer-plan-imports/{id}/mapping': { mapping: {} },
    'PUT /api/customer-plans/{id}/wants': { wants: [] },
    'POST /api/customer-surveys/{id}/invitations': { requests: [{ ticket: 'N-1' }] },
    'POST /api/cycles/{id}/card-packs/{cohort}/reprint': { reprints: 0 },
    'POST /api/cycles/{id}/comments/{commentId}/answers': { text: reasons },
    'POST /api/cycles/{id}/early-end': { lastDay: inFiveDays },
    'POST /api/cycles/{id}/mail-previews': mail,
    'POST /api/cycles/{id}/test-mails': mail,
    'POST /api/cycles/{id}/test-run': { testers: [] },
    'POST /api/cycles/{id}/test-run/count': { madeUpPercent: 0 },
    'POST /api/cycles/{id}/tightenings': { k: 6, kComments: 12 },
    'PUT /api/event-imports/{id}/mapping': { mapping: {} },
    'PUT /api/helpdesk-agents/{id}': { employeeId: null, assignments: [] },
    'POST /api/kudos/{id}/removal': { reason: reasons },
    'POST /api/kudos/{id}/replies': { text: reasons },
    'POST /api/kudos/{id}/replies/{replyId}/removal': { reason: reasons },
    'PUT /api/kudos/{id}': { message: reasons, valueIds: [], visibility: 'all' },
    'PUT /api/kudos/{id}/replies/{replyId}': { text: reasons },
    'POST /api/linkage/experiments/{id}/withdrawal': { reason: reasons },
    'POST /api/linkage/registered-questions/{id}/withdrawal': { reason: reasons },
    'PUT /api/award-packs/{id}': { texts: [], files: [] },
    'PUT /api/nominations/{id}': { reasons },
    'POST /api/outcome-hooks/{id}/replays': { states: ['failed'] },
    'PUT /api/outcome-imports/{id}/mapping': { mapping: {} },
    'PUT /api/past-result-imports/{id}/mapping': { mapping: {} },
    'PUT /api/public-votes/{id}/categories/{categoryId}': { preferences: [] },
    'PUT /api/questions/{id}': { driver: 'voice', type: 'scale5', text: { en: 'It is ours now.' }, change: 'new-meaning' },
    'PUT /api/questionnaire-imports/{id}/choices': { drivers: [] },
    'PUT /api/questionnaires/{id}': { title: 'Taken over', introduction: {}, items: [{ questionId: question, mandatory: true }] },
    'PUT /api/report-schedules/{id}': {
      name: 'Ours now',
      subject: 'heatmap',
      format: 'csv',
      rhythm: 'weekly',
      day: 1,
      receivers: [receiver],
      paused: false,
    },
    'PUT /api/roster-imports/{id}/mapping': { mapping: {} },
    'PUT /api/team-history-imports/{id}/mapping': { mapping: {} },
  };
}
