import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'renkei-print': HTMLAttributes<HTMLElement>;
      'renkei-poll': HTMLAttributes<HTMLElement> & { src: string; interval: string; done?: boolean };
      'renkei-confirm': HTMLAttributes<HTMLElement> & { message: string };
    }
  }
}
