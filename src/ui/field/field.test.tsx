import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';

const dom = (node: VNode) => parseHTML(`<html><body>${renderToStaticMarkup(node)}</body></html>`).document;
const common = {
  name: 'place',
  label: '場所',
  help: '市町村名で',
  error: '市町村名を入力してください',
  required: true,
};
const options = [
  { value: 'a', label: 'みほん市' },
  { value: 'b', label: 'となり町' },
];

const fields = {
  TextField: <TextField {...common} value="みほん" />,
  TextArea: <TextArea {...common} />,
  SelectField: <SelectField {...common} options={options} />,
  FileField: <FileField {...common} />,
  CheckboxField: <CheckboxField {...common} />,
  RadioGroup: <RadioGroup {...common} legend="場所" options={options} />,
};

test.each(Object.entries(fields))('%s：誤りの一覧からたどり着け、説明と誤りが読み上げに結びつく', (_name, field) => {
  const document = dom(
    <>
      <ErrorSummary errors={[{ field: 'place', message: common.error }]} />
      {field}
    </>,
  );
  const target = document.querySelector('.error-summary a')!.getAttribute('href')!.slice(1);
  const control = document.getElementById(target)!;
  expect(control.getAttribute('name')).toBe('place');
  expect(document.querySelector(`label[for="${target}"]`)).not.toBeNull();
  const described =
    control.getAttribute('aria-describedby') ?? control.closest('fieldset')!.getAttribute('aria-describedby')!;
  const words = described.split(' ').map((id) => document.getElementById(id)!.textContent);
  expect(words).toEqual(['市町村名で', 'エラー：市町村名を入力してください']);
  expect(document.querySelector('.field__required')!.textContent).toBe('必須');
});

test('入力した値は、そのまま戻る', () => {
  expect(
    dom(<TextField name="v" label="値" value={'"><b>１，３４７'} />)
      .querySelector('input')!
      .getAttribute('value'),
  ).toBe('"><b>１，３４７');
  expect(renderToStaticMarkup(<TextArea name="v" label="注記" value={'\n二行目'} />)).toContain(
    '>\n\n二行目</textarea>',
  );
  const select = dom(<SelectField name="v" label="場所" options={options} value="b" />);
  expect([...select.querySelectorAll('option[selected]')].map((option) => option.getAttribute('value'))).toEqual(['b']);
  const radios = dom(<RadioGroup name="v" legend="場所" options={options} value="b" />);
  expect([...radios.querySelectorAll('input[checked]')].map((radio) => radio.getAttribute('value'))).toEqual(['b']);
});

test('誤りがなければ、誤りの一覧は何も出さない', () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('');
});
