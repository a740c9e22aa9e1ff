// node bench/run.mjs --out results/FILE.md [--scale 1] [--work DIR] [--jinpai ../jinpai] [--threads 2] [--memory 14GB] [--store memory|disk]
// One run on one machine: generates a month in daily files and one day more, lets Jinpai import and replay it, lets DuckDB do the same by SQL,
// compares their figures, and writes times, ratios, memory and sizes. Nothing is hidden: a command that fails is in the report with its message.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { budgets, compare } from './report.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const options = { scale: '1', threads: '2', memory: '14GB', store: 'memory', jinpai: join(here, '..', process.platform === 'win32' ? 'jinpai.cmd' : 'jinpai') };
const given = process.argv.slice(2);
for (let at = 0; at < given.length; at += 2) options[given[at].replace(/^--/, '')] = given[at + 1];
if (!options.out) {
  console.error('usage: node bench/run.mjs --out FILE.md [--scale 1] [--work DIR] [--jinpai PROGRAM] [--threads 2] [--memory 14GB] [--store memory|disk]');
  process.exit(2);
}

const days = 31;
const work = options.work ? resolve(options.work) : mkdtempSync(join(tmpdir(), 'jinpai-bench-'));
const [month, extra, data] = ['month', 'extra', 'data'].map(name => join(work, name));
const steps = [];

/** Runs a program; keeps its seconds, peak memory in MB where GNU time is there, and its output. */
function run(name, program, args) {
  const timed = existsSync('/usr/bin/time');
  const from = performance.now();
  const done = timed
    ? spawnSync('/usr/bin/time', ['-f', 'peak=%M', program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
    : spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - from) / 1000;
  const peak = /peak=(\d+)/.exec(done.stderr ?? '');
  const step = { name, seconds, peakMb: peak ? Math.round(Number(peak[1]) / 1024) : null, code: done.status ?? 3, stdout: done.stdout ?? '', stderr: (done.stderr ?? String(done.error)).replace(/peak=\d+\s*$/, '').trim() };
  steps.push(step);
  console.error(`${name}: ${seconds.toFixed(1)} s${step.code === 0 ? '' : ` (exit ${step.code}) ${step.stderr.slice(-300)}`}`);
  return step;
}

const jinpai = (name, ...args) => run(name, options.jinpai, [...args, '--data', data]);
const json = step => { try { return JSON.parse(step.stdout); } catch { return null; } };
const sizeOf = folder => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);

try {
  mkdirSync(month, { recursive: true });
  mkdirSync(extra, { recursive: true });
  run('build the generator', 'dotnet', ['build', join(here, 'Jinpai.BenchData'), '-c', 'Release', '-v', 'q', '-clp:NoSummary']);
  const generator = join(here, 'Jinpai.BenchData', 'bin', 'Release', 'net10.0', 'Jinpai.BenchData.dll');
  const generated = json(run('generate', 'dotnet', [generator, '--out', month, '--scale', options.scale, '--days', String(days)]));
  if (!generated) throw new Error('The data could not be generated.');
  const lastDay = readdirSync(month).filter(file => file.startsWith('messages-')).sort().at(-1).slice('messages-'.length, -'.csv'.length);
  for (const kind of ['messages', 'orders', 'refunds']) renameSync(join(month, `${kind}-${lastDay}.csv`), join(extra, `${kind}-${lastDay}.csv`));

  // Jinpai: the first call builds the program and is not measured.
  jinpai('jinpai: build and add the shop', 'shop', 'add', 'bench');
  const imported = jinpai('jinpai: import', 'import', month, '--shop', 'bench');
  const replayed = jinpai('jinpai: replay', 'replay', '--shop', 'bench');
  const reported = jinpai('jinpai: report of 23 days', 'report', 'agents', '--shop', 'bench', '--from', '2026-10-01', '--to', '2026-10-23', '--format', 'json');
  const rulesFile = join(work, 'rules.json');
  writeFileSync(rulesFile, '{ "slowSeconds": 90, "lookback": 1 }\n');
  const changed = jinpai('jinpai: see the month by another rule', 'report', 'agents', '--shop', 'bench', '--from', '2026-10-01', '--to', '2026-10-30', '--rules', rulesFile,
    '--metrics', 'received,enquirers,ordered,paid,enquiry_conversion,sales,net_sales,first_response,average_response,slow', '--format', 'json');
  const dayImported = jinpai('jinpai: import one more day', 'import', extra, '--shop', 'bench');
  const dayReplayed = jinpai('jinpai: replay one more day', 'replay', '--shop', 'bench');

  // DuckDB on the same files.
  run('install DuckDB', process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--prefix', join(here, 'peers'), '--no-audit', '--no-fund', '--loglevel=error']);
  const answerFile = join(work, 'answer.json');
  const peer = json(run('duckdb', process.execPath, [join(here, 'peers', 'month.mjs'), '--dir', month, '--threads', options.threads, '--memory', options.memory, '--store', options.store, '--answer', answerFile]));
  const answer = existsSync(answerFile) ? JSON.parse(readFileSync(answerFile, 'utf8')) : null;

  const comparison = compare(json(reported), answer, '2026-10-01', '2026-10-23');
  const text = budgets({ options, cpu: cpus()[0].model, cores: cpus().length, generated, peer, steps, comparison, imported, replayed, changed, dayImported, dayReplayed, dataBytes: existsSync(data) ? sizeOf(data) : 0 });
  mkdirSync(dirname(resolve(options.out)), { recursive: true });
  writeFileSync(options.out, text);
  process.stdout.write(text);
} finally {
  if (!options.work) rmSync(work, { recursive: true, force: true });
}
