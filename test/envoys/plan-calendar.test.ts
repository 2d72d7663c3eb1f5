import { describe, expect, it } from 'vitest';
import { formatEnvoysCalendar, planEnvoys } from '../../src/envoys/index.js';
import { HEAD, planOf } from './plan.js';

const text = `${HEAD.replace('A test', '"Seoul; Tokyo, and \\\\ more"')}envoys: [{ name: "Der Sonderbeauftragte für außergewöhnlich lange Namen und für die Ausdauer der Kalender" }]
capitals:
  - { city: Tokyo, worth: 5, days: 2 }
`;
const calendar = formatEnvoysCalendar(planEnvoys(planOf(text)));
const unfolded = calendar.replaceAll('\r\n ', '');

describe('a plan as a calendar (RFC 5545)', () => {
  it('ends every line with CR LF and folds at 75 octets without cutting a character', () => {
    const lines = calendar.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(unfolded).toContain('für außergewöhnlich lange Namen und für die Ausdauer der Kalender in Tokyo');
  });

  it('escapes semicolon, comma and backslash', () => {
    expect(unfolded).toContain('X-WR-CALNAME:Seoul\\; Tokyo\\, and \\\\ more');
  });

  it('has a visit as whole days with an end after the last, a flight with times, and what every event needs', () => {
    expect(unfolded).toMatch(/DTSTART;VALUE=DATE:20260407\r\nDTEND;VALUE=DATE:20260409/);
    const events = unfolded.split('BEGIN:VEVENT').slice(1);
    expect(events).toHaveLength(3);
    for (const event of events) {
      for (const property of ['UID:', 'DTSTAMP:', 'DTSTART', 'DTEND', 'SUMMARY:', 'END:VEVENT']) {
        expect(event).toContain(property);
      }
    }
    expect(new Set(unfolded.match(/UID:.*/g)).size).toBe(3);
    expect(unfolded).toMatch(/DTSTART:2026040[67]T\d{6}\r\n/);
  });
});
