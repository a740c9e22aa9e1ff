// node oracle.mjs --dir FOLDER --out FILE.json [--rules rules.json] [--judge creation|payment|creation_first] [--lookback 2] [--enquiryDays 2] …
// node oracle.mjs --each PARENT [--<rule> VALUE …]: every folder in it, by its own rules.json if there is one, answered in its answer.json.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, defaults, optionsOf, rulesOf } from './peer.mjs';

const { dir, out, each, rules: file, ...given } = optionsOf(process.argv.slice(2));
if (!each && (!dir || !out)) {
  console.error('usage: node oracle.mjs (--dir FOLDER --out FILE.json [--rules FILE] | --each PARENT) [--judge RULE] [--<rule> VALUE …]');
  process.exit(2);
}
const overrides = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, convert(key, value)]));
const write = async (folder, rulesFile, to) => writeFileSync(to, JSON.stringify(await ask(folder, rulesOf(rulesFile, overrides)), null, 1) + '\n');

if (each) {
  for (const entry of readdirSync(each, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const folder = join(each, entry.name);
    const own = join(folder, 'rules.json');
    await write(folder, existsSync(own) ? own : file, join(folder, 'answer.json'));
  }
} else {
  await write(dir, file, out);
}

function convert(key, value) {
  switch (typeof defaults[key]) {
    case 'number': return Number(value);
    case 'boolean': return value === 'true';
    case 'object': return value.split(',');
    default: return value;
  }
}
