/**
 * Distances and times of flights. Great circles on a sphere by the haversine formula (R. W. Sinnott, "Virtues of the
 * haversine", Sky and Telescope 68, 1984); the radius is the mean radius of the Earth (IUGG). The time is the distance
 * at cruise speed and a fixed overhead for the ground at both ends. Closed air space is not known here: give a longer
 * time by a slower cruise, or a place of one's own.
 */

/** A place on the sphere, in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Flights {
  /** Kilometres an hour. */
  readonly cruise: number;
  /** Hours for each flight, whatever its length. */
  readonly overhead: number;
}

const RADIUS_KM = 6371.0088;
const DEGREE = Math.PI / 180;

/** Kilometres along the great circle; 0 between equal places. */
export function greatCircleKm(a: Place, b: Place): number {
  const [from, to] = [a.latitude * DEGREE, b.latitude * DEGREE];
  const up = Math.sin((to - from) / 2);
  const along = Math.sin(((b.longitude - a.longitude) * DEGREE) / 2);
  const half = up * up + Math.cos(from) * Math.cos(to) * along * along;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Hours from place to place; 0 where no flight is needed (under 50 km). */
export function flightHours(km: number, { cruise, overhead }: Flights): number {
  return km < 50 ? 0 : km / cruise + overhead;
}

/** Places along the great circle, both ends included, at most 5 degrees apart; longitudes from −180 to 180. */
export function greatCircleLine(a: Place, b: Place): readonly Place[] {
  const angle = greatCircleKm(a, b) / RADIUS_KM;
  const steps = Math.max(1, Math.ceil(angle / (5 * DEGREE)));
  if (angle < 1e-9) return [a, b];
  const [start, end] = [vector(a), vector(b)];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const [p, q] = [
      Math.sin((1 - share) * angle) / Math.sin(angle),
      Math.sin(share * angle) / Math.sin(angle),
    ];
    const [x, y, z] = [0, 1, 2].map((axis) => p * (start[axis] ?? 0) + q * (end[axis] ?? 0)) as [
      number,
      number,
      number,
    ];
    return { latitude: Math.atan2(z, Math.hypot(x, y)) / DEGREE, longitude: Math.atan2(y, x) / DEGREE };
  });
}

function vector({ latitude, longitude }: Place): readonly [number, number, number] {
  const [up, along] = [latitude * DEGREE, longitude * DEGREE];
  return [Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)];
}
