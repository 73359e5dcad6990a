export const ja = {
  /** A question as the record that it was raised from names it. */
  raised: (reference: string, title: string, withdrawn: boolean) =>
    `${reference}　${title}${withdrawn ? '（取下げ）' : ''}`,
};

export type VoicelessMessages = typeof ja;
