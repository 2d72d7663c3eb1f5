/** Names the window after the page. */
import { useEffect } from 'preact/hooks';
import { t } from '../messages/index.js';

export function useTitle(title: string): void {
  const full = t().app.titled(title);
  useEffect(() => {
    document.title = full;
  }, [full]);
}
