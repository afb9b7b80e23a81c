import { guessMapping, MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { ROSTER_FIELDS } from './roster-fields.js';
import { readRosterRow, type RosterRow } from './roster-row.rules.js';

function read(header: string, values: string, order?: 'day-first'): { row: RosterRow | undefined; problems: string[] } {
  const columns = header.split(',');
  const problems: string[] = [];
  const row = readRosterRow(
    { line: 2, values: values.split(',') },
    new MappedColumns(columns, guessMapping(columns, ROSTER_FIELDS)),
    order,
    (line, column, value, problem) => problems.push(`${line} ${column} ${value}: ${problem}`),
  );
  return { row, problems };
}

describe('readRosterRow', () => {
  it('reads headers of personnel systems in several languages', () => {
    for (const header of [
      'Mitarbeiter,Personalnummer,Abteilung',
      'nom complet,matricule,équipe',
      'Nombre,Número de empleado,Departamento',
      'naam,personeelsnummer,afdeling',
    ]) {
      expect(read(header, 'Zoë,1,Care').row).toMatchObject({ name: 'Zoë', facts: { externalKey: '1' }, team: { team: 'Care' } });
    }
  });

  it('leaves out facts without a column, and takes an empty cell as none', () => {
    expect(read('name,email,team,site', 'A,a@x.example,T,').row!.facts).toEqual({ email: 'a@x.example', site: null });
  });

  it('reads a path with any of the usual signs', () => {
    for (const path of ['Alpha / Care / Ward', 'Alpha>Care>Ward', 'Alpha\\Care\\Ward'])
      expect(read('name,key,team path', `A,1,${path}`).row!.team.path).toEqual(['Alpha', 'Care', 'Ward']);
  });

  it.each([
    ['yes', 'yes'],
    ['JA', 'yes'],
    ['oui', 'yes'],
    ['x', 'yes'],
    ['No', 'no'],
    ['nein', 'no'],
    ['', null],
    ['Boss@x.example', { who: 'boss@x.example' }],
  ] as const)('reads %j in the column of leaders', (text, leader) => {
    expect(read('name,key,team,leader', `A,1,T,${text}`).row!.leader).toEqual(leader);
  });

  it('brings a language tag into form', () => {
    expect(read('name,key,team,language', 'A,1,T,PT_BR').row!.facts.language).toBe('pt-BR');
  });

  it('names everything that is wrong with a row at once', () => {
    const { row, problems } = read('name,email,team,language,start date,end date', ',broken,,Deutsch!,03/04/2026,2026-13-01');
    expect(row).toBeUndefined();
    expect(problems).toEqual([
      '2 name : The name is empty; every person needs one.',
      '2 email broken: This is not an e-mail address; write it as name@example.org.',
      '2 language Deutsch!: This is not a language tag; write it as en, de or pt-BR.',
      '2 start date 03/04/2026: This could be two days; write it as 2026-03-31, or say whether days or months come first.',
      '2 end date 2026-13-01: This is not a day that exists; write it as 2026-03-31.',
      '2 team : The team is empty; every person is in one team.',
    ]);
  });

  it('refuses somebody who cannot be known again, and a leaving before the joining', () => {
    expect(read('name,email,key,team', 'A,,,T').problems[0]).toContain('neither an e-mail address nor an employee key');
    expect(read('name,key,team,start date,end date', 'A,1,T,2026-02-01,2026-02-01').problems[0]).toContain('not after the day of joining');
  });

  it('refuses values that are longer than a field', () => {
    expect(read('name,key,team', `${'x'.repeat(121)},1,T`).problems).toEqual([`2 name ${'x'.repeat(121)}: The value has 121 characters; there may be 120.`]);
  });
});
