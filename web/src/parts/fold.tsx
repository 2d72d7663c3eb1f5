/**
 * A part of a page that can be folded away. Which parts are open stands in the address (`open=table,claimed`),
 * so that a reload or a shared address shows the same; folding makes no new entry in the history.
 */
import type { ComponentChildren } from 'preact';
import { address, go, withParams } from '../router.js';

/** Names of the open parts, in the order in which they were opened. */
export function openParts(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').filter((name) => name !== '');
}

export function Fold(props: {
  /** Name in the address: letters and hyphens, one of its kind on the page. */
  readonly name: string;
  readonly summary: ComponentChildren;
  readonly class?: string;
  /** What is inside; drawn only while it is open. */
  readonly children: () => ComponentChildren;
}) {
  const open = openParts(address.value.params.open);
  const isOpen = open.includes(props.name);
  return (
    <details
      class={props.class}
      open={isOpen}
      onToggle={(event) => {
        // The event also comes when the address opened or closed it.
        if (event.currentTarget.open === isOpen) return;
        const others = open.filter((name) => name !== props.name);
        const names = event.currentTarget.open ? [...others, props.name] : others;
        go(withParams({ open: names.join(',') }), { replace: true });
      }}
    >
      <summary>{props.summary}</summary>
      {isOpen && props.children()}
    </details>
  );
}
