/** A sheet as elements of a page: what the files will hold. Drawings are pictures, so that no markup is taken in. */
import type { ComponentChildren } from 'preact';
import type { Block, Inline, Sheet } from '../../../src/server/responses.js';
import { languageRuns } from '../../../src/shared/language/language-runs.js';
import { spoken, t } from '../messages/index.js';

export function SheetView(props: { readonly sheet: Sheet }) {
  const { sheet } = props;
  return (
    <article class="sheet" lang={spoken()}>
      <p class="sheet-title">{sheet.title}</p>
      <Blocks blocks={sheet.blocks} />
      {sheet.notes.length > 0 && (
        <section>
          <h3>{t().brief.notes}</h3>
          <ol class="sheet-notes">
            {sheet.notes.map(({ number, inlines }) => (
              <li key={number} value={number} id={`note-${number}`}>
                <Inlines inlines={inlines} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function Blocks(props: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {props.blocks.map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
    </>
  );
}

function BlockView(props: { readonly block: Block }) {
  const { block } = props;
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? (
        <h4>
          <Inlines inlines={block.inlines} />
        </h4>
      ) : (
        <h3>
          <Inlines inlines={block.inlines} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Inlines inlines={item.inlines} />
          <Blocks blocks={item.blocks} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'table':
      return <Table block={block} />;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'figure':
      return (
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(block.svg)}`}
          alt={block.alt}
          width={block.width}
          height={block.height}
        />
      );
  }
}

function Table(props: { readonly block: Extract<Block, { readonly kind: 'table' }> }) {
  const { header, rows, align } = props.block;
  const side = (column: number) => (align[column] === 'right' ? 'number' : undefined);
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column} scope="col" class={side(column)}>
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, column) => (
                <td key={column} class={side(column)}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines(props: { readonly inlines: readonly Inline[] }) {
  return <>{props.inlines.map(inlineView)}</>;
}

function inlineView(inline: Inline): ComponentChildren {
  if ('note' in inline) {
    return (
      <sup>
        <a href={`#note-${inline.note}`}>[{inline.note}]</a>
      </sup>
    );
  }
  const { text, strong, em, code } = inline;
  if (code) return <code>{text}</code>;
  const runs = languageRuns(text, spoken()).map((run, i) =>
    run.lang === undefined ? (
      run.text
    ) : (
      <span key={i} lang={run.lang}>
        {run.text}
      </span>
    ),
  );
  if (strong) return <strong>{runs}</strong>;
  return em ? <em>{runs}</em> : runs;
}
