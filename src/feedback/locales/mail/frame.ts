import type { Language } from '#kernel/language.ts';

interface MailFrameMessages {
  to(organisation: string): string;
  from(office: string): string;
  readonly rule: string;
  address(postalCode: string, address: string): string;
  telephone(number: string): string;
  fax(number: string): string;
  why(office: string): string;
}

/** What stands above and below every mail of the relay. */
export const mailFrameMessages: Readonly<Record<Language, MailFrameMessages>> = {
  ja: {
    to: (organisation) => `${organisation} 御中`,
    from: (office) => `${office}です。いつもお世話になっております。`,
    rule: '――――――――――――――――',
    address: (postalCode, address) => (postalCode === '' ? address : `〒${postalCode} ${address}`),
    telephone: (number) => `電話 ${number}`,
    fax: (number) => `FAX ${number}`,
    why: (office) =>
      `このメールは、在宅医療・介護連携の照会先として登録されている団体に、${office}からお送りしています。\nお心当たりのない場合は、お手数ですが上の連絡先へお知らせください。`,
  },
  en: {
    to: (organisation) => `To ${organisation}`,
    from: (office) => `This is ${office}. Thank you for working with us.`,
    rule: '----------------',
    address: (postalCode, address) => [postalCode, address].filter((part) => part !== '').join(' '),
    telephone: (number) => `Telephone ${number}`,
    fax: (number) => `FAX ${number}`,
    why: (office) =>
      `${office} sends this mail to organisations that are asked about cooperation between home medical care and long-term care.\nIf it is not meant for you, please let us know at the address above.`,
  },
};
