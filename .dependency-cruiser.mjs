// Who may know whom. libs/house/src/boundaries.spec.ts runs it over the tree, and over a small bad tree that it must catch.
const order = [
  'platform',
  'identity',
  'directory',
  'notifications',
  ['surveys', 'recognition', 'outcomes'],
  'linkage',
  'leadership',
  'exports',
  'accountability',
];
const features = order.flat();
const stages = order.map((stage) => [stage].flat());

/** A feature may know only what stands to its left. */
const leftwards = stages.flatMap((stage, i) =>
  stage.map((feature) => {
    const later = stages.slice(i + 1).flat();
    const beside = stage.filter((other) => other !== feature);
    return {
      name: `${feature}-looks-only-left`,
      comment: `${feature} may know what stands to its left, not ${[...beside, ...later].join(', ')}`,
      severity: 'error',
      from: { path: `^backend/src/${feature}/` },
      to: { path: `^backend/src/(${[...beside, ...later].join('|') || 'nothing'})/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'two files that need each other are one thought',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'] } },
    },
    ...leftwards,
    {
      name: 'neighbours-through-their-reader',
      comment:
        'a feature asks another only through its *.reader.ts, which returns plain values, or has something done through its *.port.ts (its module makes both known)',
      severity: 'error',
      from: { path: `^backend/src/(${features.join('|')})/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: `^backend/src/(${features.filter((name) => name !== 'platform').join('|')})/`,
        pathNot: ['^backend/src/$1/', '\\.(reader|port|module)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'platform is what features stand on',
      severity: 'error',
      from: { path: '^backend/src/platform/', pathNot: '^backend/src/platform/testing/|\\.spec\\.ts$' },
      to: { path: `^backend/src/(${features.filter((name) => name !== 'platform').join('|')})/` },
    },
    {
      name: 'linkage-sees-no-answer',
      comment: 'linkage works on disclosed results and observations: it cannot import a ballot or a row of the box',
      severity: 'error',
      from: { path: '^backend/src/(linkage|leadership|exports|accountability)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^backend/src/surveys/(ballot|comment)/|^libs/anonymity/src/(box|envelope|token|server)' },
    },
    {
      name: 'nobody-knows-the-demo',
      comment: 'the demo organisation is made through the same services a user would use; none of them knows it',
      severity: 'error',
      from: { path: `^backend/src/(${features.join('|')})/` },
      to: { path: '^backend/src/demo/' },
    },
    { name: 'domain-stands-alone', severity: 'error', from: { path: '^libs/domain/src/' }, to: { path: '^(libs/(?!domain/)|backend/|frontend/)' } },
    { name: 'statistics-stands-alone', severity: 'error', from: { path: '^libs/statistics/src/' }, to: { path: '^(libs/(?!statistics/)|backend/|frontend/)' } },
    { name: 'anonymity-stands-alone', severity: 'error', from: { path: '^libs/anonymity/src/' }, to: { path: '^(libs/(?!anonymity/)|backend/|frontend/)' } },
    {
      name: 'contract-knows-domain',
      severity: 'error',
      from: { path: '^libs/contract/src/' },
      to: { path: '^(libs/(?!contract/|domain/)|backend/|frontend/)' },
    },
    {
      name: 'linkage-knows-statistics',
      severity: 'error',
      from: { path: '^libs/linkage/src/' },
      to: { path: '^(libs/(?!linkage/|statistics/)|backend/|frontend/)' },
    },
    {
      name: 'publication-counts-only',
      comment: 'the code that counts knows words, numbers and disclosure; nothing of where ballots come from',
      severity: 'error',
      from: { path: '^libs/publication/src/' },
      to: { path: '^(libs/(?!publication/|domain/|statistics/|anonymity/)|backend/|frontend/)|^libs/anonymity/src/server' },
    },
    {
      name: 'judging-knows-nothing-of-ours',
      comment: 'counting, scoring and sharing out are numbers in, numbers out: an auditor can run them without the product',
      severity: 'error',
      from: { path: '^libs/judging/src/' },
      to: { path: '^(libs/(?!judging/)|backend/|frontend/)' },
    },
    { name: 'backend-knows-no-frontend', severity: 'error', from: { path: '^backend/' }, to: { path: '^(frontend|e2e)/' } },
    { name: 'frontend-knows-no-backend', severity: 'error', from: { path: '^frontend/' }, to: { path: '^(backend|e2e|libs/(statistics|linkage|house))/' } },
    {
      name: 'answer-pages-stay-small',
      comment: "the respondent's pages are a bundle of their own, without sign-in code, Material or charts",
      severity: 'error',
      from: { path: '^frontend/src/(answer\\.main\\.ts|app/answer/)', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^frontend/src/app/(session|shell|hr|leader|service|judge|admin|employee)/|^libs/publication/|node_modules/(@angular/material|echarts|ngx-echarts)/',
      },
    },
    { name: 'e2e-through-http-only', severity: 'error', from: { path: '^e2e/' }, to: { path: '^(backend|frontend|libs)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.nx|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
