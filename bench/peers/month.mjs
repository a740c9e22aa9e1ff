// node month.mjs --dir FOLDER [--out FILE.json] [--memory 14GB] [--threads 2] [--store memory|disk] [--answer FILE.json]
// The month of 6.4 by SQL: loads the neutral files into a DuckDB database (in memory, where it is faster, or on disk), then runs oracle.sql; prints the seconds of both as JSON.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, connect, cpuSeconds, loadFolder, optionsOf, rowsOf, rulesOf, runScript, setRules } from './peer.mjs';

const { dir, out, answer: answerFile, memory = '14GB', threads = '2', store = 'memory', rules: rulesFile } = optionsOf(process.argv.slice(2));
if (!dir) {
  console.error('usage: node month.mjs --dir FOLDER [--out FILE.json] [--memory 14GB] [--threads 2] [--store memory|disk] [--answer FILE.json] [--rules FILE]');
  process.exit(2);
}

const seconds = from => Math.round(performance.now() - from) / 1000;
const rounded = value => Math.round(value * 1000) / 1000;
const work = mkdtempSync(join(tmpdir(), 'jinpai-month-'));
try {
  const database = store === 'memory' ? ':memory:' : join(work, 'month.duckdb');
  const connection = await connect(database, { threads, memory_limit: memory, temp_directory: join(work, 'spill') });
  const rules = rulesOf(rulesFile);
  await setRules(connection, rules);

  const [loading, cpuBefore] = [performance.now(), cpuSeconds()];
  // Every message of a benchmark month has an id: line numbers would only cost the peer time.
  await loadFolder(connection, dir, { withLines: false });
  await connection.run('CHECKPOINT');
  const [load, cpuLoaded] = [seconds(loading), cpuSeconds()];

  const querying = performance.now();
  const statements = await runScript(connection, 'oracle.sql');
  const [query, cpuQueried] = [seconds(querying), cpuSeconds()];

  const [{ version }] = await rowsOf(connection, 'SELECT version() AS version');
  const [{ rows }] = await rowsOf(connection, 'SELECT count(*) AS rows FROM raw_messages');
  const [{ kept }] = await rowsOf(connection, 'SELECT count(*) AS kept FROM messages');
  const result = {
    peer: `DuckDB ${version}`, threads: Number(threads), memory, messageRows: Number(rows), messages: Number(kept),
    loadSeconds: load, querySeconds: query, totalSeconds: rounded(load + query),
    loadCpuSeconds: rounded(cpuLoaded - cpuBefore), queryCpuSeconds: rounded(cpuQueried - cpuLoaded), store, databaseBytes: store === 'memory' ? null : statSync(database).size,
    slowest: statements.sort((a, b) => b.seconds - a.seconds).slice(0, 8).map(part => ({ ...part, seconds: rounded(part.seconds), cpuSeconds: rounded(part.cpuSeconds) })),
  };
  const text = JSON.stringify(result, null, 1) + '\n';
  process.stdout.write(text);
  if (out) writeFileSync(out, text);
  if (answerFile) writeFileSync(answerFile, JSON.stringify(await answer(connection, rules.judge), null, 1) + '\n');
  connection.closeSync();
} finally {
  rmSync(work, { recursive: true, force: true });
}
