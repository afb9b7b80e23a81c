import type { EventValue } from '@throughline/contract';
import { bodyOf, choiceOf, chosenIn, columnChoice, readingOf, ROW, wordsOf } from './chosen-columns';

const file = {
  columns: ['Id', 'Line', 'Created', 'CSAT', 'Replies', 'Reopens'],
  mapping: { Id: 'event_id', Line: 'event_id', Created: 'happened_on', CSAT: 'metric:m1' },
  options: { skipBadRows: true, values: [{ metricId: 'm2', as: 'one-reply', columns: ['Replies', 'Reopens'], happened: ['Created'] }] as EventValue[] },
};

describe('what is chosen for a file', () => {
  it('is what the server reads, and goes back as it was understood', () => {
    const chosen = chosenIn(file);
    expect(chosen.fields).toEqual({ event_id: 'Id', happened_at: 'Created' });
    expect(chosen.alsoKey).toBe('Line');
    expect(chosen.values.map(({ metricId }) => metricId)).toEqual(['m2', 'm1']);
    expect(bodyOf(chosen, file.options)).toEqual({
      mapping: { Id: 'event_id', Created: 'happened_at', Line: 'event_id' },
      options: { skipBadRows: true, values: chosen.values },
    });
  });

  it('names readings in the select, and keeps one of two columns as it is', () => {
    const [both] = file.options.values;
    expect(choiceOf(undefined)).toBe('');
    expect(readingOf(choiceOf(both), { id: 'm2', definitionKey: 'fcr-one-reply' }, both)).toBe(both);
    expect(readingOf(ROW, { id: 'm3', definitionKey: 'contacts' }, undefined)).toEqual({ metricId: 'm3', as: 'each-row', columns: [] });
    expect(readingOf(columnChoice('Reopens'), { id: 'm4', definitionKey: 'reopen-rate' }, undefined)).toEqual({
      metricId: 'm4',
      as: 'at-least-one',
      columns: ['Reopens'],
    });
    expect(readingOf(columnChoice('CSAT'), { id: 'm2', definitionKey: null }, both)).toEqual({
      metricId: 'm2',
      as: 'value',
      columns: ['CSAT'],
      happened: ['Created'],
    });
    const again: EventValue = { metricId: 'm4', as: 'at-least-one', columns: ['Reopens'], onlyWith: ['Solved'] };
    expect(readingOf(columnChoice('Opened again'), { id: 'm4', definitionKey: 'reopen-rate' }, again)).toEqual({ ...again, columns: ['Opened again'] });
    expect(readingOf('', { id: 'm2', definitionKey: null }, both)).toBeUndefined();
  });

  it('reads words with their values, and leaves out lines that say nothing', () => {
    expect(wordsOf('Fair = 3\nso-so=2,5\nnothing\n= 4\nhalf =')).toEqual({ fair: 3, 'so-so': 2.5 });
  });
});
