// Tiny shops for the tests: rows in short form, written as neutral CSV files.
import { mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, rulesOf } from '../peer.mjs';

const csv = (header, rows) => [header, ...rows.map(row => header.split(',').map(name => row[name] ?? '').join(','))].join('\n') + '\n';

/** 'DD HH:MM:SS' of October 2026, or a full time. */
const time = at => at === undefined ? '' : /^\d\d /.test(at) ? `2026-10-${at}` : at;

/** A chat line: 'DD HH:MM:SS account buyer ask|reply content…'. Further cells in `more`. */
export function line(text, more = {}) {
  const [day, clock, account, buyer, who, ...content] = text.split(' ');
  return { sent_at: `2026-10-${day} ${clock}`, account, buyer, direction: who === 'ask' ? 'buyer' : 'agent', content: content.join(' ') || '嗯', ...more };
}

/** An order of one line: created, paid (or nothing), in yuan. */
export function order(order_id, buyer, created, paid, more = {}) {
  return {
    order_id, line_id: '', buyer, created_at: time(created), paid_at: time(paid), quantity: '1', unit_price: '100.00', paid_amount: paid ? '100.00' : '0',
    ...more, ...Object.fromEntries(['shipped_at', 'closed_at', 'deposit_paid_at'].filter(name => more[name]).map(name => [name, time(more[name])])),
  };
}

export const refund = (refund_id, order_id, applied, completed, amount, more = {}) =>
  ({ refund_id, order_id, applied_at: time(applied), completed_at: time(completed), amount, type: 'refund_only', status: 'success', ...more });

const headers = {
  messages: 'account,buyer,sent_at,direction,message_id,kind,class,content,order_id',
  orders: 'order_id,line_id,buyer,created_at,deposit_paid_at,paid_at,shipped_at,closed_at,quantity,unit_price,paid_amount,discount_fee,adjust_fee,flag,is_presale,deposit_amount,is_cod,is_fake',
  refunds: 'refund_id,order_id,applied_at,completed_at,amount,type,status',
  agents: 'account,agent,role,valid_from,valid_to',
};

/** The oracle's answer to a shop of { messages, orders, refunds, agents }, or of { files: { 'messages-1.csv': rows, … } }. */
export async function figures(shop, rules = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jinpai-oracle-'));
  try {
    const files = { ...shop.files };
    for (const table of Object.keys(headers)) if (shop[table]) files[`${table}.csv`] = shop[table];
    for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, name), csv(headers[name.match(/^[a-z]+/)[0]], rows));
    return await ask(folder, rulesOf(null, rules));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The figures of an agent on a day of October 2026, 0 where there is none. */
export function of(answer, agent, day) {
  const found = (agent === 'shop' ? answer.shop : answer.agents[agent] ?? {})[`2026-10-${day}`] ?? {};
  return new Proxy(found, { get: (target, name) => target[name] ?? 0 });
}

/** Who got an order's event: an agent, or null for silent. */
export const credit = (answer, id, event = 'creation') => answer.credits.find(row => row.order === id && row.event === event)?.agent;
