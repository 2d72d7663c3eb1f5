/** Starts the workbench. */
import { render } from 'preact';
import { App } from './app.js';
import { startRouter } from './router.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/ties.css';
import './styles/pair.css';
import './styles/document.css';
import './styles/print.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
startRouter();
render(<App />, root);
