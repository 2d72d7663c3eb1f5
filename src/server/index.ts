/** The server: an open workspace over HTTP on loopback, and the workbench's pages. */
export { createServer, MAX_BODY_BYTES } from './create-server.js';
export * from './responses.js';
export { type RunningServer, type StartOptions, startServer, USUAL_PORT } from './start-server.js';
