// What run.mjs writes: the comparison of figures, and the budgets of the architecture with what was measured.

const counts = ['consulted', 'received', 'unanswered', 'unanswered_rounds', 'slow', 'long', 'enquirers', 'ordered', 'ordered_same_day', 'paid_next_day', 'paid',
  'lost_enquiries', 'lost_payments', 'sold_buyers', 'sold_orders', 'sold_items'];
const money = ['sales', 'paid_amount', 'ordered_amount', 'refunds_completed_amount'];
const averages = ['first_response', 'average_response'];

/** Compares Jinpai's report of a span with the oracle's days; null where one of them is missing. */
export function compare(report, answer, from, to) {
  if (!report?.agents || !answer) return null;
  const result = { compared: 0, different: [] };
  const check = (agent, metric, jinpai, peer) => {
    result.compared++;
    if (jinpai !== peer) result.different.push(`${agent} ${metric}: Jinpai ${jinpai}, DuckDB ${peer}`);
  };
  for (const { agent, metrics } of report.agents) {
    const days = Object.entries(answer.agents[agent] ?? {}).filter(([day]) => day >= from && day <= to).map(([, figures]) => figures);
    const sum = metric => days.reduce((total, figures) => total + (figures[metric] ?? 0), 0);
    for (const metric of counts.filter(name => metrics[name]?.state === 'ok')) check(agent, metric, Number(metrics[metric].value), sum(metric));
    for (const metric of money.filter(name => metrics[name]?.state === 'ok')) check(agent, metric, Math.round(Number(metrics[metric].value) * 100), sum(metric));
    for (const metric of averages.filter(name => metrics[name]?.state === 'ok')) {
      check(agent, `${metric} (sum)`, Math.round(Number(metrics[metric].numerator) * 1000), sum(`${metric}_sum`));
      check(agent, `${metric} (count)`, Number(metrics[metric].denominator), sum(`${metric}_count`));
    }
  }
  return result;
}

/** The report in Markdown. */
export function budgets({ options, cpu, cores, generated, peer, steps, comparison, imported, replayed, changed, dayImported, dayReplayed, dataBytes }) {
  const ok = step => step.code === 0;
  const seconds = step => ok(step) ? `${step.seconds.toFixed(1)} s` : `failed (exit ${step.code})`;
  const monthMessages = peer?.messageRows ?? generated.messages;
  const both = ok(imported) && ok(replayed) ? imported.seconds + replayed.seconds : null;
  const verdict = (isMet, isKnown = true) => isKnown ? (isMet ? 'met' : '**not met**') : 'not measured';
  const peakMb = Math.max(...[imported, replayed].map(step => step.peakMb ?? 0));
  const rate = ok(imported) ? monthMessages / imported.seconds : 0;
  const rows = [
    ['import from CSV, stored', '≥ 1,000,000 messages a second', `${seconds(imported)}, ${Math.round(rate).toLocaleString('en')} a second`, verdict(rate >= 1e6, ok(imported))],
    ['import and replay, stored and published, against load and query of DuckDB', '≥ 5 × faster', both && peer ? `${both.toFixed(1)} s against ${peer.totalSeconds.toFixed(1)} s: ${(peer.totalSeconds / both).toFixed(1)} ×` : '–', verdict(both && peer && peer.totalSeconds / both >= 5, !!(both && peer))],
    ['replay, stored and published, against the query of DuckDB alone', 'for information', ok(replayed) && peer ? `${seconds(replayed)} against ${peer.querySeconds.toFixed(1)} s: ${(peer.querySeconds / replayed.seconds).toFixed(1)} ×` : '–', ''],
    ['memory of import and replay', '≤ 1 GB', peakMb ? `${peakMb} MB` : '–', verdict(peakMb <= 1024, peakMb > 0)],
    ['one more day: import and replay', 'in proportion to the day', `${seconds(dayImported)} + ${seconds(dayReplayed)}`, both && ok(dayImported) && ok(dayReplayed) ? verdict(dayImported.seconds + dayReplayed.seconds <= both / 30 * 3 + 1) : 'not measured'],
    ['change a rule and see a month again', '≤ 3 s', seconds(changed), verdict(changed.seconds <= 3, ok(changed))],
  ];
  const failures = steps.filter(step => !ok(step)).map(step => `- ${step.name}: exit ${step.code}. ${step.stderr.split('\n').slice(-3).join(' ')}`);
  return [
    `# A month of a ${Math.max(5, Math.floor(100 * Math.min(1, Number(options.scale))))}-agent shop`, '',
    `${cpu}, ${cores} cores; scale ${options.scale}; ${monthMessages.toLocaleString('en')} message rows in 30 daily files (one overlapping), ${generated.conversations.toLocaleString('en')} conversations and ${generated.orders.toLocaleString('en')} orders in 31 days, ${(generated.bytes / 1e9).toFixed(2)} GB of CSV. ` +
      `${peer ? `${peer.peer}, ${peer.threads} threads, ${peer.memory}, database ${peer.store === 'memory' ? 'in memory' : 'on disk'}` : 'No answer from DuckDB'}. Times are whole processes, start included. "One more day" is met within three times its share of the month and a second.`, '',
    '| work | budget | measured | |', '|---|---|---|---|', ...rows.map(row => `| ${row.join(' | ')} |`), '',
    comparison ? `Figures: ${comparison.compared} compared, ${comparison.different.length} different.${comparison.different.slice(0, 10).map(line => `\n- ${line}`).join('')}` : 'Figures were not compared: one side gave none.', '',
    `Sizes: Jinpai's data folder ${(dataBytes / 1e6).toFixed(0)} MB${peer?.databaseBytes ? `, DuckDB's database ${(peer.databaseBytes / 1e6).toFixed(0)} MB (its working tables included)` : ''}.`, '',
    '| step | seconds | peak MB |', '|---|---|---|', ...steps.map(step => `| ${step.name} | ${step.seconds.toFixed(1)} | ${step.peakMb ?? '–'} |`), '',
    ...(failures.length ? ['Failed steps:', '', ...failures, ''] : []),
  ].join('\n');
}
