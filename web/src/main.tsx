/** Starts the workbench. */
import { render } from 'preact';
import { App } from './app.js';
import { startLive } from './live.js';
import { listenForPalette } from './palette/palette-state.js';
import { startPreferences } from './preferences.js';
import { startRouter } from './router.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/filters.css';
import './styles/print.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
startRouter();
listenForPalette();
await startPreferences();
startLive();
render(<App />, root);
