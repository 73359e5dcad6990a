import type { ChartSpec } from '#kernel/chart-spec.ts';
import type { PageContent } from '#platform/http/route.ts';
import { renderChart } from '#platform/paper/chart.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { ChartBlock } from '#ui/chart-block/chart-block.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileField } from '#ui/file-field/file-field.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { Poll } from '#ui/poll/poll.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import type { Frame } from '#ui/shell/frame.ts';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { Tiles } from '#ui/tiles/tiles.tsx';

const chart: ChartSpec = {
  kind: 'bars',
  unit: '％',
  items: [
    { label: '平成26年度 実績', value: 28.4, text: '28.4％', tone: 'plain' },
    { label: '平成29年度 計画', value: 27.5, text: '27.5％', tone: 'good' },
  ],
};
const chartWords = { title: '施設・居住系サービスの利用者の割合', description: '28.4％から27.5％へ下がる計画です。' };

/** Every component once with ordinary and once with awkward content. Not shipped. */
export const galleryPage: PageContent = {
  title: '部品の見本',
  section: 'picture',
  breadcrumbs: [
    { label: 'みほん市', href: '/w/mihon' },
    { label: '現状', href: '/w/mihon/picture' },
    { label: '施設・居住系サービスの利用者の割合（要介護認定者に占める割合）の履歴' },
  ],
  body: (
    <>
      <PageHeader
        title="みほん市の在宅医療と介護は、いまどうなっていますか"
        lead="要介護（要支援）認定者は1,347人で、4人に1人あまり（382人、28.4％）が施設・居住系サービスで暮らしています。"
        actions={
          <>
            <LinkButton href="/w/mihon/figures/new">数値を入力する</LinkButton>
            <LinkButton href="/w/mihon/picture.xlsx" kind="secondary" download>
              Excelで受け取る
            </LinkButton>
            <PrintButton />
            <LinkButton href="/w/mihon/sources" kind="tertiary">
              出典の一覧
            </LinkButton>
          </>
        }
      />
      <Tiles
        items={[
          { label: '総人口', value: '25,775', unit: '人', note: '平成28年4月1日（2016-04-01）・実績', href: '/f/1' },
          { label: '65歳以上人口', value: '9,080', unit: '人', note: '高齢化率 35.2％' },
          { label: '要介護（要支援）認定者数', value: '1,347', unit: '人', note: '平成26年度（FY2014）', href: '/f/2' },
          { label: '第1号保険料基準額（月額）', value: '5,100', unit: '円' },
          { label: '施設・居住系サービスの割合', value: '28.4', unit: '％', note: '382人 ÷ 1,347人' },
        ]}
      />
      <ChartBlock
        id="users"
        heading="施設・居住系の割合は3年で0.9ポイント下がる計画。人数では13人"
        sentences={[
          '平成26年度の実績は28.4％（1,347人のうち382人）です。平成29年度の計画は27.5％（1,498人のうち412人）です。',
          '割合が28.4％のままなら425人になります。計画は、何もしない場合より13人少ない人数です。',
        ]}
        svg={renderChart(chart, { ...chartWords, width: 640 })}
        svgNarrow={renderChart(chart, { ...chartWords, width: 360 })}
        table={
          <DataTable
            caption="サービスの利用者（グラフの値）"
            columns={[
              { label: '年度' },
              { label: '利用者（人）', align: 'number' },
              { label: '割合（％）', align: 'number' },
            ]}
            rows={[
              { header: true, cells: ['平成26年度 実績', '382', '28.4'] },
              { header: true, cells: ['平成29年度 計画', '412', '27.5'] },
            ]}
          />
        }
        notes={['偶然だけでも、この割合は±1.2ポイントほど動きます（標準誤差1つ分）。']}
        sources={[
          'みほん市「第6期介護保険事業計画（見本）」平成27年3月 42ページ',
          'みほん市在宅医療・介護連携推進会議 第3回資料「みほん市の現状と課題、施設サービスおよび居住系サービスの利用状況について」平成28年10月 スライド7',
        ]}
      />
      <section aria-labelledby="findings">
        <h2 id="findings">数値の検算</h2>
        <FilterForm action="/w/mihon/checks" label="検算の絞り込み">
          <SelectField
            name="status"
            label="状態"
            placeholder="すべて"
            options={[
              { value: 'violated', label: '食い違い' },
              { value: 'holds', label: '成立' },
            ]}
            value="violated"
          />
          <TextField name="q" label="指標の名前" type="search" value="認定" width="short" />
        </FilterForm>
        <DataTable
          caption="検算の結果"
          columns={[
            { label: '検算', sortHref: '?sort=check', sorted: 'ascending' },
            { label: '状態', sortHref: '?sort=status' },
            { label: '正しい範囲（人）', align: 'number' },
            { label: '印刷された値（人）', align: 'number' },
            { label: '説明' },
          ]}
          rows={[
            {
              header: true,
              cells: [
                <a href="/c/1">要支援認定者数と要介護認定者数の和は、要介護（要支援）認定者数に等しい</a>,
                <Badge tone="concern">食い違い・未説明</Badge>,
                '1,354',
                '1,361',
                '241 ＋ 1,113 ＝ 1,354で、印刷された1,361より7人少なくなります。',
              ],
            },
            {
              header: true,
              cells: ['高齢化率', <Badge tone="good">成立</Badge>, '35.15–35.25', '35.2', ''],
            },
            {
              header: true,
              emphasis: true,
              cells: [
                '計',
                <Badge tone="info">食い違い・説明済み</Badge>,
                '2,704',
                '2,704',
                '社会福祉法人みほん長寿福祉会 特別養護老人ホームみほんの里山ふれあい苑（旧みほん第二）を含みます。',
              ],
            },
          ]}
        />
        <Pagination current={5} last={12} href={(n) => `?page=${n}`} />
      </section>
      <DataTable caption="意見への対応" columns={[{ label: '意見' }]} rows={[]} empty="まだ意見はありません。" />
      <DataTable
        wideId="wide"
        caption="月ごとの利用者（人）"
        columns={[
          { label: 'サービス' },
          ...Array.from({ length: 24 }, (_, n) => ({ label: `${n + 1}か月目（人）`, align: 'number' as const })),
        ]}
        rows={['訪問診療', '訪問看護', '通所介護'].map((name, row) => ({
          header: true,
          cells: [name, ...Array.from({ length: 24 }, (_, n) => String(100 + row * 37 + n))],
        }))}
      />
      <DescriptionList
        items={[
          { term: '指標', description: '要介護（要支援）認定者数' },
          { term: '値', description: '1,347人（実績）' },
          { term: '出典', description: 'みほん市「第6期介護保険事業計画（見本）」平成27年3月 42ページ' },
        ]}
      />
      <EmptyState title="まだ目標がありません" action={<LinkButton href="/w/mihon/goals/new">目標を立てる</LinkButton>}>
        <p>
          ここには、会議で合意した共有の目標が並びます。割合と人数の両方で示すので、どの団体も同じ数を見て話せます。
        </p>
      </EmptyState>
      <Notice kind="info" title="次回の推進会議まで12日です">
        <p>未訪問は4人、未回答は2団体です。</p>
      </Notice>
      <Notice kind="success" title="63件の数値を取り込みました" />
      <Notice kind="warning" title="印刷済みの資料に古い数値があります">
        <p>
          平成28年10月4日の「現状」（確認番号 7K2Q）に、<a href="/f/2">差し替えられた数値</a>が載っています。
        </p>
      </Notice>
      <Notice kind="error" title="PDFを作れませんでした">
        <p>もう一度お試しください。続くときは、この番号をお知らせください：R-2048。</p>
      </Notice>
      <ErrorSummary
        errors={[
          { field: 'value', message: '値は数字で入力してください（例：1,347）' },
          { field: 'kind', message: '実績・推計・計画のいずれかを選んでください' },
          { field: null, message: '同じ時点の数値がすでにあります。差し替えるときは、その数値から始めてください' },
        ]}
      />
      <section aria-labelledby="form-title">
        <h2 id="form-title">数値を入力する</h2>
        <Form action="/w/mihon/figures" multipart>
          <SelectField
            name="indicator"
            label="指標"
            required
            options={[
              { value: 'a', label: '要介護（要支援）認定者数（人）' },
              { value: 'b', label: '施設・居住系サービスの定員（人）' },
            ]}
          />
          <TextField
            name="value"
            label="値"
            required
            inputMode="decimal"
            width="short"
            value="千三百"
            help="全角でも、カンマがあってもかまいません。例：1,347"
            error="値は数字で入力してください（例：1,347）"
          />
          <TextField
            name="asOf"
            label="時点"
            required
            help="例：H28.4.1、平成28年4月1日、2016/4/1、平成26年度"
            width="medium"
          />
          <RadioGroup
            name="kind"
            legend="種別"
            required
            error="実績・推計・計画のいずれかを選んでください"
            options={[
              { value: 'actual', label: '実績', help: '数えて確かめた値' },
              { value: 'projected', label: '推計' },
              { value: 'planned', label: '計画' },
            ]}
          />
          <TextArea
            name="note"
            label="注記"
            help="読む人に知っておいてほしいこと（任意）"
            rows={3}
            value="速報値です。"
          />
          <FileField name="file" label="ファイル" accept=".csv,text/csv" help="CSV（Shift_JIS、UTF-8）。20MBまで。" />
          <CheckboxField name="provisional" label="仮の値として登録する" help="表では「仮」と表示します。" checked />
          <div class="actions">
            <Button>登録する</Button>
            <Button kind="secondary" name="action" value="draft">
              下書きにする
            </Button>
          </div>
        </Form>
        <Form action="/w/mihon/figures/2/retire" label="取り消し" confirm="この数値を取り消します。">
          <Button kind="tertiary">この数値を取り消す</Button>
        </Form>
      </section>
      <Poll id="progress" src="/w/mihon/papers/1" done={false}>
        <ProgressBar value={2} max={6} label="資料を作っています（現状.pdf）" />
      </Poll>
      <SideBySide
        fields={[
          {
            label: '発言',
            theirs: '退院の連絡が前日になることが多い。',
            mine: '退院の連絡が前日になることが多い。\n3日前には欲しい。',
          },
          { label: '決定', theirs: '', mine: '' },
        ]}
      />
      <Disclosure summary="計算のしかた">
        <p>382 ÷ 1,347 ＝ 28.4％</p>
      </Disclosure>
    </>
  ),
};

const labels = ['今月', '現状', '会議', '照会', '事例', '目標', '地域資源', 'ルール', '住民', '報告', '設定'];

export const galleryFrame = (assets: Frame['assets']): Frame => ({
  language: 'ja',
  workspaceName: 'みほん市',
  workspaceKey: 'mihon',
  homeHref: '/w/mihon',
  actor: { name: '見本 花子', role: 'officer' },
  navigation: labels.map((label, index) => ({
    key: index === 1 ? 'picture' : `k${index}`,
    label,
    href: index === 1 ? '/w/mihon/picture' : `/w/mihon/k${index}`,
  })),
  currentPath: '/w/mihon/picture?view=all',
  warnings: ['この通信は暗号化されていません。庁内の閉じたネットワークでだけお使いください。'],
  assets,
  version: '0.1.0',
  today: '平成28年10月4日（2016-10-04）',
});
