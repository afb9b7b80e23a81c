/**
 * What is wrong with the subject of a commit, or undefined (rule 20): an imperative sentence that says what the change does, with a capital, without a
 * full stop, of 12 to 110 characters, and not a note that something is under way.
 */
export function subjectFlaw(subject: string): string | undefined {
  if (subject.length < 12 || subject.length > 110) return 'a subject has 12 to 110 characters';
  if (!/^[A-Z]/.test(subject)) return 'a subject begins with a capital';
  if (subject.endsWith('.')) return 'a subject ends without a full stop';
  if (/\b(wip|fixup!|squash!|tmp)\b/i.test(subject)) return 'a subject tells what is done, not that it is under way';
  const [first = ''] = subject.split(/[\s,:]/);
  if (/(ed|ing)$/.test(first) && !/^(Need|Feed|Bring|Embed|Shed|Speed|Exceed|Proceed|String|Sing|Ping)$/.test(first)) return `"${first}" is no imperative`;
  return undefined;
}
