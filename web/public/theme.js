/* Runs before the first paint, so that a chosen dark window never flashes white. The key is that of preferences.ts. */
try {
  const theme = localStorage.getItem('entente-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // The browser keeps nothing for this page: the system's wish holds.
}
