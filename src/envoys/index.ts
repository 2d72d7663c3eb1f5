/** Envoys: who goes to which capitals, in what order, by when. Pure. */

export { DEFAULT_SOLVE_OPTIONS, type Solution, type SolveOptions, solveRouting } from './branch-price.js';
export { type Flights, flightHours, greatCircleKm, greatCircleLine, type Place } from './flights.js';
export {
  type OrienteeringInstance,
  orienteeringProblem,
  parseOrienteering,
  pointRoutes,
} from './orienteering-file.js';
export { formatEnvoysCalendar } from './plan-calendar.js';
export { DEFAULT_ENVOYS_OPTIONS, type EnvoysOptions, planEnvoys } from './plan-envoys.js';
export { type PlanDraft, parsePlan } from './plan-file.js';
export { type EnvoysMap, envoysMap, envoysMapSvg, type MapFeature } from './plan-map.js';
export { formatEnvoysMarkdown } from './plan-markdown.js';
export type * from './plan-types.js';
export type { Route, RoutingProblem } from './routing-problem.js';
export { createSeats, parseSeats, type Seat, type Seats, withSeatNames } from './seats.js';
export { type Measured, suggestWorths, type WorthMeasures, type WorthWeights } from './suggest-worth.js';
export { type EnvoysWords, envoysWords } from './words/index.js';
export { withWorthEvidence, worthsAskTheLog } from './worth-evidence.js';
