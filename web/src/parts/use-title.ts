/** Names the window after the page. */
import { useEffect } from 'preact/hooks';
import { t } from '../messages/index.js';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = t().app.titled(title);
  }, [title]);
}
