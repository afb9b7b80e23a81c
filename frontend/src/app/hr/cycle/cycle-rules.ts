import { applyEach, maxLength, required, validate, type SchemaPathTree } from '@angular/forms/signals';
import { LANGUAGES, LIMITS, SMALLEST_K, SMALLEST_K_COMMENTS, SURVEY_LIMITS } from '@throughline/domain';
import { dayText, daysFrom } from '../../ui/day-text';
import { audienceNeedsSomebody } from './audience-choice';
import { TRUSTEES, type CycleEntry } from './cycle-entry';

const wrong = (message: string) => ({ kind: 'cycle', message });

/** What a cycle's form asks for before it is sent; the server asks the same again. */
export function cycleRules(path: SchemaPathTree<CycleEntry>): void {
  required(path.name);
  for (const language of LANGUAGES) maxLength(path.lastTime[language], LIMITS.text, { message: `At most ${LIMITS.text} characters.` });
  maxLength(path.name, LIMITS.title, { message: `At most ${LIMITS.title} characters.` });
  required(path.questionnaireId, { message: 'Choose the questionnaire that is asked.' });
  required(path.opensOn, { message: 'Choose the first day.' });
  required(path.closesOn, { message: 'Choose the last day.' });
  validate(path.closesOn, ({ value, valueOf }) => {
    const open = daysFrom(valueOf(path.opensOn), value());
    if (open < 0) return wrong(`The last day is before the first; choose ${dayText(valueOf(path.opensOn))} or later.`);
    return open > SURVEY_LIMITS.openDays ? wrong(`A cycle stays open for at most ${SURVEY_LIMITS.openDays} days.`) : undefined;
  });
  audienceNeedsSomebody(path);
  validate(path.k, ({ value }) => smallest(value(), SMALLEST_K));
  validate(path.kComments, ({ value, valueOf }) => smallest(value(), Math.max(SMALLEST_K_COMMENTS, valueOf(path.k) ?? 0)));
  validate(path.countedBy, ({ value, valueOf }) =>
    valueOf(path.trustees)
      .slice(0, TRUSTEES[value()])
      .some(({ name, email: address }) => name.trim() === '' || !/^\S+@\S+$/.test(address.trim()))
      ? wrong('Write a name and an address for every trustee below.')
      : undefined,
  );
  applyEach(path.remindOn, (day) => {
    required(day, { message: 'Choose a day, or take this reminder out.' });
    validate(day, ({ value, valueOf }) => {
      const [from, until] = [valueOf(path.opensOn), valueOf(path.closesOn)];
      if (!value() || !from || !until) return undefined;
      if (value() <= from || value() > until) return wrong(`Choose a day after ${dayText(from)} and not after ${dayText(until)}.`);
      return valueOf(path.remindOn).filter((one) => one === value()).length > 1 ? wrong('This day is there twice.') : undefined;
    });
  });
}

function smallest(value: number | null, least: number): ReturnType<typeof wrong> | undefined {
  const right = value !== null && Number.isInteger(value) && value >= least && value <= SURVEY_LIMITS.largestK;
  return right ? undefined : wrong(`Write a whole number from ${least} to ${SURVEY_LIMITS.largestK}.`);
}
