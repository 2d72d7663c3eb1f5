/** What the parts of a comparison of tracks are given. */
import type { StrategyReport } from '../../../src/server/responses.js';
import type { FileRows } from './yaml-rows.js';

export interface TracksViewProps {
  readonly report: StrategyReport;
  readonly name: string;
  readonly text: string;
  readonly rows: FileRows;
  readonly onText: (text: string) => void;
}
