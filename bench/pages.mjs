// node bench/pages.mjs --data DIR --shop CODE [--seconds 60] [--users 50] [--pause 5] [--jinpai PROGRAM] [--alone 5] [--out FILE.md]
// Serves a data folder, walks the pages as so many users, each a page every few seconds spread evenly, and prints the response times of each page.
// Before it: one walk round all pages (first: what is worked out once and kept is worked out then), three more, and each page some times with nobody else there
// (alone), with the processor time that the server took for it (Linux), which a busy machine distorts least.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const options = { seconds: '60', users: '50', pause: '5', alone: '5', port: '5187', jinpai: join(here, '..', process.platform === 'win32' ? 'jinpai.cmd' : 'jinpai') };
const given = process.argv.slice(2);
for (let at = 0; at < given.length; at += 2) options[given[at].replace(/^--/, '')] = given[at + 1];
if (!options.data || !options.shop) {
  console.error('usage: node bench/pages.mjs --data DIR --shop CODE [--seconds 60] [--users 50] [--pause 5] [--alone 5] [--port 5187] [--jinpai PROGRAM] [--out FILE.md]');
  process.exit(2);
}

const budget = { median: 50, p95: 150 };
const origin = `http://127.0.0.1:${options.port}`;

/** Asks for a page: its text, status and milliseconds from the request to the last byte. */
function ask(path) {
  return new Promise((done, failed) => {
    const from = performance.now();
    get(origin + path, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, ms: performance.now() - from, text: Buffer.concat(parts).toString('utf8') }));
      response.on('error', failed);
    }).on('error', failed);
  });
}

/** The first links of a page that match; entities are resolved. */
async function links(path, pattern, most) {
  const { text } = await ask(path);
  const found = [...text.matchAll(/href="([^"]+)"/g)].map(match => match[1].replaceAll('&amp;', '&')).filter(href => pattern.test(href));
  return [...new Set(found)].slice(0, most);
}

/** All pages with the addresses that they are asked for by, in turn. Spans end with the last whole month of the data. */
async function pages() {
  const home = await ask(`/?shop=${options.shop}`);
  const last = /name="to" value="(\d{4}-\d{2}-\d{2})"/.exec(home.text)?.[1];
  if (!last) throw new Error(`The shop ${options.shop} has no days to show.`);
  const asset = /(?:src|href)="(\/assets\/[^"]+\.css[^"]*)"/.exec(home.text)[1];
  const end = new Date(`${last}T00:00:00Z`);
  const day = at => at.toISOString().slice(0, 10);
  const back = count => day(new Date(end.getTime() - (count - 1) * 86400000));
  const span = days => `shop=${options.shop}&from=${back(days)}&to=${last}`;
  const [month, year] = [span(30), span(365)];
  const agents = await links(`/agents?${year}`, /^\/agents\/[^?]+\?/, 20);
  const chats = await links(`/receptions?${month}`, /^\/receptions\/chat\?/, 20);
  const orders = await links(`/orders?${month}`, /^\/orders\/[^?]+/, 20);
  const both = path => [[`${path}, a month`, [`${path}?${month}`]], [`${path}, the year`, [`${path}?${year}`]]];
  return [
    ['a static file (baseline)', [asset]],
    ...both('/'), ...both('/agents'),
    ['/agents/NAME, a month', agents.map(href => href.replace(/from=[^&]+/, `from=${back(30)}`))],
    ['/agents/NAME, the year', agents],
    ...both('/receptions'),
    ['/receptions, the year, one agent', agents.map(href => `/receptions?${year}&agent=${/^\/agents\/([^?]+)/.exec(href)[1]}`)],
    ...both('/orders'), ...both('/losses'), ...both('/faults'),
    ['a chat', chats], ['an order', orders],
    ['/scores', [`/scores?shop=${options.shop}`]], ['/slips', [`/slips?shop=${options.shop}`]],
  ].filter(([name, addresses]) => addresses.length > 0 || console.error(`no addresses: ${name}`)).map(([name, addresses]) => ({ name, addresses, first: [], alone: [], cpu: null, times: [], failed: 0 }));
}

function percentile(times, part) {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
}

/** Processor milliseconds of the server so far; null where the system does not say. Ticks are hundredths of a second. */
function processor() {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

function row(name, { times, first, alone, cpu, failed }) {
  const [median, p95, most] = [0.5, 0.95, 1].map(part => percentile(times, part));
  const cell = ms => ms === undefined || ms === null ? '–' : ms.toFixed(1);
  const within = times.length === 0 ? '–' : median <= budget.median && p95 <= budget.p95 ? 'yes' : 'no';
  return `| ${name} | ${times.length} | ${cell(first[0])} | ${cell(percentile(alone, 0.5))} | ${cell(cpu)} | ${cell(median)} | ${cell(p95)} | ${cell(most)} | ${failed} | ${within} |`;
}

async function visit(page, times, turn) {
  const path = page.addresses[turn % page.addresses.length];
  try {
    const answer = await ask(path);
    times.push(answer.ms);
    if (answer.status !== 200) page.failed++;
  } catch {
    page.failed++;
  }
}

const server = spawn(options.jinpai.endsWith('.dll') ? 'dotnet' : options.jinpai, [...(options.jinpai.endsWith('.dll') ? [options.jinpai] : []), 'serve', '--data', options.data, '--urls', origin], { stdio: ['ignore', 'ignore', 'inherit'] });
try {
  for (let tries = 0; ; tries++) {
    try { await ask('/'); break; } catch (trouble) { if (tries > 300) throw trouble; await sleep(200); }
  }

  const all = await pages();
  for (const page of all) await visit(page, page.first, 0);
  for (let turn = 1; turn <= 3; turn++) for (const page of all) await visit(page, [], turn);
  for (const page of all) {
    const from = processor();
    for (let turn = 0; turn < Number(options.alone); turn++) await visit(page, page.alone, turn);
    page.cpu = from === null ? null : (processor() - from) / Number(options.alone);
  }

  // Evenly: requests leave by the clock, whether or not earlier ones are answered, as people's do.
  const interval = Number(options.pause) * 1000 / Number(options.users);
  const count = Math.round(Number(options.seconds) * 1000 / interval);
  const before = loadavg()[0];
  const from = performance.now();
  const under = [];
  for (let number = 0; number < count; number++) {
    const wait = from + number * interval - performance.now();
    if (wait > 0) await sleep(wait);
    const page = all[number % all.length];
    under.push(visit(page, page.times, Math.floor(number / all.length)));
  }

  await Promise.all(under);
  const seconds = (performance.now() - from) / 1000;
  const walked = all.slice(1);
  const over = walked.flatMap(page => page.times);
  const lines = [
    `${cpus()[0].model}, ${cpus().length} cores; load ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after; ${options.users} users, a page every ${options.pause} s each: ${count} requests in ${seconds.toFixed(1)} s.`,
    '',
    '| page | asked | first ms | alone ms | processor ms | median ms | p95 ms | max ms | failed | within budget |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
    ...all.map(page => row(page.name, page)),
    row('**all pages**', { times: over, first: [], alone: walked.flatMap(page => page.alone), cpu: walked.reduce((sum, page) => sum + page.cpu, 0) / walked.length, failed: walked.reduce((sum, page) => sum + page.failed, 0) }),
    '',
    `Budget of the spec: median ≤ ${budget.median} ms, p95 ≤ ${budget.p95} ms.`,
    '',
  ].join('\n');
  if (options.out) writeFileSync(options.out, lines);
  process.stdout.write(lines);
} finally {
  server.kill('SIGTERM');
}
