import { longestFirst } from '../tools/longest-first.mjs';

export default longestFirst([
  ...['ensure-demo', 'praise.db', 'told-answers', 'event-formats', 'webhooks.db', 'award-mails', 'heatmap', 'feedback-comments', 'send-invitations'],
  ...['exports.db', 'nominations.db', 'counting', 'event-locks', 'event-imports', 'complaint-imports', 'resumed-invitations', 'clocks', 'stuck-imports'],
  ...['comment-words', 'tally-again', 'changed-address', 'trustees.db', 'candidates', 'demographics', 'between-cycles', 'backup'],
]);
