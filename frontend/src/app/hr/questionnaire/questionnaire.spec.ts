import { CLEAR, problem, PROUD, QUESTIONNAIRE, question, WORDS } from '../testing/samples';
import { visit } from '../testing/visit';
import { BANK, RATED, SECTIONS, builder, outline, sent } from './testing/builder';

describe('The builder of questionnaires', () => {
  it('puts questions in order with the keyboard, and keeps the finger on the key', async () => {
    const page = await builder();
    await page.press(`Move down: ${PROUD.text}`);
    expect(outline(page)).toEqual([`1. ${CLEAR.text}`, `2. ${PROUD.text}`]);
    // it is the last now, so the key that still does something is the other one
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move up: ${PROUD.text}`);
  });

  it('moves a question over the border of a section, and into another section at once', async () => {
    const page = await builder(SECTIONS);
    await page.press(`Move down: ${CLEAR.text}`);
    expect(outline(page)).toEqual(['Your work', `1. ${PROUD.text}`, 'Around it', `2. ${CLEAR.text}`, `3. ${WORDS.text}`]);
    await page.type(`Section of: ${PROUD.text}`, '2');
    expect(outline(page)).toEqual(['Your work', 'Around it', `1. ${CLEAR.text}`, `2. ${WORDS.text}`, `3. ${PROUD.text}`]);
    await page.press('Save');
    expect((await sent(page)).request.body).toMatchObject({
      items: [
        { questionId: 'clear', sectionId: 's2' },
        { questionId: 'words', sectionId: 's2' },
        { questionId: 'proud', sectionId: 's2' },
      ],
    });
  });

  it('takes steps back and does them again', async () => {
    const page = await builder(SECTIONS);
    const before = outline(page);
    await page.press(`Take out: ${CLEAR.text}`);
    await page.press('Move section up: Around it');
    const after = outline(page);
    expect(after).toEqual(['Around it', `1. ${WORDS.text}`, 'Your work', `2. ${PROUD.text}`]);
    await page.press('Undo');
    await page.press('Undo');
    expect(outline(page)).toEqual(before);
    await page.press('Redo');
    await page.press('Redo');
    expect(outline(page)).toEqual(after);
    await page.press('Undo');
    await page.press(`Add: ${CLEAR.text}`);
    await expect(page.press('Redo')).rejects.toThrow('"Redo" is disabled.');
  });

  it('asks what becomes of the questions when a section is taken out', async () => {
    const page = await builder(SECTIONS);
    await page.press('Take out section: Around it');
    await page.press('Keep them, at the end of the part before');
    expect(outline(page)).toEqual(['Your work', `1. ${PROUD.text}`, `2. ${CLEAR.text}`, `3. ${WORDS.text}`]);
    await page.press('Take out section: Your work');
    await page.press('Take them out too');
    expect(outline(page)).toEqual([]);
  });

  it('wants a name for each section, and says so only when it is saved', async () => {
    const page = await builder();
    await page.press('Add a section');
    expect(page.text()).not.toContain('Give every section a name');
    await page.press('Save');
    expect(page.text()).toContain('Give every section a name: one has none.');
    page.expectNo('PUT /api/questionnaires/q1');
    await page.type('Name of the section', 'About the team');
    await page.press(`Add: ${WORDS.text}`);
    await page.press('Save');
    const { request } = await sent(page);
    expect(request.body).toMatchObject({ sections: [{ title: { en: 'About the team' } }] });
    const { sections, items } = request.body as { sections: { id: string }[]; items: object[] };
    expect(items[2]).toEqual({ questionId: 'words', mandatory: false, sectionId: sections[0]?.id });
  });

  it('adds a comment as one that may be left out, takes a question out, and saves the next version', async () => {
    const page = await builder();
    expect(page.text()).toContain('A cycle uses version 2. It stays as it is; saving makes version 3.');
    await page.press(`Add: ${WORDS.text}`);
    await page.press(`Take out: ${PROUD.text}`);
    await page.press('Save');
    expect((await sent(page)).request.body).toEqual({
      title: 'Yearly engagement',
      revision: QUESTIONNAIRE.revision,
      languages: ['en'],
      introduction: { en: 'Thank you.' },
      sections: [],
      items: [
        { questionId: 'clear', mandatory: true },
        { questionId: 'words', mandatory: false },
      ],
    });
    expect(page.toasts()).toBe('Saved as version 3.');
  });

  it('numbers the rows of a matrix one by one, as people are asked them', async () => {
    const items = [RATED, PROUD].map((one) => ({ questionId: one.id, mandatory: true, question: one }));
    const page = await builder({ ...QUESTIONNAIRE, items });
    expect(outline(page)).toEqual(['1 to 2. How is the canteen?', `3. ${PROUD.text}`]);
  });

  it('searches the bank on the server, narrowed by driver, tag and language', async () => {
    const page = await builder();
    await page.type('Driver', 'role-clarity');
    await page.reply('GET /api/questions?driver=role-clarity&language=en', { ...BANK, items: [CLEAR] });
    expect(page.find('app-bank-picker').textContent).not.toContain(PROUD.text);
    await page.type('Tag', 'night shift');
    await page.type('Language of the bank', 'de');
    await page.seek('Search the bank', 'stolz');
    await page.reply('GET /api/questions?search=stolz&driver=role-clarity&tag=night%20shift&language=de', { ...BANK, items: [] });
    expect(page.find('app-bank-picker').textContent).toContain('No question fits.');
  });

  it('does not offer what is retired', async () => {
    const page = await visit('/hr/questionnaires/new');
    await page.reply('GET /api/questions', { ...BANK, items: [PROUD, { ...CLEAR, retired: true }] });
    expect(page.find('app-bank-picker').textContent).toContain(PROUD.text);
    expect(page.find('app-bank-picker').textContent).not.toContain(CLEAR.text);
  });

  it('is made with its first save', async () => {
    const page = await visit('/hr/questionnaires/new');
    await page.reply('GET /api/questions', BANK);
    expect(page.text()).not.toContain('Give it a title.');
    expect(page.text()).not.toContain('Pick at least one question');
    await page.press('Save');
    expect(page.text()).toContain('Give it a title.');
    expect(page.text()).toContain('Pick at least one question from the bank, or write one.');
    await page.type('Title', 'Pulse');
    await page.press(`Add: ${PROUD.text}`);
    await page.press('Save');
    await page.reply('POST /api/questionnaires', { ...QUESTIONNAIRE, id: 'q9' }, 201);
    expect(page.url()).toBe('/hr/questionnaires/q9');
  });

  it('shows why a save was refused and keeps what was built', async () => {
    const page = await builder();
    await page.press(`Take out: ${PROUD.text}`);
    await page.press('Save');
    await page.reply('PUT /api/questionnaires/q1', problem(422, 'The question was retired meanwhile.'), 422);
    expect(page.text()).toContain('The question was retired meanwhile.');
    expect(outline(page)).toEqual([`1. ${CLEAR.text}`]);
    await page.press('Save');
    const errors = ['#/introduction/en', '#/languages', '#/items/0/show'].map((pointer) => ({ pointer, detail: `Something about ${pointer}.` }));
    await page.reply('PUT /api/questionnaires/q1', problem(422, 'No.', errors), 422);
    for (const { detail } of errors) expect(page.text()).toContain(detail);
  });

  it('takes a question of one’s own in the place where it is written', async () => {
    const page = await builder();
    await page.press('Write a question');
    await page.type('What it is about', 'engagement');
    await page.type('The question', 'Which shift suits you best?');
    await page.type('Answered by', 'multiple-choice');
    await page.type('Choice 1', 'Day');
    await page.type('Choice 2', 'Night');
    await page.type('At most', '1');
    await page.press('Add the question');
    const made = question('own', 'Which shift suits you best?', { source: 'own', type: 'multiple-choice', most: 1, options: [] });
    const { request } = await page.reply('POST /api/questions', made, 201);
    expect(request.body).toEqual({
      driver: 'engagement',
      text: { en: 'Which shift suits you best?' },
      type: 'multiple-choice',
      options: [{ en: 'Day' }, { en: 'Night' }],
      most: 1,
      tags: [],
    });
    expect(outline(page).at(-1)).toBe('3. Which shift suits you best?');
    expect(page.text()).toContain('several choices, at most 1, your own');
  });

  it('rewords a question of the bank as one of one’s own in the same place, and its conditions follow', async () => {
    const page = await builder({
      ...QUESTIONNAIRE,
      items: [
        { questionId: 'proud', mandatory: true, question: PROUD },
        { questionId: 'words', mandatory: false, question: WORDS, show: { question: 'proud', is: 'at-most', value: 2 } },
      ],
    });
    await page.press(`Reword: ${PROUD.text}`);
    expect(page.text()).toContain('The bank’s question stays as it is.'.replace('’', "'"));
    await page.type('The question', 'I am proud of what we do.');
    await page.press('Keep these words');
    const { request } = await page.reply('POST /api/questions', question('mine', 'I am proud of what we do.', { source: 'own' }), 201);
    expect(request.body).toMatchObject({ origin: 'proud', text: { en: 'I am proud of what we do.' }, type: 'scale5' });
    expect(outline(page)).toEqual(['1. I am proud of what we do.', `2. ${WORDS.text}`]);
    await page.press('Save');
    expect((await sent(page)).request.body).toMatchObject({
      items: [{ questionId: 'mine' }, { questionId: 'words', show: { question: 'mine', is: 'at-most', value: 2 } }],
    });
  });

  it('asks of an own question that is changed here what kind of change it is, and can then be saved in the new words', async () => {
    const own = { ...PROUD, source: 'own' as const };
    const page = await builder({ ...QUESTIONNAIRE, items: [{ questionId: 'proud', mandatory: true, question: own }] });
    await page.press(`Change: ${PROUD.text}`);
    expect(page.text()).toContain('A questionnaire asks this question. Cycles that were opened keep the words they had');
    await page.type('The question', 'I am proud of us.');
    await page.type('What kind of change is it?', 'new-meaning');
    await page.press('Keep these words');
    const { request } = await page.reply('PUT /api/questions/proud', { ...own, texts: { en: 'I am proud of us.' }, version: 2, meaning: 2 });
    expect(request.body).toMatchObject({ text: { en: 'I am proud of us.' }, change: 'new-meaning' });
    expect(outline(page)).toEqual(['1. I am proud of us.']);
    await page.press('Save');
    expect((await sent(page)).request.body).toMatchObject({ items: [{ questionId: 'proud' }] });
  });

  it('asks the server what it thinks once the hands rest, and says it beside the line it is about', async () => {
    const page = await builder(SECTIONS);
    page.expectNo('POST /api/questionnaires/check');
    await page.rest(650);
    const check = {
      faults: [],
      warnings: [
        { code: 'two-in-one', sentence: 'It asks two things at once. Ask one.', item: 1, language: 'en' },
        { code: 'no-engagement-question', sentence: 'No question is about engagement.' },
        { code: 'empty-section', sentence: 'The section has no question.', section: 1 },
      ],
      questionCount: 3,
      minutes: 4,
      ways: { shortest: 2, longest: 4 },
    };
    const { request } = await page.reply('POST /api/questionnaires/check', check);
    expect(request.body).toMatchObject({ questionnaireId: 'q1', items: [{ questionId: 'proud' }, { questionId: 'clear' }, { questionId: 'words' }] });
    expect(page.find('[data-line=clear]').textContent).toContain('It asks two things at once. Ask one.');
    expect(page.find('[data-section=s2]').textContent).toContain('The section has no question.');
    expect(page.text()).toContain('No question is about engagement.');
    expect(page.text()).toContain('3 questions, about 2 to 4 minutes, by what people answer');
    // it stays beside its line when that is moved
    await page.press(`Move up: ${CLEAR.text}`);
    expect(page.find('[data-line=clear]').textContent).toContain('It asks two things at once. Ask one.');
    await page.rest(650);
    await page.reply('POST /api/questionnaires/check', { ...check, warnings: [] });
    expect(page.text()).not.toContain('It asks two things at once.');
  });

  it('says when the page is not for the role, and offers to try again when it could not be read', async () => {
    const page = await visit('/hr/questionnaires/q1');
    await page.reply('GET /api/questionnaires/q1', problem(403, 'Only HR sees questionnaires.'), 403);
    expect(page.text()).toContain('Only HR sees questionnaires.');
    expect(page.has('app-outline')).toBe(false);
  });
});
