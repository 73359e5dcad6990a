/** A chart as data. The same value becomes SVG on the page and in the PDF, and a native chart in the slides. */

/** Grey for ordinary, blue for improvement, orange for concern, `strong` for the subject of the message. */
export type Tone = 'plain' | 'strong' | 'good' | 'concern' | 'soft';

export type ChartSpec =
  | {
      readonly kind: 'bars';
      readonly unit: string;
      readonly items: readonly {
        readonly label: string;
        readonly value: number;
        readonly text: string;
        readonly tone: Tone;
      }[];
    }
  | {
      readonly kind: 'stacked';
      readonly unit: string;
      readonly groups: readonly {
        readonly label: string;
        readonly parts: readonly {
          readonly label: string;
          readonly value: number;
          readonly text: string;
          readonly tone: Tone;
        }[];
      }[];
    }
  | {
      readonly kind: 'line';
      readonly unit: string;
      /** at: ISO date of the point; label: as printed. A null value is a gap. */
      readonly series: readonly {
        readonly label: string;
        readonly tone: Tone;
        readonly points: readonly { readonly at: string; readonly label: string; readonly value: number | null }[];
      }[];
    };
