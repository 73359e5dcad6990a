import type { FormValues } from './route.ts';

/** The version of a record that a form was shown with; 0, which no record has, for anything that is no whole number of PostgreSQL's. */
export const formVersion = (form: Pick<FormValues, 'get'>): number =>
  /^[1-9][0-9]{0,8}$/.test(form.get('version')) ? Number(form.get('version')) : 0;
