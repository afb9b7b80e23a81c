import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { AgentPage } from './agent';
import { AgentImport } from './agent-import';
import { Agents } from './agents';

const KIM = { id: 'a1', sourceId: 's1', kind: 'agent', key: '77', name: 'Kim' };
const SOURCES = { items: [{ id: 's1', name: 'Helpdesk' }] };
const TEAMS = {
  items: [
    { id: 't1', name: 'North' },
    { id: 't2', name: 'West' },
  ],
};

describe('agents and their teams', () => {
  let server: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    server = TestBed.inject(HttpTestingController);
  });

  async function list(unmapped: object, agents: object) {
    const fixture = TestBed.createComponent(Agents);
    fixture.detectChanges();
    server.expectOne('/api/unmapped-agents').flush(unmapped);
    server.expectOne('/api/helpdesk-agents').flush(agents);
    server.expectOne('/api/outcome-sources').flush(SOURCES);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('are listed with those first whose events have no team, and whether events are being given to teams', async () => {
    const found = { ...KIM, events: 1234, firstOn: '2026-03-10', lastOn: '2026-03-20' };
    const page = await list(
      { items: [found], eventsOfNobody: 2, reattribution: 'working' },
      {
        items: [
          { ...KIM, employee: null, assignments: [{ teamId: 't1', teamName: 'North', from: '2026-03-01', until: null }] },
          { ...KIM, id: 'a2', employee: { id: 'e1', name: 'Kim Vogel' }, assignments: [] },
        ],
      },
    );
    const [missing, all] = [...page.querySelectorAll('table')].map((table) => table.textContent.replaceAll('\u00a0', ' '));
    for (const part of ['Kim', 'Helpdesk', '1,234', '10 Mar 2026']) expect(missing).toContain(part);
    for (const part of ['Kim', 'Not said', 'North (1 Mar 2026)', 'As in the directory']) expect(all).toContain(part);
    expect(page.textContent).toContain('Events are being given to their teams.');
    expect(page.textContent).toContain('2 events name neither an agent nor a group nor a team.');
    expect(page.querySelector('td a, th a')!.getAttribute('href')).toBe('/service/agents/a1');
    expect(page.querySelector('a[href="/service/agents/import"]')).not.toBeNull();
    expect(page.querySelector('a[download]')!.getAttribute('href')).toBe('/api/helpdesk-agents.csv');
  });

  it('say that nothing is to be mended, and lead to the imports where nothing came yet', async () => {
    const page = await list({ items: [], eventsOfNobody: 0, reattribution: 'none' }, { items: [] });
    expect(page.textContent).toContain('Every event has a team');
    expect(page.textContent).not.toContain('neither an agent');
    expect(page.querySelector('a[href="/service/events"]')).not.toBeNull();
    expect(page.querySelector('a[download]')).toBeNull();
  });

  it('are brought in from a file, which is looked at first', async () => {
    const fixture = TestBed.createComponent(AgentImport);
    fixture.componentRef.setInput('import', 'i1');
    fixture.detectChanges();
    server.expectOne('/api/agent-map-imports/i1').flush({
      ...{ id: 'i1', kind: 'agent-map', state: 'previewed', fileName: 'agents.csv', encoding: 'UTF-8', delimiter: ',', columns: ['source', 'desk'] },
      ...{ mapping: { source: 'source' }, options: {}, rowCount: 1, counts: { added: 0, changed: 1, unchanged: 0, refused: 0 }, problems: [], problemCount: 0 },
      fields: [
        { field: 'source', label: 'x', required: true },
        { field: 'agent', label: 'y', required: true },
      ],
      sample: [{ line: 2, values: { agent: '77' }, change: 'changed', differences: [{ field: 'team', from: null, to: 'North 2026-01-01 –' }] }],
    });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.textContent).toContain('Agent or group (key in the source)');
    expect(page.textContent).toContain('North 2026-01-01');
  });

  it('are assigned with days, each problem said at its field', async () => {
    const fixture = TestBed.createComponent(AgentPage);
    fixture.componentRef.setInput('id', 'a1');
    fixture.detectChanges();
    const agent = { ...KIM, employee: { id: 'e1', name: 'Kim Vogel' }, assignments: [] as object[] };
    server.expectOne('/api/helpdesk-agents/a1').flush(agent);
    server.expectOne('/api/teams').flush(TEAMS);
    server.expectOne('/api/outcome-sources').flush(SOURCES);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const button = (text: string) => [...page.querySelectorAll('button')].find((one) => one.textContent.trim() === text)!;
    expect(page.textContent).toContain('77 in Helpdesk');
    expect(page.textContent).toContain('Kim Vogel');
    button('Add a team').click();
    await fixture.whenStable();
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(page.textContent).toContain('Choose a team.');
    server.expectNone('/api/helpdesk-agents/a1');
    const set = (control: HTMLInputElement | HTMLSelectElement, value: string) => {
      control.value = value;
      control.dispatchEvent(new Event('input'));
    };
    const team = page.querySelector<HTMLInputElement>('app-team-picker input')!;
    expect(team.getAttribute('aria-invalid')).toBe('true');
    team.dispatchEvent(new Event('focusin'));
    await fixture.whenStable();
    expect([...document.querySelectorAll('[role=option]')].map((one) => one.textContent.trim())).not.toContain('Choose a team');
    set(team, 'wes');
    await fixture.whenStable();
    document.querySelector<HTMLElement>('[role=option]')!.click();
    await fixture.whenStable();
    expect(page.textContent).not.toContain('Choose a team.');
    set(page.querySelector('input[type=date]')!, '2026-03-01');
    await fixture.whenStable();
    expect(fixture.componentInstance.unsaved()).toBe(true);
    page.querySelector('form')!.dispatchEvent(new Event('submit'));
    await new Promise((asked) => setTimeout(asked));
    const sent = server.expectOne('/api/helpdesk-agents/a1');
    expect(sent.request.body).toEqual({ employeeId: 'e1', assignments: [{ teamId: 't2', from: '2026-03-01', until: null }] });
    sent.flush({ ...agent, assignments: [{ teamId: 't2', teamName: 'West', from: '2026-03-01', until: null }] });
    await fixture.whenStable();
    expect(fixture.componentInstance.unsaved()).toBe(false);
  });
});
