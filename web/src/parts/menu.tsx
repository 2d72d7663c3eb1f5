/** A button that unfolds a small panel; Escape, a click outside, or going on with the keyboard folds it again. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Menu(props: {
  readonly label: ComponentChildren;
  /** Name of the panel, for those who do not see it unfold. */
  readonly name: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event) => {
      const details = place.current;
      if (details?.open && event.target instanceof Node && !details.contains(event.target))
        details.open = false;
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const details = place.current;
    if (event.key !== 'Escape' || !details?.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  return (
    <details class={`menu ${props.class ?? ''}`} aria-label={props.name} ref={place} onKeyDown={onKeyDown}>
      <summary class="button">{props.label}</summary>
      <div class="menu-panel">{props.children}</div>
    </details>
  );
}
