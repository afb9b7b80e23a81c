import { inputBinding } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Column } from './column';
import { sorted } from './column';
import { DataTable } from './data-table';

interface Row {
  name: string;
  value: number | null;
}
const rows: Row[] = [
  { name: 'Team 10', value: 3 },
  { name: 'Team 2', value: null },
  { name: 'Team 1', value: 7 },
];
const columns: Column<Row>[] = [
  { key: 'name', label: 'Team', sortable: true, value: (row) => row.name },
  { key: 'value', label: 'Value', numeric: true, sortable: true, value: (row) => row.value },
];

async function table(extra: Record<string, unknown> = {}): Promise<ComponentFixture<DataTable<Row>>> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const inputs = { caption: 'Teams', columns, rows, ...extra };
  const fixture = TestBed.createComponent<DataTable<Row>>(DataTable, {
    bindings: Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value)),
  });
  await fixture.whenStable();
  return fixture;
}
const names = (fixture: ComponentFixture<unknown>) =>
  [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody th')].map((cell) => cell.textContent.trim());

describe('DataTable', () => {
  it('sorts by a pressed header, the largest number first, and says so', async () => {
    const fixture = await table();
    const header = (fixture.nativeElement as HTMLElement).querySelectorAll('thead th')[1]!;
    header.querySelector('button')!.click();
    await fixture.whenStable();
    expect(names(fixture)).toEqual(['Team 1', 'Team 10', 'Team 2']);
    expect(header.getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps what has no value at the end in either direction, and reads numbers in names', () => {
    expect(sorted(rows, columns[1], false).map((row) => row.name)).toEqual(['Team 10', 'Team 1', 'Team 2']);
    expect(sorted(rows, columns[0], false).map((row) => row.name)).toEqual(['Team 1', 'Team 2', 'Team 10']);
  });

  it('draws a page of rows and the rest on demand', async () => {
    const fixture = await table({ pageSize: 2 });
    expect(names(fixture)).toHaveLength(2);
    (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('.more button')!.click();
    await fixture.whenStable();
    expect(names(fixture)).toHaveLength(3);
  });

  it('says that there are no rows', async () => {
    const fixture = await table({ rows: [], empty: 'No team has results yet.' });
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('No team has results yet.');
  });
});
