/**
 * 時点, in one printed form that sorts and compares: a day `2016-04-01`, a month `2026-10`, or a fiscal year `FY2014`
 * (平成26年度: 1 April 2014 to 31 March 2015).
 */
export type AsOf = string & { readonly asOf?: never };
