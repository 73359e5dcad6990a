import type { Block } from '../../paper/minutes/blocks.ts';

/** Under a page's title the paper's headings stand as they are; in a section of a page, one deeper. */
const headings = {
  h1: { 2: 'h2', 3: 'h3', 4: 'h4' },
  h2: { 2: 'h3', 3: 'h4', 4: 'h5' },
} as const;

/** The minutes' parts as a page shows them: the same value that the paper is set from. */
export function BlockView({ blocks, below }: { readonly blocks: readonly Block[]; readonly below: 'h1' | 'h2' }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock block={block} below={below} key={index} />
      ))}
    </>
  );
}

function OneBlock({ block, below }: { readonly block: Block; readonly below: 'h1' | 'h2' }) {
  switch (block.type) {
    case 'heading': {
      const Heading = headings[below][block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <Lines lines={block.lines} />;
    case 'list':
      return block.items.length === 0 ? null : (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl class="description-list">
          {block.rows.map(([term, description], index) => (
            <div class="description-list__item" key={index}>
              <dt>{term}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PlainTable header={block.header} rows={block.rows} />;
    case 'spoken':
      return (
        <>
          <p>
            <strong>{block.speaker}</strong>
          </p>
          <Lines lines={block.lines} />
        </>
      );
  }
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </>
);

function PlainTable({
  header,
  rows,
}: {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <div class="data-table-frame">
      <table class="data-table">
        <thead>
          <tr>
            {header.map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-label={header[column]}>
                  <div class="data-table__value">{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
