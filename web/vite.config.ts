import { defineConfig } from 'vite';

/** Builds the workbench to dist/web; JSX is compiled for Preact as web/tsconfig.json says. */
export default defineConfig({
  root: import.meta.dirname,
  // Pages are addressed by paths of several parts: assets are named from the root.
  base: '/',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets and the preload helper's inline script would need a looser content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
