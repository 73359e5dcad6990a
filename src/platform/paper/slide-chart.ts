import type PptxGenJS from 'pptxgenjs';
import type { ChartSpec, Tone } from '#kernel/chart-spec.ts';
import { paints } from './tones.ts';
import { writable } from './xml-text.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const INK = '1A1A1A';
const FONT = 'BIZ UDPGothic';
const SOFT = 'BFBFBF';

/** Colour of a native chart's series. The pale tone is darker here, for PowerPoint draws it without an outline. */
const colour = (tone: Tone): string => (tone === 'soft' ? SOFT : paints[tone].fill.slice(1).toUpperCase());

/** A chart as PowerPoint knows it: its numbers stand in an embedded sheet and can be edited. */
export function addChart(pptx: PptxGenJS, slide: PptxGenJS.Slide, spec: ChartSpec, place: Place): void {
  const common = {
    ...place,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 12,
    catAxisLabelColor: INK,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: INK,
    dataLabelFontFace: FONT,
    dataLabelFontSize: 12,
    dataLabelFontBold: true,
    dataLabelFormatCode: `${decimals(spec)}"${writable(spec.unit).replaceAll('"', '')}"`,
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
    showTitle: false,
  } satisfies PptxGenJS.IChartOpts;

  if (spec.kind === 'bars') {
    slide.addChart(
      pptx.ChartType.bar,
      [
        {
          name: spec.unit,
          labels: spec.items.map((item) => writable(item.label)),
          values: spec.items.map((item) => item.value),
        },
      ],
      {
        ...common,
        barDir: 'bar',
        barGapWidthPct: 45,
        // The first row on top; the type of the library names only the other order.
        catAxisOrientation: 'maxMin' as 'minMax',
        chartColors: spec.items.map((item) => colour(item.tone)),
        valAxisMinVal: Math.min(0, ...spec.items.map((item) => item.value)),
        valAxisHidden: true,
        dataLabelColor: INK,
        dataLabelPosition: 'outEnd',
        showValue: true,
        showLegend: false,
      },
    );
    return;
  }
  if (spec.kind === 'stacked') {
    const names = [...new Set(spec.groups.flatMap((group) => group.parts.map((part) => part.label)))];
    const tones = names.map((name) => {
      const part = spec.groups.flatMap((group) => group.parts).find((one) => one.label === name);
      return colour(part?.tone ?? 'plain');
    });
    slide.addChart(
      pptx.ChartType.bar,
      names.map((name) => ({
        name: writable(name),
        labels: spec.groups.map((group) => writable(group.label)),
        values: spec.groups.map((group) => group.parts.find((part) => part.label === name)?.value ?? 0),
      })),
      {
        ...common,
        barDir: 'bar',
        barGrouping: 'stacked',
        barGapWidthPct: 40,
        // The first row on top; the type of the library names only the other order.
        catAxisOrientation: 'maxMin' as 'minMax',
        chartColors: tones,
        valAxisMinVal: 0,
        valAxisHidden: true,
        dataLabelColor: 'FFFFFF',
        dataLabelPosition: 'ctr',
        showValue: true,
        showLegend: true,
        legendPos: 'b',
        legendFontFace: FONT,
        legendFontSize: 12,
        legendColor: INK,
      },
    );
    return;
  }
  const times = [...new Map(spec.series.flatMap((one) => one.points.map((point) => [point.at, point.label])))].sort(
    (a, b) => (a[0] < b[0] ? -1 : 1),
  );
  slide.addChart(
    pptx.ChartType.line,
    spec.series.map((one) => ({
      name: writable(one.label),
      labels: times.map(([, label]) => writable(label)),
      // A missing value is a gap; the library writes an empty point for null.
      values: times.map(([at]) => one.points.find((point) => point.at === at)?.value ?? null) as number[],
    })),
    {
      ...common,
      chartColors: spec.series.map((one) => colour(one.tone)),
      lineDataSymbolSize: times.length > 24 ? 2 : 8,
      lineSize: 2.5,
      displayBlanksAs: 'gap',
      showValAxisTitle: true,
      valAxisTitle: writable(spec.unit),
      valAxisTitleFontFace: FONT,
      valAxisTitleFontSize: 11,
      valAxisTitleColor: INK,
      valAxisLabelFormatCode: decimals(spec),
      showValue: false,
      showLegend: spec.series.length > 1,
      legendPos: 'b',
      legendFontFace: FONT,
      legendFontSize: 12,
      legendColor: INK,
    },
  );
}

/** '#,##0' or with as many decimals as the values have, at most two. */
function decimals(spec: ChartSpec): string {
  const values =
    spec.kind === 'bars'
      ? spec.items.map((item) => item.value)
      : spec.kind === 'stacked'
        ? spec.groups.flatMap((group) => group.parts.map((part) => part.value))
        : spec.series.flatMap((one) => one.points.map((point) => point.value ?? 0));
  const most = Math.min(2, Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length)));
  return most === 0 ? '#,##0' : `#,##0.${'0'.repeat(most)}`;
}

/** White labels cannot be read on the pale series; the library knows one label colour a chart, so it is set here. */
export function legibleLabels(xml: string): string {
  return xml.replace(/<c:ser>.*?<\/c:ser>/gsu, (series) =>
    series.includes(`val="${SOFT}"`)
      ? series.replace(/<c:dLbls>.*?<\/c:dLbls>/gsu, (labels) => labels.replaceAll('val="FFFFFF"', `val="${INK}"`))
      : series,
  );
}
