// The golden cases that the oracle answers, by their numbers.
import test from 'node:test';
import assert from 'node:assert/strict';
import { figures, line, order, of, credit } from './shop.mjs';

test('3: one round from the first question', async () => {
  const day = of(await figures({ messages: [line('05 10:10:15 A b ask'), line('05 10:15:20 A b ask'), line('05 10:18:10 A b reply')] }), 'A', '05');
  assert.deepEqual([day.rounds, day.average_response_sum, day.average_response_count], [1, 475000, 1]);
});

test('4: then a second one', async () => {
  const day = of(await figures({ messages: [line('05 10:10:15 A b ask'), line('05 10:15:20 A b ask'), line('05 10:18:10 A b reply'), line('05 10:18:30 A b ask'), line('05 10:19:00 A b reply')] }), 'A', '05');
  assert.deepEqual([day.rounds, day.average_response_sum, day.first_response_sum, day.first_response_count], [2, 505000, 475000, 1]);
});

test('5: ten questions and no answer are one unanswered round', async () => {
  const messages = Array.from({ length: 10 }, (_, i) => line(`05 20:0${Math.floor(i / 4)}:${10 + i} A b ask`));
  const day = of(await figures({ messages }), 'A', '05');
  assert.deepEqual([day.rounds, day.average_response_count, day.unanswered_rounds, day.unanswered], [1, 0, 1, 1]);
});

test('8: an order in the same second as the last reply is that agent’s', async () => {
  const answer = await figures({ messages: [line('05 10:00:00 A b ask'), line('05 10:00:10 A b reply')], orders: [order('1', 'b', '05 10:00:10', '05 10:01:00')] });
  assert.deepEqual([credit(answer, '1'), credit(answer, '1', 'payment')], ['A', 'A']);
});

test('9: what is said after the order does not count for its creation', async () => {
  const answer = await figures({
    messages: [line('05 09:59:00 A b ask'), line('05 10:00:00 A b reply'), line('05 10:02:00 B b ask'), line('05 10:05:00 B b reply'), line('05 10:20:00 B b reply')],
    orders: [order('1', 'b', '05 10:03:00', '05 10:21:00')],
  });
  assert.deepEqual([credit(answer, '1'), credit(answer, '1', 'payment')], ['A', 'B']);
});

test('10: two days and a millisecond later is silent, two days is not', async () => {
  const messages = [line('05 10:00:00 A b ask'), line('05 10:00:10 A b reply')];
  const late = await figures({ messages, orders: [order('1', 'b', '2026-10-07T10:00:10.001+08:00')] });
  const onTime = await figures({ messages, orders: [order('1', 'b', '07 10:00:10')] });
  assert.deepEqual([credit(late, '1'), credit(onTime, '1')], [null, 'A']);
});

test('17: two buyers on three days are six receptions', async () => {
  const messages = ['05', '06', '07'].flatMap(day => ['b', 'c'].flatMap(buyer => [line(`${day} 10:00:00 A ${buyer} ask`), line(`${day} 10:00:09 A ${buyer} reply`)]));
  const answer = await figures({ messages });
  assert.equal(['05', '06', '07'].reduce((sum, day) => sum + of(answer, 'A', day).received, 0), 6);
});

test('18: an order before the buyer ever wrote stays silent', async () => {
  const answer = await figures({ messages: [line('05 10:00:00 A b reply'), line('05 15:00:00 A b ask')], orders: [order('1', 'b', '05 10:30:00', '05 10:31:00')] });
  assert.equal(credit(answer, '1'), null);
  assert.deepEqual([of(answer, 'shop', '05').silent_sales, of(answer, 'shop', '05').sales], [10000, 0]);
});

test('19: over midnight, answered after five seconds, one enquiry, credited', async () => {
  const answer = await figures({ messages: [line('05 23:59:59 A b ask'), line('06 00:00:04 A b reply')], orders: [order('1', 'b', '06 00:02:00', '06 00:03:00')] });
  const [first, second] = [of(answer, 'A', '05'), of(answer, 'A', '06')];
  assert.deepEqual([first.rounds, first.average_response_sum, first.enquirers, first.ordered, first.ordered_same_day, first.paid_next_day, first.paid], [1, 5000, 1, 1, 0, 1, 1]);
  assert.deepEqual([second.received, second.rounds, second.enquirers], [1, 0, 0]);
  assert.equal(credit(answer, '1'), 'A');
});

test('20: an answer about a parcel is no enquiry; the order through a colleague is one by exception', async () => {
  const answer = await figures({
    messages: [line('10 09:00:00 X b ask'), line('10 09:00:10 X b reply'), line('10 15:00:00 Y b ask'), line('10 15:00:10 Y b reply')],
    orders: [order('1', 'b', '05 09:00:00', '05 09:01:00'), order('2', 'b', '10 15:05:00', '10 15:06:00')],
  });
  assert.deepEqual([of(answer, 'X', '10').enquirers, of(answer, 'X', '10').lost_enquiries], [0, 0]);
  assert.deepEqual([of(answer, 'Y', '10').enquirers, of(answer, 'Y', '10').enquirers_by_exception, of(answer, 'Y', '10').paid], [1, 1, 1]);
});

test('21: a greeting is no answer to the question after it', async () => {
  const day = of(await figures({ messages: [line('05 10:00:00 A b reply'), line('05 10:00:30 A b ask')] }), 'A', '05');
  assert.deepEqual([day.received, day.unanswered, day.unanswered_rounds, day.first_response_count], [1, 1, 1, 0]);
});
