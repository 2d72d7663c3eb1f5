/** Choices from files: what is asked of an open workspace, and what it answers. */
import type { EnvoysMap, EnvoysReport } from '../envoys/index.js';
import type { Language } from '../shared/language/language.js';
import type { DemandsReport, StepsReport } from '../strategy/index.js';

/** A file as it was written. */
export interface ChoiceFile {
  /** What messages call it. */
  readonly name: string;
  /** YAML or JSON. */
  readonly text: string;
  /** Of the answer's words, and of names that the file gives in several languages; absent: English. */
  readonly language?: Language;
}

export interface EnvoysRequest extends ChoiceFile {
  /** Labels that the solver may make for the best plan; absent: 1,000,000. */
  readonly effort?: number;
  /** Next best plans; absent: 3. */
  readonly alternatives?: number;
  /** False: no prices of rules, which take longest. */
  readonly prices?: boolean;
}

/** A report with its map as GeoJSON. */
export interface EnvoysAnswer extends EnvoysReport {
  readonly map: EnvoysMap;
}

export interface DemandsRequest extends ChoiceFile {
  /** Packages after the best; absent: 4. */
  readonly next?: number;
}

export type DemandsAnswer = DemandsReport;

/** A ladder of steps, whose present rung is read from the log. */
export type StepsRequest = ChoiceFile;

export type StepsAnswer = StepsReport;
