// Draws figure[data-chart] with ECharts, read only when a chart comes near the screen. The table
// inside the figure stays for readers without it.
(() => {
  const library = document.currentScript.dataset.library;
  const boxes = [...document.querySelectorAll("[data-chart]")];
  if (!boxes.length) return;

  let loading;
  const load = () => (loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = () => done(window.echarts);
    script.onerror = failed;
    document.head.append(script);
  }));

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const hues = () => [token("zhu"), token("lan"), token("huang"), token("ink-3")];

  // beside the last points stand the names: as wide as the longest of them
  const room = (series, size) => 14 + Math.max(...series.map(({ name }) => [...name].reduce((width, sign) => width + (sign > "\u2e7f" ? size : size * 0.6), 0)));

  const options = (chart, size) => {
    const lying = chart.kind === "lying";
    const line = chart.kind === "line";
    const words = { type: "category", data: chart.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: token("line-2") } }, axisLabel: { color: token("ink-2"), fontSize: size } };
    const figures = { type: "value", scale: line, splitLine: { lineStyle: { color: token("line") } }, axisLabel: { color: token("ink-3"), fontSize: size } };
    const series = chart.series.map((one, index) => ({
      name: one.name, data: one.values, type: line ? "line" : "bar", symbolSize: 7, smooth: false, barMaxWidth: 28,
      lineStyle: { width: 2.5 }, itemStyle: { borderRadius: line ? 0 : lying ? [0, 4, 4, 0] : [4, 4, 0, 0] },
      label: { show: !line && chart.series.length === 1, position: lying ? "right" : "top", color: token("ink-2"), fontSize: size },
      labelLayout: { moveOverlap: "shiftY" },
      endLabel: { show: line && chart.series.length > 1, formatter: "{a}", color: hues()[index % 4], fontSize: size, fontWeight: 600 },
      markLine: index || chart.goal == null ? undefined : { symbol: "none", silent: true, lineStyle: { color: token("ink-3"), type: "dashed" }, label: { formatter: chart.goalName, color: token("ink-2"), fontSize: size, position: "insideStartTop" }, data: [lying ? { xAxis: chart.goal } : { yAxis: chart.goal }] },
    }));
    return {
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches, animationDuration: 300,
      aria: { enabled: true }, color: hues(), textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: line && chart.series.length > 1 ? room(chart.series, size) : 28, top: 24, bottom: 4, containLabel: true },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true },
      legend: !line && chart.series.length > 1 ? { top: 0, right: 0, textStyle: { color: token("ink-2"), fontSize: size } } : undefined,
      xAxis: lying ? figures : words, yAxis: lying ? { ...words, inverse: true } : figures, series,
    };
  };

  const draw = async (box) => {
    const echarts = await load();
    const place = box.querySelector(".chart");
    const chart = JSON.parse(box.dataset.chart);
    place.hidden = false;
    box.classList.add("drawn");
    const fold = box.querySelector("details");
    if (fold) fold.open = false;
    const drawing = echarts.init(place, null, { renderer: "canvas" });
    const paint = () => drawing.setOption(options(chart, parseFloat(getComputedStyle(place).fontSize) * 0.8));
    paint();
    new ResizeObserver(() => drawing.resize()).observe(place);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  };

  const watch = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach((one) => {
    watch.unobserve(one.target);
    draw(one.target).catch(() => {});
  }), { rootMargin: "300px" });
  boxes.forEach((box) => watch.observe(box));
})();
