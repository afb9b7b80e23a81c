import { cellsIn, HEATMAP, press, results } from '../../testing/result-samples';

describe('The heatmap of a cycle', () => {
  it('stand in the order of the tree, each with its figure, and a mark only where a difference stands out', async () => {
    const page = await results();
    expect(
      [...page.find('app-heat-grid tbody').querySelectorAll('th')].map((one) => [one.textContent.trim(), one.parentElement?.getAttribute('aria-level')]),
    ).toEqual([
      ['Harbour Utilities', '1'],
      ['Billing', '2'],
      ['Service', '2'],
      ['Service Night', '3'],
    ]);
    expect(cellsIn(page)).toEqual([
      '66, about 270 answers',
      '70, about 270 answers',
      '52▼, clearly below Harbour Utilities, 30–49 answers',
      '71, 30–49 answers',
      '30, 5–9 answers',
      '',
    ]);
    expect(document.querySelectorAll('td[data-distance]')).toHaveLength(1);
  });

  it('print how many differences stand out, and how many of those are expected to be chance', async () => {
    const page = await results();
    expect(page.find('.notes').textContent).toContain('1 of 2 differences to Harbour Utilities stands out; 5 % of those are expected to be chance.');
  });

  it('say below the grid what the cell rests on that is pressed', async () => {
    const page = await results();
    page.find('td[data-distance]').click();
    await page.settle();
    expect(page.find('.detail').textContent.replace(/\s+/g, ' ')).toContain(
      'Engagement, Billing52 (95 % interval 48–56), 30–49 answers, 70 % favourable. −14 compared with Harbour Utilities: this stands out.',
    );
  });

  it('say of a figure that is missing in a team why it is, and lead to the nearest one above', async () => {
    const page = await results();
    await page.press('Why Role clarity in Service is not shown');
    expect(page.find('.detail').textContent).toContain(
      'Role clarity is not shown for Service: too few people answered for it to be shown by itself. The nearest figure is that of Harbour Utilities.',
    );
    await page.press('See Harbour Utilities');
    expect(page.url()).toBe('/hr/cycles/c1/results?team=root');
  });

  it('are walked with the arrow keys, and one Tab stop is enough for all of them', async () => {
    const page = await results();
    expect(document.querySelectorAll('app-heat-grid [data-r][tabindex="0"]')).toHaveLength(1);
    page.find('app-heat-grid [data-r][tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await press(page, key);
    expect(document.activeElement?.textContent).toContain('52▼');
    expect(page.find('.detail').textContent).toContain('Engagement, Billing');
    expect(document.querySelectorAll('app-heat-grid [data-r][tabindex="0"]')).toHaveLength(1);
    await press(page, 'End');
    expect(document.activeElement?.textContent).toContain('71');
    await press(page, 'End', true);
    // a hidden team has its name and one cell with the reason
    expect(document.activeElement?.textContent).toContain('Fewer than 5 people answered.');
    await press(page, 'Home', true);
    expect(document.activeElement?.textContent).toContain('Harbour Utilities');
    await press(page, 'ArrowUp');
    expect(document.activeElement?.textContent.trim()).toBe('Team');
  });

  it('fold below a team with the left arrow, and the address remembers it', async () => {
    const page = await results();
    page.find('app-heat-grid [data-r][tabindex="0"]').focus();
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    await press(page, 'ArrowLeft');
    expect(page.url()).toBe('/hr/cycles/c1/results?fold=serv');
    expect(page.find('app-heat-grid').textContent).not.toContain('Service Night');
    await press(page, 'ArrowRight');
    expect(page.url()).toBe('/hr/cycles/c1/results');
    expect(page.find('app-heat-grid').textContent).toContain('Service Night');
  });

  it('are sorted by any column, the largest first, then the smallest, then as the tree again', async () => {
    const page = await results();
    const names = () => [...page.find('app-heat-grid tbody').querySelectorAll('th')].map((one) => one.textContent.trim());
    await page.press('Engagement');
    expect(page.url()).toBe('/hr/cycles/c1/results?sort=-engagement');
    expect(names()).toEqual(['Harbour Utilities', 'Billing', 'Service', 'Service Night']);
    await page.press('Engagement');
    expect(names()).toEqual(['Billing', 'Harbour Utilities', 'Service', 'Service Night']);
    expect(page.text()).toContain('Teams with fewer than twenty answers stand last');
    await page.press('Engagement');
    expect(page.url()).toBe('/hr/cycles/c1/results');
  });

  it('ask for what is chosen: another comparison, the questions of a driver, the teams below one, words in a name', async () => {
    const page = await results('/hr/cycles/c1/results?node=service&driver=growth&with=benchmark&pack=csps&q=night');
    const [, query] = ['', '?teamId=service&driver=growth&search=night&compareWith=benchmark&benchmark=csps'];
    page.expectNo(`GET /api/cycles/c1/results/heatmap${query}`);
    expect(page.find('input[type=search]')).toHaveProperty('value', 'night');
    const chooser = page.find('.controls label:nth-child(2) select') as HTMLSelectElement;
    chooser.value = 'parent ';
    chooser.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.url()).toBe('/hr/cycles/c1/results?node=service&driver=growth&with=parent&q=night');
    await page.reply('GET /api/cycles/c1/results/heatmap?teamId=service&driver=growth&search=night&compareWith=parent', {
      ...HEATMAP,
      comparison: { ...HEATMAP.comparison, with: 'parent' },
    });
    expect(page.find('.controls label:nth-child(2) select')).toHaveProperty('value', 'parent ');
  });

  it('keep what is typed while the next page comes', async () => {
    const page = await results();
    const field = page.find('input[type=search]') as HTMLInputElement;
    field.focus();
    field.value = 'bill';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 220));
    await page.settle();
    expect(page.url()).toBe('/hr/cycles/c1/results?q=bill');
    expect(document.activeElement).toBe(field);
    await page.reply('GET /api/cycles/c1/results/heatmap?search=bill', { ...HEATMAP, teams: [] });
    expect(page.text()).toContain('No team that you may see has “bill” in its name.');
    expect(document.activeElement).toBe(page.find('input[type=search]'));
  });

  it('show favourable answers when the address says so, small groups as a third of the range, and mark nothing there', async () => {
    const page = await results('/hr/cycles/c1/results?show=favourable');
    expect(cellsIn(page)).toEqual(['70 %, about 270 answers', '70 %, about 270 answers', '70 %, 30–49 answers', '70 %, 30–49 answers', 'low, 5–9 answers', '']);
    expect(page.has('td[data-distance]')).toBe(false);
  });

  it('offer no favourable answers where there are none, and show the averages whatever the address says', async () => {
    const teams = HEATMAP.teams.map((one) => ({ ...one, cells: one.cells.map(({ favourable: _, ...rest }) => rest) }));
    const page = await results('/hr/cycles/c1/results?show=favourable', { ...HEATMAP, teams });
    expect(page.find('.controls').textContent).not.toContain('Favourable answers');
    expect(cellsIn(page)[0]).toContain('66');
  });
});
