/** Whether the command palette is open; its code is loaded when it is opened first. */
import { signal } from '@preact/signals';

export const paletteOpen = signal(false);

/** Ctrl-K or Cmd-K opens it, wherever the focus is. */
export function listenForPalette(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    paletteOpen.value = !paletteOpen.value;
  });
}
