/** A table under a heading that scrolls sideways on a narrow screen, and is reached by keyboard. */
import type { ComponentChildren } from 'preact';

export function WideTable(props: {
  readonly label: string;
  readonly caption?: string;
  /** Scrolls up and down too. */
  readonly tall?: boolean;
  readonly children: ComponentChildren;
}) {
  const { label, caption, tall, children } = props;
  return (
    <>
      <h2>{label}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class={tall === true ? 'table-scroll tall' : 'table-scroll'} aria-label={label} tabIndex={0}>
        <table>
          {caption !== undefined && <caption>{caption}</caption>}
          {children}
        </table>
      </section>
    </>
  );
}
