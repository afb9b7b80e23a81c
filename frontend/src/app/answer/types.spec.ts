/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import { canonicalHash } from '@throughline/anonymity';
import { AGREEMENT_SCALE_7, type CycleQuestion } from '@throughline/domain';
import { Carrying } from './carrying';
import { MemoryDevice } from './device/memory-device';
import { all, answerAll, beginAnew, button, device, digit, house, load, page, press, see, start, text, useDevice, write } from './testing/on-the-page';

beforeEach(beginAnew);

const options = (...labels: string[]) => labels.map((label) => ({ value: label.toLowerCase(), label }));
const base = { driver: 'wellbeing', mandatory: false } as const;
const breaks: CycleQuestion = {
  ...base,
  id: 'q-breaks',
  code: 'own-breaks',
  type: 'multiple-choice',
  text: 'Which breaks?',
  options: options('Tea', 'Lunch', 'None'),
  most: 2,
};
const order: CycleQuestion = {
  ...base,
  id: 'q-order',
  code: 'own-order',
  type: 'ranking',
  text: 'What comes first?',
  options: options('Pay', 'Time', 'Peace'),
};
const word: CycleQuestion = { ...base, id: 'q-word', code: 'own-word', type: 'short-text', text: 'One word for {team}?' };
const row = (id: string, more: Partial<CycleQuestion> = {}): CycleQuestion => ({
  ...base,
  id,
  code: id,
  type: 'scale7',
  text: `Row ${id}`,
  scale: AGREEMENT_SCALE_7,
  matrix: { id: 'm', text: 'How is it here?' },
  ...more,
});

async function asking(questions: readonly CycleQuestion[], more: object = {}): Promise<void> {
  house.paper = { ...house.paper, ...more, questions };
  house.manifest = { ...house.manifest, questions_sha256: await canonicalHash(questions) };
}
const tick = async (label: string) => {
  all<HTMLInputElement>('input')
    .find((input) => input.getAttribute('aria-label') === label)!
    .click();
  await page.whenStable();
};
const send = async () => {
  await press(/^\s*Send/);
  await see(/Your answers are in/);
  return house.opened();
};

describe('questions of every type', () => {
  it('are answered with several options, an order, a word and the rows of a matrix, which the sealed ballot holds', async () => {
    await asking([breaks, order, word, row('r1'), row('r2')]);
    await start(/Which breaks/);
    await tick('None');
    digit('1');
    await tick('Lunch');
    await see(/You have picked 2, which is all that can be picked/);
    expect(all<HTMLInputElement>('.choices input').map(({ checked }) => checked)).toEqual([true, false, true]);
    await press(/Next/);
    await see(/What comes first/);
    await press(/^\s*Peace/);
    await press(/^\s*Pay/);
    await see(/Pay is now number 2 of 2/);
    await press(/^Move up: Pay/);
    await see(/Pay is now number 1 of 2/);
    expect(document.activeElement).toBe(button(/^Move up: Pay/));
    await press(/Next/);
    await see(/One word for North/);
    await write('input[type=text]', 'Steady');
    await press(/Next/);
    await see(/How is it here\?.*Row r1.*Row r2/);
    digit('7', 0);
    digit('2', 1);
    await press(/Review/);
    await see(/Tea and None.*1\. Pay\s*2\. Peace.*Steady.*7, Strongly agree.*2, Disagree/);
    const [ballot] = await send();
    expect(ballot!.answers).toEqual({ 'q-breaks': ['tea', 'none'], 'q-order': ['pay', 'peace'], r1: 7, r2: 2 });
    expect(ballot!.comments).toEqual([{ q: 'q-word', text: 'Steady' }]);
  }, 20_000);

  it('take two quick presses at an order as two picks, also before the page is drawn again', async () => {
    await asking([order, word]);
    await start(/What comes first/);
    button(/^\s*Time/)!.click();
    (document.activeElement as HTMLElement).click();
    await see(/Pay is now number 2 of 2/);
    expect(all('.order .label').map((label) => label.textContent)).toEqual(['Time', 'Pay']);
  });

  it('keep several options on the device and take them along to another one', async () => {
    await asking([breaks, order, word]);
    await start(/Which breaks/);
    await tick('Lunch');
    await press(/Next/);
    await see(/What comes first/);
    await press(/^\s*Time/);
    await load('');
    await see(/What comes first/);
    expect(all('.order .label').map((label) => label.textContent)).toEqual(['Time']);
    const fragment = await page.componentRef.injector.get(Carrying).movingFragment();
    useDevice(new MemoryDevice());
    await load(fragment);
    await see(/One word/);
    expect((await device.all())[0]![1].draft.answers).toEqual({ 'q-breaks': ['lunch'], 'q-order': ['time'] });
  });

  it('can each be passed over with "prefer not to say", which is taken back by unticking it', async () => {
    await asking([order, word]);
    await start(/What comes first/);
    await press(/^\s*Pay/);
    await preferNot();
    expect((await device.all())[0]![1].draft).toEqual({ answers: {}, declined: ['q-order'] });
    await preferNot();
    expect((await device.all())[0]![1].draft).toEqual({ answers: {}, declined: [] });
  });

  it('cut a comment of 20,000 characters with a clear sentence, and take emoji and scripts side by side', async () => {
    await asking([{ ...word, type: 'text', text: 'What else?' }]);
    await start(/What else/);
    await write('textarea', 'x'.repeat(20_000));
    await see(/Only 4000 characters fit here\. What came after them was cut off\./);
    expect(all<HTMLTextAreaElement>('textarea')[0]!.value).toHaveLength(4000);
    await write('textarea', '👍🏽 أحسنت, good, 好');
    expect(text()).not.toContain('cut off');
    await press(/Review/);
    await see(/أحسنت/);
    expect((await send())[0]!.comments).toEqual([{ q: 'q-word', text: '👍🏽 أحسنت, good, 好' }]);
  });
});

const preferNot = async () => {
  all<HTMLInputElement>('label.decline input').at(-1)!.click();
  await page.whenStable();
};

describe('questions that depend on answers', () => {
  const why: CycleQuestion = {
    ...base,
    id: 'q-why',
    code: 'own-why',
    type: 'short-text',
    text: 'Why none?',
    show: { question: 'q-breaks', is: 'any-of', values: ['none'] },
  };

  it('are asked when their condition holds; an answer to one that no longer is stays on the device and never goes into the sealed ballot', async () => {
    await asking([breaks, why, order]);
    await start(/Which breaks/);
    await see(/1 of about 2/);
    await tick('None');
    await see(/1 of about 3/);
    await press(/Next/);
    await see(/Why none/);
    await write('input[type=text]', 'The boss takes them.');
    await press(/Back/);
    await see(/Which breaks/);
    await tick('None');
    await tick('Tea');
    await press(/Next/);
    await see(/What comes first/);
    await see(/2 of 2/);
    await press(/Review/);
    await see(/This is all that leaves your device/);
    expect(text()).not.toMatch(/Why none|boss/);
    const [ballot] = await send();
    expect([ballot!.answers, ballot!.comments]).toEqual([{ 'q-breaks': ['tea'] }, []]);
  });

  it('are passed over by a jump, and the first screen says that their number depends on her answers', async () => {
    const jumping = { ...breaks, jumps: [{ when: { question: 'q-breaks', is: 'any-of', values: ['none'] }, to: 'end' }] } as CycleQuestion;
    await asking([jumping, { ...order, mandatory: true }]);
    await start(/Which breaks/);
    await tick('None');
    await press(/Review/);
    expect((await send())[0]!.answers).toEqual({ 'q-breaks': ['none'] });
  });
});

describe('what was done last time', () => {
  it('is said on the page with the receipt, in her language', async () => {
    house.paper = { ...house.paper, lastTime: { en: 'We bought quieter presses.' } };
    await answerAll();
    await send();
    await see(/What we did last time\s*We bought quieter presses\./);
  });
});
