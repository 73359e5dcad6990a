import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import { paths } from '../../paths.ts';
import type { SectionProps } from './draft-section.tsx';
import { SignOffSection } from './sign-off-section.tsx';
import { shown } from './typed.ts';

/** 紙の署名を登録する. */
export function SignPage({ data, workspaceKey, typed }: SectionProps) {
  const language = useLanguage();
  const t = minutesMessages[language].sign;
  const words = paperWords[language];
  const open = (['chair', 'member'] as const).filter((office) => data.standing[office] === null);
  return (
    <>
      <ErrorSummary errors={typed?.errors ?? []} />
      <PageHeader title={t.title} lead={t.lead} />
      {data.meeting.state === 'checking' ? (
        <Form action={paths.minutesSign.to(workspaceKey, data.meeting.meetingId)} label={t.title} confirm={t.confirm}>
          <input type="hidden" name="textSha256" value={data.editions.closed.sha256} />
          <RadioGroup
            {...shown(typed, 'sign', 'asOffice', open[0] ?? 'chair')}
            legend={t.place}
            help={t.placeHelp}
            options={open.map((office) => ({ value: office, label: words.signOff[office] }))}
            required
          />
          <SelectField
            {...shown(typed, 'sign', 'personId', '')}
            label={t.person}
            options={data.signers.map(({ personId, name, office }) => ({
              value: personId,
              label: office === 'member' ? name : `${name}（${words.offices[office]}）`,
            }))}
            required
          />
          <Button>{t.submit}</Button>
        </Form>
      ) : (
        <Notice kind="info" title={t.notChecking} />
      )}
      <SignOffSection data={data} />
    </>
  );
}
