import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const from = (tool: string, code: string): string => `import(${JSON.stringify(path.join(root, 'tools', tool))}).then((tool) => { ${code} })`;

/** A runner may ask for colours, which would stand in what is printed. */
const env = { ...process.env, FORCE_COLOR: '0' };

/** What a process of its own prints. */
function printed(code: string): string {
  const run = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim();
}

describe('the file that lets one installation run at a time', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-hold-'));
  const file = path.join(folder, 'running');
  const hold = from('hold.mjs', `console.log(tool.hold(${JSON.stringify(file)}).owner)`);
  afterEach(() => rmSync(file, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is taken when nobody holds it, and from a process that is gone', () => {
    expect(printed(hold)).toBe('0');
    expect(printed(hold)).toBe('0');
    expect(readdirSync(folder)).toEqual(['running']);
  });

  it('stays with a process that runs', async () => {
    const holder = spawn(process.execPath, ['-e', `${hold}; setTimeout(() => {}, 60_000)`], { env });
    try {
      await new Promise((resolve) => holder.stdout.once('data', resolve));
      expect(printed(hold)).toBe(String(holder.pid));
    } finally {
      holder.kill();
    }
  });

  const onLinux = existsSync('/proc/self/stat') ? it : it.skip;
  onLinux('is taken from a process that only has the id which the holder had before the machine restarted', () => {
    writeFileSync(file, `${process.pid} 1`);
    expect(printed(hold)).toBe('0');
    writeFileSync(file, String(process.pid));
    expect(printed(hold)).toBe(String(process.pid));
  });

  it('is taken by one of several that find it left behind', async () => {
    writeFileSync(file, '999999999 1');
    const contenders = Array.from({ length: 6 }, () => spawn(process.execPath, ['-e', `${hold}; setTimeout(() => {}, 60_000)`], { env }));
    try {
      const owners = await Promise.all(
        contenders.map((one) => new Promise<string>((resolve) => one.stdout.once('data', (data) => resolve(String(data).trim())))),
      );
      expect(owners.filter((owner) => owner === '0')).toHaveLength(1);
    } finally {
      for (const one of contenders) one.kill();
    }
  });
});

describe('the mailbox of npm start', () => {
  const shown = (env: Record<string, string>) => printed(from('shown-mailbox.mjs', `console.log(tool.mailboxIsShown(${JSON.stringify(env)}))`));

  it.each([
    ['nothing is said of the host', {}, 'true'],
    ['the host is this machine', { HOST: '127.0.0.1' }, 'true'],
    ['the host is this machine in IPv6', { HOST: '::1' }, 'true'],
    ['others can reach the host', { HOST: '0.0.0.0' }, 'false'],
    ['the host looks like this machine only', { HOST: '127.0.0.1.example.org' }, 'false'],
    ['the operator opens it knowingly', { HOST: '0.0.0.0', MAILBOX: 'open' }, 'true'],
  ])('when %s: %j %s', (_, env, answer) => {
    expect(shown(env as Record<string, string>)).toBe(answer);
  });

  it('is asked before the server is told where the mail lies', () => {
    expect(readFileSync(path.join(root, 'tools/start.mjs'), 'utf8')).toContain('mailboxIsShown(process.env) ? { MAILBOX_DIR: folder } : {}');
  });
});

describe('the containers', () => {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

  it('are given every setting that must not be lost, and room for their connections', () => {
    const compose = read('docker-compose.yml');
    for (const name of ['SECRET_KEY', 'KEYS_COPY_DIR', 'TIME_ZONE', 'METRICS_TOKEN', 'WORKER_PORT']) expect(compose).toMatch(new RegExp(`^ +${name}: `, 'm'));
    expect(compose).toContain('max_connections=300');
  });

  it('pass only settings that there are', () => {
    const known = new Set(
      read('.env.example')
        .match(/^(?:# )?[A-Z_]+(?==)/gm)!
        .map((name) => name.replace('# ', '')),
    );
    const block = /x-settings: &settings\n((?: {2}.*\n)+)/.exec(read('docker-compose.yml'))![1]!;
    const passed = [...block.matchAll(/^ +([A-Z_]+):/gm)].map((found) => found[1]!);
    expect(passed.length).toBeGreaterThan(8);
    expect(passed.filter((name) => !known.has(name))).toEqual([]);
  });

  it('keep the metrics from the public', () => {
    expect(read('deploy/Caddyfile')).toMatch(/@metrics path \/metrics .*\/api\/health\/metrics.*\n\s+handle @metrics \{\n\s+respond 404/);
  });
});

describe('the image', () => {
  const image = readFileSync(path.join(root, 'deploy', 'Dockerfile'), 'utf8');

  it('starts the server as the commands do', () => {
    const { flags, env: set } = JSON.parse(printed(from('backend.mjs', 'console.log(JSON.stringify({ flags: tool.frugalFlags, env: tool.frugalEnv }))'))) as {
      flags: string[];
      env: Record<string, string>;
    };
    expect(image).toContain(`CMD ${JSON.stringify(['node', ...flags, 'dist/backend/main.js']).replaceAll(',', ', ')}`);
    for (const [name, value] of Object.entries(set)) expect(image).toContain(`${name}=${value}`);
  });

  it('knows every library before the packages are installed', () => {
    for (const lib of readdirSync(path.join(root, 'libs'))) expect(image).toContain(`COPY libs/${lib}/package.json libs/${lib}/\n`);
  });
});
