/** Stands where the palette will: loads it when it is opened first. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { paletteOpen } from './palette-state.js';

export function PaletteHost() {
  const open = paletteOpen.value;
  const [view, setView] = useState<{ readonly Palette: ComponentType } | undefined>();
  useEffect(() => {
    if (!open || view !== undefined) return;
    import('./palette.js').then(setView, () => {
      // Built anew since: the next opening tries again, and the navigation leads everywhere meanwhile.
      paletteOpen.value = false;
    });
  }, [open, view]);
  return open && view !== undefined ? <view.Palette /> : null;
}
