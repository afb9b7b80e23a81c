import { csvText } from './csv';

describe('the download of a chart', () => {
  it('holds what is shown, quoted where it must be, empty where nothing was measured', () => {
    const text = csvText({
      columns: ['Team', 'Engagement'],
      rows: [
        ['North, "A"', 3.4],
        ['South', null],
      ],
    });
    expect(text).toBe('\uFEFFTeam,Engagement\r\n"North, ""A""",3.4\r\nSouth,\r\n');
  });

  it('lets no team name run as a formula in a spreadsheet, and leaves negative numbers alone', () => {
    const text = csvText({ columns: ['Team', 'Change'], rows: [['=HYPERLINK("x")', -0.2]] });
    expect(text).toContain(`"'=HYPERLINK(""x"")",-0.2`);
  });
});
