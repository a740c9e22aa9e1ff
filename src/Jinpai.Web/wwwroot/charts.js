// Draws every element with data-chart. ECharts is loaded when the first chart is there. Tooltips are drawn on the
// canvas (richText): those made of HTML would need inline styles, which the content security policy forbids.
"use strict";
(() => {
  let library = null;
  const drawn = new Map();

  const load = () => library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.body.dataset.echarts;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const option = (data) => {
    const ink = color("--jp-ink"), soft = color("--jp-soft"), line = color("--jp-line"), surface = color("--jp-surface");
    const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: soft } };
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return {
      animation: !still,
      animationDuration: 250,
      color: [1, 2, 3, 4, 5].map((n) => color("--jp-series-" + n)),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 12, top: data.series.length > 1 ? 36 : 14, bottom: 4, containLabel: true },
      legend: { show: data.series.length > 1, top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 4, textStyle: { color: soft } },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: ink },
        axisPointer: { type: data.form === "bar" ? "shadow" : "line", lineStyle: { color: line }, shadowStyle: { color: line, opacity: 0.35 } },
        formatter: (points) => [data.labels[points[0].dataIndex], ...points.map((p) => `${p.seriesName}  ${data.series[p.seriesIndex].texts[p.dataIndex]}`)].join("\n"),
      },
      xAxis: { type: "category", data: data.labels, boundaryGap: data.form === "bar", ...axis },
      yAxis: {
        type: "value",
        splitLine: { lineStyle: { color: line } },
        axisLabel: { color: soft, formatter: (value) => data.isPercent ? `${Number((value * 100).toFixed(1))}%` : value.toLocaleString("en-US") },
      },
      series: data.series.map((s) => ({
        name: s.name,
        type: data.form,
        data: s.values,
        connectNulls: false,
        showSymbol: s.values.length < 2 || s.values.filter((v) => v !== null).length < 3,
        symbolSize: 6,
        smooth: 0.2,
        lineStyle: { width: 2.25 },
        barMaxWidth: 26,
        itemStyle: data.form === "bar" ? { borderRadius: [3, 3, 0, 0] } : {},
      })),
    };
  };

  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => drawn.get(entry.target)?.resize()));

  const draw = async () => {
    for (const [place, chart] of drawn) {
      if (!place.isConnected) {
        chart.dispose();
        sizes.unobserve(place);
        drawn.delete(place);
      }
    }

    const places = [...document.querySelectorAll("[data-chart]")].filter((place) => !drawn.has(place));
    if (places.length === 0) return;
    await load();
    for (const place of places) {
      if (!place.isConnected || drawn.has(place)) continue;
      const chart = echarts.init(place);
      chart.setOption(option(JSON.parse(place.dataset.chart)));
      drawn.set(place, chart);
      sizes.observe(place);
    }
  };

  document.addEventListener("jinpai:shown", draw);
  document.addEventListener("jinpai:theme", () => drawn.forEach((chart, place) => chart.setOption(option(JSON.parse(place.dataset.chart)), true)));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", draw);
  else draw();
})();
