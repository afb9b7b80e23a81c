import type { LimeQuestion } from './limesurvey-question.js';
import type { Reading } from './reading.js';

/** Settings that changed what people saw or could answer. */
const TOLD: Readonly<Record<string, readonly [string, string]>> = {
  random_order: ['Its rows or choices came in a random order; they have one order now.', 'See that the order leads nobody.'],
  answer_order: ['Its choices came in an order of their own (random or by name); they are in the order of the file now.', 'See that the order leads nobody.'],
  subquestion_order: ['Its rows came in an order of their own; they are in the order of the file now.', 'See that the order leads nobody.'],
  random_group: ['Questions came in a random order; they have one order now.', 'See that the order is a good one.'],
  array_filter: ['Only rows that were picked in another question were shown; all are shown now.', 'Split the question, if some people must not see some rows.'],
  array_filter_exclude: [
    'Rows that were picked in another question were not shown; all are shown now.',
    'Split the question, if some people must not see some rows.',
  ],
  exclude_all_others: ['A choice shut out all others; now it can be picked with others.', 'Say in the choice that it stands alone.'],
  min_answers: ['People had to pick a least number of choices; now they may pick fewer.', 'Say in the question how many you want.'],
  em_validation_q: ['Answers were checked by an expression; now they are not.', 'Say in the question what you want.'],
  em_validation_sq: ['Answers were checked by an expression; now they are not.', 'Say in the question what you want.'],
  time_limit: ['There was a time limit; there is none now.', 'Nothing to do: nobody is hurried here.'],
  maximum_chars: ['Answers had a greatest length; ours is the same for all.', 'Nothing to do.'],
  prefix: ['There was a word before the answer.', 'Put it into the question.'],
  suffix: ['There was a word behind the answer.', 'Put it into the question.'],
};

/** Settings that are read elsewhere, or say nothing about what is asked. */
const QUIET =
  /^(hidden|max_answers|max_subquestions|other_replace_text|min_num_value_n|max_num_value_n|slider_|multiflexible_|dualscale_|save_as_default|clear_default|statistics_|public_statistics|responseOutput|scale_export|page_break|hide_tip|printable_help|cssclass|display_|input_|text_input|label_input|answer_width|repeat_headings|use_dropdown|dropdown_|samechoiceheight|samelistheight|showpopups|show_|location_|em_validation_q_tip|em_validation_sq_tip|array_filter_style|assessment_value|other_numbers_only|other_comment_mandatory|other_position|exclude_all_others_auto|num_value_int_only|numbers_only|time_limit_|date_|reverse|placeholder|commented_checkbox|choice_|category_separator|alphasort|value_range_allow_missing|answer_order_|keep_aspect|horizontal_scroll|crop_or_resize|parent_order|random_order_|equation|thousands_separator|image|height|width|allowed_filetypes|max_num_of_files|min_num_of_files|max_filesize|rank_title|choice_title|em_|value_)/;

/** Says of every setting of the question that it is not as it was, when it made a difference. */
export function saysAttributes(question: LimeQuestion, reading: Reading): void {
  const strange: string[] = [];
  for (const [name, value] of question.attributes) {
    const set = !['', '0', 'N', 'normal'].includes(value.trim());
    if (!set) continue;
    const told = TOLD[name];
    if (told) reading.say(question, 'changed', told[0], told[1], `${name}: ${value}`);
    else if (!QUIET.test(name)) strange.push(`${name}: ${value}`);
  }
  if (strange.length > 0)
    reading.say(question, 'look', 'It had settings that we do not know.', 'See in LimeSurvey whether they change what people see.', strange.join('\n'));
}
