/** What the attack came to, as a table for whoever runs the tests. */
export class Report {
  private readonly lines: [string, string][] = [];

  add(what: string, result: string | number): void {
    this.lines.push([what, String(result)]);
  }

  print(title: string): void {
    const width = Math.max(...this.lines.map(([what]) => what.length));
    process.stderr.write(`\n${title}\n${this.lines.map(([what, result]) => `  ${what.padEnd(width)}  ${result}`).join('\n')}\n`);
  }
}
