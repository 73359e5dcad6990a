import type { ComponentChildren } from 'preact';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useUiMessages } from '#ui/messages.ts';

export interface ChartBlockProps {
  readonly id: string;
  /** The one message of the chart. */
  readonly heading: ComponentChildren;
  readonly sentences: readonly ComponentChildren[];
  /** From renderChart; null when there is too little to draw. */
  readonly svg: string | null;
  /** The same chart drawn about 340 wide, shown on phones in place of `svg`. */
  readonly svgNarrow?: string | null;
  /** A DataTable with the same values. */
  readonly table: ComponentChildren;
  readonly notes?: readonly ComponentChildren[];
  readonly sources: readonly ComponentChildren[];
  /** Heading level; 2 unless told. */
  readonly level?: 2 | 3;
  /** The table stands open below the chart instead of behind a summary. */
  readonly tableOpen?: boolean;
}

/**
 * Heading, sentence, chart, table, sources: in this order, always together. On a wide screen the words stand on the left
 * of what they are about, so that a message is seen without scrolling.
 */
export function ChartBlock(props: ChartBlockProps) {
  const t = useUiMessages();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class="chart-block" id={props.id} aria-labelledby={`${props.id}-heading`}>
      <Heading class="chart-block__heading" id={`${props.id}-heading`}>
        {props.heading}
      </Heading>
      <div class="chart-block__body">
        <div class="chart-block__says">
          {props.sentences.map((sentence, index) => (
            <p class="chart-block__sentence" key={index}>
              {sentence}
            </p>
          ))}
        </div>
        {props.svg ? (
          <div class="chart-block__shows">
            <Drawing svg={props.svg} />
            {props.svgNarrow ? <Drawing svg={props.svgNarrow} narrow /> : null}
            {props.tableOpen ? null : <Disclosure summary={t.chartTable}>{props.table}</Disclosure>}
          </div>
        ) : null}
        {props.tableOpen || !props.svg ? <div class="chart-block__table">{props.table}</div> : null}
        <div class="chart-block__rests-on">
          {props.notes?.map((note, index) => (
            <p class="chart-block__note" key={index}>
              {note}
            </p>
          ))}
          {props.sources.length > 0 ? (
            <div class="chart-block__sources">
              <p class="chart-block__sources-title">{t.sources}</p>
              <ul>
                {props.sources.map((source, index) => (
                  <li key={index}>{source}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** Our own SVG, made from data by platform/paper/chart.ts, where every text is escaped. */
function Drawing({ svg, narrow }: { readonly svg: string; readonly narrow?: boolean }) {
  const name = narrow ? 'chart-block__chart chart-block__chart--narrow' : 'chart-block__chart';
  return <div class={name} dangerouslySetInnerHTML={{ __html: svg }} />;
}
