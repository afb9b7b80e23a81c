import ts from 'typescript';
import type { Law } from '../law.js';
import { at, files, imports, matches, nodes, type SourceFile, syntax, type Tree } from '../tree.js';

const FEATURES = /^backend\/src\/(?!platform\/|identity\/|migrations\/|demo\/)[\w-]+\/.*\.ts$/;
const SPECS = /\.spec\.ts$/;

/** Rule 9: the unit of work sets the organisation, by a statement that reaches every shard. */
export const organisationIsSetByStatement: Law = {
  rule: 9,
  says: 'the organisation is set with SET LOCAL, never with set_config()',
  breaches: (tree) =>
    files(tree, /^backend\/src\/.*\.ts$/).flatMap((file) =>
      matches(file, /set_config\s*\(/i, () => 'set_config() is not carried to shards; the unit of work sets it'),
    ),
  catches: [{ 'backend/src/a/a.service.ts': `await q.query("SELECT set_config('app.organisation_id', $1, true)")` }],
  allows: [{ 'backend/src/platform/database/unit-of-work.ts': `await q.query("SELECT current_setting('app.organisation_id', true)")` }],
};

/** Rule 9: feature code never passes an organisation about. Identity, which makes organisations, jobs, which open one, and what works
 *  under another role with an explicit filter may name it; so may a method whose docstring says that it runs outside any unit of work. */
export const featuresPassNoOrganisation: Law = {
  rule: 9,
  says: 'no function of a feature takes an organisation id',
  breaches: (tree) =>
    files(tree, FEATURES, /\.(spec|job|entity)\.ts$|\/ballot\//)
      .filter((file) => !imports(file).some((one) => one.target.endsWith('/database/connection-pools')))
      .flatMap((file) =>
        [...nodes(syntax(file))]
          .filter(ts.isParameter)
          .filter((node) => /^(organisationId|orgId)$/.test(node.name.getText()))
          .filter((node) => !/outside any unit of work/.test(file.text.slice(node.parent.getFullStart(), node.parent.getStart())))
          .map((node) => at(file, node, 'takes an organisation id; the unit of work knows it')),
      ),
  catches: [{ 'backend/src/surveys/cycle/cycles.service.ts': 'class A { open(organisationId: string, id: string) {} }' }],
  allows: [
    {
      'backend/src/identity/account/accounts.ts': 'class A { link(organisationId: string) {} }',
      'backend/src/surveys/cycle/cycles.service.ts': 'class A { open(id: string) {} }',
    },
  ],
};

/** Rule 9: repositories come from the unit of work, and so do transactions. */
export const featuresOpenNoDoorOfTheirOwn: Law = {
  rule: 9,
  says: 'no feature opens a connection or a transaction of its own',
  breaches: (tree) =>
    // the ballot box is a house beside the house: its handler, its roles and its partitions have a door of their own
    files(tree, FEATURES, /\.spec\.ts$|^backend\/src\/surveys\/ballot\//).flatMap((file) =>
      [...nodes(syntax(file))].flatMap((node) => {
        const made = ts.isNewExpression(node) && /^(DataSource|(pg\.)?(Pool|Client))$/.test(node.expression.getText());
        const sql = ts.isStringLiteralLike(node) && /^\s*(BEGIN|COMMIT|ROLLBACK|SET\s+(LOCAL|SESSION|ROLE)|RESET\s+ROLE)\b/i.test(node.text);
        return made || sql ? [at(file, node, 'the unit of work is the one door to the database')] : [];
      }),
    ),
  catches: [
    { 'backend/src/surveys/cycle/cycles.service.ts': 'const own = new DataSource({});' },
    { 'backend/src/surveys/cycle/cycles.service.ts': 'await q.query(`BEGIN`);' },
  ],
  allows: [{ 'backend/src/surveys/cycle/cycles.service.ts': 'await this.work.run(() => 1);' }],
};

interface Statement {
  file: SourceFile;
  node: ts.Node;
  /** Its text; `§` stands where a value is put in. */
  sql: string;
}

/** The SQL that migrations run, one entry per query() call. A table's name in a loop is put in once for each value. */
function statements(tree: Tree): Statement[] {
  return files(tree, /^backend\/src\/migrations\/.*\.ts$/, SPECS).flatMap((file) =>
    [...nodes(syntax(file))]
      .filter(ts.isCallExpression)
      .filter((node) => ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'query' && node.arguments[0])
      .flatMap((node) => texts(node.arguments[0]!, file).map((sql) => ({ file, node, sql }))),
  );
}

function texts(node: ts.Expression, file: SourceFile): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  let all = [node.head.text];
  for (const span of node.templateSpans) {
    const values = looped(span.expression, file) ?? ['§'];
    all = all.flatMap((text) => values.map((value) => text + value + span.literal.text));
  }
  return all;
}

/** The values a loop variable takes, when it runs over texts written in the file. */
function looped(node: ts.Expression, file: SourceFile): string[] | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  for (let up: ts.Node = node; up.parent; up = up.parent) {
    if (!ts.isForOfStatement(up) || !ts.isVariableDeclarationList(up.initializer)) continue;
    if (up.initializer.declarations[0]?.name.getText() !== node.text) continue;
    const list = ts.isIdentifier(up.expression) ? constant(up.expression.text, file) : up.expression;
    const array = list && ts.isAsExpression(list) ? list.expression : list;
    if (array && ts.isArrayLiteralExpression(array)) return array.elements.filter(ts.isStringLiteralLike).map((one) => one.text);
  }
  return undefined;
}

const constant = (name: string, file: SourceFile) =>
  [...nodes(syntax(file))].filter(ts.isVariableDeclaration).find((node) => node.name.getText() === name)?.initializer;

const bare = (sql: string) =>
  sql
    .replace(/\$(\w*)\$.*?\$\1\$/gs, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/--.*$/gm, '');

/** Scale-out: several commands in one text cannot be prepared on shards. */
export const oneStatementAQuery: Law = {
  rule: 9,
  says: 'a migration runs one statement per query()',
  breaches: (tree) =>
    statements(tree)
      .filter(
        ({ sql }) =>
          bare(sql)
            .split(';')
            .filter((part) => part.trim()).length > 1,
      )
      .map(({ file, node }) => at(file, node, 'several statements in one query()')),
  catches: [{ 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE SCHEMA a; CREATE SCHEMA b`);' }],
  allows: [{ 'backend/src/migrations/1-a.ts': `await q.query("COMMENT ON SCHEMA a IS 'one; two';");` }],
};

interface Table {
  name: string;
  columns: string;
  file: SourceFile;
  node: ts.Node;
}

function tables(tree: Tree): Table[] {
  return statements(tree).flatMap(({ sql, file, node }) => {
    const made = /^\s*CREATE\s+(?:UNLOGGED\s+)?TABLE\s+(?:IF NOT EXISTS\s+)?([\w.§"]+)\s*\((.*)\)/is.exec(bare(sql));
    return made ? [{ name: made[1]!, columns: made[2]!, file, node }] : [];
  });
}

const hasOrganisation = ({ columns }: Table) => /(^|,|\()\s*organisation_id\s/i.test(columns);

/** Rules 9 and 18: row level security on every table of an organisation, forced even on its owner. */
export const organisationTablesAreGuarded: Law = {
  rule: 9,
  says: 'every table of the schema org has organisation_id in its primary key, a policy, and forced row level security',
  breaches: (tree) => {
    const all = statements(tree).map(({ sql }) => bare(sql));
    return tables(tree)
      .filter(({ name }) => name.startsWith('org.'))
      .flatMap((table) => {
        const { name, columns, file, node } = table;
        if (!hasOrganisation(table)) return [at(file, node, `${name} has no organisation_id`)];
        const exactly = name.replace('.', '\\.');
        const says = (pattern: string) => all.some((sql) => new RegExp(pattern, 'is').test(sql));
        const key = /organisation_id\s+uuid[^,]*PRIMARY KEY/i.test(columns) || /PRIMARY KEY\s*\([^)]*\borganisation_id\b/i.test(columns);
        return [
          ...(key ? [] : [`the primary key of ${name} is without organisation_id`]),
          ...(says(`ALTER TABLE ${exactly}\\s.*ENABLE ROW LEVEL SECURITY`) ? [] : [`${name} has no row level security`]),
          ...(says(`ALTER TABLE ${exactly}\\s.*FORCE ROW LEVEL SECURITY`) ? [] : [`row level security of ${name} is not forced`]),
          ...(says(`CREATE POLICY \\S+ ON ${exactly}\\s`) ? [] : [`${name} has no policy`]),
        ].map((what) => at(file, node, what));
      });
  },
  catches: [
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.team (id uuid PRIMARY KEY)`);' },
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.team (organisation_id uuid NOT NULL, id uuid, PRIMARY KEY (organisation_id, id))`);' },
    {
      'backend/src/migrations/1-a.ts':
        'await q.query(`CREATE TABLE org.team (organisation_id uuid NOT NULL, id uuid PRIMARY KEY)`); for (const t of ["org.team"]) { await q.query(`ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`); await q.query(`ALTER TABLE ${t} FORCE ROW LEVEL SECURITY`); await q.query(`CREATE POLICY p ON ${t} USING (true)`); }',
    },
  ],
  allows: [
    {
      'backend/src/migrations/1-a.ts':
        'await q.query(`CREATE TABLE org.team (organisation_id uuid NOT NULL, id uuid, PRIMARY KEY (organisation_id, id))`); for (const t of ["org.team"]) { await q.query(`ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`); await q.query(`ALTER TABLE ${t} FORCE ROW LEVEL SECURITY`); await q.query(`CREATE POLICY p ON ${t} USING (true)`); }',
    },
  ],
};

/** Scale-out: what a distributed table refuses. */
export const noTriggersNoSetNull: Law = {
  rule: 9,
  says: 'migrations make no triggers, no ON DELETE SET NULL and no ids in the database',
  breaches: (tree) =>
    statements(tree).flatMap(({ sql, file, node }) =>
      [
        /CREATE\s+(OR REPLACE\s+)?(CONSTRAINT\s+)?TRIGGER/i.test(bare(sql)) ? 'a trigger; distributed tables have none' : '',
        /ON DELETE SET (NULL|DEFAULT)/i.test(bare(sql)) ? 'ON DELETE SET NULL; the key holds the organisation, so a service must clear it' : '',
        /DEFAULT\s+(gen_random_uuid|uuidv7|uuid_generate_v4)\s*\(/i.test(bare(sql)) ? 'an id made by the database; the application makes them' : '',
      ]
        .filter(Boolean)
        .map((what) => at(file, node, what)),
    ),
  catches: [
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TRIGGER t AFTER INSERT ON org.a EXECUTE FUNCTION f()`);' },
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.a (b uuid REFERENCES org.b ON DELETE SET NULL)`);' },
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.a (id uuid DEFAULT gen_random_uuid())`);' },
  ],
  allows: [{ 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.a (b uuid REFERENCES org.b ON DELETE CASCADE)`);' }],
};

/** Rule 10: what holds answers holds neither a person nor a time. */
export const boxHoldsNoPersonAndNoTime: Law = {
  rule: 10,
  says: 'no table of ballots, published figures or entitlements has a time, a sequence, or (but for the entitlement) a person',
  breaches: (tree) =>
    tables(tree)
      .filter(({ name }) => /^(box|pub)\./.test(name) || /^org\.(entitlement|invitation)$/.test(name))
      .flatMap(({ name, columns, file, node }) =>
        [
          /\b(timestamp|timestamptz|time)\b/i.test(columns) ? `${name} holds a time` : '',
          /\b(bigserial|serial|smallserial)\b|GENERATED\s+(ALWAYS|BY DEFAULT)\s+AS\s+IDENTITY/i.test(columns)
            ? `${name} numbers its rows in the order they came`
            : '',
          !name.startsWith('org.') && /\b(employee|holder|account|session|invitation|person)_?(id)?\b/i.test(columns) ? `${name} names a person` : '',
        ]
          .filter(Boolean)
          .map((what) => at(file, node, what)),
      ),
  catches: [
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE box.sealed_ballot (cycle_id uuid, cast_at timestamptz)`);' },
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE box.sealed_ballot (id bigserial)`);' },
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE pub.comment (cycle_id uuid, employee_id uuid)`);' },
    { 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.entitlement (holder_id uuid, issued_at timestamptz)`);' },
  ],
  allows: [{ 'backend/src/migrations/1-a.ts': 'await q.query(`CREATE TABLE org.entitlement (organisation_id uuid, holder_id uuid, issued boolean)`);' }],
};

const BOX_SIDE = /^backend\/src\/(surveys\/(ballot|publication|conversation)|migrations|platform\/testing)\//;
const READERS_OF_ANSWERS =
  /^backend\/src\/(surveys\/(results|comment|past-result)|linkage|leadership|exports|accountability|recognition|outcomes|notifications|identity|directory)\//;

/** I12: sealed ballots are read where they are cast and counted; whoever shows, compares or exports answers reads what was published, as the application. */
export const answersAreReadFromWhatIsPublished: Law = {
  rule: 10,
  says: 'I12: no code but the ballot and its count names a table of the box, and whoever shows answers asks no role that could read it',
  breaches: (tree) =>
    files(tree, /^backend\/src\/.*\.ts$/, SPECS)
      .filter(({ path }) => !BOX_SIDE.test(path))
      .flatMap((file) => [
        ...matches(
          file,
          /\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|USING)\s+box\.\w+/i,
          (found) => `${found}: only surveys/ballot and surveys/publication know the box`,
        ),
        ...(READERS_OF_ANSWERS.test(file.path)
          ? [
              ...matches(
                file,
                /\b(?:FROM|JOIN|USING)\s+org\.(?:entitlement|invitation|reminder_delivery)\b/i,
                (found) => `${found}: who took part is nobody's to read here`,
              ),
              ...matches(
                file,
                /\.(?:pool|transaction|message|messageWith)(?:<[^(]*>)?\(\s*'(?:ballot|tally|issuer)'/,
                (found) => `${found}: answers are read from pub, as the application`,
              ),
            ]
          : []),
      ]),
  catches: [
    { 'backend/src/surveys/results/results.service.ts': 'await this.work.query(`SELECT envelope FROM box.sealed_ballot WHERE organisation_id = $1`);' },
    { 'backend/src/leadership/mirror/mirror.service.ts': "await this.pools.transaction('tally', id, (t) => t.query(sql));" },
    { 'backend/src/linkage/analysis/analysis.service.ts': "await this.pools.message<{ n: number }>('issuer', id, sqlText`SELECT 1`);" },
    { 'backend/src/surveys/cycle/cycles.service.ts': 'await q.query(`DELETE FROM box.sealed_ballot`);' },
    { 'backend/src/surveys/results/export.service.ts': 'await q.query(`SELECT 1 FROM pub.cell JOIN org.entitlement USING (cycle_id)`);' },
  ],
  allows: [
    { 'backend/src/surveys/publication/open-box.ts': 'await t.query(`SELECT envelope FROM box.sealed_ballot WHERE organisation_id = $1`);' },
    {
      'backend/src/surveys/results/results.service.ts':
        'await this.work.query(`SELECT mean_x10 FROM pub.cell WHERE organisation_id = $1`); // not from the box. ever',
    },
  ],
};
