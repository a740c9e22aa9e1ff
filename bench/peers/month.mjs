// node month.mjs --dir FOLDER [--out FILE.json] [--memory 8GB] [--threads 2] [--answer FILE.json]
// The month of 6.4 by SQL: loads the neutral files into a DuckDB database, then runs oracle.sql; prints the seconds of both as JSON.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, connect, loadFolder, optionsOf, rowsOf, rulesOf, runScript, setRules } from './peer.mjs';

const { dir, out, answer: answerFile, memory = '8GB', threads = '2', rules: rulesFile } = optionsOf(process.argv.slice(2));
if (!dir) {
  console.error('usage: node month.mjs --dir FOLDER [--out FILE.json] [--memory 8GB] [--threads 2] [--answer FILE.json] [--rules FILE]');
  process.exit(2);
}

const seconds = from => Math.round(performance.now() - from) / 1000;
const work = mkdtempSync(join(tmpdir(), 'jinpai-month-'));
try {
  const database = join(work, 'month.duckdb');
  const connection = await connect(database, { threads, memory_limit: memory, temp_directory: join(work, 'spill') });
  const rules = rulesOf(rulesFile);
  await setRules(connection, rules);

  const loading = performance.now();
  // Every message of a benchmark month has an id: line numbers would only cost the peer time.
  await loadFolder(connection, dir, { withLines: false });
  await connection.run('CHECKPOINT');
  const load = seconds(loading);

  const querying = performance.now();
  const statements = await runScript(connection, 'oracle.sql');
  const query = seconds(querying);

  const [{ version }] = await rowsOf(connection, 'SELECT version() AS version');
  const [{ rows }] = await rowsOf(connection, 'SELECT count(*) AS rows FROM raw_messages');
  const [{ kept }] = await rowsOf(connection, 'SELECT count(*) AS kept FROM messages');
  const result = {
    peer: `DuckDB ${version}`, threads: Number(threads), memory, messageRows: Number(rows), messages: Number(kept),
    loadSeconds: load, querySeconds: query, totalSeconds: Math.round((load + query) * 1000) / 1000, databaseBytes: statSync(database).size,
    slowest: statements.sort((a, b) => b.seconds - a.seconds).slice(0, 8).map(part => ({ ...part, seconds: Math.round(part.seconds * 1000) / 1000 })),
  };
  const text = JSON.stringify(result, null, 1) + '\n';
  process.stdout.write(text);
  if (out) writeFileSync(out, text);
  if (answerFile) writeFileSync(answerFile, JSON.stringify(await answer(connection, rules.judge), null, 1) + '\n');
  connection.closeSync();
} finally {
  rmSync(work, { recursive: true, force: true });
}
