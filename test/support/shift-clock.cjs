'use strict';
// Loaded before anything else of a process whose clock is to show another time (see ./shifted-clock.ts).
const shift = Number(process.env.CLOCK_SHIFT_MS);
const Real = Date;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [Real.now() + shift] : args, newTarget),
  apply: () => String(new Real(Real.now() + shift)),
  get: (target, key) => (key === 'now' ? () => Real.now() + shift : Reflect.get(target, key)),
});
