/**
 * The walls of the house. Each rule carries its reason; `npm run check` enforces them.
 * docs/architecture.md draws the same picture for people.
 */
const PURE = '^src/(ontology|code|ties|structure|strategy|search)/';

const room = (name, from, may, why) => ({
  name,
  severity: 'error',
  comment: why,
  from: { path: from },
  to: { path: '^(src|web)/', pathNot: [from, ...may] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two files are one idea that nobody can read alone.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment:
        'Every import must exist on a clean machine. Some packages are types alone, or have their types in another one.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(pdfmake/interfaces|geojson$|topojson-specification$)' },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      comment:
        'Ontology, coder and ties also run in a browser and must give the same answer anywhere: no Node, no files, no clock.',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    room(
      'ontology-knows-nothing',
      '^src/ontology/',
      ['^src/shared/'],
      'The ontology is what everybody else talks about; it can depend on nobody.',
    ),
    room('shared-knows-nothing', '^src/shared/', [], 'A helper that needs a room belongs in that room.'),
    room(
      'read-knows-ontology',
      '^src/read/',
      ['^src/ontology/', '^src/shared/'],
      'Reading ends in a Document; what is in it is not its business.',
    ),
    room(
      'code-knows-ontology',
      '^src/code/',
      ['^src/ontology/', '^src/shared/'],
      'The coder sees one document and its tables, never a log or a series.',
    ),
    room(
      'log-knows-ontology',
      '^src/log/',
      ['^src/ontology/', '^src/shared/'],
      'The log keeps records; it neither codes nor judges.',
    ),
    room(
      'ties-know-ontology',
      '^src/ties/',
      ['^src/ontology/', '^src/shared/'],
      'A series is computed from events alone, wherever they were kept.',
    ),
    room(
      'structure-knows-ties',
      '^src/structure/',
      ['^src/ontology/', '^src/shared/', '^src/ties/'],
      'The shape of the system is computed from ties and events alone, wherever they were kept.',
    ),
    room(
      'envoys-know-strategy-types',
      '^src/envoys/',
      ['^src/ontology/', '^src/shared/', '^src/strategy/'],
      'A plan is computed from its file alone; what the log says of a capital is handed in.',
    ),
    room(
      'strategy-knows-ontology',
      '^src/strategy/',
      ['^src/ontology/', '^src/shared/'],
      'Games, tracks, demands and steps are reckoned from what is written down and handed in; they fetch nothing.',
    ),
    room(
      'search-knows-ontology',
      '^src/search/',
      ['^src/ontology/', '^src/shared/'],
      'A search looks at reports and events as they are given; where they were kept is not its business.',
    ),
    room(
      'brief-knows-types',
      '^src/brief/',
      ['^src/ontology/', '^src/shared/', '^src/ties/', '^src/structure/', '^src/strategy/', '^src/envoys/'],
      'A brief is a pure function of results; it fetches nothing.',
    ),
    room(
      'crate-knows-log-types',
      '^src/crate/',
      ['^src/ontology/', '^src/shared/', '^src/log/(?:event-log|imported-types)\\.ts$'],
      'A crate is a pure function of facts that are handed in; what wrote its files is not its business.',
    ),
    room(
      'import-knows-log-types',
      '^src/import/',
      ['^src/ontology/', '^src/shared/', '^src/log/(?:event-log|imported-types)\\.ts$'],
      'Reading a data set ends in imported events; how the log keeps them is not its business.',
    ),
    room(
      'resources-load-tables',
      '^src/resources/',
      ['^src/ontology/', '^src/shared/', '^src/code/', '^src/import/', '^src/structure/', '^src/envoys/'],
      'Only here are tables and weights read from disk for the coder.',
    ),
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      comment: 'Commands are the outermost ring.',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'nobody-imports-server',
      severity: 'error',
      comment:
        'The server is the outermost ring; the web app may know the types of its responses, the commands may start it.',
      from: { pathNot: '^src/(server|cli)/|^web/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'nobody-imports-pipeline',
      severity: 'error',
      comment: 'The pipeline knows all rooms; if a room knew it, everything would know everything.',
      from: { pathNot: '^src/(server|cli)/|^src/(pipeline|workbench)' },
      to: { path: '^src/(pipeline|workbench)' },
    },
    {
      name: 'web-knows-responses-only',
      severity: 'error',
      comment:
        'The workbench uses what any client of the HTTP interface could use. How a language writes a name is nothing that is asked.',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/(server/responses\\.ts$|shared/language/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
