import fc from 'fast-check';

/**
 * Property tests draw the same examples on every run, so that a run can be repeated and nothing fails by luck. Others are drawn
 * with RENKEI_SEED=<number>, or RENKEI_SEED=random; what fails is printed with its seed.
 */
const wanted = process.env.RENKEI_SEED ?? '20261004';

if (wanted !== 'random') {
  const seed = Number(wanted);
  if (!Number.isSafeInteger(seed)) throw new Error('RENKEI_SEED must be a whole number or "random"');
  fc.configureGlobal({ seed });
}
