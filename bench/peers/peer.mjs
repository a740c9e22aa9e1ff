// What the oracle and the month peer share: settings, loading of neutral CSV files, running a script of SQL.
import { readdirSync, readFileSync, openSync, readSync, closeSync, existsSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

export const here = dirname(fileURLToPath(import.meta.url));
const Second = 1000, Day = 86400000;

/** The defaults of the rules file (2.10) that the SQL knows. */
export const defaults = {
  dayCut: '00:00', sessionGap: 600, waitCap: 600, slowTimes: 3, slowSeconds: 120, longMinutes: 30, massPrefix: '@', autoReplyPrefix: null,
  ownAccounts: [], vendors: [], blacklist: [], excludedFlags: [], filtersSkipAftersale: true,
  aftersaleDays: 21, enquiryDays: 2, closeDays: 3, lookback: 2, aftersaleCredit: 'fallback', judge: 'creation_first', codShippedIsPaid: true,
};
/** Keys without effect on what the SQL computes. */
const free = new Set(['effectiveFrom', 'quickSeconds', 'timelySeconds', 'manyAtOnce', 'followUpMinutes']);

/** Keys that the SQL knows at one value only. */
const fixed = {
  zone: 'Asia/Shanghai', unanswered: 'exclude', followUpCounts: false, credit: 'last_reply', includePostage: false,
  filters: { empty: true, mass_message: true, monologue: true, auto_only: null, code_word: null, single_line: null, forward_only: null },
};

/** Rules from a file (one JSON object) and from the command line; a key or value that the SQL does not know is refused. */
export function rulesOf(file, overrides = {}) {
  const given = { ...(file ? JSON.parse(readFileSync(file, 'utf8')) : {}), ...overrides };
  for (const [key, value] of Object.entries(given)) {
    if (key in fixed ? !isDeepStrictEqual(value, fixed[key]) : !(key in defaults) && !free.has(key)) {
      throw new Error(`The oracle does not know the rule "${key}" with the value ${JSON.stringify(value)}.`);
    }
  }
  return { ...defaults, ...given };
}

/** A small parser of `--name value` pairs. */
export function optionsOf(argv) {
  const options = {};
  for (let i = 0; i < argv.length; i += 2) {
    if (!argv[i].startsWith('--') || argv[i + 1] === undefined) throw new Error(`Expected --name value, found "${argv[i]}".`);
    options[argv[i].slice(2)] = argv[i + 1];
  }
  return options;
}

const text = value => `'${String(value).replaceAll("'", "''")}'`;

export async function setRules(connection, rules) {
  const [hours, minutes] = rules.dayCut.split(':').map(Number);
  const variables = {
    day_cut: `${(hours * 60 + minutes) * 60 * Second}::BIGINT`, session_gap: `${rules.sessionGap * Second}::BIGINT`, wait_cap: `${rules.waitCap * Second}::BIGINT`,
    slow_times: `${rules.slowTimes}`, slow_wait: `${rules.slowSeconds * Second}::BIGINT`, long_time: `${rules.longMinutes * 60 * Second}::BIGINT`,
    mass_prefix: text(rules.massPrefix ?? ''), auto_prefix: text(rules.autoReplyPrefix ?? ''), filters_skip_aftersale: `${rules.filtersSkipAftersale}`, aftersale_span: `${rules.aftersaleDays * Day}::BIGINT`,
    enquiry_days: `${rules.enquiryDays}`, close_days: `${rules.closeDays * Day}::BIGINT`, lookback: `${rules.lookback * Day}::BIGINT`,
    aftersale_credit: text(rules.aftersaleCredit), cod_shipped_is_paid: `${rules.codShippedIsPaid}`,
  };
  for (const [name, value] of Object.entries(variables)) await connection.run(`SET VARIABLE ${name} = ${value}`);
  const lists = { own_list: ['buyer', rules.ownAccounts], vendor_list: ['buyer', rules.vendors], black_list: ['buyer', rules.blacklist], excluded_flags: ['flag', rules.excludedFlags] };
  for (const [name, [column, values]] of Object.entries(lists)) {
    await connection.run(`CREATE OR REPLACE TABLE ${name} (${column} VARCHAR)`);
    for (const value of values) await connection.run(`INSERT INTO ${name} VALUES (${text(value)})`);
  }
}

const columns = {
  messages: ['account', 'buyer', 'sent_at', 'direction', 'message_id', 'kind', 'class', 'content', 'order_id'],
  orders: ['order_id', 'line_id', 'buyer', 'created_at', 'deposit_paid_at', 'paid_at', 'shipped_at', 'finished_at', 'closed_at', 'quantity', 'unit_price',
    'paid_amount', 'discount_fee', 'adjust_fee', 'flag', 'is_presale', 'deposit_amount', 'is_cod', 'is_fake'],
  refunds: ['refund_id', 'order_id', 'applied_at', 'completed_at', 'amount', 'type', 'status'],
  agents: ['account', 'agent', 'role', 'valid_from', 'valid_to'],
};

/** Loads every neutral CSV file of the folder as text; `withLines` keeps line numbers, which only messages without ids need. */
export async function loadFolder(connection, folder, { withLines = true } = {}) {
  for (const [table, names] of Object.entries(columns)) {
    const extra = table === 'messages' ? ', line BIGINT, has_content BOOLEAN' : '';
    await connection.run(`CREATE OR REPLACE TABLE raw_${table} (file VARCHAR, ${names.map(name => `${name} VARCHAR`).join(', ')}${extra})`);
    const files = readdirSync(folder).filter(file => file.startsWith(table) && file.endsWith('.csv')).sort();
    for (const file of files) {
      const path = join(folder, file);
      const header = headerOf(path);
      const missing = name => !header.includes(name);
      const select = names.map(name => missing(name) ? `NULL AS ${name}` : name).join(', ');
      const more = table !== 'messages' ? '' : `, ${withLines ? 'row_number() OVER ()' : '0'}, ${!missing('content')}`;
      await connection.run(`INSERT INTO raw_${table} SELECT ${text(file)}, ${select}${more}
        FROM read_csv(${text(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', columns = {${header.map(name => `${text(name)}: 'VARCHAR'`).join(', ')}})`);
    }
  }
}

function headerOf(path) {
  const buffer = Buffer.alloc(4096);
  const handle = openSync(path, 'r');
  const length = readSync(handle, buffer, 0, buffer.length, 0);
  closeSync(handle);
  return buffer.toString('utf8', 0, length).replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0].split(',').map(name => name.trim());
}

/** Seconds of processor time of this process, all threads: what a busy machine does not distort much. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Runs the script statement by statement; returns the seconds and the processor seconds of each. */
export async function runScript(connection, file) {
  const script = readFileSync(join(here, file), 'utf8').replace(/^\s*--.*$/gm, '').replace(/ --[^\n']*$/gm, '');
  const times = [];
  for (const statement of script.split(/;\s*\n/).map(part => part.trim()).filter(part => part !== '')) {
    const [from, cpu] = [performance.now(), cpuSeconds()];
    try {
      await connection.run(statement);
    } catch (error) {
      throw new Error(`${error.message}\nin: ${statement}`);
    }
    times.push({ statement: statement.slice(0, 70).replace(/\s+/g, ' '), seconds: (performance.now() - from) / 1000, cpuSeconds: cpuSeconds() - cpu });
  }
  return times;
}

export async function rowsOf(connection, sql) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

export async function connect(path = ':memory:', settings = {}) {
  const instance = await DuckDBInstance.create(path, settings);
  return instance.connect();
}

const dayName = day => new Date(day * Day).toISOString().slice(0, 10);

/** The facts as { agents: { agent: { day: { metric: value } } }, shop: { day: … }, credits }. */
export async function answer(connection, judge) {
  const result = { judge, agents: {}, shop: {}, credits: [] };
  for (const row of await rowsOf(connection, 'SELECT scope, agent, day, metric, value FROM facts ORDER BY ALL')) {
    const days = row.scope === 'shop' ? result.shop : (result.agents[row.agent] ??= {});
    const figures = (days[dayName(row.day)] ??= {});
    figures[row.metric] = Number(row.value);
    const [metric, of] = row.metric.split('@');
    if (of === judge) figures[metric] = Number(row.value);
  }
  result.credits = (await rowsOf(connection, `SELECT order_id AS "order", event, t AS at, account, agent, replied AS "replyAt"
    FROM credits LEFT JOIN account_keys USING (a) ORDER BY order_id, event`))
    .map(row => ({ ...row, at: Number(row.at), replyAt: row.replyAt === null ? null : Number(row.replyAt) }));
  return result;
}

/** The oracle's answer for a folder of neutral files. */
export async function ask(folder, rules) {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const connection = await connect(':memory:', { threads: '2' });
  try {
    await setRules(connection, rules);
    await loadFolder(connection, folder);
    await runScript(connection, 'oracle.sql');
    return await answer(connection, rules.judge);
  } finally {
    connection.closeSync();
  }
}
