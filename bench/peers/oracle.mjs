// node oracle.mjs --dir FOLDER --out FILE.json [--rules rules.json] [--judge creation|payment|creation_first] [--lookback 2] [--enquiryDays 2] …
import { writeFileSync } from 'node:fs';
import { ask, defaults, optionsOf, rulesOf } from './peer.mjs';

const { dir, out, rules: file, ...given } = optionsOf(process.argv.slice(2));
if (!dir || !out) {
  console.error('usage: node oracle.mjs --dir FOLDER --out FILE.json [--rules FILE] [--judge RULE] [--<rule> VALUE …]');
  process.exit(2);
}
const overrides = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, convert(key, value)]));
writeFileSync(out, JSON.stringify(await ask(dir, rulesOf(file, overrides)), null, 1) + '\n');

function convert(key, value) {
  switch (typeof defaults[key]) {
    case 'number': return Number(value);
    case 'boolean': return value === 'true';
    case 'object': return value.split(',');
    default: return value;
  }
}
