import { applyEach, maxLength, required, validate, type SchemaPathTree } from '@angular/forms/signals';
import { LANGUAGES, LIMITS, SMALLEST_K, SMALLEST_K_COMMENTS, SURVEY_LIMITS } from '@throughline/domain';
import { dayText, daysFrom } from '../../ui/day-text';
import { audienceNeedsSomebody } from './audience-choice';
import { TRUSTEES, type CycleEntry } from './cycle-entry';
import { cycleWords } from './words/words';

const words = () => cycleWords().rules;
const wrong = (message: string) => ({ kind: 'cycle', message });

/** What a cycle's form asks for before it is sent; the server asks the same again. */
export function cycleRules(path: SchemaPathTree<CycleEntry>): void {
  required(path.name);
  for (const language of LANGUAGES) maxLength(path.lastTime[language], LIMITS.text, { message: () => words().atMost(LIMITS.text) });
  maxLength(path.name, LIMITS.title, { message: () => words().atMost(LIMITS.title) });
  required(path.questionnaireId, { message: () => words().questionnaire });
  required(path.opensOn, { message: () => words().first });
  required(path.closesOn, { message: () => words().last });
  validate(path.closesOn, ({ value, valueOf }) => {
    const open = daysFrom(valueOf(path.opensOn), value());
    if (open < 0) return wrong(words().tooEarly(dayText(valueOf(path.opensOn))));
    return open > SURVEY_LIMITS.openDays ? wrong(words().tooLong(SURVEY_LIMITS.openDays)) : undefined;
  });
  audienceNeedsSomebody(path);
  validate(path.k, ({ value }) => smallest(value(), SMALLEST_K));
  validate(path.kComments, ({ value, valueOf }) => smallest(value(), Math.max(SMALLEST_K_COMMENTS, valueOf(path.k) ?? 0)));
  validate(path.countedBy, ({ value, valueOf }) =>
    valueOf(path.trustees)
      .slice(0, TRUSTEES[value()])
      .some(({ name, email: address }) => name.trim() === '' || !/^\S+@\S+$/.test(address.trim()))
      ? wrong(words().trustees)
      : undefined,
  );
  applyEach(path.remindOn, (day) => {
    required(day, { message: () => words().reminder });
    validate(day, ({ value, valueOf }) => {
      const [from, until] = [valueOf(path.opensOn), valueOf(path.closesOn)];
      if (!value() || !from || !until) return undefined;
      if (value() <= from || value() > until) return wrong(words().reminderBetween(dayText(from), dayText(until)));
      return valueOf(path.remindOn).filter((one) => one === value()).length > 1 ? wrong(words().twice) : undefined;
    });
  });
}

function smallest(value: number | null, least: number): ReturnType<typeof wrong> | undefined {
  const right = value !== null && Number.isInteger(value) && value >= least && value <= SURVEY_LIMITS.largestK;
  return right ? undefined : wrong(words().number(least, SURVEY_LIMITS.largestK));
}
