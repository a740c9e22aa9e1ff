// Further rules that seeded shops lean on: sameness, snapshots, links, who holds an account, funnel, judge rules, refunds.
import test from 'node:test';
import assert from 'node:assert/strict';
import { figures, line, order, refund, of, credit } from './shop.mjs';

const talk = (day, account = 'A', buyer = 'b') => [line(`${day} 10:00:00 ${account} ${buyer} ask`), line(`${day} 10:00:10 ${account} ${buyer} reply`)];

test('messages without ids: of two files the larger count stands; with ids each once', async () => {
  const twice = line('05 10:00:00 A b ask 在吗');
  const withId = line('05 10:00:05 A b reply', { message_id: '7' });
  const answer = await figures({ files: { 'messages-1.csv': [twice, twice, withId], 'messages-2.csv': [twice, withId, withId] } });
  assert.deepEqual([of(answer, 'A', '05').rounds, of(answer, 'A', '05').average_response_sum], [1, 5000]);
});

test('of replies in one instant the later id wins: digits by length before other ids before none', async () => {
  const winner = async (...ids) => credit(await figures({
    messages: [line('05 10:00:00 A b ask'), line('05 10:00:00 B b ask'), line('05 10:00:09 A b reply', { message_id: ids[0] }), line('05 10:00:09 B b reply', { message_id: ids[1] })],
    orders: [order('1', 'b', '05 10:00:09')],
  }), '1');
  assert.deepEqual([await winner('99', '100'), await winner('100', '99'), await winner('m', '100'), await winner('', 'm')], ['B', 'A', 'A', 'A']);
});

test('snapshots: an old export after a new one changes nothing, a paid amount is never lowered, a blank erases nothing', async () => {
  const answer = await figures({
    messages: talk('05'),
    files: {
      'orders-1.csv': [order('1', 'b', '05 10:05:00', '05 10:06:00', { shipped_at: '06 09:00:00', paid_amount: '60.00', flag: '' })],
      'orders-2.csv': [order('1', 'b', '05 10:05:00', undefined, { flag: '刷' })],
      'orders-3.csv': [order('1', 'b', '05 10:05:00', '05 10:06:00')],
    },
  });
  assert.equal(of(answer, 'A', '05').sales, 10000);
  const excluded = await figures({ messages: talk('05'), files: { 'orders-1.csv': [order('1', 'b', '05 10:05:00', '05 10:06:00')], 'orders-2.csv': [order('1', 'b', '05 10:05:00', undefined, { flag: '刷' })] } }, { excludedFlags: ['刷'] });
  assert.deepEqual([of(excluded, 'A', '05').sales, excluded.credits], [0, []]);
});

test('a masked key is linked by a card or by the number of an order', async () => {
  const orders = [order('123456789', 'whole', '05 10:05:00')];
  const silent = await figures({ messages: talk('05', 'A', 't**8'), orders });
  const card = await figures({ messages: [...talk('05', 'A', 't**8'), line('05 11:00:00 A t**8 ask', { kind: 'order', order_id: '123456789' })], orders });
  const number = await figures({ messages: [...talk('05', 'A', 't**8'), line('05 11:00:00 A t**8 ask 单号123456789。')], orders });
  assert.deepEqual([credit(silent, '1' + '23456789'), credit(card, '123456789'), credit(number, '123456789')], [null, 'A', 'A']);
});

test('the holder of the account on the day of the reply gets the credit', async () => {
  const agents = [{ account: 'A', agent: '甲', role: 'both', valid_to: '2026-10-05' }, { account: 'A', agent: '乙', role: 'both', valid_from: '2026-10-06', valid_to: '2026-10-06' }];
  const answer = await figures({ agents, messages: [...talk('05'), ...talk('06', 'A', 'c'), ...talk('07', 'A', 'd')], orders: [order('1', 'b', '06 09:00:00'), order('2', 'c', '07 09:00:00'), order('3', 'd', '07 11:00:00')] });
  assert.deepEqual(['1', '2', '3'].map(id => credit(answer, id)), ['甲', '乙', 'A']);
});

test('accounts with role aftersale: fallback, equal, never', async () => {
  const shop = { agents: [{ account: 'S', agent: 'S', role: 'aftersale' }], messages: [...talk('05'), line('05 11:00:00 S b ask'), line('05 11:00:10 S b reply'), ...talk('05', 'S', 'c')], orders: [order('1', 'b', '05 12:00:00'), order('2', 'c', '05 12:00:00')] };
  const who = async aftersaleCredit => { const answer = await figures(shop, { aftersaleCredit }); return [credit(answer, '1'), credit(answer, '2')]; };
  assert.deepEqual([await who('fallback'), await who('equal'), await who('never')], [['A', 'S'], ['S', 'S'], ['A', null]]);
});

test('a recall takes a reply away, but not from an order before it', async () => {
  const messages = [line('05 10:00:00 A b ask'), line('05 10:00:10 A b reply', { message_id: '5' }), line('05 10:01:00 A b reply', { message_id: '5', kind: 'recall' })];
  const answer = await figures({ messages, orders: [order('1', 'b', '05 10:00:30', '05 10:02:00')] });
  assert.deepEqual([credit(answer, '1'), credit(answer, '1', 'payment'), of(answer, 'A', '05').unanswered], ['A', null, 1]);
});

test('the filters, and switched off for accounts with role aftersale', async () => {
  const messages = [
    ...talk('05', 'A', 'B'), line('05 10:00:00 B x ask'), line('05 10:00:00 A v ask'), line('05 10:00:00 A bl ask'), line('05 10:00:00 A e ask', { content: '' }),
    line('05 10:00:00 A m reply @new'), line('05 10:00:00 A o reply hello'), line('05 10:00:00 S o reply hello'),
  ];
  const day = of(await figures({ messages, agents: [{ account: 'A', agent: 'X', role: 'both' }, { account: 'S', agent: 'X', role: 'aftersale' }] }, { vendors: ['v'], blacklist: ['bl'] }), 'X', '05');
  assert.deepEqual([day.consulted, day.received, day.filtered_own_account, day.filtered_vendor, day.filtered_blacklist, day.filtered_empty, day.filtered_mass_message, day.filtered_monologue], [7, 1, 1, 1, 1, 1, 1, 1]);
});

test('a waiting order makes a reception chasing until it closes', async () => {
  const shop = closed_at => ({ messages: talk('06'), orders: [order('1', 'b', '05 12:00:00', undefined, { closed_at })] });
  assert.equal(of(await figures(shop()), 'A', '06').enquirers, 0);
  assert.equal(of(await figures(shop('06 09:59:59')), 'A', '06').enquirers, 1);
  assert.equal(of(await figures(shop('06 10:00:00')), 'A', '06').enquirers, 0);
});

test('an enquiry lost to the shop, to a colleague, silently', async () => {
  const lost = async (...orders) => {
    const day = of(await figures({ messages: [...talk('05'), line('05 10:30:00 B b ask'), line('05 10:30:10 B b reply')], orders }), 'A', '05');
    return [day.lost_enquiries_to_shop, day.lost_enquiries_to_colleague, day.lost_enquiries_bought_silently];
  };
  assert.deepEqual(await lost(), [1, 0, 0]);
  assert.deepEqual(await lost(order('1', 'b', '05 11:00:00')), [0, 1, 0]);
  const far = await figures({ messages: [line('05 10:00:00 A b ask')], orders: [order('1', 'b', '05 11:00:00')] });
  assert.equal(of(far, 'A', '05').lost_enquiries_bought_silently, 1);
});

test('items and amounts count in the last cohort before the order, people in each', async () => {
  const answer = await figures({ messages: [...talk('05'), ...talk('06')], orders: [order('1', 'b', '06 11:00:00', '06 11:05:00')] });
  assert.deepEqual(['05', '06'].map(day => [of(answer, 'A', day).ordered, of(answer, 'A', day).ordered_amount, of(answer, 'A', day).paid_amount]), [[1, 0, 0], [1, 10000, 10000]]);
});

test('presale: decided by its deposit, the balance counts by maturity', async () => {
  const presale = { is_presale: '1', deposit_amount: '20.00', deposit_paid_at: '05 11:30:00' };
  const day = of(await figures({ messages: talk('05'), orders: [order('1', 'b', '05 11:00:00', '08 11:00:00', presale)] }), 'A', '05');
  assert.deepEqual([day.paid_next_day, day.paid_next_day_amount, day.paid, day.paid_amount], [1, 2000, 1, 10000]);
});

test('cash on delivery: decided when created, in sales when shipped', async () => {
  const answer = await figures({ messages: talk('05'), orders: [order('1', 'b', '05 11:00:00', '09 11:00:00', { is_cod: 'true', shipped_at: '06 11:00:00' })] });
  assert.deepEqual([of(answer, 'A', '05').paid_next_day, of(answer, 'A', '06').sales, of(answer, 'A', '09').sales], [1, 10000, 0]);
  const paid = await figures({ messages: talk('05'), orders: [order('1', 'b', '05 11:00:00', '09 11:00:00', { is_cod: 'true', shipped_at: '06 11:00:00' })] }, { codShippedIsPaid: false });
  assert.deepEqual([credit(paid, '1'), credit(paid, '1', 'payment'), of(paid, 'A', '09').sales], ['A', null, 10000]);
});

test('the three judge rules; under creation an order paid late is dated by its payment', async () => {
  const messages = [...talk('05'), line('07 09:00:00 B b ask'), line('07 09:00:10 B b reply')];
  const shop = paid => ({ messages, orders: [order('1', 'b', '05 11:00:00', paid)] });
  const early = await figures(shop('08 23:59:59'));
  const sales = (answer, judge) => Object.entries(answer.agents).flatMap(([agent, days]) => Object.entries(days).filter(([, f]) => f[`sales@${judge}`]).map(([day]) => `${agent} ${day.slice(8)}`));
  assert.deepEqual([sales(early, 'creation'), sales(early, 'payment'), sales(early, 'creation_first')], [['A 05'], ['B 08'], ['A 08']]);
  assert.deepEqual(sales(await figures(shop('09 00:00:00')), 'creation'), ['A 09']);
});

test('refunds follow the credit of their order; an exchange is none', async () => {
  const answer = await figures({
    messages: talk('05'), orders: [order('1', 'b', '05 11:00:00', '05 11:05:00')],
    refunds: [refund('r1', '1', '06 09:00:00', '07 09:00:00', '30.00'), refund('r2', '1', '06 09:00:00', '07 09:00:00', '5.00', { type: 'exchange' }), refund('r3', '1', '06 09:00:00', '', '9.00', { status: 'closed' })],
  });
  assert.deepEqual([of(answer, 'A', '05').net_sales, of(answer, 'A', '07').net_sales, of(answer, 'A', '05').net_sales_cohort], [10000, -3000, 7000]);
});
