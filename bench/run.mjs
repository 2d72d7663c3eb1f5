/**
 * Runs a benchmark and prints its figures as JSON on standard output.
 * Usage: npm run bench -- code [--reports FILE.jsonl[.gz]] [--repeat N] [--limit N] [--workers N]
 *        npm run bench -- envoys [--top INSTANCES.json] [--rows]
 *        npm run bench -- cluster --url URL [--shards URL,URL --cluster NAME] [--rows N] [--pids PID,PID]
 *        npm run bench -- log [--rows N] [--memory MEGABYTES] [--folder FOLDER]
 *        npm run bench -- workbench [--events N]
 *        npm run bench -- games
 *        npm run bench -- desk [--events N] [--minutes M]
 */
const BENCHMARKS = {
  code: './code.mjs',
  envoys: './envoys.mjs',
  structure: './structure.mjs',
  log: './log.mjs',
  cluster: './cluster.mjs',
  workbench: './workbench.mjs',
  games: './games.mjs',
  desk: './desk.mjs',
};

const [name, ...args] = process.argv.slice(2);
const file = BENCHMARKS[name];
if (file === undefined) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [options]\n`);
  process.exit(2);
}
const { run } = await import(file);
process.stdout.write(`${JSON.stringify(await run(args), null, 2)}\n`);
