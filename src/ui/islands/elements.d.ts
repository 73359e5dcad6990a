import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'renkei-print': HTMLAttributes<HTMLElement>;
      'renkei-poll': HTMLAttributes<HTMLElement> & { src: string; interval: string; done?: boolean };
      'renkei-recorder': HTMLAttributes<HTMLElement> & {
        /** Address that answers with the record's revision. */
        src: string;
        revision: string;
        interval: string;
        /** What the island says; '{n}' is a number. */
        'data-saved': string;
        'data-sending': string;
        'data-unsent': string;
        'data-refused': string;
        'data-again': string;
        'data-empty': string;
        'data-half': string;
        'data-elsewhere': string;
        'data-keys-on': string;
        'data-keys-off': string;
        'data-left': string;
        'data-over': string;
      };
      'renkei-confirm': HTMLAttributes<HTMLElement> & { message: string };
    }
  }
}
