/** What can be done on the page in sight: pages name their actions here, the command palette lists them. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export interface Action {
  /** One of its kind on the page. */
  readonly id: string;
  readonly label: string;
  /** The keys that do the same, as they are written: `a`, `Ctrl Z`. */
  readonly keys?: string;
  readonly run: () => void;
}

const registered = signal<readonly (readonly Action[])[]>([]);

/** Actions of everything in sight, in the order in which the parts appeared. */
export function actionsInSight(): readonly Action[] {
  return registered.value.flat();
}

/** Offers actions for as long as the component is in sight. `actions` must keep its identity while it is the same. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    registered.value = [...registered.peek(), actions];
    return () => {
      registered.value = registered.peek().filter((other) => other !== actions);
    };
  }, [actions]);
}
