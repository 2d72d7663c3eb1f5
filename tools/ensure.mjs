/**
 * Installs and builds what is missing, and nothing else: dependencies when the lock file (or Node's
 * version) changed since the last install, dist/ when a source did. Runs before `npm start` and `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Entente needs Node 20.19 or later; this is ${process.version}.\n`);
  process.exit(1);
}

function stampIs(path, value) {
  return existsSync(path) && readFileSync(path, 'utf8') === value;
}

function run(what, command, args) {
  process.stderr.write(`${what} …\n`);
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write(`${what} failed (${command} ${args.join(' ')}).\n`);
    process.exit(done.status ?? 1);
  }
}

const install = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .update(process.version)
  .digest('hex');
const installStamp = at('node_modules', '.entente-install');
if (!stampIs(installStamp, install)) {
  run('Installing dependencies', 'npm', [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(installStamp, install);
}

function filesUnder(folder) {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const sources = createHash('sha256').update(install);
for (const file of [
  ...filesUnder('src'),
  ...filesUnder('web'),
  at('tsconfig.json'),
  at('tools', 'build.mjs'),
]) {
  sources.update(file.slice(root.length)).update('\0').update(readFileSync(file));
}
const built = sources.digest('hex');
const buildStamp = at('dist', '.entente-build');
if (!stampIs(buildStamp, built)) {
  run('Building', process.execPath, ['tools/build.mjs']);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(buildStamp, built);
}
